import { rightsRequestState } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { Language } from '#shared/languages/language.ts';
import { type RightsRequestPageProps, renderRightsRequestPage } from '#shared/pages/rights/rights-request-page.tsx';

const request: RightsRequestPageProps = {
  frame: { product: 'Handover', signOut: { action: '/sign-out', csrf: 'csrf-token' } },
  company: 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością',
  partner: 'אופק תקשורת בע"מ',
  requester: 'grzegorz.brzeczyszczykiewicz.przedstawiciel@zegluga-srodladowa-i-uslugi.example',
  requestedAt: '2026-11-21T10:00:00.000Z',
  lapsesAt: '2026-12-21T10:00:00.000Z',
  state: 'requested',
  action: '/organisation/rights-requests/1',
  csrf: 'csrf-token',
  homeHref: '/organisation',
};

/** A partner asks for full administrator rights, and how that ended. */
export const rightsSamples: Record<string, (language: Language) => string> = {
  'rights request, form expired': (language) => renderRightsRequestPage({ ...request, fault: 'form-expired' }, language),
  ...Object.fromEntries(
    rightsRequestState.options.map((state) => [
      `rights request, ${state}`,
      (language: Language) => renderRightsRequestPage({ ...request, state }, language),
    ]),
  ),
};

/** Each of these pages in its fullest form. */
export const fullestRightsSamples = ['rights request, requested', 'rights request, granted'] as const;
