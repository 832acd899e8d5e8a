import type { DomainView } from '#shared/domain/domains/domain.ts';
import type { Language } from '#shared/languages/language.ts';
import {
  type DomainProblem,
  type DomainsPageProps,
  domainNotices,
  type NameError,
  renderDomainsPage,
} from '#shared/pages/domains/domains-page.tsx';

const at = '2026-11-21T10:00:00.000Z';
const domainOf = (domain: string, state: DomainView['state']): DomainView => ({
  domain,
  state,
  record: { type: 'TXT', names: [domain, `_handover.${domain}`], value: 'handover-verification=2f1ZkVbq0m8sJ3xYwT7pQA' },
  addedAt: at,
  version: 1,
});
const long = 'przedsiebiorstwo-zeglugi-srodladowej-i-uslug-portowych.example';

const all: DomainsPageProps = {
  frame: { product: 'Handover', signOut: { action: '/sign-out', csrf: 'csrf-token' } },
  backHref: '/organisation/settings',
  csrf: 'csrf-token',
  domains: [domainOf(long, 'pending'), domainOf('swit.example', 'verified'), domainOf('xn--5dbhl8d.example', 'claimed')],
  addAction: '/organisation/domains',
  moveAction: (domain) => `/organisation/domains/${domain}`,
};
const nameErrors: readonly NameError[] = ['required', 'invalid', 'public', 'too-many'];
const problems: readonly DomainProblem[] = ['not-found', 'unavailable', 'taken', 'state'];

/** Domains of an organisation, in every state, with everything that can be said of them. */
export const domainsSamples: Record<string, (language: Language) => string> = {
  domains: (language) => renderDomainsPage(all, language),
  'domains, none': (language) => renderDomainsPage({ ...all, domains: [] }, language),
  'domains, form expired': (language) => renderDomainsPage({ ...all, fault: 'form-expired' }, language),
  ...Object.fromEntries(
    domainNotices.map((done) => [`domains, ${done}`, (language: Language) => renderDomainsPage({ ...all, done }, language)]),
  ),
  ...Object.fromEntries(
    nameErrors.map((nameError) => [
      `domains, name ${nameError}`,
      (language: Language) => renderDomainsPage({ ...all, entered: 'gmail.com', nameError }, language),
    ]),
  ),
  ...Object.fromEntries(
    problems.map((because) => [
      `domains, ${because}`,
      (language: Language) => renderDomainsPage({ ...all, problem: { domain: 'swit.example', because } }, language),
    ]),
  ),
};

/** Each of these pages in its fullest form. */
export const fullestDomainsSamples = ['domains, not-found'] as const;
