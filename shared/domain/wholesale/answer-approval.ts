import type { Actor } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import { looksLikeToken, tokenHash } from '#shared/domain/links.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { BehindApprovalLink } from '#shared/domain/wholesale/approval-links.ts';
import { notAttached } from '#shared/domain/wholesale/attaching.ts';
import { keptPackages } from '#shared/domain/wholesale/customer-parts.ts';
import type { FailureNote, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

export type ApprovalAnswer = 'agree' | 'decline';
/** How an answer ends the question: agreed, declined, or nobody has answered in time. */
export type ApprovalEnd = ApprovalAnswer | 'lapse';

/** A customer whose question has come to its end, with what is told of it. */
export type ApprovalEnded = { readonly before: WholesaleCustomer; readonly after: WholesaleCustomer; readonly events: readonly Event[] };

/** Where answers are written. Whatever it writes, it writes all of or nothing of. */
export type ApprovalStore = {
  find(hash: string): Promise<BehindApprovalLink | undefined>;
  /** `by`: who answers, who has to be a full administrator at this very moment. Refuses with CHANGED_SINCE_READ, NOT_ALLOWED. */
  end(ended: ApprovalEnded, by: Person | undefined): Promise<Result<undefined, Refusal>>;
};

/** Where the question stands: what was answered, or that it has lapsed whether or not that was recorded. */
export type ApprovalState = 'asked' | 'granted' | 'declined' | 'lapsed' | 'dead';

/** Where a question stands at a moment. `dead`: the customer was taken back, or does not wait for anybody. */
export function approvalAsOf({ status, approval }: WholesaleCustomer, now: Date): ApprovalState {
  if (approval === undefined || status === 'deleting') return 'dead';
  if (approval.state !== 'asked') return approval.state;
  return now.getTime() >= Date.parse(approval.lapsesAt) ? 'lapsed' : status === 'pending_rpl_review' ? 'asked' : 'dead';
}

const stateAfter = { agree: 'granted', decline: 'declined', lapse: 'lapsed' } as const;
const because = { decline: notAttached.declined, lapse: notAttached.lapsed } as const;
const types = {
  agree: 'wholesale_customer.approved',
  decline: 'wholesale_customer.declined',
  lapse: 'wholesale_customer.declined',
} as const satisfies Record<ApprovalEnd, EventType>;

function afterEnd(customer: WholesaleCustomer, end: ApprovalEnd, at: string): WholesaleCustomer {
  const { approval } = customer;
  if (approval === undefined) throw new Error('Nobody was asked.');
  const answered = { ...approval, state: stateAfter[end], ...(end === 'lapse' ? {} : { answeredAt: at }) };
  const common = { ...customer, approval: answered, statusChangedAt: at, version: customer.version + 1 };
  if (end === 'agree') return { ...common, status: 'provisioning' };
  const note: FailureNote = because[end];
  const packages = keptPackages(customer).map(({ name }) => ({ name, status: 'error' as const, errors: [note] }));
  return { ...common, status: 'error', errors: [note], packages };
}

/** What an end of the question makes of the customer. An agreement sends it to its worker by its event. */
export function composeApprovalEnd(
  before: WholesaleCustomer,
  end: ApprovalEnd,
  { actor, requestId, now, newId }: { readonly actor: Actor; readonly requestId: string; readonly now: Date; readonly newId: NewId },
): ApprovalEnded {
  const at = iso(now);
  const { id, partnerId, organisationId } = before;
  const event = (type: EventType, changed: string[], by: Actor): Event => ({
    id: newId('event'),
    type,
    at,
    partnerId,
    actor: by,
    requestId,
    subject: { wholesaleCustomerId: id, organisationId },
    changed,
  });
  return {
    before,
    after: afterEnd(before, end, at),
    // The status follows from the answer: what asks for work is the answer alone.
    events: [event(types[end], ['approval'], actor), event('wholesale_customer.status_changed', ['status'], { kind: 'clock' })],
  };
}

export type AnswerApprovalDeps = { readonly approvals: ApprovalStore; readonly newId: NewId; readonly now: Now };

/** Whether somebody may still answer for the organisation. */
function mayAnswer({ role, state }: Person): boolean {
  return role === 'customer_full_administrator' && state !== 'inactive' && state !== 'replaced';
}

/** The question behind a token, as often as wanted; undefined where there is none for whoever has it. */
export function openApproval({ approvals }: Pick<AnswerApprovalDeps, 'approvals'>) {
  return async (token: string): Promise<BehindApprovalLink | undefined> => {
    const found = looksLikeToken(token) ? await approvals.find(tokenHash(token)) : undefined;
    return found !== undefined && mayAnswer(found.person) ? found : undefined;
  };
}

const looks = 4;

/**
 * The answer of an administrator to a partner that wants to attach the organisation. The same answer once more is nothing new; what was
 * answered otherwise, or has lapsed, stays so: the question tells. Refuses with NOT_FOUND and TRY_AGAIN.
 */
export function answerApproval({ approvals, newId, now }: AnswerApprovalDeps) {
  const open = openApproval({ approvals });
  return async (token: string, answer: ApprovalAnswer, requestId: string): Promise<Result<BehindApprovalLink, Refusal>> => {
    for (let look = 1; look <= looks; look++) {
      const found = await open(token);
      if (found === undefined) return refused({ code: 'NOT_FOUND' });
      if (approvalAsOf(found.customer, now()) !== 'asked') return ok(found);
      const ended = composeApprovalEnd(found.customer, answer, { actor: { kind: 'reader' }, requestId, now: now(), newId });
      const written = await approvals.end(ended, found.person);
      if (written.ok) return ok({ ...found, customer: ended.after });
      if (written.error.code === 'NOT_ALLOWED') return refused({ code: 'NOT_FOUND' });
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
