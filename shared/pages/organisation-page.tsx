import { organisationCatalogue } from '#shared/languages/catalogues/organisation-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { contextServiceErrors } from './context-service-errors.ts';
import { type ContextServiceProps, ContextServiceSection } from './context-service-section.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { Value } from './message-parts.tsx';
import { OrganisationTrialSection } from './organisation-trial-section.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';
import type { TrialView } from './trial-view.ts';

/** The home of an organisation, for its administrator. */
export type OrganisationProps = {
  readonly frame: PageFrame;
  readonly company: string;
  /** E-mail address of the administrator who is signed in. */
  readonly administrator: string;
  /** Name of the partner that looks after the organisation. */
  readonly partner: string;
  readonly trial?: TrialView;
  /** Where the organisation’s users are looked after. */
  readonly usersHref: string;
  readonly contextService: ContextServiceProps;
  /** Left out when there is nothing to set up. */
  readonly setup?: { readonly href: string; readonly started: boolean };
  readonly fault?: FormFault;
};

export function renderOrganisationPage(props: OrganisationProps, language: Language): string {
  return renderPage(<OrganisationPage {...props} language={language} />);
}

function OrganisationPage({ language, frame, fault, ...props }: OrganisationProps & { readonly language: Language }) {
  const { t } = formatter(organisationCatalogue, language);
  const { contextService } = props;
  const errors = contextServiceErrors(contextService, language);
  return (
    <Page frame={frame} language={language} title={t('organisation.title')} hasErrors={errors.length > 0 || fault !== undefined} wide>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <h1>
        <Value>{props.company}</Value>
      </h1>
      {props.setup && (
        <section className="card" aria-labelledby="setup">
          <h2 id="setup">{t('organisation.setup-title')}</h2>
          <p>{props.setup.started ? t('organisation.setup-started') : t('organisation.setup-new')}</p>
          <div className="row full">
            <a className="button" href={props.setup.href}>
              {props.setup.started ? t('organisation.setup-continue') : t('organisation.setup-begin')}
            </a>
          </div>
        </section>
      )}
      {props.trial && <OrganisationTrialSection trial={props.trial} partner={props.partner} language={language} />}
      <section className="card" aria-labelledby="users">
        <h2 id="users">{t('organisation.users')}</h2>
        <p>{t('organisation.users-explanation')}</p>
        <div className="row full">
          <a className="button" href={props.usersHref}>
            {t('organisation.users-open')}
          </a>
        </div>
      </section>
      <ContextServiceSection {...contextService} partner={props.partner} errors={errors} language={language} />
      <section className="card" aria-labelledby="administrator">
        <h2 id="administrator">{t('organisation.administrator')}</h2>
        <p>{t('organisation.administrator-you', { address: props.administrator })}</p>
      </section>
    </Page>
  );
}
