import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { notingCalls } from '#test/support/calls.ts';
import { aCustomerBody, customersPath, customersSite } from '#test/support/customers-site.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { roundTrips } from '#test/support/round-trips.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const path = `${customersPath}/validate`;
const passed = { message: 'success', info: [{ infoCode: 100, description: 'Provisioning preCheck validation successful.' }] };
const codes = ({ json }: { json: { errors: { errorCode?: number }[] } }) => json.errors.map(({ errorCode }) => errorCode);

describe('a precheck of a customer', () => {
  it('passes for an address alone, and for a whole request that would be accepted, in one round trip, and writes nothing [WC-3]', async () => {
    const { call, provisioningId, hashes } = await customersSite(table);
    await hashes;
    const { address, customerInfo, ...rest } = aCustomerBody(provisioningId, ['webex_calling']);
    const calls = notingCalls(table.raw);
    const trips = roundTrips(table);
    for (const body of [
      { address },
      { address, customerInfo: { primaryEmail: customerInfo.primaryEmail } },
      { address, packages: ['webex_calling'] },
      { address, customerInfo, ...rest },
    ]) {
      const sent: unknown[] = [];
      expect(await trips.of(async () => sent.push(await call('POST', path, { body })))).toBe(1);
      expect(sent).toMatchObject([{ status: 200, json: passed }]);
    }
    expect(new Set(calls)).toEqual(new Set(['BatchGetItem', 'Query']));
    expect((await call('POST', customersPath, { body: { address, customerInfo, ...rest } })).status).toBe(202);
  });

  it('gives every reason at once, by the codes of provisioning [WC-3]', async () => {
    const { call, provisioningId } = await customersSite(table);
    const body = aCustomerBody(provisioningId);
    const made = await call('POST', customersPath, { body });
    const again = await call('POST', path, { body });
    expect([again.status, codes(again), again.headers['location']]).toEqual([409, [90012, 10022], made.json.url]);
    const wrong = await call('POST', path, {
      body: {
        ...body,
        externalId: 'free',
        customerInfo: undefined,
        packages: ['webex_suite', 'cx_voice_ports'],
        address: { ...body.address, country: 'XX' },
      },
    });
    expect([wrong.status, codes(wrong)]).toEqual([400, [90016, 90020, 90030]]);
    const orgId = wireId('ORGANIZATION', newId('organisation'));
    const attaching = await call('POST', path, { body: { address: body.address, provisioningId, orgId } });
    expect([attaching.status, codes(attaching)]).toEqual([400, [90014]]);
    expect(codes(await call('POST', path, { body: { address: body.address, orgId } }))).toEqual([90014]);
    expect(codes(await call('POST', path, { body: { address: body.address, provisioningId: 'x' } }))).toEqual([90011]);
    const other = await customersSite(table);
    expect(codes(await other.call('POST', path, { body: { address: body.address, provisioningId } }))).toEqual([90011]);
    expect((await call('POST', path, { body: {} })).json).toMatchObject({ message: expect.any(String) });
  });

  it('says that wholesale is not granted, or not any more', async () => {
    const { call, partner, subscription, provisioningId } = await customersSite(table);
    const suspended = itemOf('wholesale-subscription', wholesaleKeys.subscription(partner.id, subscription.id), {
      ...subscription,
      state: 'suspended',
    });
    await put(table, suspended);
    const refused = await call('POST', path, { body: aCustomerBody(provisioningId) });
    expect([refused.status, codes(refused)]).toEqual([403, [90010]]);
  });
});
