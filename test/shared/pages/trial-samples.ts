import type { Language } from '#shared/languages/language.ts';
import { renderStartTrialPage, type StartTrialProps } from '#shared/pages/start-trial-page.tsx';
import { renderTrialListPage, type TrialListProps } from '#shared/pages/trial-list-page.tsx';
import { renderTrialPage } from '#shared/pages/trial-page.tsx';
import type { TrialPageProps } from '#shared/pages/trial-page-props.ts';
import type { TrialStateView, TrialView } from '#shared/pages/trial-view.ts';

const csrf = 'csrf-token';
const signedIn = { product: 'Handover', signOut: { action: '/sign-out', csrf } };
const longName = 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością';
const hebrewName = 'אופק תקשורת בע"מ';
const longAddress = 'grzegorz.brzeczyszczykiewicz.przedstawiciel@zegluga-srodladowa-i-uslugi.example';

/** The pages of a partner's trials, in every variant. */
export const trialSamples: Record<string, (language: Language) => string> = {};
const samples = trialSamples;

/** Every state in which a trial is shown. */
export const trialStates: readonly TrialStateView[] = ['awaiting_customer', 'active', 'suspended', 'soft_deleted', 'purged', 'converted'];

/** A trial as its page shows it, in one of its states. */
export function trialIn(state: TrialStateView): TrialView {
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
const trialList: TrialListProps = {
  frame: signedIn,
  partner: hebrewName,
  person: longAddress,
  trials: trialStates.map((state, index) => ({
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

/** Each page once, in its fullest form. */
export const fullestTrialSamples = ['trials', 'start a trial, refused', 'trial, e-mail bounced', 'trial, suspended'] as const;
