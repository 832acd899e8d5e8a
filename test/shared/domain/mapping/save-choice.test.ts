import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAnswers } from '#shared/domain/mapping/answers.ts';
import { missingOfOrder } from '#shared/domain/mapping/missing-of.ts';
import { writeChoice } from '#shared/domain/matching/choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aNewOrganisation, type MappingWorld, mappingWorld } from '#test/support/mapping-world.ts';

let table: TestTable;
let world: MappingWorld;
beforeAll(async () => {
  table = await startTable();
  world = await mappingWorld(table);
});
afterAll(() => table.stop());

const described = { companyName: 'Piekarnia', vertical: 'retail', country: 'PL' } as const;

async function saved(order: Order, answer: Parameters<MappingWorld['save']>[1]): Promise<Order> {
  const outcome = await world.save(order, answer);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const missing = (order: Order) => missingOfOrder(order, world.deps.offersContactCenter).map(({ field }) => field);

describe('answers of an order’s contact', () => {
  it('are kept one by one, until nothing is missing, and map the order then [OM-1] [OM-8] [OM-10]', async () => {
    let order = await world.order();
    expect(missing(order)).toEqual(['/for']);
    order = await saved(order, { for: 'customer' });
    expect(missing(order)).toEqual(['/partner', '/administratorEmail', '/customer', '/countryOfOperation']);
    order = await saved(order, { partner: { ...described, companyName: 'Partner Piekarni' } });
    expect(order.state).toBe('partner_mapped');
    order = await saved(order, { administratorEmail: 'szef@piekarnia.example' });
    order = await saved(order, { customer: described });
    order = await saved(order, { countryOfOperation: 'PL' });
    order = await saved(order, { customerSetsUp: true });
    expect(missing(order)).toEqual([]);
    expect(await world.stored(order)).toEqual(order);
    const outcome = await world.map(order);
    expect(outcome).toMatchObject({ ok: true, value: { mapping: { subscription: { customerSetsUp: true, countryOfOperation: 'PL' } } } });
    const types = (await world.events(world.seller.id)).slice(-7);
    expect(types).toEqual([
      'order.changed',
      'order.partner_mapped',
      'order.changed',
      'order.changed',
      'order.changed',
      'order.changed',
      'order.mapped',
    ]);
  });

  it('write nothing where all is as it was answered before', async () => {
    const order = await saved(await world.order(), { for: 'customer' });
    expect((await saved(order, { for: 'customer' })).version).toBe(order.version);
  });

  it('clear what depended on an earlier answer that changes [OM-8] [OM-11]', () => {
    const existing = { kind: 'existing', organisationId: 'org_01JZ8X4J5V6K7M8N9P0QRSTVWX', name: 'Piekarnia' } as const;
    const choice = {
      for: 'customer',
      partner: aNewOrganisation('P'),
      administratorEmail: 'a@b.example',
      customer: existing,
      countryOfOperation: 'PL',
    } as const;
    expect(withAnswers(choice, { for: 'own_company' }).choice).toEqual({ for: 'own_company', countryOfOperation: 'PL' });
    // The customer was looked for by the administrator’s address, too.
    expect(withAnswers(choice, { administratorEmail: 'c@d.example' }).choice.customer).toBeUndefined();
    const own = { ...choice, customer: aNewOrganisation('K') };
    expect(withAnswers(own, { administratorEmail: 'c@d.example' }).choice.customer).toEqual(own.customer);
    expect(withAnswers(choice, { for: 'own_company', customer: existing }).choice.customer).toEqual(existing);
    expect(withAnswers(choice, { partner: aNewOrganisation('Q') }).choice).toEqual({ ...choice, partner: aNewOrganisation('Q') });
  });

  it('name an organisation only as it was offered for this order and round, and never a seller [OM-11]', async () => {
    const [order, other] = [await world.order(), await world.order()];
    const sign = await world.deps.sign;
    const partner = await world.partner();
    const offered = writeChoice(sign, order.id, 'partner', partner.id);
    for (const choice of [
      partner.id,
      `${offered}x`,
      writeChoice(sign, other.id, 'partner', partner.id),
      writeChoice(sign, order.id, 'customer', partner.id),
    ]) {
      expect(await world.save(order, { partner: { choice } })).toMatchObject({
        error: { code: 'CHOICE_NOT_OFFERED', field: '/partner/choice' },
      });
    }
    const seller = writeChoice(sign, order.id, 'partner', world.seller.id);
    expect(await world.save(order, { partner: { choice: seller } })).toMatchObject({ error: { code: 'CHOICE_NOT_OFFERED' } });
    expect((await saved(order, { partner: { choice: offered } })).choice.partner).toEqual({
      kind: 'existing',
      partnerId: partner.id,
      name: partner.name,
    });
  });

  it('are refused in a country that is not offered, and once the order is mapped or closed [OM-10] [OR-3]', async () => {
    const order = await world.order();
    expect(await world.save(order, { countryOfOperation: 'CU' })).toMatchObject({
      error: { code: 'COUNTRY_NOT_OFFERED', field: '/countryOfOperation' },
    });
    expect(await world.save(order, { customer: { ...described, country: 'CU' } })).toMatchObject({
      error: { code: 'COUNTRY_NOT_OFFERED', field: '/customer/country' },
    });
    const late = { ...order, closesAt: world.clock.now.toISOString() };
    expect(await world.save(late, { for: 'customer' })).toMatchObject({ error: { code: 'ORDER_STATE' } });
  });

  it('of two windows at once are both kept [OM-8]', async () => {
    const order = await saved(await world.order(), { for: 'customer' });
    await Promise.all([
      saved(order, { administratorEmail: 'szef@dwa.example' }),
      saved(order, { countryOfOperation: 'PL' }),
      saved(order, { customerSetsUp: true }),
    ]);
    expect((await world.stored(order)).choice).toEqual({
      for: 'customer',
      administratorEmail: 'szef@dwa.example',
      countryOfOperation: 'PL',
      customerSetsUp: true,
    });
  });
});
