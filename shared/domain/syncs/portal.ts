import * as z from 'zod';
import { type OrganisationId, type PersonId, personId } from '#shared/domain/ids.ts';
import type { Result } from '#shared/domain/result.ts';
import { agentRole, contactCenterProfile, organisationRole, serviceId } from '#shared/domain/users/licences.ts';

/** What the management portal is told of a user. */
export const portalRecord = z.object({
  /** Our id: the one by which a user of ours is found again, whatever else has changed. */
  externalId: personId,
  email: z.string(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  displayName: z.string().optional(),
  active: z.boolean(),
  /** In the order of `serviceId`. */
  licences: z.array(serviceId),
  role: organisationRole,
  agentRole: agentRole.optional(),
  profile: contactCenterProfile.optional(),
});
export type PortalRecord = z.infer<typeof portalRecord>;

/** A user as the portal has it, in the portal's own words: what it has besides what we would say must be seen, not overlooked. */
export const portalUser = z.object({
  ...portalRecord.shape,
  licences: z.array(z.string()),
  role: z.string().optional(),
  agentRole: z.string().optional(),
  profile: z.string().optional(),
  /** The portal's own id of the user. */
  portalId: z.string(),
  /** The portal's mark of this state of the user, where it gives one. */
  etag: z.string().optional(),
});
export type PortalUser = z.infer<typeof portalUser>;

/** What is known of a user before it is written: where the portal has it, and which state of it we saw. */
export type KnownUser = Pick<PortalUser, 'portalId' | 'etag'>;

/**
 * Why the portal did not do what it was asked. `unreachable`: no answer, or one that says nothing (5xx); it may have been done.
 * `busy`: not before so many seconds. `refused`: asked the same way again it answers the same. `conflict`: another user holds the
 * address there. `unauthorised`: our credentials are not taken, whoever it is about.
 */
export type PortalFault = {
  readonly code: 'PORTAL_UNREACHABLE' | 'PORTAL_BUSY' | 'PORTAL_REFUSED' | 'PORTAL_CONFLICT' | 'PORTAL_UNAUTHORISED';
  /** The portal's words, or ours. They may name the user: for whoever may read the user, and for no log. */
  readonly detail?: string;
  readonly afterSeconds?: number;
  /** Of a conflict: which of our users the portal takes the holder for. */
  readonly heldBy?: KnownUser & { readonly externalId: PersonId };
};

/** What an agent has in the portal besides: the columns of the agent template (SY-6). */
export const agentSettings = z.object({
  contactCenterEnabled: z.boolean(),
  site: z.string().optional(),
  team: z.string().optional(),
  userProfile: z.string().optional(),
  multimediaProfile: z.string().optional(),
  desktopProfile: z.string().optional(),
});
export type AgentSettings = z.infer<typeof agentSettings>;

export type PortalAgent = Pick<PortalUser, 'externalId' | 'portalId' | 'email'> & { readonly agent: AgentSettings };
export type PortalPage = { readonly users: readonly Pick<PortalUser, 'externalId' | 'portalId'>[]; readonly next?: string };

/** Users asked for in one look, at most. */
export const lookUpAtMost = 50;

/**
 * The management portal's users of one organisation (SY-5). Every promise here is kept by each adapter, and tested on each.
 * Nobody of another organisation is ever read, changed or removed through it.
 */
export type Portal = {
  /** Of these users, at most `lookUpAtMost`, those that the portal has: found by our id. */
  lookUp(organisation: OrganisationId, ids: readonly PersonId[]): Promise<Result<ReadonlyMap<PersonId, PortalUser>, PortalFault>>;
  /**
   * Makes the user in the portal, or makes it as it shall be. `known`: as it was found; undefined: it was not found. A user that is there
   * after all (an answer was lost, somebody made it by hand under the same address) is taken over, never made a second time; one that
   * the portal takes for another of our users is a conflict. What an agent has besides (site, team …) stays.
   */
  put(organisation: OrganisationId, record: PortalRecord, known: KnownUser | undefined): Promise<Result<KnownUser, PortalFault>>;
  /** The user as the portal has it now; undefined: it has none of this id in this organisation. */
  read(organisation: OrganisationId, portalId: string): Promise<Result<PortalUser | undefined, PortalFault>>;
  /** Takes the user out of the portal. One that is not there is no fault. */
  remove(organisation: OrganisationId, portalId: string): Promise<Result<undefined, PortalFault>>;
  /**
   * Users of the organisation that carry an id of ours, a page at a time, in any order. What is written meanwhile may be missed or come
   * twice. `next` opens the following page; absent: that was the last.
   */
  list(organisation: OrganisationId, page?: string): Promise<Result<PortalPage, PortalFault>>;
  /** What of these users, at most `lookUpAtMost`, the portal has besides: only of those that it has. */
  agents(organisation: OrganisationId, ids: readonly PersonId[]): Promise<Result<ReadonlyMap<PersonId, PortalAgent>, PortalFault>>;
  /** Writes an agent's settings as they shall be, all of them; licence, role and profile stay. */
  putAgent(organisation: OrganisationId, portalId: string, agent: AgentSettings): Promise<Result<undefined, PortalFault>>;
};
