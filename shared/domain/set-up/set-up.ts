import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import {
  locationId,
  organisationId,
  partnerId,
  personId,
  setUpId,
  siteId,
  subscriptionId,
  tenantId,
  trialId,
  wholesaleCustomerId,
} from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';

/** Contact Center platforms (SS-6). */
export const platformId = z.enum(['standard', 'controlled_ga', 'exception']);
export type PlatformId = z.infer<typeof platformId>;

/** How calls reach the Contact Center (SS-7). */
export const telephonyOption = z.enum(['webex_cc_pstn', 'voice_pop_bridge', 'webex_calling', 'voice_pop']);
export type TelephonyOption = z.infer<typeof telephonyOption>;

/** What a set-up is about: the services of a trial, or of a subscription. Its key begins with this id. */
export const setUpSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trial'), id: trialId }),
  z.object({ kind: z.literal('subscription'), id: subscriptionId }),
]);
export type SetUpSource = z.infer<typeof setUpSource>;

/** What a site or a location came with: a set-up, or a wholesale customer. */
export const partSource = z.discriminatedUnion('kind', [
  ...setUpSource.options,
  z.object({ kind: z.literal('wholesale'), id: wholesaleCustomerId }),
]);

/** The services that have something to be set up; messaging has not. */
export const setUpService = z.enum(['contact-center', 'meetings', 'calling']);
export type SetUpService = z.infer<typeof setUpService>;

/** Steps 2 and 3 of the Contact Center wizard; each field is absent until it has been answered (SS-4 to SS-8). */
export const contactCenterDraft = z.object({
  country: z.string().optional(),
  platform: platformId.optional(),
  approvalReference: z.string().optional(),
  telephony: telephonyOption.optional(),
  subdomain: z.string().optional(),
  /** IANA name; by default the country's. */
  timeZone: z.string().optional(),
});
export type ContactCenterDraft = z.infer<typeof contactCenterDraft>;

/** A meetings site (MT-1). `licences` of the source's meetings licences; the parts sum to the whole (MT-3). */
export const siteDraft = z.object({
  name: z.string(),
  timeZone: z.string(),
  earlyRelease: z.boolean(),
  licences: z.int().optional(),
});
export type SiteDraft = z.infer<typeof siteDraft>;

/** The headquarters (CL-1). `fields` are the further ones that its country needs, by the name of the address field. */
export const locationDraft = z.object({
  name: z.string().optional(),
  country: z.string().optional(),
  addressLine1: z.string().optional(),
  addressLine2: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  timeZone: z.string().optional(),
  announcementLanguage: z.string().optional(),
  emailLanguage: z.string().optional(),
});
export type LocationDraft = z.infer<typeof locationDraft>;

export const setUpDraft = z.object({
  contactCenter: contactCenterDraft.optional(),
  meetings: z.object({ sites: z.array(siteDraft) }).optional(),
  calling: locationDraft.optional(),
});
export type SetUpDraft = z.infer<typeof setUpDraft>;

/**
 * `draft`: being answered, or put off. `provisioning`: submitted, its parts are being made; it is `active` only when every one of them
 * is. `failed`: a part failed; what stands in the draft that is frozen stays frozen (SS-5).
 */
export const setUpState = z.enum(['draft', 'provisioning', 'active', 'failed']);
export type SetUpState = z.infer<typeof setUpState>;

/** Where one thing that the platform makes stands (SS-9). */
export const partState = z.enum(['pending', 'provisioning', 'active', 'failed']);
export type PartState = z.infer<typeof partState>;

/** Why a part failed, who has to act, and what the next action is. `contact_support` where nobody here can do anything. */
export const partFailure = z.object({
  code: z.string(),
  detail: z.string().optional(),
  actsNext: z.enum(['partner', 'customer', 'operator']),
  nextAction: z.enum(['retry', 'choose_another_name', 'contact_support']),
});
export type PartFailure = z.infer<typeof partFailure>;

/** How a tenant, site or location comes into being; the same fields on each of them. */
export const partProgress = z.object({
  state: partState,
  /** Since when it is in this state. */
  since: instant,
  /** Times the platform was asked to make it, over all retries. */
  attempts: z.int(),
  /** Of these, the times in one round of the set-up: after so many without an answer the part has failed. Kept by the worker. */
  tries: z.object({ round: z.int(), count: z.int() }).optional(),
  /** Times the platform refused to make it: what is asked for after a refusal is another wish, with a key of its own. */
  refusals: z.int().optional(),
  failure: partFailure.optional(),
  /** The platform's own name for it. */
  platformReference: z.string().optional(),
  /** Under which a 202 of the platform is followed. */
  platformOperation: z.string().optional(),
  /** The platform is not asked again before. */
  notBefore: instant.optional(),
});
export type PartProgress = z.infer<typeof partProgress>;

/** A set-up of one trial or subscription; an absent one has not been begun. Kept under its source. */
export const setUp = z.object({
  id: setUpId,
  organisationId,
  /** Whose partner's feed is told. */
  partnerId,
  source: setUpSource,
  state: setUpState,
  /** Services that are left for later, by the choice in the plan review (MT-5). */
  later: z.array(setUpService),
  draft: setUpDraft,
  /** What was submitted: the parts that belong to it. */
  parts: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('tenant'), id: tenantId }),
      z.object({ kind: z.literal('site'), id: siteId, name: z.string() }),
      z.object({ kind: z.literal('location'), id: locationId }),
    ]),
  ),
  /** Counts submissions and retries: a worker of an older round stops. */
  round: z.int(),
  submittedAt: instant.optional(),
  submittedBy: actor.optional(),
  completedAt: instant.optional(),
  createdAt: instant,
  version: z.int(),
});
export type SetUp = z.infer<typeof setUp>;

/** The Contact Center of an organisation: one at most, whatever brought it (SS-8). */
export const tenant = z.object({
  id: tenantId,
  organisationId,
  partnerId,
  source: setUpSource,
  country: z.string(),
  dataCentre: z.string(),
  platform: platformId,
  approvalReference: z.string().optional(),
  telephony: telephonyOption,
  subdomain: z.string(),
  timeZone: z.string(),
  progress: partProgress,
  /** "Set up Contact Center", run after the tenant is active (SS-13). */
  configuration: z.object({
    state: z.enum(['not_configured', 'configuring', 'configured', 'failed']),
    since: instant,
    failure: partFailure.optional(),
  }),
  /** Set up only by a full administrator of the customer (SS-11). */
  chat: z.object({
    state: z.enum(['not_set_up', 'setting_up', 'ready', 'failed']),
    since: instant,
    failure: partFailure.optional(),
    /** The full administrator of the customer on whose behalf it is set up. */
    administratorId: personId.optional(),
  }),
  /** Why the last change of telephony was not made; `telephony` is what the platform still has. */
  telephonyFailure: partFailure.optional(),
  /** Follows its trial or subscription. */
  suspendedAt: instant.optional(),
  createdAt: instant,
  version: z.int(),
});
export type Tenant = z.infer<typeof tenant>;

export const site = z.object({
  id: siteId,
  organisationId,
  partnerId,
  source: partSource,
  name: z.string(),
  timeZone: z.string(),
  earlyRelease: z.boolean(),
  /** Meetings licences by the trial or subscription that they come from. */
  licences: z.record(z.string(), z.int()),
  progress: partProgress,
  createdAt: instant,
  version: z.int(),
});
export type Site = z.infer<typeof site>;

export const location = z.object({
  id: locationId,
  organisationId,
  partnerId,
  source: partSource,
  headquarters: z.boolean(),
  name: z.string(),
  country: z.string(),
  addressLine1: z.string(),
  addressLine2: z.string().optional(),
  city: z.string(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  timeZone: z.string(),
  announcementLanguage: z.string(),
  emailLanguage: z.string(),
  /** People who call from it: while there are any it is not deleted. Absent: none. */
  people: z.int().optional(),
  /** Numbers that it has; absent: none. */
  numbers: z.int().optional(),
  /** As clients of the wire format gave it, such as `en_us`. */
  preferredLanguage: z.string().optional(),
  progress: partProgress,
  createdAt: instant,
  version: z.int(),
});
export type Location = z.infer<typeof location>;
