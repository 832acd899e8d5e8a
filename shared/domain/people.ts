import * as z from 'zod';
import { dataCentre } from '#shared/domain/countries.ts';
import { personRef } from '#shared/domain/email.ts';
import { organisationId, partnerId, personId, registrationId, subscriberId, tokenId, trialId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import { businessVertical } from '#shared/domain/mapping/business-verticals.ts';
import { partnerRole, scope } from '#shared/domain/scopes.ts';
import { trialServiceId } from '#shared/domain/trial-services.ts';
import { organisationRole } from '#shared/domain/users/licences.ts';
import { userPart } from '#shared/domain/users/user.ts';

export const partner = z.object({
  id: partnerId,
  /**
   * `seller`: the account of a commerce system that places orders. It has tokens and a feed like a partner, and the organisations that
   * were ordered for one's own company are its customers. Absent: a partner.
   */
  kind: z.enum(['partner', 'seller']).optional(),
  name: z.string(),
  contactEmail: z.string(),
  language,
  /** Of one that came with an order (OM-4). */
  vertical: businessVertical.optional(),
  country: z.string().optional(),
  createdAt: instant,
  version: z.int(),
});
export type Partner = z.infer<typeof partner>;

/** What an organisation's administrators decide for all of its users; what is absent holds as it is by default. */
export const organisationSettings = z.object({
  /** Whether users are invited as they are added (US-3). Default: they are. */
  automaticInvitations: z.boolean().optional(),
  /** Whether a sync is started by itself after users were saved or imported (SY-1). Default: it is not. */
  automaticSync: z.boolean().optional(),
  /** Details without which nobody is added; where there are any, users are added one at a time (US-1). */
  requiredDetails: z.array(z.string()).optional(),
});
export type OrganisationSettings = z.infer<typeof organisationSettings>;

export const organisation = z.object({
  id: organisationId,
  partnerId,
  companyName: z.string(),
  /** Of one that came with an order (OM-4). */
  vertical: businessVertical.optional(),
  country: z.string(),
  dataCentre,
  language,
  /** The trial that it came with, as long as there is no subscription. */
  trialId: trialId.optional(),
  settings: organisationSettings.optional(),
  /** How many full administrators it has who are not inactive: the last cannot lose the role (US-2). Absent: one. */
  administrators: z.int().optional(),
  /** Domains that are proved to be its own: whoever is added with an address in one need not prove it. */
  verifiedDomains: z.set(z.string()).optional(),
  /** Whom its people can ask, as the template named it that it was made with. */
  supportContact: z.string().optional(),
  /** Whether its own people administer it (WS-2). Absent: they do. */
  administrationAccess: z.boolean().optional(),
  /** When that ended last: sessions of administrators from before have ended with it. */
  administrationEndedAt: instant.optional(),
  createdAt: instant,
  version: z.int(),
});
export type Organisation = z.infer<typeof organisation>;

/**
 * Someone who can sign in. `invited`: has an address and no password yet; `verified`: the same, and the address is proved otherwise.
 * `linkGeneration` counts the links asked for: only links of the present generation open anything. Everybody in an organisation is
 * a user of it, its first administrator included.
 */
export const person = userPart.extend({
  id: personId,
  ref: personRef,
  email: z.string(),
  language,
  role: z.union([partnerRole, organisationRole]),
  state: z.enum(['invited', 'verified', 'active', 'inactive', 'replaced']),
  linkGeneration: z.int(),
  /** Where this person's e-mails and first sign-in count: the trial of its organisation, if it came with one. */
  trialId: trialId.optional(),
  partnerId,
  passwordHash: z.string().optional(),
  /** Sessions from before have ended: whoever had the old password is out. */
  passwordSetAt: instant.optional(),
  /** The same, for another reason: the account was taken away for a while. */
  signedOutAt: instant.optional(),
  activatedAt: instant.optional(),
  terms: z.object({ version: z.string(), acceptedAt: instant }).optional(),
  /** The subscriber of a wholesale customer that the person is: one at a time. Stale where there is none of this id any more. */
  subscriber: z.object({ partnerId, subscriberId }).optional(),
  createdAt: instant,
  version: z.int(),
});
export type Person = z.infer<typeof person>;

export const entitlement = z.object({
  organisationId,
  service: z.union([trialServiceId, z.literal('context-service')]),
  /** Context Service has none and is tied to no trial (CX-2). */
  licences: z.int().optional(),
  /** Of the licences, those that nobody has and no running job has set aside; absent: all of them. */
  free: z.int().optional(),
  /** Of the licences, those that a running job holds for its users; absent: none. Assigned are what is neither free nor set aside. */
  setAside: z.int().optional(),
  source: z.enum(['trial', 'subscription', 'grant']),
  trialId: trialId.optional(),
  grantedAt: instant,
  /** The service is over. What was counted stays, so that the sum holds and seats can still come back; none can be taken. */
  endedAt: instant.optional(),
});
export type Entitlement = z.infer<typeof entitlement>;

export const customerRelation = z.object({
  partnerId,
  organisationId,
  companyName: z.string(),
  /** `deleting`: the organisation is on its way out; nothing of it is changed any more. */
  rights: z.enum(['full', 'provisioning_administrator', 'deleting']),
  trialId: trialId.optional(),
  since: instant,
});
export type CustomerRelation = z.infer<typeof customerRelation>;

export const registration = z.object({
  id: registrationId,
  organisationId,
  partnerId,
  name: z.string(),
  /** SHA-256 of the secret, hex; the secret itself is shown once and kept nowhere. */
  secretHash: z.string(),
  /** The secret before the last rotation, as long as that left it valid. */
  formerSecretHash: z.string().optional(),
  formerSecretEndsAt: instant.optional(),
  state: z.enum(['registered', 'connected', 'revoked']),
  applicationVersion: z.string().optional(),
  javaVersion: z.string().optional(),
  lastSeenAt: instant.optional(),
  createdAt: instant,
  rotatedAt: instant.optional(),
  revokedAt: instant.optional(),
  version: z.int(),
});
export type Registration = z.infer<typeof registration>;

export const apiToken = z.object({
  id: tokenId,
  partnerId,
  name: z.string(),
  scopes: z.array(scope),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.optional(),
  lastUsedAt: instant.optional(),
});
