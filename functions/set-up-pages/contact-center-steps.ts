import { countriesOfOperation, countryOfOperation, isUncertain } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { allTimeZones, timeZonesOf } from '#shared/domain/set-up/time-zones.ts';
import { renderCountryPage } from '#shared/pages/set-up/country-page.tsx';
import { renderPlatformPage } from '#shared/pages/set-up/platform-page.tsx';
import { renderSubdomainPage } from '#shared/pages/set-up/subdomain-page.tsx';
import { renderTelephonyPage } from '#shared/pages/set-up/telephony-page.tsx';
import { renderTimeZonePage } from '#shared/pages/set-up/time-zone-page.tsx';
import { checked } from './name-check.ts';
import { entered, type Step } from './step.ts';

export const countryStep: Step = {
  show({ view, language }, props, said) {
    const kept = view.contactCenter?.country;
    const chosen = entered(said, 'country', countryOfOperation(kept ?? '') === undefined ? undefined : kept);
    const country = countryOfOperation(chosen ?? '');
    return renderCountryPage(
      {
        ...props,
        countries: countriesOfOperation.map(({ code }) => code),
        country: chosen,
        ...(country === undefined ? {} : { follows: { centre: country.dataCentre, unsure: isUncertain(country) } }),
      },
      language,
    );
  },
  async answer(_, entries) {
    if (entries['go'] === 'show') return { kind: 'show', said: { entries } };
    return { kind: 'save', change: { contactCenter: { country: entries['country'] ?? '' } } };
  },
};

export const platformStep: Step = {
  show({ view, language }, props, said) {
    const { platforms = [], platform, approvalReference } = view.contactCenter ?? {};
    return renderPlatformPage(
      {
        ...props,
        platforms,
        platform: entered(said, 'platform', platform),
        approvalReference: entered(said, 'approvalReference', approvalReference),
      },
      language,
    );
  },
  async answer(_, { platform = '', approvalReference = '' }) {
    const reference = platform === 'standard' || approvalReference.trim() === '' ? {} : { approvalReference };
    return { kind: 'save', change: { contactCenter: { platform, ...reference } } };
  },
};

export const telephonyStep: Step = {
  show({ view, read, language }, props, said) {
    const { telephonyOptions = [], telephony } = view.contactCenter ?? {};
    return renderTelephonyPage(
      {
        ...props,
        options: telephonyOptions.map(({ option }) => option),
        telephony: entered(said, 'telephony', telephony),
        hasCalling: read.hasCalling,
      },
      language,
    );
  },
  answer: async (_, { telephony = '' }) => ({ kind: 'save', change: { contactCenter: { telephony } } }),
};

export const subdomainStep: Step = {
  show({ view, language }, props, said) {
    const subdomain = entered(said, 'subdomain', view.contactCenter?.subdomain);
    return renderSubdomainPage({ ...props, subdomain, available: said.available }, language);
  },
  async answer(_, entries, availability) {
    const { subdomain = '' } = entries;
    if (entries['go'] === 'check') return { kind: 'show', said: await checked(availability, 'subdomain', 'subdomain', entries) };
    return { kind: 'save', change: { contactCenter: { subdomain } } };
  },
};

export const timeZoneStep: Step = {
  show({ view, language }, props, said) {
    const { timeZone, country = '' } = view.contactCenter ?? {};
    const zones = { likely: timeZonesOf(country), all: allTimeZones() };
    return renderTimeZonePage({ ...props, zones, timeZone: entered(said, 'timeZone', timeZone) }, language);
  },
  answer: async (_, { timeZone = '' }) => ({ kind: 'save', change: { contactCenter: { timeZone } } }),
};
