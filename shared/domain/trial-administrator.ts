import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { tooManyToday, tooSoon } from '#shared/domain/send-pace.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { addressClaim, administratorRef, type Moved } from '#shared/domain/trial-change.ts';
import { legal, type TrialMove } from '#shared/domain/trial-moves.ts';
import { trialRules } from '#shared/domain/trial-rules.ts';

/** The administrator of a trial, as somebody who has an address and no password yet. */
export function invitedAdministrator(trial: Trial, now: Date): Person {
  const { personId, email } = trial.administrator;
  return {
    id: personId,
    ref: administratorRef(trial),
    email,
    language: trial.language,
    role: 'customer_full_administrator',
    state: 'invited',
    linkGeneration: 1,
    trialId: trial.id,
    partnerId: trial.partnerId,
    createdAt: iso(now),
    version: 1,
  };
}

function beforeFirstSignIn(move: TrialMove, trial: Trial): Result<Trial, Refusal> {
  return trial.administrator.signedInAt === undefined ? legal(move, trial) : refused({ code: 'ADMINISTRATOR_HAS_SIGNED_IN' });
}

/**
 * Another person in the place of an administrator who has never signed in: a new address is taken, the old one is free, the old
 * link is dead, and the trial keeps the history (TR-14). Refuses with ADMINISTRATOR_HAS_SIGNED_IN, TRIAL_STATE, SAME_ADMINISTRATOR,
 * or RESEND_TOO_SOON after ten in a day; writing it may be refused with ADDRESS_NOT_AVAILABLE, or with ADMINISTRATOR_CHANGED where the
 * person was given licences, another role, or was deactivated or deleted among the users.
 */
export function replaceAdministrator(trial: Trial, email: string, personId: PersonId, now: Date): Result<Moved, Refusal> {
  const allowed = beforeFirstSignIn('replaceAdministrator', trial);
  if (!allowed.ok) return allowed;
  const { administrator: former, formerAdministrators } = trial;
  if (normaliseEmailAddress(former.email) === normaliseEmailAddress(email)) {
    return refused({ code: 'SAME_ADMINISTRATOR', field: '/administratorEmail' });
  }
  const replaced = formerAdministrators.map(({ replacedAt }) => replacedAt);
  const tooMany = tooManyToday(replaced, trialRules.replacementsADay, now);
  if (tooMany !== undefined) return refused(tooMany);
  const after: Trial = {
    ...trial,
    administrator: { personId, email },
    formerAdministrators: [...formerAdministrators, { personId: former.personId, email: former.email, replacedAt: iso(now) }],
  };
  return ok({
    trial: after,
    event: 'administrator.replaced',
    changed: ['administrator', 'formerAdministrators'],
    claims: { free: [addressClaim(trial)], take: [addressClaim(after)] },
    people: [
      { kind: 'withdraw', person: administratorRef(trial), forGood: true },
      { kind: 'create', person: invitedAdministrator(after, now) },
    ],
    welcome: { generation: 1 },
  });
}

/** The e-mails that offered this administrator a link, out of a trial's e-mails. */
function offersTo(trial: Trial, emails: readonly Email[]): { content: Email['content']; generation: number; queuedAt: string }[] {
  return emails.flatMap(({ link, content, queuedAt }) =>
    link !== undefined && link.person.personId === trial.administrator.personId ? [{ content, generation: link.generation, queuedAt }] : [],
  );
}

/** The generation of the newest link that this administrator was sent. */
export function lastGeneration(trial: Trial, emails: readonly Email[]): number {
  return Math.max(1, ...offersTo(trial, emails).map((offer) => offer.generation));
}

/**
 * The welcome e-mail once more, with a new link; the older ones are dead (GS-1). Refuses with ADMINISTRATOR_HAS_SIGNED_IN,
 * TRIAL_STATE, or RESEND_TOO_SOON: within 5 minutes of the last, or after ten in 24 hours.
 */
export function sendWelcomeAgain(trial: Trial, emails: readonly Email[], now: Date): Result<Moved, Refusal> {
  const allowed = beforeFirstSignIn('sendWelcomeAgain', trial);
  if (!allowed.ok) return allowed;
  const welcomes = offersTo(trial, emails).filter((offer) => offer.content.kind === 'trial-welcome');
  const last = Math.max(0, ...welcomes.map((offer) => Date.parse(offer.queuedAt)));
  const pauseEnds = last + trialRules.resendPauseMinutes * 60_000;
  if (now.getTime() < pauseEnds) return refused(tooSoon(pauseEnds, now));
  const again = welcomes.filter((offer) => offer.generation > 1).map((offer) => offer.queuedAt);
  const tooMany = tooManyToday(again, trialRules.resendsADay, now);
  if (tooMany !== undefined) return refused(tooMany);
  const generation = lastGeneration(trial, emails) + 1;
  return ok({
    trial,
    event: 'link.requested',
    changed: [],
    people: [{ kind: 'invite', person: administratorRef(trial), generation }],
    welcome: { generation },
  });
}
