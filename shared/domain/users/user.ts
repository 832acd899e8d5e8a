import * as z from 'zod';
import { emailId, jobId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { agentRole, serviceId } from '#shared/domain/users/licences.ts';

/**
 * What an organisation writes down of a user besides name and address; each is a column of the CSV. Numbers of telephones are E.164
 * with their plus; `timeZone` is an IANA name, `preferredLanguage` a locale such as `pl_PL`.
 */
export const userDetails = z.object({
  extension: z.string().optional(),
  title: z.string().optional(),
  department: z.string().optional(),
  manager: z.string().optional(),
  phoneNumber: z.string().optional(),
  callerIdNumber: z.string().optional(),
  callerIdFirstName: z.string().optional(),
  callerIdLastName: z.string().optional(),
  location: z.string().optional(),
  preferredLanguage: z.string().optional(),
  timeZone: z.string().optional(),
  addressType: z.string().optional(),
  addressCountry: z.string().optional(),
  addressStreet: z.string().optional(),
  addressLocality: z.string().optional(),
  addressRegion: z.string().optional(),
  addressPostalCode: z.string().optional(),
  preferredSite: z.string().optional(),
});
export type UserDetails = z.infer<typeof userDetails>;

/**
 * What is known of the newest invitation (US-10). `queued` and `suppressed` are ours; `suppressed` with `by: 'organisation'` was never
 * meant to go out and can be sent later, with `by: 'address'` the address may not be written to. The others follow the e-mail.
 */
export const invitationState = z.enum([
  'queued',
  'suppressed',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'failed',
  'opened',
  'redeemed',
]);
export type InvitationState = z.infer<typeof invitationState>;

export const invitation = z.object({
  state: invitationState,
  /** The e-mail that carries it; absent as long as none was asked for. */
  emailId: emailId.optional(),
  /** When the state was reached. */
  at: instant,
  /** When it was asked for last. */
  queuedAt: instant.optional(),
  sentAt: instant.optional(),
  /** After which its link opens nothing: `expired` is this date passed, and not a state of its own. */
  expiresAt: instant.optional(),
  by: z.enum(['organisation', 'address']).optional(),
  reason: z.string().optional(),
  /** When it was asked for again in the last day (US-15: at most 10). */
  resentAt: z.array(instant).optional(),
});
export type Invitation = z.infer<typeof invitation>;

/** How far the management portal has what the organisation says of the user (US-8). */
export const syncStatus = z.enum(['not_synced', 'pending', 'syncing', 'valid', 'invalid']);
export type SyncStatus = z.infer<typeof syncStatus>;

export const userSync = z.object({
  status: syncStatus,
  at: instant,
  /** The portal's own id of the user. */
  portalId: z.string().optional(),
  /** The version of the user that the portal has, as last read back. */
  syncedVersion: z.int().optional(),
  /** Tells that state of the user from others, as far as the portal is told of it. */
  fingerprint: z.string().optional(),
  /** Why the user is invalid: a code, and the portal's words. */
  reason: z.object({ code: z.string(), detail: z.string().optional() }).optional(),
  /** Runs in a row in which this user failed (SY-2); from three on somebody has to be asked. */
  failedRuns: z.int().optional(),
  /** The run that wrote this, and which of its tries it was. */
  jobId: jobId.optional(),
  attempt: z.int().optional(),
  /** Of an invalid user: the fields in which the portal was read back otherwise. */
  differs: z.array(z.string()).optional(),
});
export type UserSync = z.infer<typeof userSync>;

/** What a person of an organisation has as its user, beside what everybody has who can sign in. */
export const userPart = z.object({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  displayName: z.string().optional(),
  details: userDetails.optional(),
  licences: z.array(serviceId).optional(),
  /** Only with a premium licence. */
  agentRole: agentRole.optional(),
  invitation: invitation.optional(),
  sync: userSync.optional(),
  /** Of an inactive user: since when, and what it was before. */
  inactiveSince: instant.optional(),
  stateBefore: z.enum(['invited', 'verified', 'active']).optional(),
  /** The row that wrote this user last, so that a repeated chunk knows its own work: `job_…#row`. */
  writtenBy: z.string().optional(),
});
