import type { Language } from '#shared/languages/language.ts';
import { type AccountProps, renderAccountPage } from '#shared/pages/account-page.tsx';
import { type GetStartedProps, type PasswordError, renderGetStartedPage } from '#shared/pages/get-started-page.tsx';
import { renderLinkProblemPage, renderLinkRequestedPage } from '#shared/pages/link-pages.tsx';
import { type OrganisationProps, renderOrganisationPage } from '#shared/pages/organisation-page.tsx';
import { renderProblemPage } from '#shared/pages/problem-page.tsx';
import { renderReminderLinkDeadPage, renderRemindersPage } from '#shared/pages/reminders-page.tsx';
import { renderSignedOutPage, renderSignInPage, type SignInProps } from '#shared/pages/sign-in-page.tsx';
import { renderStartTrialPage, type StartTrialProps } from '#shared/pages/start-trial-page.tsx';
import { renderSummaryPage } from '#shared/pages/summary/summary-page.tsx';
import { renderTermsDeclinedPage, renderTermsPage } from '#shared/pages/terms-page.tsx';
import { renderTrialListPage, type TrialListProps } from '#shared/pages/trial-list-page.tsx';
import { renderTrialPage } from '#shared/pages/trial-page.tsx';
import type { TrialPageProps } from '#shared/pages/trial-page-props.ts';
import type { TrialStateView, TrialView } from '#shared/pages/trial-view.ts';
import { administrationSamples, fullestAdministrationSamples } from './administration-samples.ts';
import { approvalSamples, fullestApprovalSamples } from './approval-samples.ts';
import { changeTermsSamples } from './change-terms-samples.ts';
import { domainsSamples, fullestDomainsSamples } from './domains-samples.ts';
import { fullestOrderSamples, orderSamples } from './order-samples.ts';
import { fullestRightsSamples, rightsSamples } from './rights-samples.ts';
import { fullestSetUpSamples, setUpSamples } from './set-up-samples.ts';
import { fullSummary, trialSummary } from './summary-samples.ts';
import { fullestTasksSamples, tasksSamples } from './tasks-samples.ts';
import { fullestUsersSamples, usersSamples } from './users-samples.ts';

/** Every page with every variant of its props that changes what is seen, filled with names of several scripts. */
export const pageSamples: Readonly<Record<string, (language: Language) => string>> = {
  ...changeTermsSamples,
  ...usersSamples,
  ...setUpSamples,
  ...tasksSamples,
  ...administrationSamples,
  ...orderSamples,
  ...rightsSamples,
  ...approvalSamples,
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

const states: readonly TrialStateView[] = ['awaiting_customer', 'active', 'suspended', 'soft_deleted', 'purged', 'converted'];
function trialIn(state: TrialStateView): TrialView {
  return {
    state,
    services: [
      { id: 'message', licences: 25, used: 3 },
      { id: 'contact-center-standard', licences: 999, used: 999 },
      { id: 'contact-center-premium', licences: 1 },
    ],
    startedAt: '2026-11-21T10:00:00.000Z',
    endsAt: '2027-02-19T23:59:59.999Z',
    ...(state === 'active' && { daysLeft: 22 }),
    ...((state === 'suspended' || state === 'soft_deleted') && { restorableUntil: '2027-03-21T23:59:59.999Z' }),
  };
}
const organisation: OrganisationProps = {
  frame: signedIn,
  company: longName,
  administrator: longAddress,
  partner: hebrewName,
  usersHref: '/organisation/users',
  trial: trialIn('active'),
  setUps: [
    { stage: 'begun', href: '/organisation/set-up/1' },
    { stage: 'new', orderNumber: 'SO-2026-00017', href: '/organisation/set-up/2' },
    { stage: 'provisioning', orderNumber: 'SO-2026-00018', href: '/organisation/set-up/3' },
    { stage: 'failed', orderNumber: 'הזמנה 19', href: '/organisation/set-up/4' },
  ],
  contactCenterHref: '/organisation/contact-center',
  domainsHref: '/organisation/domains',
  contextService: {
    enabled: true,
    nextHref: '/organisation?applications-after=3',
    firstHref: '/organisation',
    registerAction: '/registrations',
    csrf,
    nameMaximumLength: 100,
    registrations: [
      {
        id: '1',
        name: 'Kraków, piętro 2',
        state: 'connected',
        version: '2.1.4',
        javaVersion: '1.8.0_151',
        lastSeenAt: '2026-11-21T10:00:00.000Z',
        rotateAction: '/registrations/1/rotate',
        revokeAction: '/registrations/1/revoke',
      },
      {
        id: '2',
        name: 'מוקד תל אביב',
        state: 'waiting',
        rotateAction: '/registrations/2/rotate',
        revokeAction: '/registrations/2/revoke',
      },
      { id: '3', name: 'old', state: 'revoked', lastSeenAt: '2026-10-01T10:00:00.000Z' },
    ],
  },
};
for (const state of states) {
  samples[`organisation, ${state}`] = (language) => renderOrganisationPage({ ...organisation, trial: trialIn(state) }, language);
}
const { contextService } = organisation;
samples['organisation, connection data'] = (language) =>
  renderOrganisationPage(
    {
      ...organisation,
      setUps: [{ stage: 'begun', href: '/organisation/set-up/1' }],
      contextService: {
        ...contextService,
        registrations: [],
        connectionData: {
          name: 'מוקד תל אביב',
          id: 'reg_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C',
          secret: 'hs_3fK9vQ2xR7tB1nM5cD8wE4yU6iO0pL3aS9dF2gH7',
        },
      },
    },
    language,
  );
samples['organisation, revoked'] = (language) =>
  renderOrganisationPage({ ...organisation, contextService: { ...contextService, revokedName: 'Kraków' } }, language);
for (const nameError of ['required', 'too-long', 'taken'] as const) {
  samples[`organisation, name ${nameError}`] = (language) =>
    renderOrganisationPage({ ...organisation, contextService: { ...contextService, name: 'Kraków', nameError } }, language);
}
samples['organisation, no Context Service'] = (language) => {
  const { contactCenterHref: _, trial: __, ...rest } = { ...organisation, setUps: [] };
  return renderOrganisationPage({ ...rest, contextService: { ...contextService, enabled: false, registrations: [] } }, language);
};

const trialList: TrialListProps = {
  frame: signedIn,
  partner: hebrewName,
  person: longAddress,
  trials: states.map((state, index) => ({
    href: `/trials/${state}`,
    company: [longName, hebrewName, 'Société Générale d’Exemples'][index % 3] ?? '',
    state,
    licences: 1025,
    used: 22,
    endsAt: '2027-02-19T23:59:59.999Z',
    ...(state === 'active' && { daysLeft: 1 }),
  })),
  filter: {},
  filterAction: '/trials',
  startHref: '/trials/new',
  ordersHref: '/partner/orders',
  nextHref: '/trials?cursor=x',
  firstHref: '/trials',
};
samples['trials'] = (language) => renderTrialListPage(trialList, language);
samples['trials, none'] = (language) => renderTrialListPage({ ...trialList, trials: [] }, language);
samples['trials, none match'] = (language) =>
  renderTrialListPage({ ...trialList, trials: [], filter: { state: 'suspended', search: 'Świt' } }, language);

const startTrial: StartTrialProps = {
  frame: signedIn,
  action: '/trials',
  csrf,
  requestKey: 'key',
  listHref: '/trials',
  countries: ['PL', 'SE', 'IL', 'RO', 'GB', 'US', 'XK'],
  bounds: {
    companyNameMaximum: 100,
    services: (['message', 'meetings', 'calling', 'contact-center-standard', 'contact-center-premium'] as const).map((id) => ({
      id,
      minimum: 1,
      maximum: 999,
    })),
  },
  durations: [30, 60, 90],
  values: {},
};
samples['start a trial'] = (language) => renderStartTrialPage(startTrial, language);
samples['start a trial, nothing entered'] = (language) =>
  renderStartTrialPage(
    {
      ...startTrial,
      errors: [
        { field: 'companyName', code: 'required' },
        { field: 'administratorEmail', code: 'required' },
        { field: 'country', code: 'required' },
        { field: 'inSupportedLocation', code: 'required' },
        { field: 'language', code: 'required' },
        { field: 'services', code: 'required' },
        { field: 'durationDays', code: 'required' },
        { field: 'contextService', code: 'needs-message' },
      ],
    },
    language,
  );
samples['start a trial, refused'] = (language) =>
  renderStartTrialPage(
    {
      ...startTrial,
      values: {
        companyName: hebrewName,
        administratorEmail: 'anna@example.com',
        country: 'PL',
        inSupportedLocation: true,
        language: 'he',
        services: { message: '25', meetings: '1000' },
        durationDays: '90',
        contextService: true,
      },
      errors: [
        { field: 'companyName', code: 'taken' },
        { field: 'administratorEmail', code: 'taken' },
        { field: 'country', code: 'not-offered' },
        { field: 'services.meetings', code: 'invalid' },
      ],
    },
    language,
  );
for (const code of ['too-long', 'invalid', 'own'] as const) {
  samples[`start a trial, company ${code}`] = (language) =>
    renderStartTrialPage({ ...startTrial, errors: [{ field: 'companyName', code }] }, language);
}

const trial: TrialPageProps = {
  frame: signedIn,
  listHref: '/trials',
  csrf,
  terms: {
    company: hebrewName,
    administrator: longAddress,
    administratorSignedIn: false,
    country: 'PL',
    language: 'he',
    durationDays: 90,
    contextService: true,
    trial: trialIn('awaiting_customer'),
  },
  email: { state: 'delivered', address: longAddress, at: '2026-11-21T10:00:00.000Z', resendAction: '/trials/1/e-mail' },
  notes: [
    { id: '1', text: 'Zadzwonić w poniedziałek.\nPytać o panią Annę.', author: longAddress, at: '2026-11-21T10:00:00.000Z' },
    { id: '2', text: 'לדבר עם הלקוח על Contact Center.', author: 'dana@partner.example', at: '2026-11-20T10:00:00.000Z' },
  ],
  olderNotesHref: '/trials/1?notes-before=2#notes',
  newestNotesHref: '/trials/1#notes',
  addNoteAction: '/trials/1/notes',
  changeTermsHref: '/trials/1/terms',
  noteMaximumLength: 2000,
  setup: { kind: 'question', action: '/trials/1/set-up' },
  cancelAction: '/trials/1/cancel',
  replaceAdministratorAction: '/trials/1/administrator',
  notice: 'created',
};
samples['trial'] = (language) => renderTrialPage(trial, language);
for (const notice of [
  'extended',
  'cancelled',
  'restored',
  'administrator-replaced',
  'e-mail-again',
  'note-added',
  'terms-changed',
] as const) {
  samples[`trial, ${notice}`] = (language) =>
    renderTrialPage(
      {
        ...trial,
        notice,
        setup: { kind: 'later', href: '/set-up' },
        terms: { ...trial.terms, contextService: false, trial: trialIn('active') },
      },
      language,
    );
}
for (const state of ['queued', 'sent', 'bounced', 'complained', 'suppressed', 'failed'] as const) {
  samples[`trial, e-mail ${state}`] = (language) =>
    renderTrialPage(
      { ...trial, email: { state, address: 'anna@example.com', at: '2026-11-21T10:00:00.000Z', releaseAction: '/trials/1/release' } },
      language,
    );
}
samples['trial, suspended'] = (language) => {
  const { notice: _, replaceAdministratorAction: __, setup: ___, ...rest } = trial;
  return renderTrialPage(
    {
      ...rest,
      notes: [],
      terms: { ...trial.terms, administratorSignedIn: true, trial: trialIn('suspended') },
      extend: { action: '/trials/1/extend', newEnd: '2027-04-01T23:59:59.999Z' },
      restoreAction: '/trials/1/restore',
    },
    language,
  );
};
for (const code of ['required', 'too-long'] as const) {
  samples[`trial, note ${code}`] = (language) =>
    renderTrialPage({ ...trial, values: { text: 'x' }, error: { field: 'text', code } }, language);
}
samples['trial, administrator taken'] = (language) =>
  renderTrialPage(
    { ...trial, values: { administratorEmail: 'a@b.example' }, error: { field: 'administratorEmail', code: 'taken' } },
    language,
  );
for (const code of ['not-extendable', 'shortens', 'changed'] as const) {
  samples[`trial, ${code}`] = (language) => renderTrialPage({ ...trial, error: { field: 'change', code } }, language);
}

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
  'organisation, active',
  'organisation, connection data',
  'trials',
  'start a trial, refused',
  'change terms, refused',
  'change terms, changed meanwhile',
  'trial, e-mail bounced',
  'trial, suspended',
  'too many',
  ...fullestUsersSamples,
  ...fullestSetUpSamples,
  ...fullestTasksSamples,
  ...fullestAdministrationSamples,
  ...fullestOrderSamples,
  ...fullestRightsSamples,
  ...fullestApprovalSamples,
  ...fullestDomainsSamples,
] as const;
