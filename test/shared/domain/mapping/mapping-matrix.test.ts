import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aNewOrganisation, type MappingWorld, mappingWorld } from '#test/support/mapping-world.ts';
import { aSite } from '#test/support/page-site.ts';
import { giveLink } from '#test/support/people.ts';

let table: TestTable;
let world: MappingWorld;
beforeAll(async () => {
  table = await startTable();
  world = await mappingWorld(table);
});
afterAll(() => table.stop());

let counter = 0;
const fresh = (over: Partial<MappingChoice> = {}): MappingChoice => {
  counter += 1;
  return {
    for: 'customer',
    partner: aNewOrganisation(`Partner ${counter}`),
    customer: aNewOrganisation(`Klient ${counter}`),
    administratorEmail: `admin@klient${counter}.example`,
    countryOfOperation: 'PL',
    ...over,
  };
};

/** An organisation that came with an earlier order, as it can be chosen, and its administrator’s address. */
async function known() {
  const choice = fresh();
  const outcome = await world.map(await world.order(), choice);
  if (!outcome.ok) throw new Error(outcome.error.code);
  const { organisation } = outcome.value.mapping.customer;
  return {
    customer: { kind: 'existing', organisationId: organisation.id, name: organisation.companyName } as const,
    member: choice.administratorEmail ?? '',
  };
}

type Row = readonly [
  whom: 'customer' | 'own_company',
  partner: 'new' | 'existing' | 'none',
  customer: 'new' | 'existing',
  administrator: 'nobody' | 'member' | 'somebody',
  expected: 'full' | 'provisioning_administrator' | 'none' | 'ADDRESS_NOT_AVAILABLE',
  role?: 'customer_full_administrator' | 'customer_service_administrator',
];

const rows: readonly Row[] = [
  ['customer', 'new', 'new', 'nobody', 'full', 'customer_full_administrator'],
  ['customer', 'new', 'new', 'somebody', 'ADDRESS_NOT_AVAILABLE'],
  ['customer', 'new', 'existing', 'nobody', 'provisioning_administrator', 'customer_service_administrator'],
  ['customer', 'new', 'existing', 'member', 'provisioning_administrator', 'customer_full_administrator'],
  ['customer', 'new', 'existing', 'somebody', 'ADDRESS_NOT_AVAILABLE'],
  ['customer', 'existing', 'new', 'nobody', 'full', 'customer_full_administrator'],
  ['customer', 'existing', 'new', 'somebody', 'ADDRESS_NOT_AVAILABLE'],
  ['customer', 'existing', 'existing', 'nobody', 'provisioning_administrator', 'customer_service_administrator'],
  ['customer', 'existing', 'existing', 'member', 'provisioning_administrator', 'customer_full_administrator'],
  ['customer', 'existing', 'existing', 'somebody', 'ADDRESS_NOT_AVAILABLE'],
  ['own_company', 'none', 'new', 'nobody', 'none', 'customer_full_administrator'],
  ['own_company', 'none', 'new', 'somebody', 'ADDRESS_NOT_AVAILABLE'],
  ['own_company', 'none', 'existing', 'nobody', 'none', 'customer_service_administrator'],
  ['own_company', 'none', 'existing', 'member', 'none', 'customer_full_administrator'],
  ['own_company', 'none', 'existing', 'somebody', 'ADDRESS_NOT_AVAILABLE'],
];

describe('whom an order is mapped to', () => {
  const cases = rows.map(([whom, partner, customer, administrator, expected, role]) => ({
    whom,
    partner,
    customer,
    administrator,
    expected,
    role,
  }));
  it.each(cases)(
    'for $whom, partner $partner, customer $customer, administrator $administrator: $expected [OM-1] [OM-9] [OM-12]',
    async ({ whom, partner, customer, administrator, expected, role }) => {
      const [one, other, existing] = [await known(), await known(), await world.partner()];
      const address = { nobody: fresh().administratorEmail ?? '', member: one.member, somebody: other.member }[administrator];
      const order = await world.order(whom === 'own_company' ? { contactEmail: address } : {});
      const to = customer === 'existing' ? one.customer : aNewOrganisation(`Nowy ${counter}`);
      const by =
        partner === 'existing'
          ? ({ kind: 'existing', partnerId: existing.id, name: existing.name } as const)
          : aNewOrganisation(`Nowy partner ${counter}`);
      const choice: MappingChoice =
        whom === 'own_company'
          ? { for: whom, customer: to, countryOfOperation: 'PL' }
          : fresh({ partner: by, customer: to, administratorEmail: address });
      const [preview, outcome] = [await world.preview(order, choice), await world.map(order, choice)];
      if (!outcome.ok) {
        expect(outcome.error).toMatchObject({ code: expected, field: '/administratorEmail' });
        expect(preview).toEqual(outcome);
        expect((await world.stored(order)).state).toBe('awaiting_details');
        return;
      }
      const { mapping, rights = 'none' } = outcome.value;
      expect(rights).toBe(expected);
      expect(mapping.administrator.person.role).toBe(role);
      expect(preview).toMatchObject({ ok: true, value: { partnerName: outcome.value.partnerName } });
      const emails = (await world.organisation(mapping.subscription.organisationId)).filter(({ content }) => {
        return (
          typeof content === 'object' &&
          content !== null &&
          'subscriptionId' in content &&
          content.subscriptionId === mapping.subscription.id
        );
      });
      expect(emails.map(({ to: sentTo }) => sentTo)).toEqual([address]);
      const items = await world.items(partitions.partner(mapping.subscription.partnerId));
      expect(items.filter(({ itemType }) => itemType === 'partner-subscription')).not.toEqual([]);
    },
  );
});

describe('the administrator of an organisation that came with an order', () => {
  it('comes in by the link of the welcome e-mail, and finds the organisation [OM-9] [GS-2]', async () => {
    const outcome = await world.map(await world.order({ language: 'en' }), fresh());
    if (!outcome.ok) throw new Error(outcome.error.code);
    const { person } = outcome.value.mapping.administrator;
    const site = aSite(table, { begin: world.now() });
    const human = await site.letIn(await giveLink(table, person, { at: world.now() }));
    await site.acceptTerms(human);
    const page = await human.get('/organisation');
    expect(page.status).toBe(200);
    expect(page.html).toContain(outcome.value.mapping.customer.organisation.companyName);
    expect((await human.get('/organisation/users')).status).toBe(200);
  });
});
