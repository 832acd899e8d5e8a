import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import { type Language, languageNames, languages } from '#shared/languages/language.ts';
import { CheckboxField } from './checkbox-field.tsx';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { TextField } from './form-field.tsx';
import { Page, type PageFrame } from './page.tsx';
import { RadioGroup } from './radio-group.tsx';
import { renderPage } from './render-page.tsx';
import { SelectField } from './select-field.tsx';
import { ServiceFields } from './service-fields.tsx';
import { type StartTrialBounds, type StartTrialError, startTrialErrors } from './start-trial-errors.ts';
import type { TrialServiceId } from './trial-view.ts';

/**
 * The form that starts a trial (TR-1). Posted fields: `csrf`, `requestKey`, `companyName`, `administratorEmail`, `country`, `inSupportedLocation` (`true` or absent), `language`,
 * `services.<id>` (a number or empty), `durationDays`, `contextService` (`true` or absent).
 */
export type StartTrialProps = {
  readonly frame: PageFrame;
  readonly action: string;
  readonly csrf: string;
  /** One per form that was opened: posting it twice starts one trial. */
  readonly requestKey: string;
  readonly listHref: string;
  /** ISO 3166-1 codes of the countries on offer; sorted here by their names. */
  readonly countries: readonly string[];
  readonly bounds: StartTrialBounds;
  readonly durations: readonly number[];
  /** What was entered, as it was posted; for a new form the defaults. */
  readonly values: {
    readonly companyName?: string;
    readonly administratorEmail?: string;
    readonly country?: string;
    readonly inSupportedLocation?: boolean;
    readonly language?: string;
    readonly services?: Partial<Readonly<Record<TrialServiceId, string>>>;
    readonly durationDays?: string;
    readonly contextService?: boolean;
  };
  readonly errors?: readonly StartTrialError[];
  readonly fault?: FormFault;
};

export function renderStartTrialPage(props: StartTrialProps, language: Language): string {
  return renderPage(<StartTrialPage {...props} language={language} />);
}

function StartTrialPage({ language, frame, values, bounds, fault, ...props }: StartTrialProps & { readonly language: Language }) {
  const { t } = formatter(partnerCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const { country, compare } = intlValues(language);
  const errors = startTrialErrors(props.errors ?? [], bounds, language);
  const countries = props.countries.map((code) => ({ value: code, label: country(code) })).sort((a, b) => compare(a.label, b.label));
  const title = t('start.title');
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined}>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card">
        <h1>{title}</h1>
        <p className="soft">{t('start.intro')}</p>
        <form method="post" action={props.action} noValidate>
          <CsrfField token={props.csrf} />
          <input type="hidden" name="requestKey" value={props.requestKey} />
          <h2>{t('start.customer')}</h2>
          <TextField name="companyName" label={t('start.company')} value={values.companyName ?? ''} autoComplete="off" errors={errors} />
          <TextField
            name="administratorEmail"
            type="email"
            label={t('start.administrator')}
            hint={t('start.administrator-hint')}
            value={values.administratorEmail ?? ''}
            autoComplete="off"
            errors={errors}
          />
          <SelectField
            name="country"
            label={t('start.country')}
            hint={t('start.country-hint')}
            emptyLabel={t('start.choose')}
            options={countries}
            value={values.country ?? ''}
            errors={errors}
          />
          <CheckboxField
            name="inSupportedLocation"
            label={t('start.location')}
            checked={values.inSupportedLocation ?? false}
            errors={errors}
          />
          <SelectField
            name="language"
            label={t('start.language')}
            hint={t('start.language-hint')}
            options={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
            value={values.language ?? language}
            errors={errors}
          />
          <ServiceFields
            services={bounds.services}
            values={values.services ?? {}}
            hint={t('start.services-hint')}
            errors={errors}
            language={language}
          />
          <RadioGroup
            name="durationDays"
            legend={t('start.duration')}
            options={props.durations.map((days) => ({ value: String(days), label: words.t('trial.days', { days }) }))}
            {...(values.durationDays !== undefined && { value: values.durationDays })}
            errors={errors}
          />
          <fieldset>
            <legend>
              <h2>{t('start.other-services')}</h2>
            </legend>
            <CheckboxField
              name="contextService"
              label={t('start.context')}
              hint={t('start.context-hint')}
              checked={values.contextService ?? false}
              errors={errors}
            />
          </fieldset>
          <div className="row full">
            <button type="submit">{t('start.submit')}</button>
            <a href={props.listHref}>{t('start.cancel')}</a>
          </div>
        </form>
      </div>
    </Page>
  );
}
