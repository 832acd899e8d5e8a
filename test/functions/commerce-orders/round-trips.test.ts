import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrderRequest, orderWorld } from '#test/support/order-world.ts';
import { roundTrips } from '#test/support/round-trips.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('round trips to the table', () => {
  it('are one to place, refuse or list, two for a change, one to read an order whose mail arrived, two to open its link', async () => {
    const world = await orderWorld(table);
    // The keyed hashes are loaded while a function starts.
    await world.hashes;
    const { id, path, request } = await world.place();
    const token = await world.linkOf(id);
    const trips = roundTrips(table);
    const call = (...given: Parameters<typeof world.call>) => trips.of(() => world.call(...given));
    expect(await call('POST', '/v1/commerce/orders', { body: anOrderRequest() })).toBe(1);
    expect(await call('POST', '/v1/commerce/orders', { body: request })).toBe(1);
    expect(await call('POST', '/v1/commerce/order-prechecks', { body: request })).toBe(1);
    expect(await call('GET', '/v1/commerce/orders')).toBe(1);
    expect(await call('GET', path)).toBe(1);
    expect(await trips.of(() => world.open(token, false))).toBe(2);
    expect(await call('PUT', `${path}/contact`, { body: { contactEmail: 'inna@zamowienia.example' } })).toBe(2);
    world.day(1);
    expect(await call('POST', `${path}/email`)).toBe(2);
  });
});
