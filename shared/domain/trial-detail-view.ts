import * as z from 'zod';
import { type Email, email, emailContent, emailState } from '#shared/domain/email.ts';
import { emailId, organisationId, trialId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { customerRelation } from '#shared/domain/people.ts';
import type { ListedCustomer } from '#shared/domain/read-trials.ts';
import { trialState } from '#shared/domain/trial.ts';
import type { TrialDetails } from '#shared/domain/trial-store.ts';
import { trialView, viewOfTrial } from '#shared/domain/trial-view.ts';

const emailKind = z.enum(emailContent.options.map((option) => option.shape.kind.value));

/** An e-mail as it is shown where it belongs to (EM-5). */
export const emailView = z
  .strictObject({
    id: emailId,
    kind: emailKind,
    to: z.string(),
    language: email.shape.language,
    state: emailState,
    queuedAt: instant,
    changedAt: instant.meta({ description: 'When it came into this state.' }),
    openedAt: instant
      .optional()
      .register(z.globalRegistry, { description: 'When the page of its link was first fetched. That may have been a mail scanner.' }),
    reason: z.string().optional().register(z.globalRegistry, {
      description:
        'Why it did not arrive: in the words of the provider, or ours; `unsubscribed` for a reminder whose reader has stopped them.',
    }),
  })
  .register(z.globalRegistry, { id: 'Email' });

export function viewOfEmail({ id, content, to, language, state, queuedAt, changedAt, openedAt, reason }: Email): z.infer<typeof emailView> {
  const opened = openedAt === undefined ? {} : { openedAt };
  return { id, kind: content.kind, to, language, state, queuedAt, changedAt, ...opened, ...(reason === undefined ? {} : { reason }) };
}

export const trialDetailView = trialView
  .extend({
    emails: z.array(emailView).register(z.globalRegistry, { description: 'The newest 50, newest first.' }),
    administratorAddressSuppressed: z.boolean().register(z.globalRegistry, {
      description: 'Mail to the administrator came back or was complained about: nothing is sent there until it is released.',
    }),
  })
  .register(z.globalRegistry, { id: 'TrialDetails' });

export function viewOfDetails({ trial, emails, addressSuppressed, used }: TrialDetails, now: Date): z.infer<typeof trialDetailView> {
  return { ...viewOfTrial(trial, now, used), emails: emails.map(viewOfEmail), administratorAddressSuppressed: addressSuppressed };
}

/** A customer of a partner, with the trial that it came with, if any (TR-8). */
export const customerView = z
  .strictObject({
    organisationId,
    companyName: z.string(),
    rights: customerRelation.shape.rights,
    since: instant,
    trial: z
      .strictObject({
        id: trialId,
        state: trialState,
        endsAt: instant.optional(),
        daysLeft: z.int().optional(),
        services: trialView.shape.services,
      })
      .optional(),
  })
  .register(z.globalRegistry, { id: 'Customer' });

export function viewOfCustomer({ relation, trial, used }: ListedCustomer, now: Date): z.infer<typeof customerView> {
  const { organisationId: id, companyName, rights, since } = relation;
  const customer = { organisationId: id, companyName, rights, since };
  if (trial === undefined) return customer;
  const { id: trialOfIt, state, endsAt, daysLeft, services } = viewOfTrial(trial, now, used);
  return {
    ...customer,
    trial: {
      id: trialOfIt,
      state,
      ...(endsAt === undefined ? {} : { endsAt }),
      ...(daysLeft === undefined ? {} : { daysLeft }),
      services,
    },
  };
}
