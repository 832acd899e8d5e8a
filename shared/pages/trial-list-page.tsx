import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { TextField } from './form-field.tsx';
import { Value } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';
import { SelectField } from './select-field.tsx';
import type { TrialStateView } from './trial-view.ts';

export type TrialListItem = {
  readonly href: string;
  readonly company: string;
  readonly state: TrialStateView;
  /** Sums over all services of the trial. */
  readonly licences: number;
  readonly used: number;
  readonly endsAt?: string;
  readonly daysLeft?: number;
};

/** The home of a partner's people. */
export type TrialListProps = {
  readonly frame: PageFrame;
  /** Name of the partner organisation. */
  readonly partner: string;
  /** E-mail address of who is signed in. */
  readonly person: string;
  readonly trials: readonly TrialListItem[];
  /** The filter as it is set; sent by GET to `filterAction` as `state` and `search`. */
  readonly filter: { readonly state?: TrialStateView; readonly search?: string };
  readonly filterAction: string;
  /** Left out for a role that may not start trials. */
  readonly startHref?: string;
  /** The orders that concern the partner's people. */
  readonly ordersHref?: string;
  readonly nextHref?: string;
  readonly firstHref?: string;
};

const states = [
  'awaiting_customer',
  'active',
  'suspended',
  'soft_deleted',
  'purged',
  'converted',
] as const satisfies readonly TrialStateView[];

/** Trials with state, days left, licences used, filter and paging (TR-8). */
export function renderTrialListPage(props: TrialListProps, language: Language): string {
  return renderPage(<TrialListPage {...props} language={language} />);
}

function TrialListPage({ language, frame, filter, ...props }: TrialListProps & { readonly language: Language }) {
  const { t } = formatter(partnerCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const isFiltered = filter.state !== undefined || Boolean(filter.search);
  return (
    <Page frame={frame} language={language} title={t('partner.trials')} wide>
      <p className="soft">
        <strong>
          <Value>{props.partner}</Value>
        </strong>
        <br />
        {t('partner.signed-in', { address: props.person })}
      </p>
      {props.ordersHref && (
        <p>
          <a href={props.ordersHref}>{t('partner.orders')}</a>
        </p>
      )}
      <div className="row spread">
        <h1>{t('partner.trials')}</h1>
        {props.startHref && (
          <a className="button" href={props.startHref}>
            {t('partner.start')}
          </a>
        )}
      </div>
      <div className="card">
        <form method="get" action={props.filterAction} className="columns">
          <TextField
            name="search"
            type="search"
            label={t('partner.filter-search')}
            value={filter.search ?? ''}
            autoComplete="off"
            errors={[]}
            optional
          />
          <SelectField
            name="state"
            label={t('partner.filter-state')}
            emptyLabel={t('partner.filter-any')}
            options={states.map((state) => ({ value: state, label: words.t(`state.${state}`) }))}
            value={filter.state ?? ''}
            errors={[]}
            optional
          />
          <div className="field full">
            <button type="submit" className="quiet">
              {t('partner.filter')}
            </button>
          </div>
        </form>
        {props.trials.length === 0 ? (
          <p>{isFiltered ? t('partner.none-match') : t('partner.none')}</p>
        ) : (
          <ul className="items">
            {props.trials.map((trial) => (
              <TrialItem key={trial.href} trial={trial} language={language} />
            ))}
          </ul>
        )}
        {(props.nextHref || props.firstHref) && (
          <nav aria-label={t('partner.pages')} className="row">
            {props.firstHref && <a href={props.firstHref}>{t('partner.first')}</a>}
            {props.nextHref && <a href={props.nextHref}>{t('partner.next')}</a>}
          </nav>
        )}
      </div>
    </Page>
  );
}

function TrialItem({ trial, language }: { readonly trial: TrialListItem; readonly language: Language }) {
  const { t } = formatter(partnerCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const { date, number } = intlValues(language);
  return (
    <li className="trial">
      <p>
        <a href={trial.href}>
          <Value>{trial.company}</Value>
        </a>
      </p>
      <p>
        <span className={`badge ${trial.state}`}>{words.t(`state.${trial.state}`)}</span>
      </p>
      <p className="soft">
        {trial.daysLeft !== undefined && (
          <>
            <strong>{words.t('trial.days-left', { days: trial.daysLeft })}</strong>
            <br />
          </>
        )}
        {trial.endsAt && (
          <>
            {t('partner.ends', { date: date(trial.endsAt) })}
            <br />
          </>
        )}
        {t('partner.licences-used', { used: number(trial.used), licences: number(trial.licences) })}
      </p>
    </li>
  );
}
