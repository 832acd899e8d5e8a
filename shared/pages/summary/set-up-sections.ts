import { dataCentre as centreNamed } from '#shared/domain/countries.ts';
import type { PartProgress, PlatformId, TelephonyOption } from '#shared/domain/set-up/set-up.ts';
import type { OrderSummary } from '#shared/domain/summary/order-summary.ts';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { setUpStateCatalogue } from '#shared/languages/catalogues/set-up-state-catalogue.ts';
import { summaryCatalogue } from '#shared/languages/catalogues/summary-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { outside, own, type SummarySection } from './summary-content.ts';

// Names of the vendor's products are the same in every language.
const platformNames: Readonly<Record<PlatformId, string>> = {
  standard: 'Standard',
  controlled_ga: 'Controlled GA',
  exception: 'Exception',
};
const telephonyNames: Readonly<Record<TelephonyOption, string>> = {
  webex_cc_pstn: 'Contact Center PSTN',
  voice_pop_bridge: 'Voice POP Bridge',
  webex_calling: 'Webex Calling',
  voice_pop: 'Voice POP',
};

/** How far a part is, in the words of the wizard. */
const partState = (state: PartProgress['state'], language: Language) => formatter(setUpStateCatalogue, language).t(`part.${state}`);

/** An IANA name as people read it. */
const zoneName = (zone: string) => outside(zone.replaceAll('_', ' '));

export function contactCenterSection({ contactCenter }: OrderSummary, language: Language): SummarySection | undefined {
  if (contactCenter === undefined) return undefined;
  const { t } = formatter(summaryCatalogue, language);
  const { country, dataCentre, platform, telephony, subdomain, timeZone, state } = contactCenter;
  return {
    id: 'contact-center',
    heading: t('summary.contact-center'),
    kind: 'facts',
    facts: [
      { label: t('summary.state'), values: [own(partState(state, language))] },
      { label: t('summary.country'), values: [own(intlValues(language).country(country))] },
      { label: t('summary.centre'), values: [own(formatter(setUpCatalogue, language).t(`centre.${centreNamed.parse(dataCentre)}`))] },
      { label: t('summary.platform'), values: [outside(platformNames[platform])] },
      { label: t('summary.telephony'), values: [outside(telephonyNames[telephony])] },
      { label: t('summary.subdomain'), values: [outside(subdomain)] },
      { label: t('summary.time-zone'), values: [zoneName(timeZone)] },
    ],
  };
}

export function sitesSection({ sites }: OrderSummary, language: Language): SummarySection | undefined {
  if (sites.length === 0) return undefined;
  const { t } = formatter(summaryCatalogue, language);
  const { number } = intlValues(language);
  return {
    id: 'sites',
    heading: t('summary.sites'),
    kind: 'table',
    columns: [
      { label: t('summary.site') },
      { label: t('summary.time-zone') },
      { label: t('summary.early') },
      { label: t('summary.state') },
      { label: t('summary.licences'), number: true },
    ],
    rows: sites.map(({ name, timeZone, earlyRelease, licences, state }) => [
      outside(`${name}.webex.com`),
      zoneName(timeZone),
      own(t(earlyRelease ? 'summary.yes' : 'summary.no')),
      own(partState(state, language)),
      own(number(licences)),
    ]),
  };
}

export function headquartersSection({ headquarters }: OrderSummary, language: Language): SummarySection | undefined {
  if (headquarters === undefined) return undefined;
  const { t } = formatter(summaryCatalogue, language);
  const { name, addressLines, country, timeZone, state } = headquarters;
  return {
    id: 'headquarters',
    heading: t('summary.headquarters'),
    kind: 'facts',
    facts: [
      { label: t('summary.state'), values: [own(partState(state, language))] },
      { label: t('summary.name'), values: [outside(name)] },
      { label: t('summary.address'), values: [...addressLines.map(outside), own(intlValues(language).country(country))] },
      { label: t('summary.time-zone'), values: [zoneName(timeZone)] },
    ],
  };
}
