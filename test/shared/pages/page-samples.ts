import type { Language } from '#shared/languages/language.ts';
import { type AccountProps, renderAccountPage } from '#shared/pages/account-page.tsx';
import { type GetStartedProps, type PasswordError, renderGetStartedPage } from '#shared/pages/get-started-page.tsx';
import { renderLinkProblemPage, renderLinkRequestedPage } from '#shared/pages/link-pages.tsx';
import { renderProblemPage } from '#shared/pages/problem-page.tsx';
import { renderReminderLinkDeadPage, renderRemindersPage } from '#shared/pages/reminders-page.tsx';
import { renderSignedOutPage, renderSignInPage, type SignInProps } from '#shared/pages/sign-in-page.tsx';
import { renderSummaryPage } from '#shared/pages/summary/summary-page.tsx';
import { renderTermsDeclinedPage, renderTermsPage } from '#shared/pages/terms-page.tsx';
import { administrationSamples, fullestAdministrationSamples } from './administration-samples.ts';
import { approvalSamples, fullestApprovalSamples } from './approval-samples.ts';
import { changeTermsSamples } from './change-terms-samples.ts';
import { consentSamples, fullestConsentSamples } from './consent-samples.ts';
import { contactCenterSamples, fullestContactCenterSamples } from './contact-center-samples.ts';
import { domainsSamples, fullestDomainsSamples } from './domains-samples.ts';
import { fullestOrderSamples, orderSamples } from './order-samples.ts';
import { fullestOrganisationSamples, organisationSamples } from './organisation-samples.ts';
import { fullestRightsSamples, rightsSamples } from './rights-samples.ts';
import { fullestSetUpSamples, setUpSamples } from './set-up-samples.ts';
import { fullSummary, trialSummary } from './summary-samples.ts';
import { fullestTasksSamples, tasksSamples } from './tasks-samples.ts';
import { fullestTrialSamples, trialSamples } from './trial-samples.ts';
import { fullestUsersSamples, usersSamples } from './users-samples.ts';

/** Every page with every variant of its props that changes what is seen, filled with names of several scripts. */
export const pageSamples: Readonly<Record<string, (language: Language) => string>> = {
  ...changeTermsSamples,
  ...usersSamples,
  ...setUpSamples,
  ...contactCenterSamples,
  ...organisationSamples,
  ...trialSamples,
  ...tasksSamples,
  ...administrationSamples,
  ...orderSamples,
  ...rightsSamples,
  ...approvalSamples,
  ...consentSamples,
  ...domainsSamples,
};

const samples: Record<string, (language: Language) => string> = pageSamples;
const csrf = 'csrf-token';
const frame = { product: 'Handover' };
const signedIn = { product: 'Handover', signOut: { action: '/sign-out', csrf } };
const longName = 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością';
const hebrewName = 'אופק תקשורת בע"מ';
const longAddress = 'grzegorz.brzeczyszczykiewicz.przedstawiciel@zegluga-srodladowa-i-uslugi.example';

const getStarted: GetStartedProps = {
  frame,
  organisation: longName,
  address: longAddress,
  action: '/get-started/token',
  csrf,
  minimumLength: 12,
  maximumLength: 256,
};
samples['get started'] = (language) => renderGetStartedPage(getStarted, language);
const passwordErrors: readonly PasswordError[] = ['required', 'too-short', 'too-long', 'too-common', 'too-similar'];
for (const passwordError of passwordErrors) {
  samples[`get started, ${passwordError}`] = (language) => renderGetStartedPage({ ...getStarted, passwordError }, language);
}
samples['get started, form expired'] = (language) => renderGetStartedPage({ ...getStarted, fault: 'form-expired' }, language);
samples['get started, try again'] = (language) => renderGetStartedPage({ ...getStarted, fault: 'try-again' }, language);

const account: AccountProps = {
  frame: signedIn,
  organisation: hebrewName,
  address: longAddress,
  name: 'Grzegorz Brzęczyszczykiewicz',
  licences: ['message', 'contact-center-premium'],
  profile: 'supervisor',
  newPasswordHref: '/new-link',
};
samples['account'] = (language) => renderAccountPage(account, language);
samples['account, no licence, administrator'] = (language) =>
  renderAccountPage(
    {
      frame: signedIn,
      organisation: longName,
      address: longAddress,
      licences: [],
      newPasswordHref: '/new-link',
      organisationHref: '/organisation',
    },
    language,
  );

const link = { frame, action: '/new-link', csrf, signInHref: '/sign-in' };
samples['link problem'] = (language) => renderLinkProblemPage({ ...link, reason: 'problem' }, language);
samples['link request, invalid address'] = (language) =>
  renderLinkProblemPage({ ...link, reason: 'request', address: 'anna@', addressError: 'invalid' }, language);
samples['link requested'] = (language) => renderLinkRequestedPage({ frame, address: longAddress, againHref: '/new-link' }, language);

const reminders = { frame, about: { kind: 'trial', company: longName }, action: '/unsubscribe/token' } as const;
samples['reminders'] = (language) => renderRemindersPage({ ...reminders, state: 'received' }, language);
samples['reminders, stopped'] = (language) =>
  renderRemindersPage({ ...reminders, about: { kind: 'order', number: 'ORD-2026-001187' }, state: 'stopped' }, language);
samples['reminders, resumed'] = (language) => renderRemindersPage({ ...reminders, state: 'resumed' }, language);
for (const [name, summary] of Object.entries({ order: fullSummary, trial: trialSummary }))
  samples[`order summary, ${name}`] = (language) =>
    renderSummaryPage({ frame, summary, asOf: '2026-11-05T09:00:00.000Z', pdfHref: '/summary.pdf', backHref: '/' }, language);
samples['reminders, dead link'] = (language) => renderReminderLinkDeadPage({ frame }, language);

const signIn: SignInProps = { frame, action: '/sign-in', csrf, newLinkHref: '/new-link' };
samples['sign in'] = (language) => renderSignInPage(signIn, language);
samples['sign in, nothing entered'] = (language) =>
  renderSignInPage({ ...signIn, addressError: 'required', passwordError: 'required' }, language);
samples['sign in, wrong'] = (language) =>
  renderSignInPage({ ...signIn, address: 'anna@example.com', refusal: { kind: 'wrong' } }, language);
samples['sign in, no administration'] = (language) =>
  renderSignInPage({ ...signIn, address: 'anna@example.com', refusal: { kind: 'no-administration' } }, language);
samples['sign in, slowed'] = (language) =>
  renderSignInPage({ ...signIn, address: 'anna@example.com', refusal: { kind: 'slowed', retryAfterSeconds: 32 } }, language);
samples['sign in, session ended'] = (language) => renderSignInPage({ ...signIn, notice: 'session-ended' }, language);
samples['signed out'] = (language) => renderSignedOutPage({ frame, signInHref: '/sign-in' }, language);

samples['terms'] = (language) =>
  renderTermsPage(
    { frame: signedIn, organisation: hebrewName, version: '2026-11', inForceSince: '2026-11-01T00:00:00.000Z', action: '/terms', csrf },
    language,
  );
samples['terms declined'] = (language) => renderTermsDeclinedPage({ frame, signInHref: '/sign-in' }, language);

for (const kind of ['forbidden', 'not-found'] as const) {
  samples[kind] = (language) => renderProblemPage({ frame: signedIn, problem: { kind }, homeHref: '/' }, language);
}
samples['failed'] = (language) => renderProblemPage({ frame, problem: { kind: 'failed', requestId: '0e3f-11' } }, language);
samples['too many'] = (language) => renderProblemPage({ frame, problem: { kind: 'too-many', retryAfterSeconds: 60 } }, language);

/** Each page once, in its fullest form: these are looked at in every language, light and dark, narrow and wide. */
export const fullestSamples = [
  'get started, too-short',
  'link problem',
  'link requested',
  'sign in, wrong',
  'signed out',
  'terms',
  'terms declined',
  'change terms, refused',
  'change terms, changed meanwhile',
  'too many',
  ...fullestUsersSamples,
  ...fullestSetUpSamples,
  ...fullestContactCenterSamples,
  ...fullestOrganisationSamples,
  ...fullestTrialSamples,
  ...fullestTasksSamples,
  ...fullestAdministrationSamples,
  ...fullestOrderSamples,
  ...fullestRightsSamples,
  ...fullestApprovalSamples,
  ...fullestConsentSamples,
  ...fullestDomainsSamples,
] as const;
