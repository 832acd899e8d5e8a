import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import { type Language, languageNames } from '#shared/languages/language.ts';
import { Value } from './message-parts.tsx';
import { ServicesTable } from './services-table.tsx';
import type { TrialPageProps } from './trial-page-props.ts';

type Props = Pick<TrialPageProps, 'terms' | 'changeTermsHref'> & { readonly language: Language };

/** The terms, with the way to the form that changes them where that is offered. */
export function TrialTerms({ terms, changeTermsHref, language }: Props) {
  const { t } = formatter(partnerCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const { date, until, country } = intlValues(language);
  const { trial } = terms;
  const dates = [
    { label: t('detail.begun'), at: trial.startedAt && date(trial.startedAt) },
    { label: t('detail.ends'), at: trial.endsAt && date(trial.endsAt) },
    { label: t('detail.restorable-until'), at: trial.restorableUntil && until(trial.restorableUntil) },
  ];
  return (
    <section className="card" aria-labelledby="terms">
      <h2 id="terms">{t('detail.terms')}</h2>
      <p>
        <span className={`badge ${trial.state}`}>{words.t(`state.${trial.state}`)}</span>
      </p>
      {trial.daysLeft !== undefined && <p className="figure">{words.t('trial.days-left', { days: trial.daysLeft })}</p>}
      <dl>
        <dt>{t('detail.administrator')}</dt>
        <dd>
          <Value>{terms.administrator}</Value>
          {!terms.administratorSignedIn && <span className="soft"> ({t('detail.administrator-waiting')})</span>}
        </dd>
        <dt>{t('detail.country')}</dt>
        <dd>{country(terms.country)}</dd>
        <dt>{t('detail.language')}</dt>
        <dd lang={terms.language}>{languageNames[terms.language]}</dd>
        <dt>{t('detail.duration')}</dt>
        <dd>{words.t('trial.days', { days: terms.durationDays })}</dd>
        {dates.map(({ label, at }) => at && <DateFact key={label} label={label} value={at} />)}
        <dt>{t('detail.context')}</dt>
        <dd>{terms.contextService ? t('detail.on') : t('detail.off')}</dd>
      </dl>
      <ServicesTable services={trial.services} language={language} />
      {changeTermsHref && (
        <div className="row full">
          <a className="button quiet" href={changeTermsHref}>
            {t('detail.change-terms')}
          </a>
        </div>
      )}
    </section>
  );
}

function DateFact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
