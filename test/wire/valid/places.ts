import type { WireSite } from '#test/support/wire-site.ts';
import { always, request, type Valids } from './request.ts';

let added = 0;

/** A location that is not there yet; the country's own parts of an address in place. */
function aLocationBody(over: object = {}) {
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
function aNumber(): string {
  added += 1;
  return `+1408555${String(added).padStart(4, '0')}`;
}

const all = '/v1/locations';
const config = '/v1/telephony/config';

/** An organisation of its own for what is added, or taken away, over and over: reading others must not become slow by it. */
async function ground(site: WireSite) {
  const { orgId } = (await site.provisioned(['webex_calling'])).customer;
  const at = (path: string, query = '') => `${path}?orgId=${orgId}${query}`;
  const add = async () => String((await site.call('POST', at(all), { body: aLocationBody() })).json.id);
  const numbersOf = (id: string) => at(`${config}/locations/${id}/numbers`);
  const addNumbers = async (id: string) => {
    const phoneNumbers = [aNumber(), aNumber()];
    await site.call('POST', numbersOf(id), { body: { phoneNumbers, state: 'ACTIVE' } });
    return phoneNumbers;
  };
  return { at, add, numbersOf, addNumbers };
}

export async function ofPlaces(site: WireSite): Promise<Valids> {
  const [still, growing, leaving] = [await ground(site), await ground(site), await ground(site)];
  const [first, changing, filled, emptied] = [await still.add(), await still.add(), await growing.add(), await leaving.add()];
  await still.addNumbers(first);
  const one = `${all}/{locationId}`;
  const listed = still.at(`${config}/numbers`, `&locationId=${first}&available=true&start=0&max=1`);
  const checked = still.at(`${config}/locations/${first}/actions/validateExtensions/invoke`);
  return {
    [`GET ${all}`]: always(request('GET', still.at(all, '&max=1&offset=0'))),
    [`POST ${all}`]: async () => request('POST', growing.at(all), aLocationBody()),
    [`GET ${one}`]: always(request('GET', still.at(`${all}/${first}`))),
    [`PUT ${one}`]: async () => request('PUT', still.at(`${all}/${changing}`), aLocationBody()),
    [`DELETE ${one}`]: async () => request('DELETE', leaving.at(`${all}/${await leaving.add()}`)),
    [`GET ${config}/numbers`]: always(request('GET', listed)),
    [`POST ${config}/locations/{locationId}/numbers`]: async () =>
      request('POST', growing.numbersOf(filled), { phoneNumbers: [aNumber(), aNumber()], state: 'ACTIVE' }),
    [`DELETE ${config}/locations/{locationId}/numbers`]: async () =>
      request('DELETE', leaving.numbersOf(emptied), { phoneNumbers: await leaving.addNumbers(emptied) }),
    [`POST ${config}/locations/{locationId}/actions/validateExtensions/invoke`]: always(
      request('POST', checked, { extensions: ['1001', '1002'] }),
    ),
  };
}
