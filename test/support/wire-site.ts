import type { WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';
import { wireClient, wireOrigin } from '#test/support/wire-client.ts';
import { wireEndpoints } from '#test/support/wire-endpoints.ts';

export const paths = {
  customers: '/v1/wholesale/customers',
  subPartners: '/v1/wholesale/subPartners',
  subscribers: '/v1/wholesale/subscribers',
  reports: '/v1/wholesale/billing/reports',
} as const;

const postal = { addressLine1: '1 Main St', city: 'Milpitas', stateOrProvince: 'CA', zipOrPostalCode: '95035', country: 'US' };

/** The last part of an address, where clients cut off the id. */
export function lastPartOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

let bodies = 0;

/** What a client sends for a customer, as real clients do: with the blanks and the unknown keys that they have. */
export function aCustomerBody(provisioningId: string, names: readonly PackageName[] = ['webex_meetings'], over: object = {}) {
  bodies += 1;
  const calls = names.some((name) => name !== 'webex_meetings');
  const location = { name: 'Head Office', address: postal, timezone: 'America/Los_Angeles', language: 'en_us' };
  return {
    provisioningId,
    packages: names,
    externalId: `ext-${bodies}`,
    address: { ...postal, addressLine2: '' },
    customerInfo: { name: `Acme ${bodies}`, primaryEmail: `admin${bodies}@acme${bodies}.example`, language: 'en' },
    provisioningParameters: calls ? { calling: { location: { ...location, emergencyLocationIdentifier: '', numbers: [] } } } : {},
    ...over,
  };
}

/** What a client sends for a subscriber; `calling`: what it calls with, an extension of its own being there in any case. */
export function aSubscriberBody(customerId: string, name: PackageName = 'webex_meetings', calling: object = {}) {
  bodies += 1;
  const person = { firstName: 'Olga', lastName: 'Zielińska' };
  return {
    customerId,
    email: `olga${bodies}@subscribers.example`,
    package: name,
    provisioningParameters: { ...person, primaryPhoneNumber: '', extension: String(1000 + bodies), ...calling },
  };
}

/**
 * All operations of the wire format on one table, behind one `call` whose every answer is held against the reference, for a partner with a
 * template. The worker of customers runs when a test says so, on the same clock.
 */
export async function wireSite(table: TestTable, options: Parameters<typeof wholesaleWorld>[1] = {}) {
  const world = await wholesaleWorld(table, options);
  const served = wireEndpoints(table, wireOrigin, world.now);
  const { call, send } = wireClient(served, world.partner.id, world.now);
  const idIn = (url: string): WholesaleCustomerId => wireIdOf('ENTERPRISE', 'wholesaleCustomer').parse(lastPartOf(url));

  /** Lets the worker bring to its end what was asked for of the customer at this address. */
  const work = (url: string) => world.run([world.messageFor(idIn(url))]);

  /** A customer as clients make one: asked for, brought to its end, read. */
  async function provisioned(names?: readonly PackageName[], over?: object) {
    const asked = await call('POST', paths.customers, { body: aCustomerBody(world.provisioningId, names, over) });
    if (asked.status !== 202) throw new Error(`The customer was refused: ${asked.text}`);
    await work(asked.json.url);
    const { json } = await call('GET', asked.json.url);
    return { id: lastPartOf(asked.json.url), url: String(asked.json.url), customer: json };
  }

  return { ...world, served, call, send, idIn, work, provisioned };
}
export type WireSite = Awaited<ReturnType<typeof wireSite>>;
