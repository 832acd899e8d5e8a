import { trialServices } from '#shared/domain/trial-services.ts';
import type { Language } from '#shared/languages/language.ts';
import { type ChangeTermsProps, renderChangeTermsPage } from '#shared/pages/change-terms-page.tsx';

const services = [
  { id: 'message', licences: 25, used: 3 },
  { id: 'contact-center-standard', licences: 999, used: 999 },
  { id: 'contact-center-premium', licences: 1 },
] as const;
const changeTerms: ChangeTermsProps = {
  frame: { product: 'Handover', signOut: { action: '/sign-out', csrf: 'csrf-token' } },
  company: 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością',
  action: '/trials/1/terms',
  trialHref: '/trials/1',
  csrf: 'csrf-token',
  version: 3,
  bounds: trialServices,
  durations: [30, 60, 90],
  present: { services: services, durationDays: 60, language: 'he' },
};

/** The form that changes a trial's terms, in every variant. */
export const changeTermsSamples: Record<string, (language: Language) => string> = {};
const samples = changeTermsSamples;

samples['change terms'] = (language) => renderChangeTermsPage(changeTerms, language);
samples['change terms, suspended'] = (language) =>
  renderChangeTermsPage({ ...changeTerms, durations: [], fault: 'form-expired' }, language);
samples['change terms, refused'] = (language) =>
  renderChangeTermsPage(
    {
      ...changeTerms,
      values: { services: { message: '2', meetings: '1000', 'contact-center-standard': '999' }, durationDays: '30', language: 'pl' },
      errors: [
        { field: 'services.message', code: 'below-assigned', service: 'message', used: 3 },
        { field: 'services.meetings', code: 'invalid' },
        { field: 'durationDays', code: 'end-not-ahead' },
      ],
    },
    language,
  );
samples['change terms, nothing entered'] = (language) =>
  renderChangeTermsPage(
    {
      ...changeTerms,
      values: { services: {}, durationDays: '', language: '' },
      errors: [
        { field: 'services', code: 'required' },
        { field: 'durationDays', code: 'required' },
        { field: 'language', code: 'required' },
      ],
    },
    language,
  );
samples['change terms, changed meanwhile'] = (language) =>
  renderChangeTermsPage(
    {
      ...changeTerms,
      values: { services: { message: '40', calling: '5' }, durationDays: '90', language: 'sv' },
      errors: [{ field: 'terms', code: 'changed' }],
    },
    language,
  );
