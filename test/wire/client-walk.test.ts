import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aCustomerBody, lastPartOf, paths, wireSite } from '#test/support/wire-site.ts';
import { followed, nextOffset, polled, scanned, uuidIn } from './strict-clients.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const { customers, subscribers } = paths;

describe('what clients of the wire format do', () => {
  it('brings a customer from the precheck to subscribers with numbers, and away again [WC-1] [WC-3] [WC-4] [WC-6] [WS-1] [WS-4]', async () => {
    const site = await wireSite(table);
    const { call } = site;
    const body = aCustomerBody(site.provisioningId, ['webex_calling', 'webex_meetings']);
    const search = `${customers}?externalId=${body.externalId}`;

    // Before each creation: the precheck, and a search for the external id.
    expect((await call('POST', `${customers}/validate`, { body })).json.message).toBe('success');
    expect((await call('GET', search)).json.items).toEqual([]);
    const asked = await call('POST', customers, { body, headers: { trackingid: 'SIMPLE_0b3e' } });
    expect([asked.status, asked.headers['trackingid']]).toEqual([202, 'SIMPLE_0b3e']);
    const { url } = asked.json;
    const again = await call('POST', customers, { body });
    expect([again.status, again.headers['location']]).toEqual([409, url]);

    // Polling, until it has come to an end.
    const { seen, customer } = await polled(site, url);
    expect([seen.at(0), seen.at(-1)]).toEqual(['provisioning', 'provisioned']);
    expect(customer).toMatchObject({ id: lastPartOf(url), externalId: body.externalId, packages: body.packages });
    expect(customer.resourceDetails.packages.map(({ status }: { status: string }) => status)).toEqual(['provisioned', 'provisioned']);
    expect((await call('GET', search)).json.items.map(({ id }: { id: string }) => id)).toEqual([customer.id]);

    // Its name is the organisation's, found by either id.
    const organisation = (await call('GET', `/v1/organizations/${customer.orgId}`)).json;
    expect(organisation.displayName).toBe(body.customerInfo.name);
    const identity = (await call('GET', `/v1/identity/organizations/${uuidIn(customer.orgId)}`)).json;
    expect([identity.displayName, identity.id]).toEqual([body.customerInfo.name, uuidIn(customer.orgId)]);
    expect((await call('GET', '/v1/organizations')).json.items).toContainEqual(organisation);

    // The location is found by the billing address; another is added, with numbers.
    const places = (await call('GET', `/v1/locations?orgId=${customer.orgId}`)).json.items;
    const { addressLine1, zipOrPostalCode } = customer.address;
    type Place = { readonly id: string; readonly address: { readonly address1: string; readonly postalCode: string } };
    const office = places.find(({ address }: Place) => address.address1 === addressLine1 && address.postalCode === zipOrPostalCode);
    expect(office).toBeDefined();
    const branch = await call('POST', `/v1/locations?orgId=${customer.orgId}`, {
      body: {
        name: 'Branch',
        timeZone: 'America/Los_Angeles',
        preferredLanguage: 'en_us',
        announcementLanguage: 'en_us',
        address: { address1: '2 Main St', city: 'Milpitas', state: 'CA', postalCode: '95035', country: 'US' },
      },
    });
    const numbers = `/v1/telephony/config/locations/${branch.json.id}/numbers?orgId=${customer.orgId}`;
    const phoneNumbers = ['+14085557001', '+14085557002'];
    expect((await call('POST', numbers, { body: { phoneNumbers, state: 'ACTIVE' } })).status).toBe(201);

    // Subscribers: with an extension of the office, with a number of the branch, and with meetings only.
    const add = (name: string, email: string, provisioningParameters: object) =>
      call('POST', subscribers, {
        body: {
          customerId: customer.id,
          email,
          package: name,
          provisioningParameters: { firstName: 'Ada', lastName: 'Berg', ...provisioningParameters },
        },
      });
    const first = await add('webex_calling', 'ada@walk.example', { primaryPhoneNumber: '', extension: '1201', locationId: office.id });
    const second = await add('webex_calling', 'bo@walk.example', { primaryPhoneNumber: phoneNumbers[0], locationId: branch.json.id });
    const third = await add('webex_meetings', 'cy@walk.example', {});
    expect([first.status, second.status, third.status]).toEqual([200, 200, 200]);
    expect((await add('webex_meetings', 'ada@walk.example', {})).status).toBe(409);
    const person = (await call('GET', `/v1/people/${first.json.personId}?callingData=true`)).json;
    expect(person).toMatchObject({ emails: ['ada@walk.example'], orgId: customer.orgId, extension: '1201', locationId: office.id });
    const owned = (
      await call('GET', `/v1/telephony/config/numbers?orgId=${customer.orgId}&phoneNumber=${encodeURIComponent('+14085557001')}`)
    ).json;
    expect(owned.phoneNumbers).toMatchObject([{ phoneNumber: '+14085557001', owner: { id: second.json.personId } }]);

    // What one of them sends on every update; moving up to calling; what is assigned cannot go.
    const at = (id: string) => `${subscribers}/${id}`;
    const update = { package: 'webex_calling', provisioningParameters: {} };
    expect((await call('PUT', at(first.json.id), { body: update })).json).toMatchObject({ id: first.json.id, package: 'webex_calling' });
    const calling = { extension: '1203', locationId: office.id };
    const moved = await call('PUT', at(third.json.id), { body: { package: 'webex_calling', provisioningParameters: calling } });
    expect(moved.json.packages).toEqual(['webex_calling']);
    expect((await call('PUT', url, { body: { externalId: body.externalId, packages: ['webex_meetings'] } })).status).toBe(409);
    expect((await call('PUT', url, { body: { externalId: body.externalId, packages: ['webex_calling'] } })).status).toBe(202);
    expect(await polled(site, url)).toMatchObject({ seen: ['updating', 'provisioned'], customer: { packages: ['webex_calling'] } });

    // Away again: the subscriber, then its person; the customer, until it is gone.
    for (const { id, personId } of [first.json, second.json, third.json]) {
      expect((await call('DELETE', at(id))).status).toBe(204);
      expect((await call('GET', at(id))).status).toBe(404);
      expect((await call('DELETE', `/v1/people/${personId}`)).status).toBe(204);
    }
    expect((await call('DELETE', url)).status).toBe(202);
    expect(await polled(site, url)).toEqual({ seen: ['deleting'], customer: undefined });
    expect((await call('GET', search)).json.items).toEqual([]);
    expect((await call('GET', `/v1/organizations/${customer.orgId}`)).json).toEqual(organisation);
    expect(
      (await call('POST', customers, { body: { ...body, customerInfo: { ...body.customerInfo, primaryEmail: 'new@walk.example' } } }))
        .status,
    ).toBe(202);
  });

  it('pages lists by links, by offsets and by what is called next, and comes to the same [WC-6]', async () => {
    const site = await wireSite(table);
    const { id: customerId } = await site.provisioned(['webex_meetings']);
    for (const number of [1, 2, 3, 4, 5]) {
      await site.call('POST', customers, { body: aCustomerBody(site.provisioningId) });
      const body = { customerId, email: `p${number}@paging.example`, package: 'webex_meetings', provisioningParameters: {} };
      await site.call('POST', subscribers, { body });
    }
    for (const address of [`${customers}?status=provisioning,updating`, `${subscribers}?customerId=${customerId}&status=provisioned`]) {
      const all = (await site.call('GET', address)).json.items;
      expect(all).toHaveLength(5);
      expect((await followed(site, `${address}&max=2`)).map((page) => page.length)).toEqual([2, 2, 1]);
      expect((await followed(site, `${address}&max=2`)).flat()).toEqual(all);
      expect(await scanned(site, address, 2)).toEqual(all);
      expect(nextOffset(await site.call('GET', `${address}&max=2&offset=2`))).toBe(4);
      expect(nextOffset(await site.call('GET', `${address}&max=5`))).toBeUndefined();
    }
    // The first of an unfiltered list is taken for the newest.
    const [newest] = (await site.call('GET', customers)).json.items;
    const asked = await site.call('POST', customers, { body: aCustomerBody(site.provisioningId) });
    expect((await site.call('GET', `${customers}?max=1`)).json.items[0].id).toBe(lastPartOf(asked.json.url));
    expect(newest.id).not.toBe(lastPartOf(asked.json.url));
  });

  it('reads why something was refused in each of the three ways that it is read', async () => {
    const site = await wireSite(table);
    const body = { ...aCustomerBody(site.provisioningId), packages: ['webex_room'], externalId: null };
    const { status, headers, json } = await site.call('POST', `${customers}/validate`, { body });
    expect(status).toBe(400);
    expect(json.message).toEqual(expect.any(String));
    expect(json.errors.map(({ description }: { description: string }) => description).join(', ')).toContain('/packages');
    expect(json.errors.every(({ errorCode }: { errorCode?: number }) => errorCode === undefined || Number.isInteger(errorCode))).toBe(true);
    expect(json.trackingId).toBe(headers['trackingid']);
    // A 403 is answered by a look at the organisation, after which the same request is sent again.
    const other = await wireSite(table);
    const refused = await other.call('GET', `/v1/organizations/${(await site.provisioned()).customer.orgId}`);
    expect(refused.status).toBe(404);
  });
});
