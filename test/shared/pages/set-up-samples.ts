import type { Language } from '#shared/languages/language.ts';
import { type AddressProps, renderAddressPage } from '#shared/pages/set-up/address-page.tsx';
import { type CheckProps, renderCheckPage } from '#shared/pages/set-up/check-page.tsx';
import { type CountryProps, renderCountryPage } from '#shared/pages/set-up/country-page.tsx';
import { renderHeadquartersPage } from '#shared/pages/set-up/headquarters-page.tsx';
import { renderLaterPage } from '#shared/pages/set-up/later-page.tsx';
import { type PlanProps, renderPlanPage } from '#shared/pages/set-up/plan-page.tsx';
import { renderPlatformPage } from '#shared/pages/set-up/platform-page.tsx';
import { renderSiteLicencesPage } from '#shared/pages/set-up/site-licences-page.tsx';
import { renderSitePage, type SiteProps } from '#shared/pages/set-up/site-page.tsx';
import { renderSitesPage } from '#shared/pages/set-up/sites-page.tsx';
import { renderStatusPage, type StatusProps } from '#shared/pages/set-up/status-page.tsx';
import { renderSubdomainPage } from '#shared/pages/set-up/subdomain-page.tsx';
import { renderTelephonyPage } from '#shared/pages/set-up/telephony-page.tsx';
import { renderTimeZonePage } from '#shared/pages/set-up/time-zone-page.tsx';

const csrf = 'csrf-token';
const frame = { product: 'Handover', signOut: { action: '/sign-out', csrf } };
const longName = 'Przedsiębiorstwo Żeglugi Śródlądowej „Świteź” sp. z o.o.';
const base = '/organisation/set-up/sub_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C';
const step = (name: string) => ({ frame, csrf, action: `${base}/${name}`, backHref: `${base}/plan` });
const zones = { likely: ['Europe/Warsaw'], all: ['America/Argentina/ComodRivadavia', 'Europe/Stockholm', 'Europe/Warsaw', 'UTC'] };

/** The pages of the set-up wizard, in every variant. */
export const setUpSamples: Record<string, (language: Language) => string> = {};
const samples = setUpSamples;

const plan: PlanProps = {
  frame,
  csrf,
  action: `${base}/plan`,
  company: longName,
  orderNumber: 'ZAM/2026/11/000017-A',
  services: [
    { id: 'message', licences: 25 },
    { id: 'meetings', licences: 100_000 },
    { id: 'calling', licences: 10 },
    { id: 'contact-center-premium', licences: 3 },
  ],
  addOns: ['contact-center-pstn'],
  choices: [
    { service: 'contact-center', later: false },
    { service: 'meetings', later: true },
    { service: 'calling', later: false },
  ],
  hasTenant: true,
  existingSites: ['switez', 'a'.repeat(50)],
  advice: true,
};
samples['set-up, plan'] = (language) => renderPlanPage(plan, language);
samples['set-up, plan of a trial'] = (language) => {
  const { orderNumber: _, ...trial } = plan;
  return renderPlanPage(
    { ...trial, addOns: [], existingSites: [], errors: [{ field: 'contact-center', code: 'required', of: 'when' }] },
    language,
  );
};

const country: CountryProps = { ...step('country'), countries: ['PL', 'SE', 'IL', 'RO', 'GB', 'US'], country: 'IL' };
samples['set-up, country'] = (language) => renderCountryPage({ ...country, follows: { centre: 'UK1', unsure: true } }, language);
for (const centre of ['US1', 'CA1', 'EU1', 'ANZ1', 'SG1', 'JP1', 'IN1'] as const) {
  samples[`set-up, country of ${centre}`] = (language) =>
    renderCountryPage(
      { ...country, follows: { centre, unsure: false }, errors: [{ field: 'country', code: 'COUNTRY_NOT_OFFERED' }] },
      language,
    );
}
samples['set-up, platform'] = (language) =>
  renderPlatformPage(
    {
      ...step('platform'),
      platforms: ['standard', 'controlled_ga', 'exception'],
      platform: 'exception',
      errors: [{ field: 'approvalReference', code: 'APPROVAL_REFERENCE_REQUIRED' }],
    },
    language,
  );
samples['set-up, telephony'] = (language) =>
  renderTelephonyPage(
    {
      ...step('telephony'),
      options: ['voice_pop_bridge', 'webex_calling'],
      telephony: 'webex_calling',
      hasCalling: false,
      errors: [{ field: 'telephony', code: 'required', of: 'telephony' }],
    },
    language,
  );
samples['set-up, telephony, all there is'] = (language) =>
  renderTelephonyPage({ ...step('telephony'), options: ['webex_cc_pstn', 'voice_pop', 'webex_calling'], hasCalling: true }, language);
samples['set-up, subdomain'] = (language) =>
  renderSubdomainPage({ ...step('subdomain'), subdomain: 'switez', available: 'switez' }, language);
samples['set-up, subdomain taken'] = (language) =>
  renderSubdomainPage(
    { ...step('subdomain'), subdomain: 'a'.repeat(63), errors: [{ field: 'subdomain', code: 'SUBDOMAIN_TAKEN' }] },
    language,
  );
samples['set-up, time zone'] = (language) =>
  renderTimeZonePage(
    { ...step('time-zone'), zones, timeZone: 'Europe/Warsaw', errors: [{ field: 'timeZone', code: 'TIME_ZONE_UNKNOWN' }] },
    language,
  );

const site: SiteProps = { ...step('sites'), as: 'first', was: '', zones, values: {}, existing: ['kowalska'] };
samples['set-up, site'] = (language) =>
  renderSitePage(
    { ...site, values: { name: 'Świteź', timeZone: 'UTC' }, errors: [{ field: 'name', code: 'SITE_NAME_INVALID' }] },
    language,
  );
samples['set-up, next site'] = (language) => renderSitePage({ ...site, as: 'next', fault: 'form-expired' }, language);
samples['set-up, change site'] = (language) =>
  renderSitePage(
    {
      ...site,
      as: 'change',
      existing: [],
      was: 'switez',
      values: { name: 'switez', timeZone: 'Europe/Warsaw', earlyRelease: true },
      available: 'a'.repeat(50),
    },
    language,
  );
const oneSite = { name: 'a'.repeat(50), timeZone: 'Europe/Warsaw', earlyRelease: true, changeHref: `${base}/sites?site=a` };
samples['set-up, sites'] = (language) =>
  renderSitesPage(
    {
      ...step('sites'),
      sites: [oneSite, { name: 'switez', timeZone: 'UTC', earlyRelease: false }],
      existing: ['b'.repeat(50), 'kowalska'],
      most: 10,
      errors: [{ field: 'another', code: 'required', of: 'another' }],
    },
    language,
  );
samples['set-up, ten sites'] = (language) =>
  renderSitesPage(
    {
      ...step('sites'),
      sites: Array.from({ length: 10 }, (_, each) => ({ ...oneSite, name: `switez-${each}` })),
      existing: ['b'],
      most: 10,
    },
    language,
  );
for (const [name, licences] of [
  ['set-up, licences', '60'],
  ['set-up, licences over', '900'],
  ['set-up, licences sum', '75'],
] as const) {
  samples[name] = (language) =>
    renderSiteLicencesPage(
      {
        ...step('licences'),
        total: 100,
        sites: [
          { name: 'switez', licences },
          { name: 'a'.repeat(50), licences: '25' },
        ],
        errors: [{ field: 'licences.switez', code: 'SITE_LICENCES_DIFFER' }],
      },
      language,
    );
}
samples['set-up, headquarters'] = (language) =>
  renderHeadquartersPage(
    {
      ...step('headquarters'),
      countries: ['PL', 'US'],
      values: { name: longName, country: 'PL' },
      errors: [{ field: 'name', code: 'required', of: 'name' }],
    },
    language,
  );
const address: AddressProps = {
  ...step('address'),
  name: longName,
  fields: [
    { name: 'addressLine1', required: true },
    { name: 'addressLine2', required: false },
    { name: 'city', required: true },
    { name: 'state', required: true, options: [{ value: 'CA', label: 'California' }] },
    { name: 'postalCode', required: true },
  ],
  announcementLanguages: ['he-IL', 'pl-PL', 'en-US'],
  emailLanguages: ['en', 'pl', 'he'],
  zones,
  values: { addressLine1: 'Plac Żeglarzy 1', city: 'Łódź', timeZone: 'Europe/Warsaw', announcementLanguage: 'pl-PL' },
};
samples['set-up, address'] = (language) =>
  renderAddressPage(
    {
      ...address,
      errors: [
        { field: 'state', code: 'required', of: 'state' },
        { field: 'postalCode', code: 'ADDRESS_FIELD_INVALID' },
      ],
    },
    language,
  );

const check: CheckProps = {
  ...step('check'),
  base,
  company: longName,
  version: 7,
  contactCenter: {
    kept: false,
    country: 'US',
    centre: 'US1',
    unsure: true,
    platform: 'controlled_ga',
    approvalReference: 'SA-2026-0017',
    telephony: 'webex_calling',
    callingIsMissing: true,
    subdomain: 'a'.repeat(63),
    timeZone: 'America/New_York',
    asked: ['platform', 'telephony'],
  },
  meetings: {
    sites: [
      { name: 'a'.repeat(50), timeZone: 'Europe/Warsaw', earlyRelease: true, licences: 60, existing: false },
      { name: 'switez', timeZone: 'UTC', earlyRelease: false, existing: true },
    ],
    total: 100,
  },
  calling: {
    name: longName,
    country: 'PL',
    addressLine1: 'Plac Żeglarzy 1',
    city: 'Łódź',
    timeZone: 'Europe/Warsaw',
    announcementLanguage: 'he-IL',
    fields: address.fields,
  },
  later: [],
};
samples['set-up, check'] = (language) =>
  renderCheckPage(
    {
      ...check,
      problem: 'missing',
      errors: [
        { field: 'contactCenter', code: 'SUBDOMAIN_TAKEN' },
        { field: 'meetings', code: 'SITE_NAME_TAKEN' },
      ],
    },
    language,
  );
samples['set-up, check, changed meanwhile'] = (language) => {
  const { calling: _, meetings: __, ...rest } = check;
  return renderCheckPage(
    {
      ...rest,
      problem: 'changed',
      later: ['meetings', 'calling'],
      contactCenter: { kept: false, unsure: false, callingIsMissing: false, telephonyBy: 'order', asked: [] },
    },
    language,
  );
};
samples['set-up, check, nothing said'] = (language) =>
  renderCheckPage(
    {
      ...check,
      contactCenter: { kept: true, unsure: false, callingIsMissing: false, telephony: 'voice_pop', telephonyBy: 'only', asked: [] },
      meetings: { sites: [], total: 5 },
      calling: { fields: address.fields },
    },
    language,
  );

const status: StatusProps = {
  frame,
  company: longName,
  state: 'provisioning',
  parts: [
    { kind: 'tenant', name: '', state: 'provisioning', since: '2026-11-21T10:00:00.000Z' },
    { kind: 'site', name: 'a'.repeat(50), state: 'pending', since: '2026-11-21T10:00:00.000Z' },
    { kind: 'location', name: longName, state: 'active', since: '2026-11-21T10:00:00.000Z' },
  ],
  csrf,
  selfHref: `${base}/status`,
  watchHref: `${base}/status?watch=on`,
  watching: true,
  watchSeconds: 5,
};
samples['set-up, status'] = (language) => renderStatusPage(status, language);
samples['set-up, status, not watching'] = (language) => renderStatusPage({ ...status, watching: false }, language);
samples['set-up, status active'] = (language) =>
  renderStatusPage(
    {
      ...status,
      state: 'active',
      watching: false,
      summaryHref: `${base}/summary`,
      pdfHref: `${base}/summary.pdf`,
      contactCenterHref: '/organisation/contact-center',
      homeHref: '/organisation',
    },
    language,
  );
samples['set-up, status failed'] = (language) =>
  renderStatusPage(
    {
      ...status,
      state: 'failed',
      watching: false,
      retryAction: `${base}/status`,
      errors: [{ field: 'set-up', code: 'SET_UP_STATE' }],
      parts: (['retry', 'choose_another_name', 'contact_support'] as const).map((nextAction, index) => ({
        kind: 'site',
        name: `switez-${index}`,
        state: 'failed',
        since: '2026-11-21T10:00:00.000Z',
        failure: {
          code: 'NAME_RESERVED_BY_PLATFORM',
          detail: 'The name is in use elsewhere.',
          actsNext: (['partner', 'customer', 'operator'] as const)[index] ?? 'operator',
          nextAction,
        },
      })),
    },
    language,
  );
samples['set-up, later'] = (language) => renderLaterPage({ frame, goOnHref: `${base}/plan`, homeHref: '/organisation' }, language);
samples['set-up, later by link'] = (language) =>
  renderLaterPage({ frame: { product: 'Handover' }, goOnHref: '/orders/token/set-up' }, language);

/** Each page once, in its fullest form. */
export const fullestSetUpSamples = [
  'set-up, plan',
  'set-up, country',
  'set-up, platform',
  'set-up, telephony',
  'set-up, subdomain',
  'set-up, time zone',
  'set-up, site',
  'set-up, sites',
  'set-up, licences',
  'set-up, headquarters',
  'set-up, address',
  'set-up, check',
  'set-up, status failed',
  'set-up, later',
] as const;
