import type { PortalComparison } from '#shared/domain/syncs/portal-view.ts';
import { type DiagnosisView, findingCode, nextAction, storyStep } from '#shared/domain/users/diagnosis-view.ts';
import type { Language } from '#shared/languages/language.ts';
import { renderDeleteOrganisationPage, renderOrganisationGoingPage } from '#shared/pages/users/delete-organisation-page.tsx';
import { renderDiagnosisPage } from '#shared/pages/users/diagnosis-page.tsx';
import { renderPortalPage } from '#shared/pages/users/portal-page.tsx';
import { renderSettingsPage, type SettingsPageProps } from '#shared/pages/users/settings-page.tsx';
import { sampleUsers } from './users-samples.ts';

const csrf = 'csrf-token';
const frame = { product: 'Handover', signOut: { action: '/sign-out', csrf } };
const longName = 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością';
const at = '2026-11-21T10:00:00.000Z';
const [anna] = sampleUsers;
if (anna === undefined) throw new Error('There are no users among the samples.');

/** Looking into one user, what holds for all of them, and the end of the organisation. */
export const administrationSamples: Record<string, (language: Language) => string> = {};
const samples = administrationSamples;

const actors = ['administrator', 'partner', 'user', 'nobody', 'support'] as const;
const findings: DiagnosisView['findings'] = findingCode.options.map((code, index) => ({
  code,
  meaning: '',
  since: at,
  actor: actors[index % actors.length] ?? 'nobody',
  next: { action: nextAction.options[index % nextAction.options.length] ?? 'WAIT', advice: '' },
  ...(index % 2 === 0 ? { detail: 'smtp; 550 5.1.1 no such user' } : {}),
}));
const story: DiagnosisView['story'] = storyStep.options.map((what, row) => ({ at, what, ...(what === 'imported' ? { row } : {}) }));
const diagnosed = { frame, userHref: '/organisation/users/1', user: anna };
samples['diagnosis'] = (language) => renderDiagnosisPage({ ...diagnosed, diagnosis: { working: false, findings, story } }, language);
samples['diagnosis, nothing wrong'] = (language) =>
  renderDiagnosisPage({ ...diagnosed, diagnosis: { working: true, findings: [], story: [] } }, language);

const side: PortalComparison['organisation'] = {
  email: anna.email,
  firstName: 'Anna',
  lastName: 'Kowalska',
  active: true,
  licences: ['message', 'contact-center-premium'],
  role: 'user',
  agentRole: 'supervisor',
  profile: 'supervisor',
};
const comparison: PortalComparison = {
  userId: anna.id,
  readAt: at,
  organisation: side,
  portal: { ...side, licences: ['contact-center-standard', 'webinars'], profile: 'Custom profile', active: false },
  equal: false,
  differences: ['licences', 'profile'],
  sync: { status: 'pending', at },
};
const compared = { frame, userHref: '/organisation/users/1', user: anna };
samples['portal'] = (language) => renderPortalPage({ ...compared, comparison }, language);
samples['portal, the same'] = (language) =>
  renderPortalPage({ ...compared, comparison: { ...comparison, portal: side, equal: true } }, language);
samples['portal, not there'] = (language) => {
  const { portal: _, ...rest } = comparison;
  return renderPortalPage({ ...compared, comparison: rest }, language);
};
samples['portal, unreachable'] = (language) => renderPortalPage(compared, language);

const settings: SettingsPageProps = {
  frame,
  listHref: '/organisation/users',
  domainsHref: '/organisation/domains',
  csrf,
  settingsAction: '/organisation/settings',
  automaticInvitations: true,
  automaticSync: false,
  resendAction: '/organisation/invitations',
  deleteHref: '/organisation/deletion',
};
samples['settings'] = (language) => renderSettingsPage({ ...settings, saved: true }, language);
samples['settings, changed meanwhile'] = (language) => renderSettingsPage({ ...settings, problem: 'changed' }, language);

const deletion = { frame, company: longName, action: '/organisation/deletion', csrf, backHref: '/organisation/settings' };
samples['delete organisation'] = (language) => renderDeleteOrganisationPage(deletion, language);
for (const problem of ['differs', 'impossible', 'running'] as const) {
  samples[`delete organisation, ${problem}`] = (language) =>
    renderDeleteOrganisationPage({ ...deletion, problem, entered: 'Swit' }, language);
}
samples['organisation going'] = (language) => renderOrganisationGoingPage({ frame: { product: 'Handover' } }, language);

/** Each of these pages in its fullest form. */
export const fullestAdministrationSamples = ['diagnosis', 'portal', 'settings', 'delete organisation, differs'] as const;
