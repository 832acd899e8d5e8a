import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import { withRequest } from '#shared/domain/link-requests.ts';
import type { LinkRequestStore, Renewal } from '#shared/domain/link-store.ts';
import { invitationLinkDays, resetLinkDays, welcomeLinkDays } from '#shared/domain/links.ts';
import type { Person } from '#shared/domain/people.ts';
import { personEvent } from '#shared/domain/person-event.ts';
import { type Pace, secondsToWait } from '#shared/domain/sign-in-attempts.ts';
import { awaitsInvitation, ownerOfLinks } from '#shared/domain/users/invite.ts';
import { invitationAgain, resendNotBefore } from '#shared/domain/users/resend.ts';

export type RequestLinkDeps = { readonly requests: LinkRequestStore; readonly newId: NewId; readonly now: Now };
export type LinkRequest = { readonly address: string; readonly network: string; readonly requestId: string };

/** Requests from one network address: each writes, so that nobody can tell; many of them are nobody's ordinary wish. */
const networkPace: Pace = { free: 20, longestSeconds: 3_600 };

/**
 * Sends a new link to the address if it is known, and ends the older ones (GS-1); somebody with a password chooses another by it.
 * Comes to the same, and makes the same calls, whether or not the address is known, and says nothing when it was asked too often.
 */
export function requestLink({ requests, newId, now }: RequestLinkDeps) {
  return async ({ address, network, requestId }: LinkRequest): Promise<void> => {
    const at = now();
    const sight = await requests.look(address, network);
    const noted = withRequest(sight.requests, at);
    if (noted === undefined || secondsToWait(sight.network, networkPace, at) > 0) return;
    const person = await requests.person(sight, network, at);
    const known = person !== undefined && mayAsk(person, at);
    // When another change came first, that one may well have been the same wish; asking again is always possible.
    await requests.note(address, noted, known ? renewal(person, requestId, newId, at) : undefined, at);
  };
}

/** Nobody whose account was taken away; and a user no more often than an administrator may send the invitation (US-15). */
function mayAsk(person: Person, at: Date): boolean {
  if (person.state === 'replaced' || person.state === 'inactive') return false;
  return !awaitsInvitation(person) || resendNotBefore(person.invitation, at) === undefined;
}

function renewal(person: Person, requestId: string, newId: NewId, at: Date): Renewal {
  const { ref } = person;
  const generation = person.linkGeneration + 1;
  const invites = awaitsInvitation(person);
  const lifetimeDays = invites ? invitationLinkDays : person.state === 'active' ? resetLinkDays : welcomeLinkDays;
  const email: Email = {
    id: newId('email'),
    owner: ownerOfLinks(person),
    to: person.email,
    language: person.language,
    content: { kind: 'link-renewed' },
    link: { person: ref, generation, lifetimeDays },
    requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: iso(at),
    changedAt: iso(at),
  };
  return {
    before: person,
    after: {
      ...person,
      linkGeneration: generation,
      // The new link takes the invitation's place: what becomes of it is what became of the invitation.
      ...(invites ? { invitation: invitationAgain(person.invitation, email.id, at) } : {}),
      version: person.version + 1,
    },
    email,
    event: personEvent({ newId, now: () => at }, person, { type: 'link.requested', changed: [], requestId, emailId: email.id }),
  };
}
