import type { Language } from '#shared/languages/language.ts';
import { type ConsentPageProps, renderConsentPage, renderDeadConsentPage } from '#shared/pages/consent-page.tsx';

const consent: ConsentPageProps = {
  frame: { product: 'Handover' },
  company: 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością',
  partner: 'אופק תקשורת בע"מ',
  contact: '+972 3 555 0100, support@ofek.example',
  address: 'grzegorz.brzeczyszczykiewicz.przedstawiciel@zegluga-srodladowa-i-uslugi.example',
  packages: ['Webex Calling', 'Attendant Console'],
  state: 'asked',
  isWelcomed: true,
  endsAt: '2026-12-21T10:00:00.000Z',
  action: '/consents/k3J9vQ2xR7tB1nM5cD8wE4yU6iO0pL3aS9dF2gH7xYz',
  csrf: 'csrf-token',
};

/** The owner of a free account is asked to move, and how that ended. */
export const consentSamples: Record<string, (language: Language) => string> = {
  'consent, form expired': (language) => renderConsentPage({ ...consent, fault: 'form-expired' }, language),
  'consent, address in use': (language) => renderConsentPage({ ...consent, refused: 'in-use' }, language),
  'consent, customer gone': (language) => renderConsentPage({ ...consent, refused: 'closed' }, language),
  'consent, asked quietly': (language) => renderConsentPage({ ...consent, isWelcomed: false }, language),
  'consent, moved quietly': (language) => renderConsentPage({ ...consent, state: 'moved', isWelcomed: false }, language),
  'consent, dead link': (language) => renderDeadConsentPage(consent, language),
  ...Object.fromEntries(
    (['asked', 'moved', 'declined'] as const).map((state) => [
      `consent, ${state}`,
      (language: Language) => renderConsentPage({ ...consent, state }, language),
    ]),
  ),
};

/** Each of these pages in its fullest form. */
export const fullestConsentSamples = ['consent, asked', 'consent, address in use'] as const;
