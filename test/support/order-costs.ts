import { dynamoMatcher } from '#shared/adapters/dynamodb/matcher.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { mapOrder } from '#shared/domain/mapping/map-order.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import { saveChoice } from '#shared/domain/mapping/save-choice.ts';
import { placeOrder } from '#shared/domain/orders/place-order.ts';
import { draftChange } from '#shared/domain/set-up/draft-change.ts';
import { finishSetUp } from '#shared/domain/set-up/finish-set-up.ts';
import { readSetUp } from '#shared/domain/set-up/read-set-up.ts';
import { saveStep } from '#shared/domain/set-up/save-step.ts';
import { type Real, realWorld } from '#test/model/real.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import type { TestTable } from '#test/support/dynoxide.ts';

type Operation = { readonly name: string; readonly roundTrips: number; readonly ready: () => Promise<() => Promise<unknown>> };

/** @throws when the system refuses what is to be measured. */
function done<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } }): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

const keep = () => undefined;
let numbers = 0;

/** Operations on orders and set-ups, over a table that is measured. */
export function orderOperations(table: () => TestTable): Operation[] {
  const world = () => realWorld(table(), Date.parse('2026-03-01T10:00:00.000Z'));

  function place(real: Real) {
    numbers += 1;
    const request = {
      ...{ number: `SO-${String(numbers).padStart(6, '0')}`, plan: 'standard' as const, addOns: [], termMonths: 12, startsAt: undefined },
      services: { meetings: 25, calling: 25, 'contact-center-premium': 10 },
      ...{ contactEmail: real.email('contact'), salesContactEmail: real.email('sales'), language: 'en' as const },
    };
    return placeOrder(real.deps)(aPartnerCaller({ partnerId: real.seller.id }), request, 'req', keep);
  }

  async function placed(): Promise<Real> {
    const real = await world();
    real.made.orders.push(done(await place(real)));
    await real.giveLink(0);
    return real;
  }

  const newCustomer = (real: Real): MappingChoice => ({
    for: 'customer',
    partner: { kind: 'existing', partnerId: real.known(real.partnerIds, 'A'), name: 'Alfa' },
    customer: { kind: 'new', companyName: 'Delta', vertical: 'retail', country: 'PL' },
    administratorEmail: real.email('administrator'),
    countryOfOperation: 'PL',
  });

  async function map(real: Real, choice: MappingChoice) {
    const order = await real.order(0);
    const actor = { kind: 'order-contact', id: order.id } as const;
    return () => mapOrder(real.deps)({ order, again: () => real.again(0), choice, actor, requestId: 'req', asked: undefined, keep });
  }

  async function mapped() {
    const real = await placed();
    const { mapping } = done(await (await map(real, newCustomer(real)))());
    real.made.organisations.set('o0', mapping.customer.organisation.id);
    const source = { kind: 'subscription', id: mapping.subscription.id } as const;
    const by = real.setUpCaller('o0', 'A', 'A');
    return { real, request: { by, source, requestId: 'req', ifMatch: undefined, asked: undefined, keep } };
  }

  const answers = (real: Real) =>
    draftChange.parse({
      contactCenter: { telephony: 'voice_pop_bridge', subdomain: real.unique('delta') },
      meetings: {
        sites: ['one', 'two'].map((name) => ({
          name: `site-${name}-${real.world}`,
          ...{ timeZone: 'Europe/Warsaw', earlyRelease: false, licences: name === 'one' ? 20 : 5 },
        })),
      },
      calling: { name: 'Centrala', addressLine1: 'ul. Chlebowa 3', city: 'Kraków', postalCode: '30-001' },
    });

  async function saved() {
    const { real, request } = await mapped();
    done(await saveStep(real.deps)(request, answers(real)));
    return { real, request };
  }

  return [
    {
      name: 'Place an order (with the e-mail to its contact)',
      roundTrips: 1,
      ready: async () => {
        const real = await world();
        return async () => done(await place(real));
      },
    },
    {
      name: 'Open an order by its link',
      roundTrips: 2,
      ready: async () => {
        const real = await placed();
        const token = real.made.links[0]?.token ?? '';
        return () => real.openLink(token);
      },
    },
    {
      name: 'Find the organisations of a domain',
      roundTrips: 2,
      ready: async () => {
        const { real } = await mapped();
        const matcher = dynamoMatcher(table(), loadSystemKeys(table()));
        await matcher.match('customer', [real.email('nobody')], real.now());
        return () => matcher.match('customer', [real.email('administrator')], real.now());
      },
    },
    {
      name: 'Keep an answer of an order’s contact',
      roundTrips: 1,
      ready: async () => {
        const real = await placed();
        const order = await real.order(0);
        const actor = { kind: 'order-contact', id: order.id } as const;
        const request = { order, again: () => real.again(0), actor, requestId: 'req' };
        return async () => done(await saveChoice(real.deps)(request, { for: 'customer' }));
      },
    },
    {
      name: 'Map an order to a new customer (subscription, seats, administrator, relation, welcome e-mail)',
      roundTrips: 2,
      ready: async () => {
        const real = await placed();
        const go = await map(real, newCustomer(real));
        return async () => done(await go());
      },
    },
    {
      name: 'Read a set-up',
      roundTrips: 1,
      ready: async () => {
        const { real, request } = await saved();
        return async () => done(await readSetUp(real.deps)(request.by, request.source));
      },
    },
    {
      name: 'Answer all questions of a set-up',
      roundTrips: 2,
      ready: async () => {
        const { real, request } = await mapped();
        return async () => done(await saveStep(real.deps)(request, answers(real)));
      },
    },
    {
      name: 'Finish a set-up (Contact Center, two sites, headquarters; names claimed)',
      roundTrips: 2,
      ready: async () => {
        const { real, request } = await saved();
        return async () => done(await finishSetUp(real.deps)(request));
      },
    },
    {
      name: 'Make its four parts on the embedded platform and complete it',
      roundTrips: 15,
      ready: async () => {
        const { real, request } = await saved();
        done(await finishSetUp(real.deps)(request));
        return () => real.provision(request.by.organisationId, request.source);
      },
    },
  ];
}
