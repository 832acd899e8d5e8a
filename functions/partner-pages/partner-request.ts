import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import { scopesOf } from '#shared/domain/scopes.ts';
import type { PartnerPerson } from '#shared/domain/session-store.ts';
import type { Answer } from '#shared/http/answer.ts';
import type { FormRequest } from '#shared/http/page.ts';
import { receiptFor } from '#shared/http/receipts.ts';

/** The person as a caller, with the scopes of its role: the same rules hold as for the API (GS-5). */
export function callerOf({ person, partner }: PartnerPerson): PartnerCaller {
  return { partnerId: partner.id, actor: { kind: 'person', id: person.id }, scopes: [...scopesOf(person.role)] };
}

export function mayWrite(visitor: PartnerPerson): boolean {
  return callerOf(visitor).scopes.includes('trials:write');
}

/** The receipt of a form: the form's own token stands for an idempotency key, so a double click does a thing once. */
export function receiptOf({ visitor, path, formId, rawFields }: FormRequest<PartnerPerson, unknown>, answer: Answer, now: Date): Receipt {
  return receiptFor({ partnerId: visitor.partner.id, method: 'POST', path, key: formId, rawBody: rawFields }, answer, now);
}
