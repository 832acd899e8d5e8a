import type { Actor } from '#shared/domain/actor.ts';
import { dataCentreOf } from '#shared/domain/countries.ts';
import { type NewId, type Now, organisationId, partnerId } from '#shared/domain/ids.ts';
import { withAnswers } from '#shared/domain/mapping/answers.ts';
import type { GivenAnswer, GivenOrganisation } from '#shared/domain/mapping/given-answer.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import type { MappingStore } from '#shared/domain/mapping/mapping-store.ts';
import { hasContactCenter, type OffersContactCenter } from '#shared/domain/mapping/missing-of.ts';
import type { MatchRound } from '#shared/domain/matching/candidates.ts';
import { readChoice } from '#shared/domain/matching/choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { composeOrderChange, type OrderMoved } from '#shared/domain/orders/order-change.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import { orderLegal, waitingState } from '#shared/domain/orders/order-moves.ts';
import { recordOrderSteps } from '#shared/domain/orders/order-steps.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

/** Authenticates text for a purpose (`SystemKeys.sign`). */
export type Sign = (purpose: string, text: string) => string;

export type SaveChoiceDeps = {
  readonly mappings: Pick<MappingStore, 'names' | 'keepAnswers'>;
  readonly sign: Promise<Sign>;
  readonly offersContactCenter: OffersContactCenter;
  readonly newId: NewId;
  readonly now: Now;
};

export type SaveChoiceRequest = {
  /** As it is kept, read a moment ago by whoever may answer. */
  readonly order: Order;
  /** Reads it anew where somebody was faster; refuses where the one who asks may not any longer. */
  readonly again: () => Promise<Outcome<Order>>;
  readonly actor: Actor;
  readonly requestId: string;
  readonly keep?: Keep<Order>;
};

const looks = 5;

type Names = Awaited<ReturnType<MappingStore['names']>>;

function idOffered(sign: Sign, order: Order, round: MatchRound, given: GivenOrganisation | undefined): string | undefined {
  return given !== undefined && 'choice' in given ? readChoice(sign, order.id, round, given.choice) : undefined;
}

const notOffered = (field: string) => refused<Refusal>({ code: 'CHOICE_NOT_OFFERED', field });

function partnerAnswer(given: GivenOrganisation | undefined, { partner }: Names): Result<Pick<MappingChoice, 'partner'>, Refusal> {
  if (given === undefined) return ok({});
  if (!('choice' in given)) return ok({ partner: { kind: 'new', ...given } });
  if (partner === undefined || partner.kind === 'seller') return notOffered('/partner/choice');
  return ok({ partner: { kind: 'existing', partnerId: partner.id, name: partner.name } });
}

function customerAnswer(given: GivenOrganisation | undefined, { organisation }: Names): Result<Pick<MappingChoice, 'customer'>, Refusal> {
  if (given === undefined) return ok({});
  if ('choice' in given) {
    if (organisation === undefined) return notOffered('/customer/choice');
    return ok({ customer: { kind: 'existing', organisationId: organisation.id, name: organisation.companyName } });
  }
  if (dataCentreOf(given.country) === undefined) return refused({ code: 'COUNTRY_NOT_OFFERED', field: '/customer/country' });
  return ok({ customer: { kind: 'new', ...given } });
}

/**
 * What was answered, as it is kept: organisations that exist only by the choice that was offered for this order and round, everything
 * else by its own rule. Refuses with CHOICE_NOT_OFFERED or COUNTRY_NOT_OFFERED at the field.
 */
export function answersOf(deps: Pick<SaveChoiceDeps, 'mappings' | 'sign' | 'offersContactCenter'>) {
  return async (order: Order, given: GivenAnswer): Promise<Result<MappingChoice, Refusal>> => {
    const sign = await deps.sign;
    const [partner, customer] = [idOffered(sign, order, 'partner', given.partner), idOffered(sign, order, 'customer', given.customer)];
    const ids = { partnerId: partnerId.safeParse(partner).data, organisationId: organisationId.safeParse(customer).data };
    const none: Names = { partner: undefined, organisation: undefined };
    const names = ids.partnerId === undefined && ids.organisationId === undefined ? none : await deps.mappings.names(ids);
    const [partnerGiven, customerGiven] = [partnerAnswer(given.partner, names), customerAnswer(given.customer, names)];
    if (!partnerGiven.ok) return partnerGiven;
    if (!customerGiven.ok) return customerGiven;
    const { for: whom, administratorEmail, countryOfOperation, customerSetsUp } = given;
    if (countryOfOperation !== undefined && hasContactCenter(order.services) && !deps.offersContactCenter(countryOfOperation)) {
      return refused({ code: 'COUNTRY_NOT_OFFERED', field: '/countryOfOperation' });
    }
    return ok({
      ...(whom === undefined ? {} : { for: whom }),
      ...partnerGiven.value,
      ...customerGiven.value,
      ...(administratorEmail === undefined ? {} : { administratorEmail }),
      ...(countryOfOperation === undefined ? {} : { countryOfOperation }),
      ...(customerSetsUp === undefined ? {} : { customerSetsUp }),
    });
  };
}

function answered(held: Order, answers: MappingChoice): OrderMoved | undefined {
  const { choice, changed } = withAnswers(held.choice, answers);
  if (changed.length === 0) return undefined;
  const order: Order = { ...held, choice, state: waitingState({ choice }) };
  const fixesPartner = choice.partner !== undefined && changed.includes('partner');
  return { order, event: fixesPartner ? 'order.partner_mapped' : 'order.changed', changed: changed.map((name) => `choice.${name}`) };
}

/**
 * Keeps answers of an order's contact, each looked at by itself; an answer that changes an earlier one clears what depended on that
 * (OM-8). Nothing is written where all is as answered before. Refuses with ORDER_STATE, CHOICE_NOT_OFFERED, COUNTRY_NOT_OFFERED, and
 * with whatever `again` refuses.
 */
export function saveChoice(deps: SaveChoiceDeps) {
  const read = answersOf(deps);
  const { mappings, newId, now } = deps;
  return async (request: SaveChoiceRequest, given: GivenAnswer): Promise<Outcome<Order>> => {
    const { again, actor, requestId, keep } = request;
    const answers = await read(request.order, given);
    if (!answers.ok) return answers;
    let stored = request.order;
    for (let look = 1; ; look++) {
      const at = now();
      const held = orderAsOf(stored, at);
      const allowed = orderLegal('answer', held);
      if (!allowed.ok) return allowed;
      const moved = answered(held, answers.value);
      if (moved === undefined) return ok(held);
      const change = composeOrderChange(stored, [...recordOrderSteps(stored, at), moved], { actor, requestId, now: at, newId });
      const written = await mappings.keepAnswers(change, keep?.(change.after));
      if (written.ok) return ok(change.after);
      if (written.error.code !== 'CHANGED_SINCE_READ') return written;
      if (look === looks) return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
      const newest = await again();
      if (!newest.ok) return newest;
      stored = newest.value;
    }
  };
}
