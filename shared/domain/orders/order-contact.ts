import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { OrderMoved } from '#shared/domain/orders/order-change.ts';
import { opened } from '#shared/domain/orders/order-clock.ts';
import { type OrderMove, orderLegal, waitingState } from '#shared/domain/orders/order-moves.ts';
import { orderRules } from '#shared/domain/orders/order-rules.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { tooManyToday, tooSoon } from '#shared/domain/send-pace.ts';

/** Whether the order may get this contact: its state, that it is another, and how often it has got one today. */
function mayGet(move: OrderMove, order: Order, email: string, now: Date): Result<Order, Refusal> {
  const legal = orderLegal(move, order);
  if (!legal.ok) return legal;
  if (normaliseEmailAddress(order.contact.email) === normaliseEmailAddress(email)) {
    return refused({ code: 'SAME_CONTACT', field: '/contactEmail' });
  }
  const replaced = order.formerContacts.map(({ until }) => until);
  const tooMany = tooManyToday(replaced, orderRules.contactsADay, now);
  return tooMany === undefined ? legal : refused(tooMany);
}

/** Another contact, to whom a link of a new generation is sent: the links of those before are dead. */
function withContact(order: Order, email: string, choice: MappingChoice, now: Date): Order {
  const at = iso(now);
  const formerContacts = [...order.formerContacts, { email: order.contact.email, until: at }].slice(-orderRules.formerContacts);
  return { ...order, contact: { email, since: at, generation: order.contact.generation + 1 }, formerContacts, choice };
}

/** A closed order opens again, and its days count anew; any other goes on as it stands. */
function awake(order: Order, now: Date): Order {
  if (order.state === 'closed') return opened(order, now);
  return order.state === 'scheduled' ? order : { ...order, state: waitingState(order) };
}

/**
 * Another contact in the place of one who was the wrong one, by the seller or the sales contact (OR-4). What the wrong one has answered
 * is forgotten. Scheduled, nobody is written to yet. Refuses with ORDER_STATE, SAME_CONTACT, or RESEND_TOO_SOON after ten in a day.
 */
export function readdress(order: Order, email: string, now: Date): Result<OrderMoved, Refusal> {
  const allowed = mayGet('readdress', order, email, now);
  if (!allowed.ok) return allowed;
  const after = awake(withContact(order, email, {}, now), now);
  return ok({
    order: after,
    event: 'order.contact_changed',
    changed: ['contact', 'formerContacts', 'choice', ...(after.state === order.state ? [] : ['state'])],
    ...(after.state === 'scheduled' ? {} : { mail: { kind: 'order-provisioning-required' } }),
  });
}

/** What has been answered so far, for the next to go on with: for a customer all of it, for one's own company nothing (OR-2). */
function handedOn(choice: MappingChoice): MappingChoice {
  return choice.for === 'customer' ? choice : {};
}

/**
 * The contact names somebody else who shall finish it: the e-mail goes to that person, and the first link stops working (OR-2). It must
 * be of `generation`, the one that the link in use is of: whoever is not the contact any more finds NOT_FOUND. Refuses with ORDER_STATE,
 * SAME_CONTACT, or RESEND_TOO_SOON after ten in a day.
 */
export function passOn(order: Order, generation: number, email: string, now: Date): Result<OrderMoved, Refusal> {
  if (order.contact.generation !== generation) return refused({ code: 'NOT_FOUND' });
  const allowed = mayGet('passOn', order, email, now);
  if (!allowed.ok) return allowed;
  const after = awake(withContact(order, email, handedOn(order.choice), now), now);
  return ok({
    order: after,
    event: 'order.passed_on',
    changed: ['contact', 'formerContacts', 'choice', ...(after.state === order.state ? [] : ['state'])],
    mail: { kind: 'order-passed-on', sender: order.contact.email },
  });
}

const invitingKinds: ReadonlySet<string> = new Set(['order-provisioning-required', 'order-passed-on']);

/**
 * The e-mail to the contact once more, with a new link; the older ones are dead (GS-1). Refuses with ORDER_STATE, or RESEND_TOO_SOON:
 * within 5 minutes of the last, or after ten in 24 hours.
 */
export function sendAgain(order: Order, emails: readonly Email[], now: Date): Result<OrderMoved, Refusal> {
  const legal = orderLegal('sendAgain', order);
  if (!legal.ok) return legal;
  const sent = emails.filter(({ content, to }) => invitingKinds.has(content.kind) && to === order.contact.email);
  const last = Math.max(0, ...sent.map(({ queuedAt }) => Date.parse(queuedAt)));
  const pauseEnds = last + orderRules.resendPauseMinutes * 60_000;
  if (now.getTime() < pauseEnds) return refused(tooSoon(pauseEnds, now));
  // The first was not asked for anew.
  const again = sent.map(({ queuedAt }) => queuedAt).sort();
  const tooMany = tooManyToday(again.slice(1), orderRules.resendsADay, now);
  if (tooMany !== undefined) return refused(tooMany);
  const after = awake({ ...order, contact: { ...order.contact, generation: order.contact.generation + 1 } }, now);
  return ok({
    order: after,
    event: 'order.resent',
    changed: ['contact', ...(after.state === order.state ? [] : ['state'])],
    mail: { kind: 'order-provisioning-required' },
  });
}
