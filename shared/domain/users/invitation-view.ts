import * as z from 'zod';
import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import { emailId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { Person } from '#shared/domain/people.ts';
import { awaitsInvitation } from '#shared/domain/users/invite.ts';
import { resendNotBefore } from '#shared/domain/users/resend.ts';
import { invitationStateOf, shownInvitationState } from '#shared/domain/users/user-state.ts';

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

type Times = Pick<InvitationView, 'queuedAt' | 'sentAt' | 'deliveredAt' | 'openedAt' | 'reason'>;

function timesOf(email: Email | undefined): Times {
  if (email === undefined) return {};
  const { queuedAt, sentAt, deliveredAt, openedAt, reason } = email;
  return {
    queuedAt,
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function againOf(user: Person, now: Date): InvitationView['again'] {
  if (!awaitsInvitation(user)) return { possible: false, because: 'USER_STATE' };
  const notBefore = resendNotBefore(user.invitation, now);
  return notBefore === undefined ? { possible: true } : { possible: false, notBefore: iso(notBefore), because: 'RESEND_TOO_SOON' };
}

/** What there is to say of a user's invitations at `now`, out of the user and the e-mails that it was sent, the newest first. */
export function viewOfInvitation(user: Person, emails: readonly Email[], now: Date): InvitationView {
  const { id, invitation } = user;
  const state = invitationStateOf(user, now) ?? 'none';
  const present = emails.find((email) => email.id === invitation?.emailId);
  const { at, queuedAt, sentAt, expiresAt, by, reason, emailId: carrier } = invitation ?? {};
  const since = state === 'expired' ? expiresAt : at;
  return {
    userId: id,
    state,
    ...(since === undefined ? {} : { at: since }),
    ...(carrier === undefined ? {} : { emailId: carrier }),
    ...(queuedAt === undefined ? {} : { queuedAt }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(reason === undefined ? {} : { reason }),
    ...timesOf(present),
    ...(state === 'redeemed' && at !== undefined ? { redeemedAt: at } : {}),
    ...(expiresAt === undefined || state === 'redeemed' || state === 'suppressed' ? {} : { expiresAt }),
    ...(by === undefined ? {} : { by }),
    again: againOf(user, now),
    earlier: emails.filter((email) => email !== present).map((email) => ({ emailId: email.id, state: email.state, ...timesOf(email) })),
  };
}
