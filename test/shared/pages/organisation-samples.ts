import type { Language } from '#shared/languages/language.ts';
import { type OrganisationProps, renderOrganisationPage } from '#shared/pages/organisation-page.tsx';
import { trialIn, trialStates } from './trial-samples.ts';

const csrf = 'csrf-token';
const signedIn = { product: 'Handover', signOut: { action: '/sign-out', csrf } };
const longName = 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością';
const hebrewName = 'אופק תקשורת בע"מ';
const longAddress = 'grzegorz.brzeczyszczykiewicz.przedstawiciel@zegluga-srodladowa-i-uslugi.example';

/** The page of an organisation, in every variant. */
export const organisationSamples: Record<string, (language: Language) => string> = {};
const samples = organisationSamples;

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
for (const state of trialStates) {
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

/** Each page once, in its fullest form. */
export const fullestOrganisationSamples = ['organisation, active', 'organisation, connection data'] as const;
