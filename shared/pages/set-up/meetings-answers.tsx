import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import { AnswersSection, type SectionProps } from './answers-section.tsx';
import { serviceNames, siteAddress, zoneLabel } from './names.ts';

export type MeetingsView = {
  readonly sites: readonly {
    readonly name: string;
    readonly timeZone: string;
    readonly earlyRelease: boolean;
    readonly licences?: number;
    readonly existing: boolean;
  }[];
  readonly total: number;
};

/** What was answered about the sites, and how the licences are distributed. */
export function MeetingsAnswers({ view: { sites, total }, base, errors, language }: SectionProps<MeetingsView>) {
  const { t } = formatter(setUpCatalogue, language);
  const { number } = intlValues(language);
  const several = sites.length > 1;
  const rows = [
    ...sites.map((site, index) => ({
      what: t('review.site', { number: index + 1 }),
      value: (
        <>
          <bdi>{siteAddress(site.name)}</bdi>
          <br />
          <bdi>{zoneLabel(site.timeZone)}</bdi> · {site.earlyRelease ? t('sites.early-yes') : t('sites.early-no')}
        </>
      ),
      ...(site.existing ? { note: t('sites.existing') } : { href: `${base}/sites?site=${encodeURIComponent(site.name)}` }),
    })),
    ...(sites.length === 0 ? [{ what: t('site.name'), value: undefined, href: `${base}/sites` }] : []),
    ...sites.map(({ name, licences }) => ({
      what: t('licences.for', { name: siteAddress(name) }),
      value: licences === undefined ? (several ? undefined : number(total)) : number(licences),
      ...(several ? { href: `${base}/licences` } : {}),
    })),
  ];
  return <AnswersSection id="meetings" title={serviceNames.meetings} errors={errors} rows={rows} language={language} />;
}
