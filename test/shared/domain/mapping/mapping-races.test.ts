import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceTrial } from '#shared/adapters/dynamodb/items.ts';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import { trialAfterSignIn } from '#shared/domain/first-sign-in.ts';
import { mapOrder } from '#shared/domain/mapping/map-order.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { composeOrderChange } from '#shared/domain/orders/order-change.ts';
import { refused } from '#shared/domain/result.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { aNewOrganisation, type MappingWorld, mappingWorld } from '#test/support/mapping-world.ts';
import { withoutCondition } from '#test/support/planted-faults.ts';

let table: TestTable;
let world: MappingWorld;
beforeAll(async () => {
  table = await startTable();
  world = await mappingWorld(table);
});
afterAll(() => table.stop());

let counter = 0;
function forNew(over: Partial<MappingChoice> = {}): MappingChoice {
  counter += 1;
  return {
    for: 'customer',
    partner: aNewOrganisation(`Partner ${counter}`),
    customer: aNewOrganisation(`Klient ${counter}`),
    administratorEmail: `admin${counter}@wyscig${counter}.example`,
    countryOfOperation: 'PL',
    ...over,
  };
}

const codeOf = (outcome: { ok: true } | { ok: false; error: { code: string } }) => (outcome.ok ? 'mapped' : outcome.error.code);

describe('fifty who map one order at once', () => {
  it('make one mapping, and the others are told that it is mapped [OM-6]', async () => {
    const order = await world.order();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => world.map(order, forNew())));
    const codes = outcomes.map(codeOf);
    expect(codes.filter((code) => code === 'mapped')).toHaveLength(1);
    expect(codes.filter((code) => code !== 'mapped').every((code) => code === 'ORDER_STATE' || code === 'TRY_AGAIN')).toBe(true);
    const mapped = outcomes.find((outcome) => outcome.ok);
    if (!mapped?.ok) throw new Error('Nobody mapped it.');
    const stored = await world.stored(order);
    expect(stored.mapped?.subscriptionId).toBe(mapped.value.mapping.subscription.id);
    const subscriptions = (await world.events(world.seller.id)).filter((type) => type === 'order.mapped');
    expect(subscriptions).toHaveLength(1);
  });
});

describe('a contact who is replaced while it maps', () => {
  const replaced = (order: Order) => {
    const { now, deps, orders } = world;
    const contact = {
      email: `nowy${newId('order').slice(-6).toLowerCase()}@handel.example`,
      since: now().toISOString(),
      generation: order.contact.generation + 1,
    };
    const moved = { order: { ...order, contact }, event: 'order.contact_changed', changed: ['contact'] } as const;
    const context = { actor: { kind: 'clock' }, requestId: 'req', now: now(), newId: deps.newId } as const;
    return orders.change(composeOrderChange(order, [moved], context), undefined);
  };

  it('either has mapped the order, or maps nothing [OR-2] [OR-4] [OM-6]', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 20; round++) {
      const order = await world.order();
      const again = async () => {
        const newest = await world.stored(order);
        return newest.contact.generation === order.contact.generation
          ? { ok: true as const, value: newest }
          : refused({ code: 'NOT_FOUND' as const });
      };
      const first = round % 2 === 0;
      const replacing = first ? replaced(order) : undefined;
      const mapping = world.map(order, forNew(), { again });
      const change = replacing ?? replaced(order);
      const [mapped, contact] = [codeOf(await mapping), await change];
      seen.add(mapped);
      const stored = await world.stored(order);
      expect(mapped === 'mapped').toBe(!contact.ok);
      expect(stored.mapped === undefined).toBe(contact.ok);
      expect(stored.contact.generation).toBe(contact.ok ? 2 : 1);
    }
    expect([...seen].every((code) => code === 'mapped' || code === 'NOT_FOUND')).toBe(true);
  });
});

describe('two orders for one organisation at once', () => {
  it('convert its trial once, and add up [TR-12] [OM-6]', async () => {
    const partner = await world.partner();
    const trial = await world.trial(partner, { services: { meetings: 5 }, contextService: false });
    const begun = trialAfterSignIn(trial, trial.administrator.personId, world.now());
    if (begun === undefined) throw new Error('It has begun already.');
    await transact(table, [replaceTrial(table, begun.trial, trial.version)]);
    const customer = { kind: 'existing', organisationId: trial.organisationId, name: trial.companyName } as const;
    const choice = () => forNew({ customer, administratorEmail: trial.administrator.email });
    const [one, other] = [await world.order({ services: { meetings: 10 } }), await world.order({ services: { meetings: 7, message: 3 } })];
    const outcomes = await Promise.all([world.map(one, choice()), world.map(other, choice())]);
    expect(outcomes.map(codeOf)).toEqual(['mapped', 'mapped']);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value.mapping.conversion !== undefined)).toHaveLength(1);
    expect((await world.events(partner.id)).filter((type) => type === 'trial.converted')).toHaveLength(1);
    const items = await world.organisation(trial.organisationId);
    expect(items.find((item) => item['service'] === 'meetings')).toMatchObject({ licences: 17, free: 17, source: 'subscription' });
    expect(items.filter((item) => item['itemType'] === 'subscription')).toHaveLength(2);
  });

  it('bring the same new service, and lose no licence [OM-6]', async () => {
    const first = await world.map(await world.order({ services: { meetings: 1 } }), forNew());
    if (!first.ok) throw new Error(first.error.code);
    const { organisation } = first.value.mapping.customer;
    const customer = { kind: 'existing', organisationId: organisation.id, name: organisation.companyName } as const;
    const administratorEmail = first.value.mapping.administrator.person.email;
    const orders = await Promise.all(Array.from({ length: 6 }, () => world.order({ services: { calling: 5, meetings: 2 } })));
    const outcomes = await Promise.all(orders.map((order) => world.map(order, forNew({ customer, administratorEmail }))));
    const mapped = outcomes.filter(({ ok }) => ok).length;
    expect(mapped).toBeGreaterThan(0);
    const items = await world.organisation(organisation.id);
    expect(items.find((item) => item['service'] === 'calling')).toMatchObject({ licences: 5 * mapped, free: 5 * mapped });
    expect(items.find((item) => item['service'] === 'meetings')).toMatchObject({ licences: 1 + 2 * mapped, free: 1 + 2 * mapped });
  });

  it('name one new person as administrator: that person comes into being once [OM-9] [TR-3]', async () => {
    const first = await world.map(await world.order({ services: { meetings: 1 } }), forNew());
    if (!first.ok) throw new Error(first.error.code);
    const { organisation } = first.value.mapping.customer;
    const customer = { kind: 'existing', organisationId: organisation.id, name: organisation.companyName } as const;
    const administratorEmail = `wspolny-${organisation.id.slice(-8).toLowerCase()}@klient.example`;
    const orders = await Promise.all([world.order({ services: { meetings: 2 } }), world.order({ services: { message: 2 } })]);
    const outcomes = await Promise.all(orders.map((order) => world.map(order, forNew({ customer, administratorEmail }))));
    expect(outcomes.map(codeOf)).toEqual(['mapped', 'mapped']);
    const people = outcomes.map((outcome) => (outcome.ok ? outcome.value.mapping.administrator.person.id : undefined));
    expect(people[0]).toBe(people[1]);
  });
});

describe('the tests of races', () => {
  it('see an order whose version nobody looks at', async () => {
    const planted = { count: 0 };
    const loose = withoutCondition(throughAnotherClient(table), /version = :read/, planted);
    const faulty = await mappingWorld(table, undefined, { table: loose });
    const order = await faulty.order();
    const partners = await Promise.all(Array.from({ length: 5 }, () => faulty.partner()));
    const outcomes = await Promise.all(
      partners.map(({ id, name }) =>
        mapOrder(faulty.deps)(faulty.request(order, forNew({ partner: { kind: 'existing', partnerId: id, name } }))),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(1);
    expect(planted.count).toBeGreaterThan(0);
  });
});

describe('the list of a partner', () => {
  it('has every subscription once', async () => {
    const partner = await world.partner();
    const choice = () => forNew({ partner: { kind: 'existing', partnerId: partner.id, name: partner.name } });
    await Promise.all([world.map(await world.order(), choice()), world.map(await world.order(), choice())]);
    const items = await world.items(partitions.partner(partner.id));
    expect(items.filter((item) => item['itemType'] === 'partner-subscription')).toHaveLength(2);
  });
});
