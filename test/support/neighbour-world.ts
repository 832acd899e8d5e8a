import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { packageCountItem, wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { CustomerRelation, Organisation, Person } from '#shared/domain/people.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';

const begin = '2026-02-02T08:00:00.000Z';
let counter = 0;

export type OrganisationOver = {
  readonly companyName?: string;
  readonly country?: string;
  readonly rights?: CustomerRelation['rights'];
  readonly settings?: Organisation['settings'];
};

/** An organisation of a partner's with its administrator, as a wholesale customer leaves it. */
export async function anOrganisation(table: TestTable, partnerId: PartnerId, over: OrganisationOver = {}) {
  counter += 1;
  const { companyName = `Bakery ${counter}`, country = 'US', rights = 'full', settings } = over;
  const [id, personId] = [newId('organisation'), newId('person')];
  const organisation: Organisation = {
    id,
    partnerId,
    companyName,
    country,
    dataCentre: 'US1',
    language: 'en',
    administrators: 1,
    ...(settings === undefined ? {} : { settings }),
    createdAt: begin,
    version: 1,
  };
  const administrator: Person = {
    id: personId,
    ref: { kind: 'organisation', organisationId: id, personId },
    email: `owner${counter}@bakery.example`,
    language: 'en',
    role: 'customer_full_administrator',
    state: 'invited',
    linkGeneration: 1,
    partnerId,
    createdAt: begin,
    version: 1,
  };
  const hashes = await loadSystemKeys(table);
  const relation: CustomerRelation = { partnerId, organisationId: id, companyName, rights, since: begin };
  await put(table, itemOf('organisation', keys.organisation(id), organisation));
  await put(table, itemOf('customer-relation', keys.customer(partnerId, id), relation));
  await put(table, personItem(administrator));
  await put(table, itemOf('claim', keys.addressClaim(hashes.addressHash(administrator.email)), { person: administrator.ref }));
  return { organisation, administrator };
}

export type CustomerOver = OrganisationOver & {
  readonly packages?: readonly PackageName[];
  readonly limits?: WholesaleCustomer['limits'];
  readonly administrationAccess?: boolean;
  readonly userWelcome?: boolean;
};

/** A wholesale customer that is provisioned, past every worker: with its organisation and the counts of its packages. */
export async function aProvisionedCustomer(table: TestTable, partnerId: PartnerId, over: CustomerOver = {}) {
  const { packages = ['webex_calling', 'webex_meetings'], limits = {}, administrationAccess = true, userWelcome = true } = over;
  const made = await anOrganisation(table, partnerId, over);
  const { organisation, administrator } = made;
  const id = newId('wholesaleCustomer');
  const customer: WholesaleCustomer = {
    id,
    partnerId,
    templateId: newId('template'),
    externalId: `crm-${id.slice(-8)}`,
    organisationId: organisation.id,
    attached: false,
    address: {
      addressLine1: '1 Main St',
      city: 'Milpitas',
      stateOrProvince: 'CA',
      zipOrPostalCode: '95035',
      country: organisation.country,
    },
    dataCentre: organisation.dataCentre,
    customerInfo: { name: organisation.companyName, primaryEmail: administrator.email, administratorId: administrator.id },
    limits,
    status: 'provisioned',
    packages: packages.map((name) => ({ name, status: 'provisioned' })),
    parts: [],
    settings: {
      templateVersion: 1,
      language: 'en',
      authentication: { method: 'own' },
      email: { administratorInvitations: true, invitationsOnAttaching: true, userWelcome },
      calling: { callingInApp: true, emergencyDisclaimer: true, mobileDialling: false },
      administrationAccess,
    },
    organisationMadeAt: begin,
    round: 1,
    createdAt: begin,
    statusChangedAt: begin,
    version: 1,
  };
  await put(table, wholesaleCustomerItem(customer));
  await put(
    table,
    itemOf('mapped-organisation', wholesaleKeys.mappedOrganisation(organisation.id), {
      organisationId: organisation.id,
      customerId: id,
      partnerId,
    }),
  );
  for (const name of packages) {
    const limit = Object.entries(limits).find(([one]) => one === name)?.[1];
    await put(table, packageCountItem({ customerId: id, name, ...(limit === undefined ? {} : { limit }), used: 0 }));
  }
  return { ...made, customer };
}

/** Somebody in an organisation, with an address and nothing else. */
export async function addPerson(table: TestTable, { id: organisationId, partnerId }: Organisation): Promise<Person> {
  counter += 1;
  const id = newId('person');
  const person: Person = {
    id,
    ref: { kind: 'organisation', organisationId, personId: id },
    email: `somebody${counter}@bakery.example`,
    language: 'en',
    role: 'user',
    state: 'invited',
    linkGeneration: 1,
    partnerId,
    createdAt: begin,
    version: 1,
  };
  const hashes = await loadSystemKeys(table);
  await put(table, personItem(person));
  await put(table, itemOf('claim', keys.addressClaim(hashes.addressHash(person.email)), { person: person.ref }));
  return person;
}
