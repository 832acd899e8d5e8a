import { type DomainView, mostDomains } from '#shared/domain/domains/domain.ts';
import { domainsCatalogue } from '#shared/languages/catalogues/domains-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import { type FieldError, TextField } from '../form-field.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { anchorOf, DomainItem } from './domain-item.tsx';

/** What became of the last change. */
export const domainNotices = ['added', 'verified', 'claimed', 'released', 'removed'] as const;
/** What is wrong with the name of a new domain. */
export type NameError = 'required' | 'invalid' | 'public' | 'too-many';
/** Why nothing was done with a domain that there is. */
export type DomainProblem = 'not-found' | 'unavailable' | 'taken' | 'state';

export type DomainsPageProps = {
  readonly frame: PageFrame;
  readonly backHref: string;
  readonly csrf: string;
  readonly domains: readonly DomainView[];
  /** Field `domain`. */
  readonly addAction: string;
  /** Field `move`: `verify`, `claim`, `release`, `remove`. */
  readonly moveAction: (domain: string) => string;
  readonly entered?: string;
  readonly nameError?: NameError;
  readonly problem?: { readonly domain: string; readonly because: DomainProblem };
  readonly done?: (typeof domainNotices)[number];
  readonly fault?: FormFault;
};

export function renderDomainsPage(props: DomainsPageProps, language: Language): string {
  return renderPage(<DomainsPage {...props} language={language} />);
}

function errorsOf({ nameError, problem }: DomainsPageProps, language: Language): FieldError[] {
  const { t } = formatter(domainsCatalogue, language);
  const ofName = nameError === 'too-many' ? t('domains.too-many', { most: mostDomains }) : nameError && t(`domains.${nameError}`);
  return [
    ...(ofName === undefined ? [] : [{ field: 'domain', text: ofName }]),
    ...(problem === undefined
      ? []
      : [{ field: anchorOf(problem.domain), text: t(`domains.${problem.because}`, { name: problem.domain }) }]),
  ];
}

/** The domains of an organisation, and how one becomes its own. */
function DomainsPage({ language, ...props }: DomainsPageProps & { readonly language: Language }) {
  const { t } = formatter(domainsCatalogue, language);
  const { frame, csrf, domains, fault, done } = props;
  const errors = errorsOf(props, language);
  return (
    <Page frame={frame} language={language} title={t('domains.title')} hasErrors={errors.length > 0 || fault !== undefined}>
      <p>
        <a href={props.backHref}>{t('domains.back')}</a>
      </p>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      {done && (
        <div className="notice good" role="status">
          <p>{t(`domains.done-${done}`)}</p>
        </div>
      )}
      <h1>{t('domains.title')}</h1>
      <p>{t('domains.explanation')}</p>
      <section className="card" aria-labelledby="list">
        <h2 id="list">{t('domains.list-title')}</h2>
        {domains.length === 0 && <p>{t('domains.none')}</p>}
        {domains.length > 0 && (
          <ul className="items">
            {domains.map((domain) => (
              <DomainItem key={domain.domain} domain={domain} action={props.moveAction(domain.domain)} csrf={csrf} language={language} />
            ))}
          </ul>
        )}
      </section>
      <section className="card" aria-labelledby="add">
        <h2 id="add">{t('domains.add-title')}</h2>
        <form method="post" action={props.addAction} noValidate>
          <CsrfField token={csrf} />
          <TextField
            name="domain"
            label={t('domains.name')}
            hint={t('domains.name-hint')}
            maxLength={255}
            errors={errors}
            {...(props.entered === undefined ? {} : { value: props.entered })}
          />
          <div className="row full">
            <button type="submit">{t('domains.add')}</button>
          </div>
        </form>
      </section>
    </Page>
  );
}
