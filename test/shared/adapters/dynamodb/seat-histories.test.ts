import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LicenceCounts } from '#shared/domain/trial-services.ts';
import { createTable, startTable } from '#test/support/dynoxide.ts';
import { type Fault, nameOfKey, partOf, type TransactItem } from '#test/support/simulated-table.ts';
import { itemAt } from '#test/support/stored.ts';
import { watch } from './seat-invariant.ts';
import { type Operation, type SeatWorld, seatWorld } from './seat-world.ts';

const who = fc.nat(5);
const seats = fc.integer({ min: 1, max: 3 });
const licences = fc.record(
  { contactCenter: fc.constantFrom('standard', 'premium', 'none'), message: fc.boolean() },
  { requiredKeys: ['contactCenter'] },
);
const services: fc.Arbitrary<LicenceCounts> = fc.record(
  { message: seats, 'contact-center-premium': seats, 'contact-center-standard': seats },
  { requiredKeys: ['message'] },
);
const service = fc.constantFrom('message', 'contact-center-premium', 'contact-center-standard');

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('save'), records: fc.array(fc.record({ who, licences }), { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('change'), who, licences }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('role'), who, role: fc.constantFrom('full', 'service', 'none') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('chunk'),
      service,
      seats,
      rows: fc.array(who, { minLength: 1, maxLength: 3 }),
      dies: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('terms'), services }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('cancel', 'restore', 'restore', 'extend', 'replace') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('convert'), services: fc.constant({ message: 1 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('time'), days: fc.constantFrom(1, 20, 35, 70) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clock') }) },
) as fc.Arbitrary<Operation>;

/** Some work first, then several things at once, in an order that is chosen step by step. */
const history = fc.record({
  services,
  /** Whether the trial runs, and does not wait for its customer. */
  begun: fc.boolean(),
  first: fc.array(operation, { maxLength: 3 }),
  atOnce: fc.array(operation, { minLength: 2, maxLength: 5 }),
  order: fc.array(fc.nat(997), { minLength: 40, maxLength: 40 }),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

async function play({ services: bought, begun, first, atOnce, order }: History, fault?: (world: SeatWorld) => Fault): Promise<SeatWorld> {
  const world = await seatWorld(bought);
  if (fault !== undefined) world.simulated.fault = fault(world);
  watch(world);
  if (begun) await world.run({ kind: 'time', days: 35 })();
  for (const one of first) await world.run(one)();
  let step = 0;
  await world.simulated.interleave(atOnce.map(world.run), (waiting) => {
    step += 1;
    return (order[step % order.length] ?? 0) % waiting;
  });
  return world;
}

const isLedger = ({ Update }: TransactItem) => String(Update?.Key?.['SK']).startsWith('ENTITLEMENT#');

/** Writes of the ledger as somebody would make them who reads a number, and writes another in its place. */
function readThenWrite(): Fault {
  const read = new Map<string, number>();
  return {
    read: (item) => {
      if (typeof item['free'] === 'number') read.set(nameOfKey(item), item['free']);
    },
    write: (items) =>
      items.map((item): TransactItem => {
        const { part, key } = partOf(item);
        const [seen, by] = [read.get(key), part.ExpressionAttributeValues?.[':free']];
        if (!isLedger(item) || seen === undefined || typeof by !== 'number' || item.Update === undefined) return item;
        const { ConditionExpression: _, ...update } = item.Update;
        return {
          Update: {
            ...update,
            UpdateExpression: 'SET #free = :value',
            ExpressionAttributeNames: { '#free': 'free' },
            ExpressionAttributeValues: { ':value': seen + by },
          },
        };
      }),
  };
}

const onlyIfThere = (named: (item: TransactItem) => boolean): Fault => ({
  write: (items) =>
    items.map((item): TransactItem => {
      if (!named(item) || item.Update === undefined) return item;
      return { Update: { ...item.Update, ConditionExpression: 'attribute_exists(PK)' } };
    }),
});

function inTable(item: TransactItem, TableName: string): TransactItem {
  return Object.fromEntries(Object.entries(item).map(([kind, part]) => [kind, { ...part, TableName }]));
}

const faults: Readonly<Record<string, { readonly fault: () => Fault; readonly says: RegExp }>> = {
  'a number that is read and written back': { fault: readThenWrite, says: /Lost|Too many/ },
  'seats taken without asking whether any are left': { fault: () => onlyIfThere(isLedger), says: /Too many|Lost/ },
  'a last administrator who is not asked for': {
    fault: () => onlyIfThere(({ Update }) => Update?.Key?.['SK'] === 'ORG'),
    says: /administrator/,
  },
  'a trial that is not asked whether it runs': {
    fault: () => ({ write: (items) => items.filter(({ ConditionCheck }) => !String(ConditionCheck?.Key?.['SK']).startsWith('TRIAL#')) }),
    says: /while the trial was/,
  },
};

const histories = 5000;

describe('the seat ledger, through every door at once', () => {
  it(`holds at every moment of ${histories} concurrent histories [US-5] [US-9]`, async () => {
    const outcomes = new Map<string, number>();
    let played = 0;
    await fc.assert(
      fc.asyncProperty(history, async (one) => {
        const world = await play(one);
        played += 1;
        for (const [what, count] of world.outcomes) outcomes.set(what, (outcomes.get(what) ?? 0) + count);
      }),
      { numRuns: histories },
    );
    expect(played).toBeGreaterThanOrEqual(histories);
    // Nothing is proved of what never happened.
    for (const what of [
      'record created',
      'record updated',
      'record NO_LICENCE_LEFT',
      'record TRIAL_NOT_RUNNING',
      'record SERVICE_NOT_OWNED',
      'change done',
      'change NO_LICENCE_LEFT',
      'remove done',
      'remove LAST_FULL_ADMINISTRATOR',
      'role done',
      'role LAST_FULL_ADMINISTRATOR',
      'chunk settled',
      'chunk died',
      'chunk NO_LICENCE_LEFT',
      'chunk TRIAL_NOT_RUNNING',
      'terms done',
      'terms LICENCES_BELOW_ASSIGNED',
      'cancel done',
      'restore done',
      'convert done',
      'convert LICENCES_BELOW_ASSIGNED',
      'clock done',
      'replace done',
      'replace ADMINISTRATOR_CHANGED',
    ]) {
      expect(outcomes.get(what) ?? 0, what).toBeGreaterThan(0);
    }
  }, 120_000);

  it.each(Object.entries(faults))(
    'would be seen broken by %s',
    async (_, { fault, says }) => {
      const outcome = await fc.check(
        fc.asyncProperty(history, async (one) => void (await play(one, fault))),
        { numRuns: 2000, endOnFailure: true },
      );
      expect(outcome.failed).toBe(true);
      expect(String(outcome.errorInstance)).toMatch(says);
    },
    60_000,
  );

  it('is simulated as a DynamoDB behaves: the same transactions come to the same there', async () => {
    const table = await startTable();
    try {
      let [compared, tables] = [0, 0];
      await fc.assert(
        fc.asyncProperty(history, async (one) => {
          const world = await play(one);
          tables += 1;
          const of = { ...table, name: `history-${tables}` };
          await createTable(table.raw, of.name);
          const touched = new Map<string, { PK: string; SK: string }>();
          for (const { items, codes } of world.simulated.seen) {
            const TransactItems = items.map((item) => inTable(item, of.name));
            const found = await table.client.send(new TransactWriteCommand({ TransactItems })).then(
              () => codes.map(() => 'None'),
              (error: unknown) => {
                if (!(error instanceof TransactionCanceledException)) throw error;
                return error.CancellationReasons?.map(({ Code }) => Code);
              },
            );
            expect(found).toEqual(codes);
            compared += 1;
            for (const item of items) {
              const { part, key } = partOf(item);
              const { PK, SK } = { ...part.Item, ...part.Key };
              touched.set(key, { PK: String(PK), SK: String(SK) });
            }
          }
          for (const [name, key] of touched) {
            expect(await itemAt(of, key), name).toEqual(JSON.parse(JSON.stringify(world.simulated.items.get(name) ?? null)) ?? undefined);
          }
        }),
        { numRuns: 100 },
      );
      expect(compared).toBeGreaterThan(200);
    } finally {
      await table.stop();
    }
  }, 60_000);
});
