import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import { Value } from '../message-parts.tsx';
import type { AddressFieldName, AddressValues } from './address-page.tsx';
import { AnswersSection, type SectionProps } from './answers-section.tsx';
import { serviceNames, zoneLabel } from './names.ts';

export type CallingView = AddressValues & {
  readonly name?: string;
  readonly country?: string;
  /** The fields that addresses in the country have. */
  readonly fields: readonly { readonly name: AddressFieldName; readonly required: boolean }[];
};

/** What was answered about the headquarters. */
export function CallingAnswers({ view, base, errors, language }: SectionProps<CallingView>) {
  const { t } = formatter(setUpCatalogue, language);
  const { country, language: languageName } = intlValues(language);
  const [first, further] = [`${base}/headquarters`, `${base}/address`];
  const shown = view.fields.filter(({ name, required }) => required || (view[name] ?? '') !== '');
  const rows = [
    { what: t('headquarters.name'), value: view.name && <Value>{view.name}</Value>, href: first },
    { what: t('headquarters.country'), value: view.country && country(view.country), href: first },
    ...shown.map(({ name }) => {
      const value = view[name];
      return { what: t(`address.${name}`), value: value && <Value>{value}</Value>, href: further };
    }),
    { what: t('time-zone.label'), value: view.timeZone && <bdi>{zoneLabel(view.timeZone)}</bdi>, href: further },
    ...(['announcementLanguage', 'emailLanguage'] as const).map((name) => {
      const value = view[name];
      return { what: t(`address.${name}`), value: value && languageName(value), href: further };
    }),
  ];
  return <AnswersSection id="calling" title={serviceNames.calling} errors={errors} rows={rows} language={language} />;
}
