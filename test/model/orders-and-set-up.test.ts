import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { answerCommands } from './answer-commands.ts';
import { answered } from './command.ts';
import { mappingCommands } from './mapping-commands.ts';
import { newModel } from './model.ts';
import { orderCommands } from './order-commands.ts';
import { type Planted, realWorld } from './real.ts';
import { rightsCommands } from './rights-commands.ts';
import { setUpCommands } from './set-up-commands.ts';

const kinds = [...orderCommands, ...answerCommands, ...mappingCommands, ...rightsCommands, ...setUpCommands];
const begin = Date.parse('2026-03-02T10:00:00.000Z');
/** Worlds that share a table; a sweep looks at all of them. */
const together = 20;

/** `MODEL_SEQUENCES=10000 vitest run test/model` plays as many, others every time; without it the same 500 are played. */
const asked = process.env['MODEL_SEQUENCES'];
const sequences = Number(asked ?? 500);
const seed = asked === undefined ? 20_261_130 : undefined;

const mustBeReached = [
  ...['answerWithAForgedChoice: CHOICE_NOT_OFFERED', 'changeTelephony: ok', 'enterOrder: ok', 'finish: ok', 'leaveForLater: ok'],
  ...['map: ok', 'mapAtOnce: ok', 'mapAtOnce: ORDER_STATE', 'openLink: open', 'openLink: replaced', 'passOn: ok', 'readdress: ok'],
  ...['retry: ok', 'saveEverythingAndFinish: ok', 'saveEverythingAndFinish: SITE_NAME_TAKEN', 'sendAgain: ok', 'startTrial: ok'],
];

async function play(runs: number, planted: Planted = {}, seed?: number) {
  let table: TestTable | undefined;
  let worlds = 0;
  const property = fc.asyncProperty(fc.commands(kinds, { maxCommands: 60, size: 'max' }), async (sequence) => {
    if (worlds % together === 0) {
      await table?.stop();
      table = undefined;
    }
    table ??= await startTable();
    worlds += 1;
    const used = table;
    await fc.asyncModelRun(async () => ({ model: newModel(begin), real: await realWorld(used, begin, planted) }), sequence);
  });
  try {
    return await fc.check(property, { numRuns: runs, endOnFailure: false, ...(seed === undefined ? {} : { seed }) });
  } finally {
    await table?.stop();
  }
}

const commandsOf = (counterexample: unknown) =>
  String(counterexample)
    .split(',')
    .filter((command) => command !== '');

describe('orders, their mapping and the set-up of their services', () => {
  it(`agree with the model after each command of ${sequences} sequences [OR-2] [OM-6] [SS-9]`, { timeout: 0 }, async () => {
    expect(kinds.length).toBeGreaterThanOrEqual(25);
    const outcome = await play(sequences, {}, seed);
    expect(outcome.failed ? `${fc.defaultReportMessage(outcome)}\n${String(outcome.errorInstance)}` : 'agreed').toBe('agreed');
    // A run that never came to where the rules bite would agree about nothing.
    if (sequences >= 500) expect(mustBeReached.filter((answer) => !answered.has(answer))).toEqual([]);
  });

  const faults: readonly (readonly [string, Planted])[] = [
    [
      'a link that goes on opening when the order is passed on',
      {
        orders: (store) => ({
          ...store,
          change: ({ after, before, ...change }, receipt) => {
            const contact = { ...after.contact, generation: before.contact.generation };
            return store.change({ ...change, before, after: { ...after, contact } }, receipt);
          },
        }),
      },
    ],
    [
      'a mapping that forgets the relation to the customer',
      { mappings: (store) => ({ ...store, map: (mapping, receipt) => store.map({ ...mapping, relation: undefined }, receipt) }) },
    ],
    [
      'a submission that loses the headquarters',
      {
        setUps: (store) => ({
          ...store,
          change: (by, { submission, ...change }, receipt) =>
            store.change(by, { ...change, ...(submission === undefined ? {} : { submission: { ...submission, locations: [] } }) }, receipt),
        }),
      },
    ],
  ];

  it.each(faults)('see %s, and say so in six commands at most', { timeout: 600_000 }, async (_, planted) => {
    const outcome = await play(2000, planted, 7);
    expect(outcome.failed).toBe(true);
    const shrunk = commandsOf(outcome.counterexample?.[0]);
    expect(shrunk.length).toBeGreaterThan(0);
    expect(shrunk.length).toBeLessThanOrEqual(6);
  });
});
