import type { Actor } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Email, EmailContent } from '#shared/domain/email.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId } from '#shared/domain/ids.ts';
import type { Order } from '#shared/domain/orders/order.ts';

/** Who changes something, in which request, and when. */
export type OrderContext = { readonly actor: Actor; readonly requestId: string; readonly now: Date; readonly newId: NewId };

/** Where an order is found by an e-mail address: by its contact's, or by that of who sold it. */
export type OrderPointer = { readonly email: string; readonly as: 'contact' | 'sales' };

/** What a move makes of an order, before ids are given. */
export type OrderMoved = {
  readonly order: Order;
  readonly event: EventType;
  /** Whose doing it is, if not the caller's. */
  readonly by?: 'clock';
  readonly changed?: readonly string[];
  /** An e-mail to the contact, with a link of the present generation. */
  readonly mail?: EmailContent;
};

/** A change of an order that was read before, ready to be written: all of it or nothing. */
export type OrderChange = {
  readonly before: Order;
  readonly after: Order;
  /** One for each step and move, in their order; the e-mails go with the last. */
  readonly events: readonly Event[];
  readonly emails: readonly Email[];
  readonly pointers: { readonly take: readonly OrderPointer[]; readonly free: readonly OrderPointer[] };
};

/** An e-mail to an order's contact; its worker makes the link that it carries. */
export function orderEmail(order: Order, content: EmailContent, context: OrderContext): Email {
  const at = iso(context.now);
  const { id, sellerId, contact, language } = order;
  return {
    id: context.newId('email'),
    owner: { kind: 'order', partnerId: sellerId, orderId: id },
    to: contact.email,
    language,
    content,
    orderLink: { sellerId, orderId: id, generation: contact.generation },
    requestId: context.requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
}

/** The event of one change of an order, in its seller's feed. */
export function orderEvent(order: Order, type: EventType, changed: readonly string[], context: OrderContext, mail?: Email): Event {
  const { organisationId, subscriptionId } = order.mapped ?? {};
  return {
    id: context.newId('event'),
    type,
    at: iso(context.now),
    partnerId: order.sellerId,
    actor: context.actor,
    requestId: context.requestId,
    subject: {
      orderId: order.id,
      ...(organisationId === undefined ? {} : { organisationId }),
      ...(subscriptionId === undefined ? {} : { subscriptionId }),
      ...(mail === undefined ? {} : { emailId: mail.id }),
    },
    changed: [...changed],
  };
}

/** Everything by which an order is found. */
export function pointersOf({ contact, salesContact }: Pick<Order, 'contact' | 'salesContact'>): OrderPointer[] {
  return [
    { email: contact.email, as: 'contact' },
    { email: salesContact, as: 'sales' },
  ];
}

function movedPointers(before: Order, after: Order): OrderChange['pointers'] {
  const same = normaliseEmailAddress(before.contact.email) === normaliseEmailAddress(after.contact.email);
  return same
    ? { take: [], free: [] }
    : { take: [{ email: after.contact.email, as: 'contact' }], free: [{ email: before.contact.email, as: 'contact' }] };
}

/**
 * Puts a change together out of its moves, in their order: each has its event, the last one's order is what is kept. Of the e-mails
 * only the last is sent, since it is about what holds then.
 */
export function composeOrderChange(before: Order, moves: readonly OrderMoved[], context: OrderContext): OrderChange {
  const after: Order = { ...(moves.at(-1)?.order ?? before), version: before.version + 1 };
  const parts = moves.map((moved, index) => {
    const by: OrderContext = moved.by === 'clock' ? { ...context, actor: { kind: 'clock' } } : context;
    const mail = moved.mail === undefined || index < moves.length - 1 ? undefined : orderEmail(after, moved.mail, by);
    return { mail, event: orderEvent(moved.order, moved.event, moved.changed ?? ['state'], by, mail) };
  });
  return {
    before,
    after,
    events: parts.map(({ event }) => event),
    emails: parts.flatMap(({ mail }) => mail ?? []),
    pointers: movedPointers(before, after),
  };
}
