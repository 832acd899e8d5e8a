import type { PartnerCaller } from '#shared/domain/actor.ts';
import { type OrderId, orderId } from '#shared/domain/ids.ts';
import type { OrdersOf } from '#shared/domain/orders/order-store.ts';
import { type Scope, scopesOf } from '#shared/domain/scopes.ts';
import type { PartnerPerson } from '#shared/domain/session-store.ts';
import type { FormRequest, PageRequest } from '#shared/http/page.ts';
import type { PageAnswer } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { receiptFor } from '#shared/http/receipts.ts';

export type Request = PageRequest<PartnerPerson>;

/** Whoever is signed in reaches what was mapped to the partner, and what it is itself the contact or the sales contact of. */
export function ordersOf({ partner, person }: PartnerPerson): OrdersOf {
  return { partnerId: partner.id, personEmail: person.email };
}

export function callerOf({ person, partner }: PartnerPerson): PartnerCaller {
  return { partnerId: partner.id, actor: { kind: 'person', id: person.id }, scopes: [...scopesOf(person.role)] };
}

export function may({ person }: PartnerPerson, scope: Scope): boolean {
  return scopesOf(person.role).includes(scope);
}

export function orderIdOf({ params }: Request): OrderId | undefined {
  return orderId.safeParse(params['orderId']).data;
}

export function notFound(request: Request): PageAnswer {
  return problemDocument('not-found', request, request.frame(), request.visitor.person.language);
}

/** The form's own token stands for an idempotency key, so a double click does a thing once. */
export function receiptOf({ visitor, path, formId: key, rawFields: rawBody }: FormRequest<PartnerPerson, unknown>, now: Date) {
  return receiptFor({ partnerId: visitor.partner.id, method: 'POST', path, key, rawBody }, { status: 200 }, now);
}
