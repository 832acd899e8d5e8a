import * as z from 'zod';
import type { FieldFault, Refusal } from '#shared/domain/refusals.ts';
import type { Authentication, CallingSettings, EmailSettings, Template, TemplateSettings } from '#shared/domain/wholesale/template.ts';
import {
  isFixedOnceUsed,
  isRequired,
  missingSettings,
  namedOwn,
  ownRefusals,
  settingNames,
} from '#shared/domain/wholesale/template-rules.ts';
import type { FoundOwn } from '#shared/domain/wholesale/template-store.ts';

type InWords = (settings: TemplateSettings, found: FoundOwn) => string | undefined;

const yes = (on: boolean, name: string) => `${name}: ${on ? 'on' : 'off'}`;

const labels: Readonly<Record<keyof TemplateSettings, string>> = {
  name: 'Template name',
  serviceProviderAdministrator: 'Service provider administrator',
  country: 'Country or region',
  language: 'Default e-mail language',
  wholesaleSubscription: 'Wholesale subscription',
  cloudConnectedPstnProvider: 'Cloud Connected PSTN provider',
  authentication: 'How people prove who they are',
  email: 'E-mails',
  calling: 'Calling',
  administrationAccess: 'Customers’ access to their administration',
};

function authenticationInWords(authentication: Authentication): string {
  switch (authentication.method) {
    case 'own':
      return 'Accounts of this platform';
    case 'partner_saml':
      return `Your SAML identity provider ${authentication.entityId}`;
    case 'partner_openid_connect':
      return `Your OpenID Connect identity provider ${authentication.issuer}, client ${authentication.clientId}`;
  }
}

function emailInWords({ administratorInvitations, invitationsOnAttaching, userWelcome, supportContact }: EmailSettings): string {
  return [
    yes(administratorInvitations, 'invitations to administrators of new customers'),
    yes(invitationsOnAttaching, 'e-mails to administrators when their organisation is attached'),
    yes(userWelcome, 'welcome to users'),
    `support contact: ${supportContact ?? 'you'}`,
  ].join('; ');
}

function callingInWords({ callingInApp, emergencyDisclaimer, mobileDialling }: CallingSettings): string {
  return [
    yes(callingInApp, 'calling in the app'),
    yes(emergencyDisclaimer, 'emergency call disclaimer'),
    yes(mobileDialling, 'dialling on mobiles'),
  ].join('; ');
}

const inEnglish = (type: 'region' | 'language', code: string) => new Intl.DisplayNames(['en'], { type }).of(code) ?? code;

const words: Readonly<Record<keyof TemplateSettings, InWords>> = {
  name: ({ name }) => name,
  serviceProviderAdministrator: ({ serviceProviderAdministrator: id }, { administrator }) => id && (administrator?.email ?? id),
  country: ({ country }) => country && inEnglish('region', country),
  language: ({ language }) => language && inEnglish('language', language.replace('_', '-')),
  wholesaleSubscription: ({ wholesaleSubscription: id }, { subscription }) => id && (subscription?.number ?? id),
  cloudConnectedPstnProvider: ({ cloudConnectedPstnProvider }) => cloudConnectedPstnProvider,
  authentication: ({ authentication }) => authentication && authenticationInWords(authentication),
  email: ({ email }) => email && emailInWords(email),
  calling: ({ calling }) => calling && callingInWords(calling),
  administrationAccess: ({ administrationAccess }) =>
    administrationAccess
      ? 'Administrators of customers sign in, are invited and have roles'
      : 'No administrator sign-in, invitation or role',
};

/** One setting in words; undefined where the template does not have it. */
export function settingInWords(settings: TemplateSettings, name: keyof TemplateSettings, found: FoundOwn): string | undefined {
  return words[name](settings, found);
}

const shownFault = z.strictObject({ field: z.string(), code: z.string(), message: z.string() });

/** What stands on the summary before submitting (OT-3). */
export const templateReview = z
  .strictObject({
    settings: z.array(
      z.strictObject({
        field: z.string(),
        label: z.string(),
        value: z.string().optional(),
        required: z.boolean(),
        fixedOnceUsed: z.boolean(),
      }),
    ),
    missing: z.array(shownFault),
    problems: z.array(shownFault),
    warnings: z.array(shownFault),
    ready: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'TemplateReview' });

function warningsOf({ cloudConnectedPstnProvider: provider, administrationAccess }: TemplateSettings): FieldFault[] {
  return [
    ...(provider === undefined
      ? []
      : [
          {
            field: '/cloudConnectedPstnProvider',
            code: 'pstn_provider_discouraged',
            message: `Every location of a customer made with this template begins with ${provider}. A location is moved to another provider only by hand, number by number: better choose the provider at each location.`,
          },
        ]),
    ...(administrationAccess
      ? []
      : [
          {
            field: '/administrationAccess',
            code: 'no_administration_access',
            message:
              'Customers’ administrators cannot sign in, be invited or be given roles. It can be switched on for each customer later.',
          },
        ]),
  ];
}

/** A refusal at its field, as the review and the preview list it. */
export function asFault({ code, field = '', detail }: Refusal, message: string): FieldFault {
  return { field, code, message: detail ?? message };
}

/** The summary of a template: each setting in words, what is missing, what stands in the way, what to think of. */
export function reviewTemplate({ settings }: Template, found: FoundOwn): z.infer<typeof templateReview> {
  const missing = missingSettings(settings);
  const problems = ownRefusals(namedOwn(settings), found).map((refusal) => asFault(refusal, 'This is not your own, or not any more.'));
  return {
    settings: settingNames.map((name) => {
      const value = settingInWords(settings, name, found);
      const shown = { field: `/${name}`, label: labels[name], required: isRequired(name), fixedOnceUsed: isFixedOnceUsed(name) };
      return value === undefined ? shown : { ...shown, value };
    }),
    missing,
    problems,
    warnings: warningsOf(settings),
    ready: missing.length === 0 && problems.length === 0,
  };
}
