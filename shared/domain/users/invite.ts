import { addDays, iso } from '#shared/domain/calendar.ts';
import type { EmailOwner } from '#shared/domain/email.ts';
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
