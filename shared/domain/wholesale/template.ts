import * as z from 'zod';
import { partnerId, personId, templateId, wholesaleSubscriptionId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { lineOfText } from '#shared/domain/line-of-text.ts';

/** How the people of customers prove who they are: by our own accounts, or by an identity provider of the partner. */
export const authentication = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('own') }),
  z.strictObject({ method: z.literal('partner_saml'), entityId: lineOfText(1024) }),
  z.strictObject({
    method: z.literal('partner_openid_connect'),
    issuer: z.url({ protocol: /^https$/ }).pipe(lineOfText(2048)),
    clientId: lineOfText(256),
  }),
]);
export type Authentication = z.infer<typeof authentication>;

/** Which e-mails customers get, and whom their users turn to. */
export const emailSettings = z.strictObject({
  /** Administrators of new organisations are invited. */
  administratorInvitations: z.boolean(),
  /** Administrators are written to when the partner attaches their organisation; without it nothing is attached through the API. */
  invitationsOnAttaching: z.boolean(),
  userWelcome: z.boolean(),
  /** Shown in e-mails to people of the customer; absent: where they have to know it, the partner's own contact. */
  supportContact: lineOfText(254).optional(),
});
export type EmailSettings = z.infer<typeof emailSettings>;

/** What the calling app does for users of the customers. */
export const callingSettings = z.strictObject({
  callingInApp: z.boolean(),
  emergencyDisclaimer: z.boolean(),
  mobileDialling: z.boolean(),
});
export type CallingSettings = z.infer<typeof callingSettings>;

/** `en` or `en_GB`: the language of a customer as it is written on the wire. */
export const wholesaleLanguage = z.string().regex(/^[a-z]{2}(_[A-Z]{2})?$/, 'A language as xx or xx_YY.');

/** What a template says (OT-2). In a draft anything may be missing. */
export const templateSettings = z.object({
  name: z.string(),
  serviceProviderAdministrator: personId.optional(),
  country: z.string().optional(),
  language: wholesaleLanguage.optional(),
  wholesaleSubscription: wholesaleSubscriptionId.optional(),
  /** Discouraged: the review warns of it. */
  cloudConnectedPstnProvider: z.string().optional(),
  authentication: authentication.optional(),
  email: emailSettings.optional(),
  calling: callingSettings.optional(),
  /** Customers may look after themselves: roles, administrator sign-in, invitations (WS-2). */
  administrationAccess: z.boolean(),
});
export type TemplateSettings = z.infer<typeof templateSettings>;

/** What a submitted template has: nothing that is required is missing (OT-5). */
export const completeSettings = templateSettings.required({
  serviceProviderAdministrator: true,
  country: true,
  language: true,
  wholesaleSubscription: true,
  authentication: true,
  email: true,
  calling: true,
});
export type CompleteSettings = z.infer<typeof completeSettings>;

/**
 * An onboarding template of a partner (OT). `closing`: it is being deleted, and no customer is made with it any more. Each change of a
 * submitted one is a version; customers name the one they were made with.
 */
export const template = z.object({
  id: templateId,
  partnerId,
  kind: z.literal('wholesale'),
  state: z.enum(['draft', 'submitted', 'closing']),
  settings: templateSettings,
  /** Set on submitting; stands for the template in the wire format. */
  provisioningId: z.string().optional(),
  /** Counts what was submitted: 1 is the first. 0 while it is a draft. */
  templateVersion: z.int(),
  /** A customer was made with it: country, subscription and authentication are fixed. */
  usedAt: instant.optional(),
  /** The subscription that it names is suspended: no customer is made with it until that goes on. Noted here, where creating looks. */
  subscriptionSuspended: z.boolean().optional(),
  submittedAt: instant.optional(),
  createdAt: instant,
  changedAt: instant,
  version: z.int(),
});
export type Template = z.infer<typeof template>;

/** A submitted template as it was from one moment on; kept as long as the template. */
export const templateRelease = z.object({
  templateId,
  templateVersion: z.int(),
  settings: completeSettings,
  from: instant,
});
export type TemplateRelease = z.infer<typeof templateRelease>;
