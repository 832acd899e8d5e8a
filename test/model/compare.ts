import * as z from 'zod';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item } from '#shared/adapters/dynamodb/transact.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import { customerRelation, entitlement } from '#shared/domain/people.ts';
import { location, setUp, site, tenant } from '#shared/domain/set-up/set-up.ts';
import { subscription } from '#shared/domain/subscriptions/subscription.ts';
import { type Model, type ModelOrganisation, stateNow } from './model.ts';
import type { Real } from './real.ts';

type Seen = Readonly<Record<string, unknown>>;

/** What is said of an organisation, by both. */
function ofModel(organisation: ModelOrganisation): Seen {
  const { licences, relations, sources, sites, tenant: held, headquarters } = organisation;
  return {
    licences: Object.fromEntries([...licences].sort()),
    relations: Object.fromEntries([...relations].sort()),
    subscriptions: sources.filter(({ kind }) => kind === 'subscription').length,
    setUps: Object.fromEntries(
      sources.flatMap(({ key, setUp: of }) =>
        of === undefined ? [] : [[key, { state: of.state, later: [...of.later].sort(), parts: of.parts.length }]],
      ),
    ),
    tenant: held,
    sites: Object.fromEntries([...sites].sort()),
    headquarters,
  };
}

const partState = (state: string) => (state === 'provisioning' ? 'pending' : state);
const typed = (items: readonly Item[], type: string) => items.filter((item) => item['itemType'] === type);

/** Every partner's rights in every organisation, read at once. */
async function relationsIn(real: Real): Promise<(organisation: string) => Seen> {
  const pairs = [...real.made.organisations].flatMap(([organisation, id]) =>
    [...real.partnerIds].map(([partner, partnerId]) => ({ organisation, partner, key: keys.customer(partnerId, id) })),
  );
  const found =
    pairs.length === 0
      ? () => undefined
      : await readItems(
          real.table,
          pairs.map(({ key }) => key),
        );
  return (organisation) =>
    Object.fromEntries(
      pairs.flatMap(({ organisation: of, partner, key }) => {
        const item = of === organisation ? found(key) : undefined;
        return item === undefined ? [] : [[partner, customerRelation.parse(item).rights] as const];
      }),
    );
}

async function ofReal(real: Real, key: string, relations: Seen): Promise<Seen> {
  const items = await real.items(real.partition(key));
  const keyOfSource = new Map([...real.made.sources].map(([name, { id }]) => [String(id), name]));
  const named = (id: string) => keyOfSource.get(id) ?? id;
  const [held] = typed(items, 'tenant').map((item) => tenant.parse(item));
  const [hq] = typed(items, 'location').map((item) => location.parse(item));
  const entitlements = typed(items, 'entitlement').map((item) => entitlement.parse(item));
  return {
    licences: Object.fromEntries(
      entitlements
        .map(({ service, licences, source, endedAt }) => [service, { licences, source, ended: endedAt !== undefined }] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    relations,
    subscriptions: typed(items, 'subscription').map((item) => subscription.parse(item)).length,
    setUps: Object.fromEntries(
      typed(items, 'set-up')
        .map((item) => setUp.parse(item))
        .map(({ source, state, later, parts }) => [named(source.id), { state, later: [...later].sort(), parts: parts.length }] as const),
    ),
    tenant: held && {
      country: held.country,
      platform: held.platform,
      telephony: held.telephony,
      subdomain: real.plainName(held.subdomain),
      state: partState(held.progress.state),
    },
    sites: Object.fromEntries(
      typed(items, 'site')
        .map((item) => site.parse(item))
        .map(({ name, licences, progress }) => [
          real.plainName(name),
          {
            licences: Object.fromEntries(Object.entries(licences).map(([id, count]) => [named(id), count])),
            state: partState(progress.state),
          },
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ),
    headquarters: hq && { country: hq.country, state: partState(hq.progress.state) },
  };
}

const normalised = (seen: unknown): unknown => JSON.parse(JSON.stringify(seen));
const plain = z.record(z.string(), z.unknown());

/** Where two descriptions differ, a line each. */
function differing(about: string, expected: unknown, found: unknown): string[] {
  const [left, right] = [plain.parse(normalised(expected)), plain.parse(normalised(found))];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((name) => {
    const [a, b] = [JSON.stringify(sorted(left[name])), JSON.stringify(sorted(right[name]))];
    return a === b ? [] : [`${about}.${name}: ${a} in the model, ${b} in the table`];
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}

/** Everything in which the table is not as the model says; empty when they agree. */
export async function differences(model: Model, real: Real): Promise<string[]> {
  const orders = await Promise.all(
    model.orders.map(async (order, index) => {
      const held = orderAsOf(await real.order(index), real.now());
      const expected = {
        state: stateNow(order, model.now),
        contact: real.email(order.contact),
        generation: order.generation,
        answered: Object.entries(order.choice)
          .filter(([, value]) => value !== undefined)
          .map(([name]) => ({ administrator: 'administratorEmail', country: 'countryOfOperation' })[name] ?? name)
          .sort(),
        mapped: order.subscription !== undefined,
      };
      const found = {
        state: held.state,
        contact: held.contact.email,
        generation: held.contact.generation,
        answered: Object.keys(held.choice).sort(),
        mapped: held.mapped !== undefined,
      };
      return differing(`order ${index}`, expected, found);
    }),
  );
  const relations = await relationsIn(real);
  const organisations = await Promise.all(
    model.organisations.map(async (organisation) =>
      differing(organisation.key, ofModel(organisation), await ofReal(real, organisation.key, relations(organisation.key))),
    ),
  );
  return [...orders, ...organisations].flat();
}
