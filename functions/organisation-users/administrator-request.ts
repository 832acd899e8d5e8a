import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { Answer } from '#shared/http/answer.ts';
import type { FormRequest, PageRequest } from '#shared/http/page.ts';
import type { PageAnswer } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { receiptFor } from '#shared/http/receipts.ts';

/** The administrator acts on its own organisation, which comes from its session and from nowhere else. */
export function callerOf({ person, organisation, partner }: Administrator): OrganisationCaller {
  return { kind: 'administrator', organisationId: organisation.id, partnerId: partner.id, actor: { kind: 'person', id: person.id } };
}

/** A full administrator does everything; a service administrator only gives Contact Center licences and syncs. */
export function administersAll({ person }: Administrator): boolean {
  return person.role === 'customer_full_administrator';
}

/** The receipt of a form: the form's own token stands for an idempotency key, so a double click does a thing once. */
export function receiptOf({ visitor, path, formId, rawFields }: FormRequest<Administrator, unknown>, answer: Answer, now: Date): Receipt {
  return receiptFor({ partnerId: visitor.partner.id, method: 'POST', path, key: formId, rawBody: rawFields }, answer, now);
}

/** The user that the address names; undefined for what can be the id of nothing. */
export function userIdOf({ params }: PageRequest<Administrator>): PersonId | undefined {
  const id = personId.safeParse(params['userId']);
  return id.success ? id.data : undefined;
}

export function notFound(request: PageRequest<Administrator>): PageAnswer {
  return problemDocument('not-found', request, request.frame(), request.visitor.person.language);
}
