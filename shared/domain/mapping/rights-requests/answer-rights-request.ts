import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now, RightsRequestId } from '#shared/domain/ids.ts';
import {
  mayAnswer,
  type RightsAnswer,
  type RightsRequest,
  rightsRequestAsOf,
  rightsRequestMoves,
} from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { RightsAnswered, RightsRequestStore } from '#shared/domain/mapping/rights-requests/rights-request-store.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Administrator } from '#shared/domain/session-store.ts';

export type AnswerRightsDeps = {
  readonly rights: Pick<RightsRequestStore, 'find' | 'answer'>;
  readonly newId: NewId;
  readonly now: Now;
};

const looks = 4;

function compose(
  held: RightsRequest,
  answer: RightsAnswer,
  { person }: Pick<Administrator, 'person'>,
  requestId: string,
  { newId, now }: Pick<AnswerRightsDeps, 'newId' | 'now'>,
): RightsAnswered {
  const at = iso(now());
  const { organisationId, partnerId, requester } = held;
  const after: RightsRequest = {
    ...held,
    state: rightsRequestMoves[answer].to,
    answeredAt: at,
    answeredBy: person.id,
    version: held.version + 1,
  };
  const email: Email = {
    id: newId('email'),
    owner: { kind: 'organisation', partnerId, organisationId },
    to: requester.email,
    language: requester.language,
    content: { kind: 'full-administrator-answer', granted: answer === 'grant' },
    requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
  const event: Event = {
    id: newId('event'),
    type: answer === 'grant' ? 'rights.granted' : 'rights.declined',
    at,
    partnerId,
    actor: { kind: 'person', id: person.id },
    requestId,
    subject: { organisationId, rightsRequestId: held.id, emailId: email.id },
    changed: answer === 'grant' ? ['state', 'rights'] : ['state'],
  };
  return { before: held, after, event, email };
}

/**
 * The answer of a full administrator to a request of a partner (OM-5): the rights, if they are granted, and the e-mail to whoever asked,
 * in one transaction. The same answer once more is nothing new. That the administrator is a full one is the caller's to check. Refuses
 * with NOT_FOUND, and RIGHTS_REQUEST_STATE where it was answered otherwise, or has lapsed.
 */
export function answerRightsRequest({ rights, newId, now }: AnswerRightsDeps) {
  return async (
    by: Administrator,
    id: RightsRequestId,
    answer: RightsAnswer,
    requestId: string,
  ): Promise<Result<RightsRequest, Refusal>> => {
    for (let look = 1; look <= looks; look++) {
      const found = await rights.find(by.organisation.id, id);
      if (found === undefined) return refused({ code: 'NOT_FOUND' });
      const held = rightsRequestAsOf(found, now());
      if (held.state === rightsRequestMoves[answer].to) return ok(held);
      const allowed = mayAnswer(held, answer);
      if (!allowed.ok) return allowed;
      const answered = compose(held, answer, by, requestId, { newId, now });
      const written = await rights.answer(answered);
      if (written.ok) return ok(answered.after);
      if (written.error.code !== 'CHANGED_SINCE_READ') return written;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
