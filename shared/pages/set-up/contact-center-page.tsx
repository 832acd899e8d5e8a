import type { DataCentre } from '#shared/domain/countries.ts';
import type { PartFailure, PartState, PlatformId, TelephonyOption } from '#shared/domain/set-up/set-up.ts';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { setUpStateCatalogue } from '#shared/languages/catalogues/set-up-state-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { ConfigurationSection, type ConfigurationView } from './configuration-section.tsx';
import { platformNames, telephonyNames, zoneLabel } from './names.ts';
import { Failure, StateBadge } from './progress.tsx';
import type { StepError } from './step-errors.ts';
import { errorsOf } from './step-page.tsx';
import { TelephonyChoice } from './telephony-choice.tsx';

export type TenantView = {
  readonly country: string;
  readonly centre: DataCentre;
  readonly platform: PlatformId;
  readonly subdomain: string;
  readonly timeZone: string;
  readonly telephony: TelephonyOption;
  readonly state: PartState;
  readonly failure?: PartFailure;
  readonly suspendedAt?: string;
};

/** The settings of a Contact Center (SS-12) and what is still to be done with it (SS-13). */
export type ContactCenterProps = {
  readonly frame: PageFrame;
  readonly company: string;
  readonly backHref: string;
  readonly csrf: string;
  /** Left out where the organisation has none. */
  readonly tenant?: TenantView;
  /** Field `telephony`. Left out where it cannot be changed. */
  readonly telephony?: {
    readonly action: string;
    readonly options: readonly TelephonyOption[];
    readonly chosen?: string;
    readonly hasCalling: boolean;
  };
  /** The order's PSTN decides the telephony. */
  readonly telephonyFixed?: boolean;
  readonly telephonyChanging?: boolean;
  readonly configuration?: ConfigurationView;
  readonly notice?: 'telephony-saved' | 'begun';
  readonly errors?: readonly StepError[];
  readonly fault?: FormFault;
};

export function renderContactCenterPage(props: ContactCenterProps, language: Language): string {
  return renderPage(<ContactCenterPage {...props} language={language} />);
}

function ContactCenterPage({ language, frame, fault, tenant, ...props }: ContactCenterProps & { readonly language: Language }) {
  const { t } = formatter(setUpStateCatalogue, language);
  const errors = errorsOf(props, language);
  const title = t('tenant.title');
  const { configuration, telephony } = props;
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined}>
      <p>
        <a href={props.backHref}>{t('tenant.back')}</a>
      </p>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      {props.notice && (
        <div className="notice good" role="status">
          <p>{t(`tenant.${props.notice}`)}</p>
        </div>
      )}
      <h1>{title}</h1>
      <p className="soft">
        <Value>{props.company}</Value>
      </p>
      {tenant === undefined ? <p>{t('tenant.none')}</p> : <Details tenant={tenant} language={language} />}
      {configuration && <ConfigurationSection view={configuration} csrf={props.csrf} language={language} />}
      {telephony && (
        <section className="card" aria-labelledby="change-telephony">
          <h2 id="change-telephony">{t('tenant.change-telephony')}</h2>
          <form method="post" action={telephony.action} noValidate>
            <CsrfField token={props.csrf} />
            <TelephonyChoice
              legend={t('tenant.telephony')}
              options={telephony.options}
              {...(telephony.chosen === undefined ? {} : { telephony: telephony.chosen })}
              hasCalling={telephony.hasCalling}
              errors={errors}
              language={language}
            />
            <div className="row full">
              <button type="submit" className="quiet">
                {t('tenant.save-telephony')}
              </button>
            </div>
          </form>
        </section>
      )}
      {props.telephonyFixed && <p className="soft">{t('tenant.telephony-fixed')}</p>}
      {props.telephonyChanging && <p className="soft">{t('tenant.telephony-changing')}</p>}
    </Page>
  );
}

function Details({ tenant, language }: { readonly tenant: TenantView; readonly language: Language }) {
  const { t } = formatter(setUpStateCatalogue, language);
  const { country, date } = intlValues(language);
  return (
    <section className="card" aria-labelledby="details">
      <h2 id="details">{t('tenant.details')}</h2>
      <dl>
        <dt>{t('tenant.state')}</dt>
        <dd>
          <StateBadge state={tenant.state}>{t(`part.${tenant.state}`)}</StateBadge>
          {tenant.suspendedAt !== undefined && <p>{t('tenant.suspended', { date: date(tenant.suspendedAt) })}</p>}
        </dd>
        <dt>{t('tenant.country')}</dt>
        <dd>{country(tenant.country)}</dd>
        <dt>{t('tenant.centre')}</dt>
        <dd>{formatter(setUpCatalogue, language).t(`centre.${tenant.centre}`)}</dd>
        <dt>{t('tenant.platform')}</dt>
        <dd>{platformNames[tenant.platform]}</dd>
        <dt>{t('tenant.subdomain')}</dt>
        <dd>
          <bdi>{tenant.subdomain}</bdi>
        </dd>
        <dt>{t('tenant.time-zone')}</dt>
        <dd>
          <bdi>{zoneLabel(tenant.timeZone)}</bdi>
        </dd>
        <dt>{t('tenant.telephony')}</dt>
        <dd>{telephonyNames[tenant.telephony]}</dd>
      </dl>
      {tenant.failure && <Failure failure={tenant.failure} language={language} />}
    </section>
  );
}
