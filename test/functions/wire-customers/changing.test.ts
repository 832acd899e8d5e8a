import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageCountItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { CustomerPackage, PackageCount, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aCustomerBody, customersPath, customersSite, idInUrl } from '#test/support/customers-site.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const codes = ({ json }: { json: { errors: { errorCode?: number }[] } }) => json.errors.map(({ errorCode }) => errorCode);

/** A customer that has been provisioned, with counts of its packages. */
async function provisioned(
  packages: readonly PackageName[],
  used: Partial<Record<PackageName, number>> = {},
  over: Partial<WholesaleCustomer> = {},
) {
  const site = await customersSite(table);
  const body = aCustomerBody(site.provisioningId, packages);
  const { json } = await site.call('POST', customersPath, { body });
  const id = idInUrl(json.url);
  const customer = await site.settle(id, over);
  for (const name of packages) await put(table, packageCountItem({ customerId: id, name, used: used[name] ?? 0 }));
  const path = new URL(json.url).pathname;
  const count = async (name: PackageName) => (await itemAt(table, wholesaleKeys.packageCount(id, name))) as PackageCount | undefined;
  return { ...site, id, path, url: json.url as string, externalId: body.externalId, customer, count };
}

describe('changing a customer', () => {
  it('takes the packages as the whole list: new ones are made, others go, the rest stays [WC-6]', async () => {
    const { call, path, url, id, externalId, customerOf, count, partner } = await provisioned(['webex_meetings', 'webex_calling']);
    const sent: unknown[] = [];
    const trips = await roundTrips(table).of(async () =>
      sent.push(await call('PUT', path, { body: { externalId, packages: ['webex_calling', 'attendant_console'] } })),
    );
    expect(trips).toBe(2);
    expect(sent).toMatchObject([{ status: 202, headers: { location: url }, json: { url } }]);
    const customer = await customerOf(id);
    expect(customer).toMatchObject({ status: 'updating', round: 2, location: { name: 'Main' } });
    expect(customer.packages).toEqual([
      { name: 'webex_calling', status: 'provisioned' },
      { name: 'attendant_console', status: 'provisioning' },
      { name: 'webex_meetings', status: 'deleting' },
    ]);
    expect(await count('webex_meetings')).toMatchObject({ closing: true, used: 0 });
    expect((await call('GET', path)).json).toMatchObject({
      status: 'updating',
      orgId: wireId('ORGANIZATION', customer.organisationId),
      packages: ['webex_calling', 'attendant_console'],
    });
    const [, changed] = await itemsIn(table, `PARTNER#${partner.id}#EVENTS`);
    expect(changed).toMatchObject({ type: 'wholesale_customer.changed', changed: ['packages', 'status'] });
  });

  it('moves the external id with its claim, and refuses another customer’s [WC-2] [WC-6]', async () => {
    const { call, path, id, externalId, provisioningId, partner } = await provisioned(['webex_meetings']);
    const other = await call('POST', customersPath, { body: aCustomerBody(provisioningId) });
    const otherId = (await call('GET', new URL(other.json.url).pathname)).json.externalId;
    const packages = ['webex_meetings'];
    const taken = await call('PUT', path, { body: { externalId: otherId, packages } });
    expect(taken).toMatchObject({ status: 409, headers: { location: other.json.url }, json: { errors: [{ errorCode: 90012 }] } });
    expect((await call('PUT', path, { body: { externalId: 'crm-moved', packages } })).status).toBe(202);
    expect(await itemAt(table, wholesaleKeys.externalId(partner.id, 'crm-moved'))).toMatchObject({ customerId: id });
    expect(await itemAt(table, wholesaleKeys.externalId(partner.id, externalId))).toBeUndefined();
    expect((await call('POST', customersPath, { body: aCustomerBody(provisioningId, ['webex_meetings'], { externalId }) })).status).toBe(
      202,
    );
  });

  it('refuses to remove a package that somebody has, and a limit below what is in use, and changes nothing by that', async () => {
    const { call, path, id, customer, customerOf, count } = await provisioned(['webex_meetings', 'webex_calling'], { webex_calling: 3 });
    const removing = await call('PUT', path, { body: { packages: ['webex_meetings'] } });
    expect([removing.status, codes(removing)]).toEqual([409, [90025]]);
    const limited = (limit: number) => ({
      packages: ['webex_meetings', 'webex_calling'],
      provisioningParameters: { packages: { limits: { webex_calling: limit } } },
    });
    const low = await call('PUT', path, { body: limited(2) });
    expect([low.status, codes(low)]).toEqual([409, [90027]]);
    expect(low.json.errors[0].description).toContain('3 in use');
    expect(await customerOf(id)).toEqual(customer);
    expect(await count('webex_calling')).not.toHaveProperty('closing');
    expect((await call('PUT', path, { body: limited(3) })).status).toBe(202);
    expect(await count('webex_calling')).toMatchObject({ limit: 3, used: 3 });
    expect((await customerOf(id)).limits).toEqual({ webex_calling: 3 });
  });

  it('keeps limits of which nothing is said, and takes away those that are missing among those that are sent', async () => {
    const packages = ['webex_meetings', 'webex_calling', 'attendant_console'] as const;
    const { call, path, id, customerOf, settle, count } = await provisioned(packages, { webex_calling: 3 });
    const put = async (body: object) => {
      expect((await call('PUT', path, { body: { packages, ...body } })).status).toBe(202);
      const { limits } = await settle(id, {});
      const [calling, meetings] = [await count('webex_calling'), await count('webex_meetings')];
      return { limits, calling: calling?.limit, used: calling?.used, meetings: meetings?.limit };
    };
    const limited = (limits: object) => ({ provisioningParameters: { packages: { limits } } });
    const both = { limits: { webex_calling: 5, webex_meetings: 9 }, calling: 5, used: 3, meetings: 9 };
    expect(await put(limited({ webex_calling: 5, webex_meetings: 9 }))).toEqual(both);
    for (const silent of [{}, { externalId: 'crm-limits' }, { provisioningParameters: {} }, { provisioningParameters: { packages: {} } }])
      expect(await put(silent)).toEqual(both);
    expect(await put(limited({ webex_calling: 4 }))).toEqual({ limits: { webex_calling: 4 }, calling: 4, used: 3, meetings: undefined });
    expect(await put(limited({ webex_calling: null }))).toEqual({ limits: {}, calling: undefined, used: 3, meetings: undefined });
    await put(limited({ webex_meetings: 1 }));
    expect((await put({ packages: ['webex_calling'] })).limits).toEqual({});
    expect((await customerOf(id)).limits).toEqual({});
  });

  it('asks for a location with the first calling package, and keeps one that was made', async () => {
    const { call, path, id, customerOf, settle } = await provisioned(['webex_meetings']);
    const without = await call('PUT', path, { body: { packages: ['webex_suite'] } });
    expect([without.status, codes(without)]).toEqual([400, [90030]]);
    const { provisioningParameters } = aCustomerBody('', ['webex_suite']);
    expect((await call('PUT', path, { body: { packages: ['webex_meetings', 'webex_suite'], provisioningParameters } })).status).toBe(202);
    const { location } = await customerOf(id);
    expect(location).toMatchObject({ name: 'Main' });
    const made = { state: 'active', since: '2026-01-05T08:00:00.000Z', attempts: 1 } as const;
    await settle(id, { parts: [{ kind: 'location', id: location?.id ?? newId('location'), progress: made }] });
    const renamed = { calling: { location: { ...provisioningParameters?.calling.location, name: 'Other' } } };
    await call('PUT', path, { body: { packages: ['webex_meetings', 'webex_suite'], provisioningParameters: renamed } });
    expect((await customerOf(id)).location).toEqual(location);
  });

  it('names faults at their fields, and keeps the packages’ dependencies', async () => {
    const { call, path } = await provisioned(['webex_calling', 'attendant_console']);
    const alone = await call('PUT', path, { body: { packages: ['attendant_console'] } });
    expect([alone.status, codes(alone)]).toEqual([400, [90021]]);
    expect((await call('PUT', path, { body: {} })).json.errors[0].description).toContain('/packages');
    const address = { addressLine1: '1 Main St', city: 'Nowhere', country: 'XX' };
    expect(codes(await call('PUT', path, { body: { packages: ['webex_calling'], address } }))).toEqual([90016]);
  });

  it.each(['provisioning', 'pending_rpl_review', 'updating', 'deleting'] as const)(
    'is refused while the customer is %s',
    async (status) => {
      const { call, path } = await provisioned(['webex_meetings'], {}, { status });
      const refused = await call('PUT', path, { body: { packages: ['webex_meetings'] } });
      expect([refused.status, codes(refused)]).toEqual([409, [90015]]);
      expect(refused.json.errors[0].description).toContain(status);
    },
  );

  it.each(['provisioned_with_errors', 'error'] as const)('tries again what failed when it is %s', async (status) => {
    const failed = { code: 'SITE_NAME_TAKEN', detail: 'Taken.' };
    const packages: CustomerPackage[] = [{ name: 'webex_meetings', status: 'error', errors: [failed] }];
    const { call, path, id, customerOf } = await provisioned(['webex_meetings'], {}, { status, packages, errors: [failed] });
    expect((await call('GET', path)).json).toMatchObject({ status, errors: [{ errorCode: 90070, description: 'Taken.' }] });
    expect((await call('PUT', path, { body: { packages: ['webex_meetings'] } })).status).toBe(202);
    const customer = await customerOf(id);
    expect(customer.packages).toEqual([{ name: 'webex_meetings', status: 'provisioning' }]);
    expect(customer).not.toHaveProperty('errors');
  });

  it('is carried out once of ten at once, and once of a repeat', async () => {
    const { call, path, id, customerOf } = await provisioned(['webex_meetings']);
    const body = { packages: ['webex_meetings'] };
    const replies = await Promise.all(Array.from({ length: 10 }, () => call('PUT', path, { body })));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([202, ...Array.from({ length: 9 }, () => 409)]);
    expect((await customerOf(id)).round).toBe(2);
    const again = await provisioned(['webex_meetings']);
    const headers = { 'idempotency-key': 'the-same-update-again' };
    const first = await again.call('PUT', again.path, { body, headers });
    expect(await again.call('PUT', again.path, { body, headers })).toMatchObject({ status: 202, text: first.text });
    expect((await again.customerOf(again.id)).round).toBe(2);
  });
});

describe('removing a customer', () => {
  it('is accepted without a body and shows as deleting; repeated or changed it is refused [WC-6]', async () => {
    const { call, path, id, customerOf } = await provisioned(['webex_meetings'], { webex_meetings: 2 });
    const headers = { 'idempotency-key': 'remove-it-only-once' };
    expect(await call('DELETE', path, { headers })).toMatchObject({ status: 202, text: '' });
    expect(await call('DELETE', path, { headers })).toMatchObject({ status: 202, text: '' });
    expect((await call('GET', path)).json).toMatchObject({ status: 'deleting' });
    expect(await customerOf(id)).toMatchObject({ round: 2 });
    expect(codes(await call('DELETE', path))).toEqual([90015]);
    expect(codes(await call('PUT', path, { body: { packages: ['webex_meetings'] } }))).toEqual([90015]);
  });

  it('is 404 for another partner, as for nothing, in every operation', async () => {
    const { path } = await provisioned(['webex_meetings']);
    const other = await customersSite(table);
    const nothing = `${customersPath}/${wireId('ENTERPRISE', newId('wholesaleCustomer'))}`;
    for (const address of [path, nothing, `${customersPath}/x`]) {
      const replies = [
        await other.call('GET', address),
        await other.call('PUT', address, { body: { packages: ['webex_meetings'] } }),
        await other.call('DELETE', address),
      ];
      for (const reply of replies) expect([reply.status, codes(reply)]).toEqual([404, [90002]]);
    }
  });
});
