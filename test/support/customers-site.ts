import { endpoints } from '#functions/wire-customers/endpoint.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoCustomerStore } from '#shared/adapters/dynamodb/wholesale-customers.ts';
import { wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { dynamoPrecheck } from '#shared/adapters/dynamodb/wholesale-precheck.ts';
import type { PartnerId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import { type WholesaleCustomer, wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { customerAddress } from '#shared/http/wire/customer-address.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';
import { aWholesalePartner } from '#test/support/wholesale-partner.ts';
import { wireClient, wireOrigin } from '#test/support/wire-client.ts';

const postal = { addressLine1: '1 Main St', city: 'Milpitas', stateOrProvince: 'CA', zipOrPostalCode: '95035', country: 'US' };
const location = { name: 'Main', address: postal, timezone: 'America/Los_Angeles', language: 'en_us' };

export const customersPath = '/v1/wholesale/customers';

/** Our id of the customer at the end of an address. */
export function idInUrl(url: string): WholesaleCustomerId {
  return wireIdOf('ENTERPRISE', 'wholesaleCustomer').parse(url.slice(url.lastIndexOf('/') + 1));
}

let counter = 0;

/** What a client sends for a customer; calling packages come with a location. */
export function aCustomerBody(provisioningId: string, packages: readonly PackageName[] = ['webex_meetings'], over: object = {}) {
  counter += 1;
  const calling = packages.some((name) => name !== 'webex_meetings');
  return {
    provisioningId,
    packages,
    externalId: `crm-${counter}`,
    address: postal,
    customerInfo: { name: `Acme ${counter}`, primaryEmail: `admin${counter}@acme.example`, language: 'en' },
    ...(calling ? { provisioningParameters: { calling: { location } } } : {}),
    ...over,
  };
}

/** The wire's customer operations on one table, each answer held against the reference, for a partner with a template. */
export async function customersSite(table: TestTable, options: Parameters<typeof aWholesalePartner>[1] = {}, now = () => new Date()) {
  const world = await aWholesalePartner(table, options);
  const hashes = loadSystemKeys(table);
  const addressOf = customerAddress(wireOrigin);
  const customers = dynamoCustomerStore(table, { hashes, addressOf, now });
  const served = endpoints({ customers, precheck: dynamoPrecheck(table, hashes, addressOf), origin: wireOrigin, newId, now });
  const { call } = wireClient(served, world.partner.id, now);

  const customerOf = async (id: WholesaleCustomerId, owner: PartnerId = world.partner.id): Promise<WholesaleCustomer> =>
    wholesaleCustomer.parse(await itemAt(table, wholesaleKeys.customer(owner, id)));

  /** What the worker would have made of it by now. */
  async function settle(id: WholesaleCustomerId, over: Partial<WholesaleCustomer> = {}): Promise<WholesaleCustomer> {
    const { packages, ...customer } = await customerOf(id);
    const settled: WholesaleCustomer = {
      ...customer,
      status: 'provisioned',
      packages: packages.filter(({ status }) => status !== 'deleting').map(({ name }) => ({ name, status: 'provisioned' })),
      organisationMadeAt: customer.createdAt,
      version: customer.version + 1,
      ...over,
    };
    await put(table, wholesaleCustomerItem(settled));
    return settled;
  }

  return { ...world, call, customerOf, settle, hashes };
}
