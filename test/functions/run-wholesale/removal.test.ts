import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { subscriberWorld } from '#test/support/subscriber-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('the subscribers of a customer that is deleted', () => {
  it('are no subscribers any more: numbers, extensions and free accounts are free, their people stay [WC-6] [WS-4]', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings', 'webex_calling'] });
    const number = '+14085550101';
    await world.aNumber(customer, number);
    const calls = await world.aSubscriber(customer, {
      package: 'webex_calling',
      provisioningParameters: { firstName: 'Olga', lastName: 'Z', primaryPhoneNumber: number, extension: '1234' },
    });
    const address = await world.aFreeAccount();
    const waits = await world.aSubscriber(customer, { email: address });
    expect([calls.status, waits.status]).toEqual(['provisioned', 'pending_user_migration']);
    expect(await world.used(customer, 'webex_meetings')).toBe(1);
    expect(await world.change(customer.id, () => ({ status: 'deleting' }))).toBeUndefined();
    expect(await Promise.all([world.stored(calls.id), world.stored(waits.id)])).toEqual([undefined, undefined]);
    expect((await world.numberNow(customer, number)).personId).toBeUndefined();
    expect(await world.extensionNow(customer, '1234')).toBeUndefined();
    expect(await world.peopleAt(customer, customer.location?.id ?? 'loc_')).toBe(0);
    expect((await world.freeAccountNow(address))?.askedBy).toBeUndefined();
    const person = await world.person(customer, world.personIdOf(calls.personId ?? ''));
    expect(person).toMatchObject({ email: calls.email });
    expect(person?.subscriber).toBeUndefined();
    expect(world.failures).toEqual([]);
  });
});
