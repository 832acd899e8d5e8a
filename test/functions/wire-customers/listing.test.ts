import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { WholesaleCustomerId } from '#shared/domain/ids.ts';
import { licenceIdOf } from '#shared/http/wire/named-ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aCustomerBody, customersSite, idInUrl, customersPath as path } from '#test/support/customers-site.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { makeSubPartner } from '#test/support/wholesale-partner.ts';
import { wireCaller, wireOrigin } from '#test/support/wire-client.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

type Item = { readonly id: string; readonly externalId: string; readonly status: string };
const names = ({ json }: { json: { items: Item[] } }) => json.items.map(({ externalId }) => externalId);

/** Customers of these external ids, made in this order. */
async function withCustomers(externalIds: readonly string[]) {
  const site = await customersSite(table);
  const ids: WholesaleCustomerId[] = [];
  for (const externalId of externalIds) {
    const { json } = await site.call('POST', path, { body: aCustomerBody(site.provisioningId, ['webex_meetings'], { externalId }) });
    ids.push(idInUrl(json.url));
  }
  /** All pages, by the links that clients follow. */
  async function pages(query: string): Promise<string[][]> {
    const found: string[][] = [];
    for (let address: string | undefined = `${path}?${query}`; address !== undefined; ) {
      const page: Awaited<ReturnType<typeof site.call>> = await site.call('GET', address);
      expect(page.status).toBe(200);
      found.push(names(page));
      const next: string | undefined = /^<([^>,;]+)>; rel="next"$/.exec(page.headers['link'] ?? '')?.[1];
      expect(next?.startsWith(wireOrigin) ?? true).toBe(true);
      address = next?.slice(wireOrigin.length);
    }
    return found;
  }
  return { ...site, ids, pages };
}

describe('the list of customers', () => {
  it('has the newest first, in full pages until the end, whose links repeat every filter [WC-6]', async () => {
    const { pages, settle, ids, call } = await withCustomers(['a', 'b', 'c', 'd', 'e']);
    expect(await pages('max=2')).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
    expect(await pages('max=5')).toEqual([['e', 'd', 'c', 'b', 'a']]);
    expect(await pages('')).toEqual([['e', 'd', 'c', 'b', 'a']]);
    expect(await pages('offset=9')).toEqual([[]]);
    for (const id of ids.slice(0, 3)) await settle(id);
    await settle(ids[3] ?? newId('wholesaleCustomer'), { status: 'error' });
    expect(await pages('status=provisioned&max=2')).toEqual([['c', 'b'], ['a']]);
    expect(await pages('status=provisioned,error&max=3')).toEqual([['d', 'c', 'b'], ['a']]);
    expect(await pages('status=provisioned&status=error&max=2&offset=1')).toEqual([['c', 'b'], ['a']]);
    expect(await pages('status=deleting')).toEqual([[]]);
    const first = await call('GET', `${path}?status=provisioned&status=error&max=2`);
    expect(first.headers['link']).toBe(`<${wireOrigin}${path}?status=provisioned%2Cerror&offset=2&max=2>; rel="next"`);
  });

  it('finds one by its external id or its organisation, just made or just changed [WC-2]', async () => {
    const { call, ids, customerOf, settle } = await withCustomers(['with space & sign', 'other']);
    const [id = newId('wholesaleCustomer')] = ids;
    expect(names(await call('GET', `${path}?externalId=${encodeURIComponent('with space & sign')}`))).toEqual(['with space & sign']);
    expect(names(await call('GET', `${path}?externalId=nobody`))).toEqual([]);
    expect(names(await call('GET', `${path}?externalId=other&status=provisioned`))).toEqual([]);
    expect(names(await call('GET', `${path}?externalId=other&offset=1`))).toEqual([]);
    const { organisationId } = await customerOf(id);
    const orgId = wireId('ORGANIZATION', organisationId);
    expect(names(await call('GET', `${path}?orgId=${orgId}`))).toEqual(['with space & sign']);
    expect(names(await call('GET', `${path}?orgId=${orgId}&externalId=other`))).toEqual([]);
    const other = await customersSite(table);
    expect(names(await other.call('GET', `${path}?orgId=${orgId}`))).toEqual([]);
    await settle(id);
    const address = `${path}/${wireId('ENTERPRISE', id)}`;
    await call('PUT', address, { body: { externalId: 'renamed', packages: ['webex_meetings'] } });
    expect(names(await call('GET', `${path}?externalId=${encodeURIComponent('with space & sign')}`))).toEqual([]);
    expect(names(await call('GET', `${path}?externalId=renamed`))).toEqual(['renamed']);
  });

  it('says of an external id what its claim says, whatever the index has not yet or still has', async () => {
    const { call, ids, customerOf, partner } = await withCustomers(['held', 'given up']);
    const [held, former] = await Promise.all(ids.map((id) => customerOf(id)));
    if (held === undefined || former === undefined) throw new Error('Two customers were made.');
    const { finder: _, ...unheard } = wholesaleCustomerItem(held);
    await put(table, unheard);
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: wholesaleKeys.externalId(partner.id, 'given up') }));
    expect(names(await call('GET', `${path}?externalId=held`))).toEqual(['held']);
    expect(names(await call('GET', `${path}?externalId=given%20up`))).toEqual([]);
  });

  it('is one round trip for its first page, whatever the filter', async () => {
    const { call } = await withCustomers(['one', 'two']);
    const trips = roundTrips(table);
    for (const query of ['', '?externalId=one', '?status=provisioning', '?status=provisioning,error,updating'])
      expect(await trips.of(() => call('GET', `${path}${query}`)), query).toBe(1);
  });

  it('refuses parameters that mean nothing, and takes a larger page for the largest', async () => {
    const { call } = await withCustomers([]);
    for (const query of ['status=happy', 'offset=-1', 'offset=x', 'max=0', 'orgId=x', 'onBehalfOfSubPartnerOrgId=x'])
      expect((await call('GET', `${path}?${query}`)).status, query).toBe(400);
    expect((await call('GET', `${path}?max=1000&unheardOf=1`)).status).toBe(200);
  });
});

describe('a customer', () => {
  it('shows licences of what is there, when they are asked for', async () => {
    const { call, ids, settle } = await withCustomers(['licensed']);
    const customer = await settle(ids[0] ?? newId('wholesaleCustomer'));
    const address = `${path}/${wireId('ENTERPRISE', customer.id)}`;
    expect((await call('GET', address)).json.resourceDetails.packages).toEqual([{ name: 'webex_meetings', status: 'provisioned' }]);
    expect((await call('GET', `${address}?includePackageLicenseInfo=true`)).json.resourceDetails.packages).toEqual([
      { name: 'webex_meetings', status: 'provisioned', licenseIds: [licenceIdOf(customer.organisationId, 'webex_meetings')] },
    ]);
  });
});

describe('acting for a sub-partner', () => {
  it('shows, makes and changes what is the sub-partner’s, and nothing of one’s own', async () => {
    const [parent, sub] = [await customersSite(table), await customersSite(table)];
    await makeSubPartner(table, parent.partner.id, sub.partner.id);
    const onBehalf = `onBehalfOfSubPartnerOrgId=${wireId('ORGANIZATION', sub.partner.id)}`;
    const made = await parent.call('POST', `${path}?${onBehalf}`, { body: aCustomerBody(sub.provisioningId) });
    expect(made.status).toBe(202);
    const address = new URL(made.json.url).pathname;
    expect((await parent.call('GET', address)).status).toBe(404);
    expect((await parent.call('GET', `${address}?${onBehalf}`)).status).toBe(200);
    expect((await sub.call('GET', address)).status).toBe(200);
    expect((await parent.call('GET', path)).json.items).toEqual([]);
    const listed = await parent.call('GET', `${path}?${onBehalf}&max=1`);
    expect(listed.json.items).toHaveLength(1);
    await parent.call('POST', `${path}?${onBehalf}`, { body: aCustomerBody(sub.provisioningId) });
    expect((await parent.call('GET', `${path}?${onBehalf}&max=1`)).headers['link']).toContain(onBehalf);
    expect((await parent.call('POST', `${path}?${onBehalf}`, { body: aCustomerBody(parent.provisioningId) })).status).toBe(400);
    // A client that has lost whom it works for makes nothing in the parent's own name.
    const lost = await parent.call('POST', `${path}?onBehalfOfSubPartnerOrgId=`, { body: aCustomerBody(parent.provisioningId) });
    expect([lost.status, lost.text]).toEqual([400, expect.stringContaining('onBehalfOfSubPartnerOrgId')]);
  });

  it('is refused where nobody is managed, and while it is suspended for everything but reading and deleting', async () => {
    const [parent, sub] = [await customersSite(table), await customersSite(table)];
    const onBehalf = `onBehalfOfSubPartnerOrgId=${wireId('ORGANIZATION', sub.partner.id)}`;
    const own = await sub.call('POST', path, { body: aCustomerBody(sub.provisioningId) });
    const address = `${new URL(own.json.url).pathname}?${onBehalf}`;
    const body = aCustomerBody(sub.provisioningId);
    const update = { packages: ['webex_meetings'] };
    const statuses = async () => [
      (await parent.call('GET', `${path}?${onBehalf}`)).status,
      (await parent.call('GET', address)).status,
      (await parent.call('POST', `${path}?${onBehalf}`, { body })).status,
      (await parent.call('POST', `${path}/validate?${onBehalf}`, { body })).status,
      (await parent.call('PUT', address, { body: update })).status,
      (await parent.call('DELETE', address)).status,
    ];
    expect(await statuses()).toEqual([403, 403, 403, 403, 403, 403]);
    await sub.settle(idInUrl(own.json.url));
    await makeSubPartner(table, parent.partner.id, sub.partner.id, { state: 'suspended' });
    // By its own token it can change nothing either.
    const byItself = await sub.call('PUT', new URL(own.json.url).pathname, { body: update });
    expect([byItself.status, byItself.json.errors[0].errorCode]).toEqual([403, 90041]);
    expect((await sub.call('GET', new URL(own.json.url).pathname)).status).toBe(200);
    expect(await statuses()).toEqual([200, 200, 403, 403, 403, 202]);
  });

  it('and everything else needs the scope', async () => {
    const { call, partner } = await customersSite(table);
    const caller = { ...wireCaller(partner.id), scopes: ['wholesale:read' as const] };
    expect((await call('GET', path, { caller })).status).toBe(200);
    expect((await call('POST', path, { caller, body: {} })).status).toBe(403);
    expect((await call('GET', path, { caller: { ...caller, scopes: ['users:read'] } })).status).toBe(403);
  });
});
