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
import { SetUpOffers, type SetUpOfferView } from './set-up-offers.tsx';
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
  /** What is left to set up (SS-2). */
  readonly setUps: readonly SetUpOfferView[];
  /** Left out as long as there is no Contact Center. */
  readonly contactCenterHref?: string;
  readonly domainsHref: string;
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
      {props.setUps.length > 0 && <SetUpOffers offers={props.setUps} language={language} />}
      {props.trial && <OrganisationTrialSection trial={props.trial} partner={props.partner} language={language} />}
      <LinkSection
        id="users"
        title={t('organisation.users')}
        text={t('organisation.users-explanation')}
        href={props.usersHref}
        open={t('organisation.users-open')}
      />
      {props.contactCenterHref && (
        <LinkSection
          id="contact-center"
          title={t('organisation.contact-center')}
          text={t('organisation.contact-center-explanation')}
          href={props.contactCenterHref}
          open={t('organisation.contact-center-open')}
        />
      )}
      <LinkSection
        id="domains"
        title={t('organisation.domains')}
        text={t('organisation.domains-explanation')}
        href={props.domainsHref}
        open={t('organisation.domains-open')}
      />
      <ContextServiceSection {...contextService} partner={props.partner} errors={errors} language={language} />
      <section className="card" aria-labelledby="administrator">
        <h2 id="administrator">{t('organisation.administrator')}</h2>
        <p>{t('organisation.administrator-you', { address: props.administrator })}</p>
      </section>
    </Page>
  );
}

type LinkSectionProps = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly open: string;
};

function LinkSection({ id, title, text, href, open }: LinkSectionProps) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <div className="row full">
        <a className="button" href={href}>
          {open}
        </a>
      </div>
    </section>
  );
}
