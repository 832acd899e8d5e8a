import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import { type Language, languageNames, languages } from '#shared/languages/language.ts';
import { type ChangeTermsError, changeTermsErrors } from './change-terms-errors.ts';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { Value } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { RadioGroup } from './radio-group.tsx';
import { renderPage } from './render-page.tsx';
import { SelectField } from './select-field.tsx';
import { type ServiceBounds, ServiceFields } from './service-fields.tsx';
import type { TrialServiceId, TrialServiceView } from './trial-view.ts';

/** The terms as they stand on the form. */
export type TermsEntries = {
  readonly services: Partial<Readonly<Record<TrialServiceId, string>>>;
  readonly durationDays: string;
  readonly language: string;
};

/**
 * The form that changes a trial's terms (TR-4, TR-10). Posted fields: `csrf`, `version`, `services.<id>` (a number or empty), `durationDays` (left out where it cannot
 * change), `language`.
 */
export type ChangeTermsProps = {
  readonly frame: PageFrame;
  readonly company: string;
  readonly action: string;
  readonly trialHref: string;
  readonly csrf: string;
  /** The trial that was looked at: a change of another is refused. */
  readonly version: number;
  readonly bounds: ServiceBounds;
  /** Empty where the duration cannot be changed now. */
  readonly durations: readonly number[];
  /** The terms as they hold, each service with how many of its licences are in use. */
  readonly present: { readonly services: readonly TrialServiceView[]; readonly durationDays: number; readonly language: Language };
  /** What was entered, as it was posted; for a new form the terms as they hold. */
  readonly values?: TermsEntries;
  readonly errors?: readonly ChangeTermsError[];
  readonly fault?: FormFault;
};

export function renderChangeTermsPage(props: ChangeTermsProps, language: Language): string {
  return renderPage(<ChangeTermsPage {...props} language={language} />);
}

function entriesOf({ services, durationDays, language }: ChangeTermsProps['present']): TermsEntries {
  return {
    services: Object.fromEntries(services.map(({ id, licences }) => [id, String(licences)])),
    durationDays: String(durationDays),
    language,
  };
}

function ChangeTermsPage({ language, frame, fault, present, bounds, ...props }: ChangeTermsProps & { readonly language: Language }) {
  const { t } = formatter(partnerCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const { number } = intlValues(language);
  const held = entriesOf(present);
  const values = props.values ?? held;
  const errors = changeTermsErrors(props.errors ?? [], bounds, language);
  const now = (entered: string, holds: string, value: string) => (entered.trim() === holds ? [] : [t('change-terms.now', { value })]);
  const hintOf = (id: TrialServiceId) => {
    const service = present.services.find((one) => one.id === id);
    const used = service?.used ?? 0;
    const entered = values.services[id] ?? '';
    const absent = entered.trim() === '' ? [] : [t('change-terms.now-nothing')];
    const differs = service === undefined ? absent : now(entered, String(service.licences), number(service.licences));
    const said = [...differs, ...(used === 0 ? [] : [t('change-terms.in-use', { used })])];
    return said.length === 0 ? undefined : said.join(' · ');
  };
  const days = (count: number) => words.t('trial.days', { days: count });
  const durationHint = [t('change-terms.duration-hint'), ...now(values.durationDays, held.durationDays, days(present.durationDays))];
  const title = t('change-terms.title');
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined}>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card" id="terms" tabIndex={-1}>
        <h1>{title}</h1>
        <p>
          <strong>
            <Value>{props.company}</Value>
          </strong>
        </p>
        <p className="soft">{t('change-terms.intro')}</p>
        <form method="post" action={props.action} noValidate>
          <CsrfField token={props.csrf} />
          <input type="hidden" name="version" value={props.version} />
          <ServiceFields
            services={bounds}
            values={values.services}
            hint={t('change-terms.services-hint')}
            hintOf={hintOf}
            errors={errors}
            language={language}
          />
          {props.durations.length === 0 ? (
            <p className="soft">{t('change-terms.duration-fixed')}</p>
          ) : (
            <RadioGroup
              name="durationDays"
              legend={t('start.duration')}
              hint={durationHint.join(' ')}
              options={props.durations.map((count) => ({ value: String(count), label: days(count) }))}
              value={values.durationDays}
              errors={errors}
            />
          )}
          <SelectField
            name="language"
            label={t('start.language')}
            hint={[t('start.language-hint'), ...now(values.language, held.language, languageNames[present.language])].join(' ')}
            options={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
            value={values.language}
            errors={errors}
          />
          <div className="row full">
            <button type="submit">{t('change-terms.submit')}</button>
            <a href={props.trialHref}>{t('change-terms.back')}</a>
          </div>
        </form>
      </div>
    </Page>
  );
}
