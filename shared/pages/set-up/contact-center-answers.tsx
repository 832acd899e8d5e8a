import type { DataCentre } from '#shared/domain/countries.ts';
import type { PlatformId, TelephonyOption } from '#shared/domain/set-up/set-up.ts';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import { Value } from '../message-parts.tsx';
import { AnswersSection, type SectionProps } from './answers-section.tsx';
import { platformNames, serviceNames, telephonyNames, zoneLabel } from './names.ts';

export type ContactCenterView = {
  /** It was set up before, and stays as it is. */
  readonly kept: boolean;
  readonly country?: string;
  readonly centre?: DataCentre;
  /** The table's entries for the country are of low confidence. */
  readonly unsure: boolean;
  readonly platform?: PlatformId;
  readonly approvalReference?: string;
  readonly telephony?: TelephonyOption;
  /** Why the telephony is not asked for. */
  readonly telephonyBy?: 'order' | 'only';
  /** Webex Calling was chosen, and the organisation has no Calling (SS-14). */
  readonly callingIsMissing: boolean;
  readonly subdomain?: string;
  readonly timeZone?: string;
  /** Questions that are asked; the others have one answer only. */
  readonly asked: readonly ('platform' | 'telephony')[];
};

/** What was answered about the Contact Center, with what follows from it. */
export function ContactCenterAnswers({ view, base, errors, language }: SectionProps<ContactCenterView>) {
  const { t } = formatter(setUpCatalogue, language);
  const { country } = intlValues(language);
  const { kept, telephonyBy } = view;
  const href = (step: string, asked = true) => (kept || !asked ? {} : { href: `${base}/${step}` });
  const platform = view.platform && platformNames[view.platform];
  const rows = [
    { what: t('country.title'), value: view.country && country(view.country), ...href('country') },
    ...(view.centre === undefined
      ? []
      : [
          {
            what: t('review.data-centre'),
            value: t(`centre.${view.centre}`),
            ...(view.unsure && !kept ? { note: t('country.unsure') } : {}),
          },
        ]),
    {
      what: t('review.platform'),
      value: platform && (view.approvalReference === undefined ? platform : <PlatformWith {...view} name={platform} />),
      ...href('platform', view.asked.includes('platform')),
    },
    {
      what: t('telephony.name'),
      value: view.telephony && telephonyNames[view.telephony],
      ...href('telephony', view.asked.includes('telephony')),
      ...(view.callingIsMissing
        ? { note: t('telephony.no-calling') }
        : telephonyBy === undefined
          ? {}
          : { note: t(telephonyBy === 'order' ? 'telephony.by-order' : 'telephony.only') }),
    },
    { what: t('subdomain.label'), value: view.subdomain && <bdi>{view.subdomain}</bdi>, ...href('subdomain') },
    { what: t('time-zone.label'), value: view.timeZone && <bdi>{zoneLabel(view.timeZone)}</bdi>, ...href('time-zone') },
  ];
  return (
    <AnswersSection id="contactCenter" title={serviceNames['contact-center']} errors={errors} rows={rows} language={language}>
      {kept && <p className="soft">{t('review.kept')}</p>}
    </AnswersSection>
  );
}

function PlatformWith({ name, approvalReference = '' }: Pick<ContactCenterView, 'approvalReference'> & { readonly name: string }) {
  return (
    <>
      {name} (<Value>{approvalReference}</Value>)
    </>
  );
}
