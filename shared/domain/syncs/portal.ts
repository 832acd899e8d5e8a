import * as z from 'zod';
import { type OrganisationId, type PersonId, personId } from '#shared/domain/ids.ts';
import type { Result } from '#shared/domain/result.ts';
import { agentRole, contactCenterProfile, organisationRole, serviceId } from '#shared/domain/users/licences.ts';

/** What the management portal is told of a user, and tells of it: equal for both sides when the two are in line. */
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

/** A user as the portal has it, under the portal's own id. */
export const portalUser = portalRecord.extend({
  portalId: z.string(),
  /** The portal's mark of this state of the user, where it gives one. */
  etag: z.string().optional(),
});
export type PortalUser = z.infer<typeof portalUser>;

/**
 * Why the portal did not do what it was asked. `unreachable`: no answer, or one that says nothing (5xx); it may have been done.
 * `busy`: not before so many seconds. `refused`: asked the same way again it answers the same. `conflict`: somebody else of another
 * organisation, or another user of this one, holds the address there. `unauthorised`: our credentials are not taken, whoever it is about.
 */
export type PortalFault = {
  readonly code: 'PORTAL_UNREACHABLE' | 'PORTAL_BUSY' | 'PORTAL_REFUSED' | 'PORTAL_CONFLICT' | 'PORTAL_UNAUTHORISED';
  /** The portal's words, or ours; no address of a person. */
  readonly detail?: string;
  readonly afterSeconds?: number;
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

export const portalAgent = z.object({ externalId: personId, portalId: z.string(), email: z.string(), agent: agentSettings });
export type PortalAgent = z.infer<typeof portalAgent>;

/** What is known of a user before it is written: where the portal has it, and which state of it we saw. */
export type KnownUser = Pick<PortalUser, 'portalId' | 'etag'>;

/**
 * The management portal's users of one organisation (SY-5). Every promise here is kept by each adapter, and tested on each.
 * Nobody of another organisation is ever read, changed or removed through it.
 */
export type Portal = {
  /** Of these users, at most 50, those that the portal has: found by our id. */
  lookUp(organisation: OrganisationId, ids: readonly PersonId[]): Promise<Result<ReadonlyMap<PersonId, PortalUser>, PortalFault>>;
  /**
   * Makes the user in the portal, or makes it as it shall be. `known`: as it was found; undefined: it was not found. A user that is there
   * after all (an answer was lost, somebody made it by hand under the same address) is taken over, never made a second time.
   */
  put(organisation: OrganisationId, record: PortalRecord, known: KnownUser | undefined): Promise<Result<KnownUser, PortalFault>>;
  /** The user as the portal has it now; undefined: it has none of this id. */
  read(organisation: OrganisationId, portalId: string): Promise<Result<PortalUser | undefined, PortalFault>>;
  /** Takes the user out of the portal. One that is not there is no fault. */
  remove(organisation: OrganisationId, portalId: string): Promise<Result<undefined, PortalFault>>;
  /**
   * Users of the organisation that carry an id of ours, a page at a time, in any order. What is written meanwhile may be missed or come
   * twice. `next` opens the following page; absent: that was the last.
   */
  list(organisation: OrganisationId, page?: string): Promise<Result<PortalPage, PortalFault>>;
  /** What of these users, at most 50, the portal has beside: only of those that it has. */
  agents(organisation: OrganisationId, ids: readonly PersonId[]): Promise<Result<ReadonlyMap<PersonId, PortalAgent>, PortalFault>>;
  /** Writes an agent's settings as they shall be, all of them; licence, role and profile stay. */
  putAgent(organisation: OrganisationId, portalId: string, agent: AgentSettings): Promise<Result<undefined, PortalFault>>;
};

export type PortalPage = { readonly users: readonly Pick<PortalUser, 'externalId' | 'portalId'>[]; readonly next?: string };

/** Users asked for in one look, at most. */
export const lookUpAtMost = 50;
