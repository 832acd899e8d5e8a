import * as z from 'zod';
import { personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import type { Person } from '#shared/domain/people.ts';
import { syncStatusView } from '#shared/domain/syncs/portal-view.ts';
import { syncShown } from '#shared/domain/syncs/sync-status.ts';
import { agentRole, contactCenterProfile, contactCenterProfileOf, serviceId } from '#shared/domain/users/licences.ts';
import { userDetails } from '#shared/domain/users/user.ts';
import { invitationStateOf, shownInvitationState, shownStateOf, userState } from '#shared/domain/users/user-state.ts';

/** A user as a caller sees it. */
export const userView = z
  .strictObject({
    id: personId,
    email: z.string(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    displayName: z.string().optional(),
    language,
    details: z.strictObject(userDetails.shape),
    licences: z.array(serviceId),
    agentRole: agentRole.optional(),
    administratorRole: z.enum(['full', 'service', 'none']),
    profile: contactCenterProfile
      .optional()
      .register(z.globalRegistry, { description: 'What the Contact Center calls the user; it follows from licence and role.' }),
    state: userState,
    inactiveSince: instant.optional(),
    invitation: z
      .strictObject({
        state: shownInvitationState,
        at: instant,
        expiresAt: instant.optional(),
        by: z.enum(['organisation', 'address']).optional(),
        reason: z.string().optional(),
      })
      .optional(),
    sync: syncStatusView,
    createdAt: instant,
    version: z.int(),
  })
  .register(z.globalRegistry, { id: 'User' });
export type UserView = z.infer<typeof userView>;

const administratorRoles: Readonly<Record<string, UserView['administratorRole']>> = {
  customer_full_administrator: 'full',
  customer_service_administrator: 'service',
};

function invitationOf(person: Person, now: Date): UserView['invitation'] {
  const state = invitationStateOf(person, now);
  if (person.invitation === undefined || state === undefined) return undefined;
  const { at, expiresAt, by, reason } = person.invitation;
  return {
    state,
    at: state === 'expired' && expiresAt !== undefined ? expiresAt : at,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** A user as it is shown at `now`. */
export function viewOfUser(person: Person, now: Date): UserView {
  const { id, email, language: writtenTo, licences = [], agentRole: agent, details = {}, createdAt, version, inactiveSince } = person;
  const { firstName, lastName, displayName } = person;
  const profile = contactCenterProfileOf(person);
  const invited = invitationOf(person, now);
  return {
    id,
    email,
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(displayName === undefined ? {} : { displayName }),
    language: writtenTo,
    details,
    licences,
    ...(agent === undefined ? {} : { agentRole: agent }),
    administratorRole: administratorRoles[person.role] ?? 'none',
    ...(profile === undefined ? {} : { profile }),
    state: shownStateOf(person),
    ...(inactiveSince === undefined ? {} : { inactiveSince }),
    ...(invited === undefined ? {} : { invitation: invited }),
    sync: syncStatusView.parse(syncShown(person)),
    createdAt,
    version,
  };
}
