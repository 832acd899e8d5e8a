import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CheckboxField } from '../checkbox-field.tsx';
import { TextField } from '../form-field.tsx';
import { renderPage } from '../render-page.tsx';
import { ExistingSites } from './existing-sites.tsx';
import { CheckName, NameAvailable } from './name-check.tsx';
import { serviceNames } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';
import { TimeZoneField, type TimeZones } from './time-zone-field.tsx';

/**
 * One meetings site (MT-1): fields `was` (the name it had; empty for a new one), `name`, `timeZone`, `earlyRelease` (`true` or absent);
 * `go` = `check` only says whether the name is available.
 */
export type SiteProps = StepProps & {
  readonly as: 'first' | 'next' | 'change';
  readonly was: string;
  readonly zones: TimeZones;
  readonly values: {
    readonly name?: string | undefined;
    readonly timeZone?: string | undefined;
    readonly earlyRelease?: boolean | undefined;
  };
  readonly available?: string | undefined;
  /** Sites that stand already and could be used instead. */
  readonly existing: readonly string[];
};

export function renderSitePage(props: SiteProps, language: Language): string {
  return renderPage(<SitePage {...props} language={language} />);
}

function SitePage({ language, zones, values, ...props }: SiteProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  return (
    <StepPage
      {...props}
      language={language}
      title={t(`site.title-${props.as}`)}
      caption={serviceNames.meetings}
      errors={errors}
      before={<ExistingSites {...props} sites={props.existing} language={language} />}
    >
      <input type="hidden" name="was" value={props.was} />
      <TextField
        name="name"
        label={t('site.name')}
        hint={t('site.name-hint')}
        value={values.name ?? ''}
        maxLength={50}
        autoComplete="off"
        errors={errors}
      />
      <NameAvailable available={props.available} language={language} />
      <CheckName language={language} />
      <TimeZoneField
        {...zones}
        hint={t('site.time-zone-hint')}
        {...(values.timeZone === undefined ? {} : { value: values.timeZone })}
        errors={errors}
        language={language}
      />
      <CheckboxField
        name="earlyRelease"
        label={t('site.early')}
        hint={t('site.early-hint')}
        checked={values.earlyRelease ?? false}
        errors={errors}
      />
    </StepPage>
  );
}
