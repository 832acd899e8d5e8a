import { aSubscriberBody, paths, type WireSite } from '#test/support/wire-site.ts';
import { always, request, type Valids } from './request.ts';

let added = 0;

function aPersonBody(orgId: string, over: object = {}) {
  added += 1;
  return {
    emails: [`person${added}@people.example`],
    displayName: 'Astrid Lind',
    firstName: 'Astrid',
    lastName: 'Lind',
    department: 'Ovens',
    title: 'Baker',
    manager: null,
    phoneNumbers: [{ type: 'work', value: '+46401234567' }],
    addresses: [{ type: 'work', country: 'SE', locality: 'Lund', streetAddress: 'Stora Gatan 1', postalCode: '22222' }],
    orgId,
    roles: [],
    licenses: [],
    ...over,
  };
}

export async function ofPeople(site: WireSite): Promise<Valids> {
  const { id: customerId, customer } = await site.provisioned(['webex_calling', 'webex_meetings']);
  const { orgId } = customer;
  const add = async () => (await site.call('POST', '/v1/people', { body: aPersonBody(orgId) })).json;
  const { items: locations } = (await site.call('GET', `/v1/locations?orgId=${orgId}`)).json;
  const calling = aSubscriberBody(customerId, 'webex_calling', { locationId: locations[0].id });
  const { personId } = (await site.call('POST', paths.subscribers, { body: calling })).json;
  const changed = await add();
  const { items: licences } = (await site.call('GET', `/v1/licenses?orgId=${orgId}`)).json;
  const { items: roles } = (await site.call('GET', '/v1/roles')).json;
  const meetings = licences.find(({ name }: { name: string }) => name.includes('Meetings'));
  return {
    'GET /v1/people': always(request('GET', `/v1/people?orgId=${orgId}&displayName=A&callingData=true&max=1`)),
    'POST /v1/people': async () => request('POST', '/v1/people?callingData=true', aPersonBody(orgId)),
    'GET /v1/people/me': always(request('GET', '/v1/people/me?callingData=true')),
    'GET /v1/people/{personId}': always(request('GET', `/v1/people/${personId}?callingData=true`)),
    'PUT /v1/people/{personId}': async () => {
      const { json } = await site.call('GET', `/v1/people/${changed.id}`);
      const { created: _created, lastModified: _modified, ...rest } = json;
      return request('PUT', `/v1/people/${changed.id}?callingData=true`, rest);
    },
    'DELETE /v1/people/{personId}': async () => request('DELETE', `/v1/people/${(await add()).id}`),
    'GET /v1/licenses': always(request('GET', `/v1/licenses?orgId=${orgId}`)),
    'GET /v1/licenses/{licenseId}': always(request('GET', `/v1/licenses/${licences[0].id}?includeAssignedTo=user&limit=1`)),
    'PATCH /v1/licenses/users': async () => {
      const { emails } = await add();
      return request('PATCH', '/v1/licenses/users', { email: emails[0], orgId, licenses: [{ id: meetings.id, operation: 'add' }] });
    },
    'GET /v1/roles': always(request('GET', '/v1/roles')),
    'GET /v1/roles/{roleId}': always(request('GET', `/v1/roles/${roles[0].id}`)),
  };
}
