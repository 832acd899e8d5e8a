import * as z from 'zod';
import { emailId, jobId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { userState } from '#shared/domain/users/user-state.ts';

/** What has happened with a user, one thing at a time. */
export const storyStep = z.enum([
  'added',
  'imported',
  'invitation_asked_for',
  'invitation_withheld',
  'link_asked_for',
  'email_sent',
  'email_delivered',
  'email_bounced',
  'email_complained',
  'email_failed',
  'email_suppressed',
  'email_superseded',
  'link_opened',
  'link_expired',
  'activated',
  'terms_accepted',
  'written_to_portal',
  'portal_refused',
  'deactivated',
  'address_suppressed',
  'trial_ended',
]);
export type StoryStep = z.infer<typeof storyStep>;

/** What keeps a user from working, or may. */
export const findingCode = z.enum([
  'ADDRESS_SUPPRESSED',
  'EMAIL_NOT_ACCEPTED',
  'INVITATION_WITHHELD',
  'INVITATION_QUEUED',
  'INVITATION_LATE',
  'INVITATION_EXPIRED',
  'INVITATION_NOT_USED',
  'WELCOME_NOT_USED',
  'TERMS_NOT_ACCEPTED',
  'USER_INACTIVE',
  'NO_LICENCE',
  'TRIAL_NOT_RUNNING',
  'SERVICE_ENDED',
  'NOT_SYNCED',
  'SYNC_INVALID',
  'SYNC_CONTACT_SUPPORT',
]);
export type FindingCode = z.infer<typeof findingCode>;

export const nextAction = z.enum([
  'WAIT',
  'CORRECT_ADDRESS',
  'SEND_INVITATION',
  'OPEN_INVITATION',
  'SEND_WELCOME',
  'ACCEPT_TERMS',
  'REACTIVATE',
  'ASSIGN_LICENCE',
  'CHANGE_LICENCES',
  'CONTINUE_TRIAL',
  'SYNC_USERS',
  'CONTACT_SUPPORT',
]);
export type NextAction = z.infer<typeof nextAction>;

/** "Why is this user not working?" (US-11): what has happened, in its order, what is wrong, who has to act, and what is to be done. */
export const diagnosisView = z
  .strictObject({
    userId: personId,
    working: z.boolean().register(z.globalRegistry, { description: 'Whether nothing stands in the way of the user.' }),
    state: userState,
    findings: z.array(
      z.strictObject({
        code: findingCode,
        meaning: z.string(),
        since: instant.optional(),
        detail: z.string().optional(),
        actor: z.enum(['administrator', 'partner', 'user', 'nobody', 'support']).register(z.globalRegistry, {
          description: 'Who has to act. `administrator`: one of the organisation, or the partner on its behalf.',
        }),
        next: z.strictObject({ action: nextAction, advice: z.string() }),
      }),
    ),
    story: z.array(
      z.strictObject({
        at: instant,
        what: storyStep,
        emailId: emailId.optional(),
        jobId: jobId.optional(),
        row: z.int().optional().register(z.globalRegistry, { description: 'The row of the file, counted from 1 with the header.' }),
        requestId: z.string().optional(),
        detail: z.string().optional(),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Diagnosis' });
export type DiagnosisView = z.infer<typeof diagnosisView>;
