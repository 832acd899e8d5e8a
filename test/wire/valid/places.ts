import type { WireSite } from '#test/support/wire-site.ts';
import { always, request, type Valids } from './request.ts';

let added = 0;

/** A location that is not there yet; the country's own parts of an address in place. */
export function aLocationBody(over: object = {}) {
  added += 1;
  return {
    name: `Branch ${added}`,
    timeZone: 'America/Los_Angeles',
    preferredLanguage: 'en_us',
    announcementLanguage: 'en_us',
    address: { address1: '2 Main St', address2: '', city: 'Milpitas', state: 'CA', postalCode: '95035', country: 'US' },
    ...over,
  };
}

/** A number that nobody has. */
export function aNumber(): string {
  added += 1;
  return `+1408555${String(added).padStart(4, '0')}`;
}

export async function ofPlaces(site: WireSite): Promise<Valids> {
  const { orgId } = (await site.provisioned(['webex_calling'])).customer;
  const at = (path: string, query = '') => `${path}?orgId=${orgId}${query}`;
  const all = '/v1/locations';
  const add = async () => (await site.call('POST', at(all), { body: aLocationBody() })).json.id;
  const [first, changing] = [await add(), await add()];
  const config = '/v1/telephony/config';
  const numbers = (id: string) => at(`${config}/locations/${id}/numbers`);
  const addNumbers = async () => {
    const phoneNumbers = [aNumber(), aNumber()];
    await site.call('POST', numbers(first), { body: { phoneNumbers, state: 'ACTIVE' } });
    return phoneNumbers;
  };
  await addNumbers();
  const one = `${all}/{locationId}`;
  return {
    [`GET ${all}`]: always(request('GET', at(all, '&max=1&offset=0'))),
    [`POST ${all}`]: async () => request('POST', at(all), aLocationBody()),
    [`GET ${one}`]: always(request('GET', at(`${all}/${first}`))),
    [`PUT ${one}`]: async () => request('PUT', at(`${all}/${changing}`), aLocationBody()),
    [`DELETE ${one}`]: async () => request('DELETE', at(`${all}/${await add()}`)),
    [`GET ${config}/numbers`]: always(request('GET', at(`${config}/numbers`, `&locationId=${first}&available=true&start=0&max=1`))),
    [`POST ${config}/locations/{locationId}/numbers`]: async () =>
      request('POST', numbers(first), { phoneNumbers: [aNumber(), aNumber()], state: 'ACTIVE' }),
    [`DELETE ${config}/locations/{locationId}/numbers`]: async () =>
      request('DELETE', numbers(first), { phoneNumbers: await addNumbers() }),
    [`POST ${config}/locations/{locationId}/actions/validateExtensions/invoke`]: always(
      request('POST', at(`${config}/locations/${first}/actions/validateExtensions/invoke`), { extensions: ['1001', '1002'] }),
    ),
  };
}
