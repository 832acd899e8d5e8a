import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { wireCaller } from '#test/support/wire-client.ts';
import { type WireSite, wireSite } from '#test/support/wire-site.ts';
import { wireOperations } from './operations.ts';
import { spoiled, spoilingsOf } from './spoil.ts';
import { everyRequest } from './valid/every-request.ts';
import type { Valid, Valids } from './valid/request.ts';

/** Requests of each operation; `npm run fuzz` sends more. */
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 300);
const seed = Number(process.env['FUZZ_SEED'] ?? 5);

let table: TestTable;
let site: WireSite;
let valid: Valids;
beforeAll(async () => {
  table = await startTable();
  site = await wireSite(table);
  valid = await everyRequest(site);
});
afterAll(() => table.stop());

/** Ids of the client's that are echoed as they are. */
const fitTrackingId = /^[\w.:-]{1,128}$/;

async function play(make: Valid): Promise<{ readonly done: number; readonly refused: number }> {
  const caller = wireCaller(site.partner.id);
  let wish = await make();
  const first = await site.send(wish, caller);
  expect([first.status, first.text]).toEqual([expect.toSatisfy((status) => status < 300), first.text]);
  const count = { done: 0, refused: 0 };
  if (wish.method !== 'GET') wish = await make();
  await fc.assert(
    fc.asyncProperty(spoilingsOf(wish), async (ways) => {
      const sent = spoiled(wish, ways);
      const { status, headers } = await site.send(sent, caller);
      expect(status).toBeLessThan(500);
      const own = sent.headers['trackingid'] ?? '';
      if (fitTrackingId.test(own)) expect(headers['trackingid']).toBe(own);
      if (status >= 300) count.refused += 1;
      else count.done += 1;
      if (status < 300 && wish.method !== 'GET') wish = await make();
    }),
    { numRuns: requests, seed },
  );
  return count;
}

describe('spoiled requests', () => {
  const served = () =>
    wireOperations.filter(({ method, path }) => site.served.some(({ route }) => route.method === method && route.path === path));

  it('are tried with every operation that is served', () => {
    expect(Object.keys(valid).toSorted()).toEqual(
      served()
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    );
  });

  it.each(wireOperations.map(({ method, path }) => `${method} ${path}`))(
    'of %s are answered as documented, never with a fault',
    { timeout: 60_000 + requests * 500 },
    async (operation) => {
      const make = valid[operation];
      if (make === undefined) return;
      const { done, refused } = await play(make);
      expect(done).toBeGreaterThan(0);
      // What takes no more than a few parameters is hard to ask for wrongly.
      if (operation.includes('{') || !operation.startsWith('GET')) expect(refused).toBeGreaterThan(0);
    },
  );
});
