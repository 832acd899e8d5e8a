import { organisationCatalogue } from '#shared/languages/catalogues/organisation-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import type { MessagePart } from '#shared/languages/formatter.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts } from './message-parts.tsx';
import { ServicesTable } from './services-table.tsx';
import type { TrialView } from './trial-view.ts';

type Props = { readonly trial: TrialView; readonly partner: string; readonly language: Language };

/** State, days left and services of the organisation's trial. */
export function OrganisationTrialSection({ trial, partner, language }: Props) {
  const { t } = formatter(organisationCatalogue, language);
  const words = formatter(trialCatalogue, language);
  return (
    <section className="card" aria-labelledby="trial">
      <h2 id="trial">{t('organisation.trial')}</h2>
      <p>
        <span className={`badge ${trial.state}`}>{words.t(`state.${trial.state}`)}</span>
      </p>
      {trial.state === 'active' && trial.daysLeft !== undefined && (
        <p className="figure">{words.t('trial.days-left', { days: trial.daysLeft })}</p>
      )}
      <p>
        <MessageParts parts={stateText(trial, partner, language)} />
      </p>
      <ServicesTable services={trial.services} language={language} />
    </section>
  );
}

function stateText(trial: TrialView, partner: string, language: Language): readonly MessagePart[] {
  const { parts } = formatter(organisationCatalogue, language);
  const { date, until: lastTime } = intlValues(language);
  const end = trial.endsAt ? date(trial.endsAt) : '–';
  const until = trial.restorableUntil ? lastTime(trial.restorableUntil) : '–';
  switch (trial.state) {
    case 'active':
      return parts('organisation.active', { date: end, partner });
    case 'awaiting_customer':
      return parts('organisation.awaiting_customer', { partner });
    case 'suspended':
      return parts('organisation.suspended', { date: end, until, partner });
    case 'soft_deleted':
      return parts('organisation.soft_deleted', { until, partner });
    case 'purged':
      return parts('organisation.purged');
    case 'converted':
      return parts('organisation.converted');
  }
}
