import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf } from '#shared/adapters/dynamodb/address-holders.ts';
import { replaceTrial } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import { trialAfterSignIn } from '#shared/domain/first-sign-in.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aNewOrganisation, type MappingWorld, mappingWorld } from '#test/support/mapping-world.ts';
import { aPartnerPerson } from '#test/support/people.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { itemAt } from '#test/support/stored.ts';

let table: TestTable;
let world: MappingWorld;
beforeAll(async () => {
  table = await startTable();
  world = await mappingWorld(table);
});
afterAll(() => table.stop());

let counter = 0;
const address = () => `admin${++counter}@klient${counter}.example`;
const name = () => `Klient ${++counter}`;

/** For a customer, with both organisations new and all questions answered. */
function forNew(over: Partial<MappingChoice> = {}): MappingChoice {
  return {
    for: 'customer',
    partner: aNewOrganisation(`Partner ${++counter}`),
    customer: aNewOrganisation(name()),
    administratorEmail: address(),
    countryOfOperation: 'PL',
    ...over,
  };
}

async function mapped(order: Order, choice: MappingChoice) {
  const outcome = await world.map(order, choice);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Signs the administrator of a trial in for the first time, as far as the trial is concerned. */
async function begun(trial: Trial): Promise<Trial> {
  const after = trialAfterSignIn(trial, trial.administrator.personId, world.now());
  if (after === undefined) throw new Error('It has begun already.');
  await transact(table, [replaceTrial(table, after.trial, trial.version)]);
  return after.trial;
}

/** An organisation that came with an order, and its administrator. */
async function aCustomer() {
  const order = await world.order();
  const choice = forNew();
  const { mapping } = await mapped(order, choice);
  const { customer, subscription } = mapping;
  return { organisation: customer.organisation, administratorEmail: choice.administratorEmail ?? '', partnerId: subscription.partnerId };
}

const existing = ({ id, companyName }: { id: `org_${string}`; companyName: string }) =>
  ({ kind: 'existing', organisationId: id, name: companyName }) as const;
const existingPartner = ({ id, name: called }: { id: `ptr_${string}`; name: string }) =>
  ({ kind: 'existing', partnerId: id, name: called }) as const;

const types = (items: Record<string, unknown>[]) => items.map((item) => String(item['itemType'])).sort();

describe('mapping an order', () => {
  it('makes both organisations, their administrators, the subscription and one welcome e-mail each [OM-4] [OM-6] [OM-9]', async () => {
    const order = await world.order();
    const choice = forNew();
    const { mapping, order: after, rights } = await mapped(order, choice);
    const { subscription, newPartner } = mapping;
    expect(after.state).toBe('mapped');
    expect(rights).toBe('full');
    expect((await world.stored(order)).mapped).toMatchObject({
      partnerId: subscription.partnerId,
      organisationId: subscription.organisationId,
      subscriptionId: subscription.id,
      by: { kind: 'order-contact', id: order.id },
    });
    const organisation = await world.organisation(subscription.organisationId);
    expect(types(organisation)).toEqual(['email', 'entitlement', 'entitlement', 'organisation', 'subscription']);
    expect(organisation.find((item) => item['itemType'] === 'organisation')).toMatchObject({
      partnerId: newPartner?.partner.id,
      dataCentre: 'EU1',
      vertical: 'retail',
      country: 'PL',
      administrators: 1,
    });
    expect(organisation.find((item) => item['itemType'] === 'email')).toMatchObject({
      to: choice.administratorEmail,
      content: { kind: 'order-welcome', subscriptionId: subscription.id },
      link: { generation: 1, lifetimeDays: 30 },
    });
    const partner = await world.items(partitions.partner(subscription.partnerId));
    expect(types(partner)).toEqual(
      ['claim', 'claim', 'customer-relation', 'email', 'order-of-partner', 'partner', 'partner-subscription', 'person'].sort(),
    );
    expect(partner.find((item) => item['itemType'] === 'email')).toMatchObject({
      to: order.contact.email,
      content: { kind: 'partner-welcome' },
    });
    expect(partner.find((item) => item['itemType'] === 'customer-relation')).toMatchObject({ rights: 'full' });
    const hashes = await loadSystemKeys(table);
    const administrator = await holderOf(table, hashes, choice.administratorEmail ?? '');
    expect(administrator).toMatchObject({
      role: 'customer_full_administrator',
      state: 'invited',
      ref: { organisationId: subscription.organisationId },
    });
    const contact = await holderOf(table, hashes, order.contact.email);
    expect(contact).toMatchObject({ role: 'full_administrator', state: 'invited', ref: { partnerId: subscription.partnerId } });
    expect(await world.events(subscription.partnerId)).toEqual(['partner.created', 'customer.related', 'subscription.created']);
    expect((await world.events(world.seller.id)).at(-1)).toBe('order.mapped');
  });

  it('leaves a partner that exists as it is, and relates it to the new customer with full rights [OM-12]', async () => {
    const partner = await world.partner();
    const { mapping, partnerName } = await mapped(await world.order(), forNew({ partner: existingPartner(partner) }));
    expect(mapping.subscription.partnerId).toBe(partner.id);
    expect(partnerName).toBe(partner.name);
    const items = await world.items(partitions.partner(partner.id));
    expect(types(items)).toEqual(['claim', 'customer-relation', 'order-of-partner', 'partner', 'partner-subscription']);
    expect(await world.events(partner.id)).toEqual(['customer.related', 'subscription.created']);
  });

  it('makes a partner the provisioning administrator of a customer that exists, whose person with that address administers [OM-5] [OM-9] [OM-12]', async () => {
    const customer = await aCustomer();
    const partner = await world.partner();
    const choice = forNew({
      partner: existingPartner(partner),
      customer: existing(customer.organisation),
      administratorEmail: customer.administratorEmail.toUpperCase(),
    });
    const { mapping, rights } = await mapped(await world.order(), choice);
    expect(rights).toBe('provisioning_administrator');
    expect(mapping.administrator.kind).toBe('existing');
    const items = await world.items(partitions.partner(partner.id));
    expect(items.find((item) => item['itemType'] === 'customer-relation')).toMatchObject({ rights: 'provisioning_administrator' });
    // Not yet signed in: the welcome lets the person in, with a link of the same generation as the one before.
    const welcomes = (await world.organisation(customer.organisation.id)).filter((item) => item['itemType'] === 'email');
    expect(welcomes.map((item) => item['link'])).toMatchObject([{ generation: 1 }, { generation: 1 }]);
  });

  it('never lowers a relation that is full [OM-12]', async () => {
    const customer = await aCustomer();
    const choice = forNew({
      partner: existingPartner({ id: customer.partnerId, name: 'x' }),
      customer: existing(customer.organisation),
      administratorEmail: customer.administratorEmail,
    });
    const { rights, mapping } = await mapped(await world.order(), choice);
    expect(rights).toBe('full');
    expect(mapping.relation).toBeUndefined();
  });

  it('lets somebody new in an organisation that exists administer services only: who has full rights there is not for the mapper to say [OM-5] [OM-9]', async () => {
    const customer = await aCustomer();
    const choice = forNew({ customer: existing(customer.organisation), administratorEmail: address() });
    const { mapping } = await mapped(await world.order(), choice);
    expect(mapping.administrator).toMatchObject({
      kind: 'new',
      person: { role: 'customer_service_administrator', state: 'invited', partnerId: customer.partnerId },
    });
  });

  it('adds the licences of a second subscription to those of the first [OM-6]', async () => {
    const customer = await aCustomer();
    const choice = forNew({ customer: existing(customer.organisation), administratorEmail: customer.administratorEmail });
    await mapped(await world.order({ services: { meetings: 5, message: 7 } }), choice);
    const entitlements = (await world.organisation(customer.organisation.id)).filter((item) => item['itemType'] === 'entitlement');
    const counts = Object.fromEntries(entitlements.map((item) => [item['service'], [item['licences'], item['free']]]));
    expect(counts).toEqual({ meetings: [30, 30], message: [7, 7], 'contact-center-premium': [10, 10] });
  });

  it('makes one’s own company a customer of the seller, with the contact as its administrator [OM-1] [OM-9]', async () => {
    const order = await world.order();
    const { mapping, rights } = await mapped(order, { for: 'own_company', customer: aNewOrganisation(name()), countryOfOperation: 'PL' });
    expect(rights).toBeUndefined();
    expect(mapping.customer.organisation.partnerId).toBe(world.seller.id);
    expect(mapping.subscription.partnerId).toBe(world.seller.id);
    expect(mapping.administrator.person).toMatchObject({ email: order.contact.email, role: 'customer_full_administrator' });
    expect(mapping.relation).toMatchObject({ partnerId: world.seller.id, rights: 'full' });
  });

  it('takes one’s own company that exists, where the contact is known to it [OM-1] [OM-9]', async () => {
    const customer = await aCustomer();
    const order = await world.order({ contactEmail: customer.administratorEmail });
    const { mapping } = await mapped(order, { for: 'own_company', customer: existing(customer.organisation), countryOfOperation: 'PL' });
    expect(mapping.administrator.kind).toBe('existing');
    expect(mapping.relation).toBeUndefined();
    expect(mapping.customer.organisation.partnerId).toBe(customer.partnerId);
  });

  it('writes to the customer’s administrator to go on, where the customer sets its services up [OM-7]', async () => {
    const { mapping } = await mapped(await world.order(), forNew({ customerSetsUp: true }));
    expect(mapping.subscription.customerSetsUp).toBe(true);
    const emails = (await world.organisation(mapping.subscription.organisationId)).filter((item) => item['itemType'] === 'email');
    expect(emails.map((item) => item['content'])).toEqual(
      expect.arrayContaining([
        { kind: 'order-welcome', subscriptionId: mapping.subscription.id },
        { kind: 'continue-setup', subscriptionId: mapping.subscription.id },
      ]),
    );
    expect(emails).toHaveLength(2);
  });

  it('takes two round trips for new organisations [OM-6]', async () => {
    const order = await world.order();
    await world.preview(order, forNew());
    const trips = await roundTrips(table).of(() => mapped(order, forNew()));
    expect(trips).toBe(2);
  });

  it('takes a third where a person of the customer is known', async () => {
    const customer = await aCustomer();
    const order = await world.order();
    const choice = forNew({ customer: existing(customer.organisation), administratorEmail: customer.administratorEmail });
    expect(await roundTrips(table).of(() => mapped(order, choice))).toBe(3);
  });
});

describe('what cannot be mapped', () => {
  async function refusal(order: Order, choice: MappingChoice) {
    const [preview, outcome] = [await world.preview(order, choice), await world.map(order, choice)];
    if (outcome.ok || preview.ok) throw new Error('It was mapped.');
    // The preview tells it beforehand, by the same code at the same field.
    expect(preview.error).toEqual(outcome.error);
    return outcome.error;
  }

  it('names everything that is missing [OM-9] [OM-10] [OM-13]', async () => {
    const order = await world.order();
    const fields = async (choice: MappingChoice) => {
      const error = await refusal(order, choice);
      expect(error.code).toBe('MAPPING_INCOMPLETE');
      return 'fields' in error ? error.fields?.map(({ field, code }) => `${field} ${code}`) : [];
    };
    expect(await fields({})).toEqual(['/for REQUIRED']);
    expect(await fields({ for: 'customer' })).toEqual([
      '/partner REQUIRED',
      '/administratorEmail REQUIRED',
      '/customer REQUIRED',
      '/countryOfOperation REQUIRED',
    ]);
    expect(await fields({ for: 'own_company' })).toEqual(['/customer REQUIRED', '/countryOfOperation REQUIRED']);
    expect(await fields(forNew({ countryOfOperation: 'CU' }))).toEqual(['/countryOfOperation COUNTRY_NOT_OFFERED']);
    expect(await fields(forNew({ customer: aNewOrganisation('Nowa', 'CU') }))).toEqual(['/customer/country COUNTRY_NOT_OFFERED']);
    const twice = forNew({ partner: aNewOrganisation('Ta Sama'), customer: aNewOrganisation('TA SAMA') });
    expect(await fields(twice)).toEqual(['/customer/companyName COMPANY_NAME_TAKEN']);
    expect(await fields(forNew({ administratorEmail: order.contact.email }))).toEqual(['/administratorEmail ADDRESS_NOT_AVAILABLE']);
  });

  it('does not ask for a country where there is no Contact Center [OM-10]', async () => {
    const { countryOfOperation: _, ...choice } = forNew();
    const { mapping } = await mapped(await world.order({ services: { meetings: 3 } }), choice);
    expect(mapping.subscription.countryOfOperation).toBeUndefined();
  });

  it('refuses an address of another organisation, and of a partner’s person [OM-9] [TR-3]', async () => {
    const [customer, other] = [await aCustomer(), await aCustomer()];
    const person = await aPartnerPerson(table, await world.partner());
    for (const taken of [other.administratorEmail, person.email]) {
      const choices = [
        forNew({ administratorEmail: taken }),
        forNew({ administratorEmail: taken, customer: existing(customer.organisation) }),
      ];
      for (const choice of choices) {
        expect(await refusal(await world.order(), choice)).toEqual({ code: 'ADDRESS_NOT_AVAILABLE', field: '/administratorEmail' });
      }
    }
  });

  it('refuses a new partner whose contact has an account already [OM-4] [TR-3]', async () => {
    const customer = await aCustomer();
    const order = await world.order({ contactEmail: customer.administratorEmail });
    expect(await refusal(order, forNew())).toEqual({ code: 'ADDRESS_NOT_AVAILABLE', field: '/partner' });
  });

  it('refuses a second customer of one name, and the partner’s own [OM-4] [TR-13]', async () => {
    const partner = await world.partner();
    const hashes = await loadSystemKeys(table);
    await world.put({ ...keys.companyName(partner.id, hashes.companyNameHash(partner.name)), itemType: 'claim', ownName: true });
    const customer = aNewOrganisation(name());
    await mapped(await world.order(), forNew({ partner: existingPartner(partner), customer }));
    for (const companyName of [customer.companyName.toUpperCase(), partner.name]) {
      const choice = forNew({ partner: existingPartner(partner), customer: aNewOrganisation(companyName) });
      expect(await refusal(await world.order(), choice)).toEqual({ code: 'COMPANY_NAME_TAKEN', field: '/customer/companyName' });
    }
  });

  it('refuses organisations that are no more, are being deleted, or sell [OM-11]', async () => {
    const gone = { kind: 'existing', organisationId: newId('organisation'), name: 'Dawna' } as const;
    expect(await refusal(await world.order(), forNew({ customer: gone }))).toEqual({ code: 'CHOICE_NOT_OFFERED', field: '/customer' });
    const seller = existingPartner({ id: world.seller.id, name: world.seller.name });
    expect(await refusal(await world.order(), forNew({ partner: seller }))).toEqual({ code: 'CHOICE_NOT_OFFERED', field: '/partner' });
    const { organisation, partnerId } = await aCustomer();
    await world.put({
      ...keys.customer(partnerId, organisation.id),
      itemType: 'customer-relation',
      partnerId,
      organisationId: organisation.id,
      companyName: organisation.companyName,
      rights: 'deleting',
      since: organisation.createdAt,
    });
    const choice = forNew({ customer: existing(organisation) });
    expect(await refusal(await world.order(), choice)).toEqual({ code: 'CHOICE_NOT_OFFERED', field: '/customer' });
  });

  it('maps once: a mapped or closed order is refused [OM-6] [OR-3]', async () => {
    const order = await world.order();
    const { order: after } = await mapped(order, forNew());
    expect(await refusal(after, forNew())).toMatchObject({ code: 'ORDER_STATE' });
    // Read before it was mapped.
    expect(await world.map(order, forNew())).toMatchObject({ ok: false, error: { code: 'ORDER_STATE' } });
    const late = await world.order();
    expect(await refusal({ ...late, closesAt: world.clock.now.toISOString() }, forNew())).toMatchObject({ code: 'ORDER_STATE' });
  });
});

describe('a trial that an order is mapped to', () => {
  it('becomes the subscription: people and Context Service stay, the seats move [TR-12] [CX-2]', async () => {
    const partner = await world.partner();
    const trial = await begun(await world.trial(partner, { services: { message: 10, meetings: 20, calling: 5 } }));
    const choice = forNew({
      partner: existingPartner(await world.partner()),
      customer: existing({ id: trial.organisationId, companyName: trial.companyName }),
      administratorEmail: trial.administrator.email,
    });
    const { mapping } = await mapped(await world.order({ services: { meetings: 50, 'contact-center-standard': 3 } }), choice);
    expect(mapping.conversion?.after.state).toBe('converted');
    expect(mapping.administrator.person.id).toBe(trial.administrator.personId);
    const items = await world.organisation(trial.organisationId);
    const entitlements = items.filter((item) => item['itemType'] === 'entitlement');
    const sources = Object.fromEntries(
      entitlements.map((item) => [item['service'], [item['source'], item['licences'], item['endedAt'] !== undefined]]),
    );
    expect(sources).toEqual({
      message: ['trial', 10, true],
      meetings: ['subscription', 50, false],
      calling: ['trial', 5, true],
      'contact-center-standard': ['subscription', 3, false],
      'context-service': ['grant', undefined, false],
    });
    expect(await world.events(partner.id)).toContain('trial.converted');
    // Its welcome was the trial's; the order's is the only one now.
    expect(items.filter((item) => item['itemType'] === 'email')).toHaveLength(1);
  });

  it('is refused with another administrator, and before it has begun [TR-12] [OM-9]', async () => {
    const waiting = await world.trial(await world.partner());
    const customer = existing({ id: waiting.organisationId, companyName: waiting.companyName });
    const to = (administratorEmail: string) => forNew({ customer, administratorEmail });
    expect(await world.map(await world.order(), to(waiting.administrator.email))).toMatchObject({
      ok: false,
      error: { code: 'TRIAL_STATE', field: '/customer' },
    });
    await begun(waiting);
    expect(await world.map(await world.order(), to(address()))).toMatchObject({
      ok: false,
      error: { code: 'ADMINISTRATOR_DIFFERS', field: '/administratorEmail' },
    });
  });

  it('is left behind once it is over: its services begin anew [TR-6] [OM-6]', async () => {
    const partner = await world.partner();
    const trial = await begun(await world.trial(partner, { services: { meetings: 20 }, contextService: false }));
    const at = world.clock.now.toISOString();
    await transact(table, [replaceTrial(table, { ...trial, state: 'purged', purgedAt: at, version: trial.version + 1 }, trial.version)]);
    const choice = forNew({
      customer: existing({ id: trial.organisationId, companyName: trial.companyName }),
      administratorEmail: trial.administrator.email,
    });
    const { mapping } = await mapped(await world.order({ services: { meetings: 4 } }), choice);
    expect(mapping.conversion).toBeUndefined();
    const items = await world.organisation(trial.organisationId);
    expect(items.find((item) => item['itemType'] === 'organisation')?.['trialId']).toBeUndefined();
    expect(items.find((item) => item['service'] === 'meetings')).toMatchObject({ source: 'subscription', licences: 4, free: 4 });
    const [relation] = (await world.items(partitions.partner(partner.id))).filter((item) => item['itemType'] === 'customer-relation');
    expect(relation?.['trialId']).toBeUndefined();
    // Whoever began to delete it as a trial organisation before finds another trial than the one that was read.
    expect((await itemAt(table, keys.trial(partner.id, trial.id)))?.['version']).toBe(trial.version + 2);
  });
});
