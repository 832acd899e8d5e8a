import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { renderPage } from '../render-page.tsx';
import { serviceNames } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';
import { TimeZoneField, type TimeZones } from './time-zone-field.tsx';

/** The time zone of the Contact Center: field `timeZone`. */
export type TimeZoneProps = StepProps & { readonly zones: TimeZones; readonly timeZone?: string | undefined };

export function renderTimeZonePage(props: TimeZoneProps, language: Language): string {
  return renderPage(<TimeZonePage {...props} language={language} />);
}

function TimeZonePage({ language, zones, timeZone, ...props }: TimeZoneProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  return (
    <StepPage {...props} language={language} title={t('time-zone.title')} caption={serviceNames['contact-center']} errors={errors}>
      <TimeZoneField
        {...zones}
        hint={t('time-zone.hint')}
        {...(timeZone === undefined ? {} : { value: timeZone })}
        errors={errors}
        language={language}
      />
    </StepPage>
  );
}
