import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import {
  emailId,
  eventId,
  jobId,
  noteId,
  organisationId,
  partnerId,
  personId,
  registrationId,
  tokenId,
  trialId,
} from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { jobKind } from '#shared/domain/jobs/job.ts';

export const eventType = z.enum([
  'partner.created',
  'partner.person_added',
  'partner.person_activated',
  'token.created',
  'token.rotated',
  'token.revoked',
  'trial.created',
  'trial.started',
  'trial.changed',
  'trial.extended',
  'trial.reminded',
  'trial.suspended',
  'trial.soft_deleted',
  'trial.restored',
  'trial.purged',
  'trial.converted',
  'trial.set_up_question_answered',
  'trial.note_added',
  'trial.note_changed',
  'trial.note_removed',
  'administrator.activated',
  'administrator.replaced',
  'terms.accepted',
  'terms.declined',
  'password.changed',
  'person.changed',
  'link.requested',
  'context_service.granted',
  'context_service.removed',
  'registration.created',
  'registration.rotated',
  'registration.revoked',
  'registration.connected',
  'email.queued',
  'email.sent',
  'email.delivered',
  'email.bounced',
  'email.complained',
  'email.failed',
  'email.suppressed',
  'email.superseded',
  'address.released',
  'reminders.stopped',
  'reminders.resumed',
  'users.saved',
  'user.changed',
  'user.activated',
  'user.deactivated',
  'user.reactivated',
  'user.deleted',
  'user.invited',
  'users.imported',
  'users.synced',
  'job.created',
  'job.started',
  'job.cancelled',
  'job.ended',
  'organisation.settings_changed',
  'organisation.deleted',
]);
export type EventType = z.infer<typeof eventType>;

/**
 * One change, written in the same transaction as what it changed. It is the audit log, the partner's feed and the outbox in one.
 * It names things by id and fields by name, and never carries a personal value.
 */
export const event = z.object({
  id: eventId,
  type: eventType,
  at: instant,
  partnerId,
  actor,
  /** The request that caused it, the same id that the caller got as `x-request-id`. */
  requestId: z.string(),
  subject: z.object({
    trialId: trialId.optional(),
    organisationId: organisationId.optional(),
    personId: personId.optional(),
    emailId: emailId.optional(),
    registrationId: registrationId.optional(),
    tokenId: tokenId.optional(),
    noteId: noteId.optional(),
    jobId: jobId.optional(),
  }),
  /** Of a job's events: what kind of job it is. */
  jobKind: jobKind.optional(),
  /** Names of the fields that changed. */
  changed: z.array(z.string()),
  /** Of a change to many at once (an import's chunk, a request with several users): how many, by what became of them. */
  counts: z.record(z.string(), z.int()).optional(),
});
export type Event = z.infer<typeof event>;
