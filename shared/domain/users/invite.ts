import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Email, EmailOwner } from '#shared/domain/email.ts';
import type { AskedEmail } from '#shared/domain/feed.ts';
import type { EmailId } from '#shared/domain/ids.ts';
import { invitationLinkDays } from '#shared/domain/links.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Invitation } from '#shared/domain/users/user.ts';

/** An invitation that is asked for now; its e-mail comes into being when the mail worker's turn for it has come. */
export function queuedInvitation(emailId: EmailId, now: Date): Invitation {
  const at = iso(now);
  return { state: 'queued', emailId, at, queuedAt: at, expiresAt: iso(addDays(now, invitationLinkDays)) };
}

/** An invitation that the organisation does not want to go out by itself (US-13): it can be sent later. */
export function withheldInvitation(now: Date): Invitation {
  return { state: 'suppressed', by: 'organisation', at: iso(now) };
}

/** What a user's e-mails belong to; undefined for those who are no user of an organisation. */
export function ownerOfUser({ ref, partnerId }: Pick<Person, 'ref' | 'partnerId'>): EmailOwner | undefined {
  if (ref.kind !== 'organisation') return undefined;
  return { kind: 'user', partnerId, organisationId: ref.organisationId, personId: ref.personId };
}

/** Whether this is a user who has not come in yet and gets in by an invitation, and not by the welcome of a trial. */
export function awaitsInvitation(person: Person): person is Person & { readonly invitation: Invitation } {
  return person.invitation !== undefined && (person.state === 'invited' || person.state === 'verified');
}

/** What the e-mails with links to somebody belong to: to the user, to the trial that somebody came with, or to the partner. */
export function ownerOfLinks(person: Person): EmailOwner {
  const { partnerId, trialId } = person;
  const user = person.invitation === undefined && trialId !== undefined ? undefined : ownerOfUser(person);
  return user ?? (trialId === undefined ? { kind: 'partner', partnerId } : { kind: 'trial', partnerId, trialId });
}

/**
 * How an event asks for a user's invitation; nothing, where none is queued. `bulk`: it is one of many, and gives way to those of
 * which somebody waits for the only one.
 */
export function askedInvitation(person: Pick<Person, 'ref' | 'partnerId' | 'invitation'>, bulk: boolean): AskedEmail[] {
  const owner = ownerOfUser(person);
  const { state, emailId } = person.invitation ?? {};
  if (owner === undefined || state !== 'queued' || emailId === undefined) return [];
  return [{ owner, id: emailId, kind: 'user-invitation', ...(bulk ? { bulk: true } : {}) }];
}

/**
 * The e-mail of an invitation, made from its user as it is now; undefined when this is not, or no longer, the invitation that waits.
 * `requestId`: of the request that asked for it.
 */
export function emailOfInvitation(person: Person, id: EmailId, requestId: string): Email | undefined {
  const owner = ownerOfUser(person);
  const { state, emailId, queuedAt, at } = person.invitation ?? {};
  if (owner === undefined || at === undefined || emailId !== id || state !== 'queued') return undefined;
  return {
    id,
    owner,
    to: person.email,
    language: person.language,
    content: { kind: 'user-invitation' },
    link: { person: person.ref, generation: person.linkGeneration, lifetimeDays: invitationLinkDays },
    requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: queuedAt ?? at,
    changedAt: queuedAt ?? at,
  };
}
