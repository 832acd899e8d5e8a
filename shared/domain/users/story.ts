import type { Email } from '#shared/domain/email.ts';
import { jobId as jobIdSchema } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { DiagnosisView, StoryStep } from '#shared/domain/users/diagnosis-view.ts';
import type { Dossier } from '#shared/domain/users/dossier.ts';
import { invitationStateOf } from '#shared/domain/users/user-state.ts';

type Step = DiagnosisView['story'][number];

/** One step, if it has happened. */
function step(at: string | undefined, what: StoryStep, more: Omit<Partial<Step>, 'at' | 'what'> = {}): Step[] {
  return at === undefined ? [] : [{ at, what, ...more }];
}

const endOf: Readonly<Partial<Record<Email['state'], StoryStep>>> = {
  bounced: 'email_bounced',
  complained: 'email_complained',
  failed: 'email_failed',
  suppressed: 'email_suppressed',
  superseded: 'email_superseded',
};

function ofEmail({ id, content, requestId, queuedAt, sentAt, deliveredAt, openedAt, state, changedAt, reason }: Email): Step[] {
  const about = { emailId: id, requestId };
  const end = endOf[state];
  return [
    ...step(queuedAt, content.kind === 'link-renewed' ? 'link_asked_for' : 'invitation_asked_for', about),
    ...step(sentAt, 'email_sent', about),
    ...step(deliveredAt, 'email_delivered', about),
    ...step(openedAt, 'link_opened', about),
    ...(end === undefined ? [] : step(changedAt, end, { ...about, ...(reason === undefined ? {} : { detail: reason }) })),
  ];
}

const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** When an id was given: it begins with the time. */
function timeOfId(id: string): string {
  const digits = id.slice(4, 14);
  return new Date([...digits].reduce((sum, digit) => sum * 32 + base32.indexOf(digit), 0)).toISOString();
}

/** The row of the file that wrote the user last. */
function ofImport({ writtenBy, createdAt }: Person): Step[] {
  const [job, row] = (writtenBy ?? '').split('#');
  const jobId = jobIdSchema.safeParse(job);
  if (!jobId.success) return [];
  const asked = timeOfId(jobId.data);
  return step(asked < createdAt ? createdAt : asked, 'imported', {
    jobId: jobId.data,
    ...(Number.isInteger(Number(row)) ? { row: Number(row) } : {}),
  });
}

function ofInvitation(user: Person, emails: readonly Email[], now: Date): Step[] {
  const { invitation } = user;
  if (invitation === undefined) return [];
  const { state, by, at, queuedAt, emailId, expiresAt } = invitation;
  const unwritten = emailId !== undefined && !emails.some(({ id }) => id === emailId);
  return [
    ...(unwritten ? step(queuedAt, 'invitation_asked_for', { emailId }) : []),
    ...(state === 'suppressed' && by === 'organisation' ? step(at, 'invitation_withheld') : []),
    ...(invitationStateOf(user, now) === 'expired' ? step(expiresAt, 'link_expired') : []),
  ];
}

function ofSync({ sync }: Person): Step[] {
  if (sync === undefined) return [];
  const { status, at, jobId, reason } = sync;
  const run = jobId === undefined ? {} : { jobId };
  if (status === 'valid') return step(at, 'written_to_portal', run);
  return status === 'invalid' ? step(at, 'portal_refused', { ...run, ...(reason === undefined ? {} : { detail: reason.code }) }) : [];
}

/**
 * What has happened with a user, in its order: from the request or the row of a file to the e-mail, the opened link, the password, the
 * terms and the portal (US-11). Out of the user and its e-mails: it costs nothing to keep.
 */
export function storyOf({ user, emails, suppression, trial }: Dossier, now: Date): Step[] {
  const { createdAt, activatedAt, terms, inactiveSince } = user;
  const first = emails.at(-1);
  const steps: Step[] = [
    ...step(createdAt, 'added', first?.queuedAt === createdAt ? { requestId: first.requestId } : {}),
    ...ofImport(user),
    ...ofInvitation(user, emails, now),
    ...emails.toReversed().flatMap(ofEmail),
    ...step(suppression?.since, 'address_suppressed', suppression === undefined ? {} : { detail: suppression.reason }),
    ...step(activatedAt, 'activated'),
    ...step(terms?.acceptedAt, 'terms_accepted', terms === undefined ? {} : { detail: terms.version }),
    ...ofSync(user),
    ...step(trial?.softDeletedAt ?? trial?.suspendedAt, 'trial_ended'),
    ...step(inactiveSince, 'deactivated'),
  ];
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
