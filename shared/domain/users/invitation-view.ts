import * as z from 'zod';
import { emailId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { shownInvitationState } from '#shared/domain/users/user-state.ts';

const times = {
  queuedAt: instant.optional().register(z.globalRegistry, { description: 'When it was asked for.' }),
  sentAt: instant.optional().register(z.globalRegistry, { description: 'When the mail provider took it.' }),
  deliveredAt: instant.optional().register(z.globalRegistry, { description: 'When the mail server of the address took it.' }),
  openedAt: instant.optional().register(z.globalRegistry, {
    description: 'When the page of its link was first fetched; mail scanners do that, too.',
  }),
  reason: z
    .string()
    .optional()
    .register(z.globalRegistry, { description: 'Why it did not arrive: in the words of the mail provider, or ours.' }),
};

/** The whole truth about the invitations of one user (US-10), the newest first. */
export const invitationView = z
  .strictObject({
    userId: personId,
    state: z.enum([...shownInvitationState.options, 'none']).register(z.globalRegistry, {
      description:
        '`suppressed` by `organisation`: it was not meant to go out by itself, and can be sent. `suppressed` by `address`: the address may not be written to. `expired`: it went out, and its link opens nothing any more. `none`: the person came with a trial and was written to when that began.',
    }),
    at: instant.optional().register(z.globalRegistry, { description: 'When it came into this state.' }),
    emailId: emailId.optional(),
    ...times,
    redeemedAt: instant.optional().register(z.globalRegistry, { description: 'When the user chose a password by its link.' }),
    expiresAt: instant.optional().register(z.globalRegistry, { description: 'Until then its link opens.' }),
    by: z.enum(['organisation', 'address']).optional(),
    again: z
      .strictObject({
        possible: z.boolean(),
        notBefore: instant.optional(),
        because: z.enum(['USER_STATE', 'RESEND_TOO_SOON']).optional(),
      })
      .register(z.globalRegistry, { description: 'Whether it can be sent (again) now.' }),
    earlier: z.array(z.strictObject({ emailId, state: z.string(), ...times })).register(z.globalRegistry, {
      description: 'E-mails with a link that this user was sent before, the newest first.',
    }),
  })
  .register(z.globalRegistry, { id: 'Invitation' });
export type InvitationView = z.infer<typeof invitationView>;
