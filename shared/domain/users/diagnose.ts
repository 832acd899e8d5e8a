import type { Person } from '#shared/domain/people.ts';
import { syncShown, syncStatusOf } from '#shared/domain/syncs/sync-status.ts';
import { termsAreDue, termsInForce, termsOfService } from '#shared/domain/terms.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import type { DiagnosisView, FindingCode } from '#shared/domain/users/diagnosis-view.ts';
import type { Dossier } from '#shared/domain/users/dossier.ts';
import { findingWords } from '#shared/domain/users/finding-words.ts';
import { portalNeeds } from '#shared/domain/users/portal-need.ts';
import { ledgerOf } from '#shared/domain/users/seats.ts';
import { storyOf } from '#shared/domain/users/story.ts';
import { invitationStateOf, type ShownInvitationState, shownStateOf } from '#shared/domain/users/user-state.ts';

type Finding = DiagnosisView['findings'][number];
type Found = { readonly code: FindingCode; readonly since?: string | undefined; readonly detail?: string | undefined };

/** Hours after which an invitation that still waits is somebody's business: bulk mail takes its time. */
const lateHours = 24;

function finding({ code, since, detail }: Found): Finding {
  const { meaning, actor, action, advice } = findingWords[code];
  return {
    code,
    meaning,
    ...(since === undefined ? {} : { since }),
    ...(detail === undefined ? {} : { detail }),
    actor,
    next: { action, advice },
  };
}

const ofState: Readonly<Record<Exclude<ShownInvitationState, 'queued' | 'redeemed'>, FindingCode>> = {
  suppressed: 'INVITATION_WITHHELD',
  expired: 'INVITATION_EXPIRED',
  bounced: 'EMAIL_NOT_ACCEPTED',
  complained: 'EMAIL_NOT_ACCEPTED',
  failed: 'EMAIL_NOT_ACCEPTED',
  sent: 'INVITATION_NOT_USED',
  delivered: 'INVITATION_NOT_USED',
  opened: 'INVITATION_NOT_USED',
};

/** Why somebody has not come in. */
function onTheWayIn({ user, suppression }: Dossier, now: Date): Found[] {
  const { invitation } = user;
  const state = invitationStateOf(user, now);
  const marked: Found[] =
    suppression === undefined ? [] : [{ code: 'ADDRESS_SUPPRESSED', since: suppression.since, detail: suppression.reason }];
  if (invitation === undefined || state === undefined) return [...marked, { code: 'WELCOME_NOT_USED' }];
  const { at, reason, expiresAt, by, queuedAt = at } = invitation;
  if (state === 'queued') {
    const late = now.getTime() - Date.parse(queuedAt) > lateHours * 3_600_000;
    return [...marked, { code: late ? 'INVITATION_LATE' : 'INVITATION_QUEUED', since: queuedAt }];
  }
  if (state === 'redeemed') return marked;
  // What came back has marked the address, or the mark has been taken away since: one finding is enough.
  const told = ofState[state];
  if (marked.length > 0 && (told === 'EMAIL_NOT_ACCEPTED' || by === 'address')) return marked;
  if (by === 'address') return [{ code: 'INVITATION_EXPIRED', since: at, detail: reason }];
  return [...marked, { code: told, since: state === 'expired' ? expiresAt : at, detail: reason }];
}

function ofTrial({ trial }: Dossier, now: Date): Found[] {
  if (trial === undefined) return [];
  const { state, suspendedAt, softDeletedAt, purgedAt } = trialAsOf(trial, now);
  if (state !== 'suspended' && state !== 'soft_deleted' && state !== 'purged') return [];
  return [{ code: 'TRIAL_NOT_RUNNING', since: purgedAt ?? softDeletedAt ?? suspendedAt, detail: state }];
}

/** Licences of services that are over, or that were taken from the organisation. */
function ofServices({ user, entitlements }: Dossier): Found[] {
  const ended = (user.licences ?? []).filter((service) => {
    const owned = entitlements.find((one) => one.service === service);
    return owned === undefined || ledgerOf(owned) === undefined;
  });
  if (ended.length === 0) return [];
  const since = entitlements.find(({ service, endedAt }) => endedAt !== undefined && ended.some((one) => one === service))?.endedAt;
  return [{ code: 'SERVICE_ENDED', since, detail: ended.join(', ') }];
}

function ofPortal(user: Person): Found[] {
  const { sync } = user;
  const status = syncStatusOf(user);
  if (status === 'valid') return [];
  if (status !== 'invalid') return portalNeeds(user) ? [{ code: 'NOT_SYNCED', since: sync?.at }] : [];
  const { reason, differences = [], contactSupport, correlationId } = syncShown(user);
  const words = [reason?.code, reason?.detail, ...differences, correlationId].filter((word) => word !== undefined);
  return [{ code: contactSupport === true ? 'SYNC_CONTACT_SUPPORT' : 'SYNC_INVALID', since: sync?.at, detail: words.join(' · ') }];
}

function findingsOf(dossier: Dossier, now: Date): Found[] {
  const { user } = dossier;
  const { state, licences = [], role } = user;
  const comesIn = state === 'invited' || state === 'verified';
  const due = state === 'active' && termsAreDue(user, termsInForce(termsOfService, now));
  return [
    ...(state === 'inactive' ? [{ code: 'USER_INACTIVE' as const, since: user.inactiveSince }] : []),
    ...ofTrial(dossier, now),
    ...ofServices(dossier),
    ...(comesIn ? onTheWayIn(dossier, now) : []),
    ...(due ? [{ code: 'TERMS_NOT_ACCEPTED' as const, since: user.activatedAt }] : []),
    ...(licences.length === 0 && role === 'user' ? [{ code: 'NO_LICENCE' as const }] : []),
    ...ofPortal(user),
  ];
}

/** Why a user is not working: the story, what is wrong, who has to act and what is to be done (US-11). What blocks most comes first. */
export function diagnose(dossier: Dossier, now: Date): DiagnosisView {
  const findings = findingsOf(dossier, now).map(finding);
  const { user } = dossier;
  return { userId: user.id, working: findings.length === 0, state: shownStateOf(user), findings, story: storyOf(dossier, now) };
}
