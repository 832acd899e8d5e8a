import type { PartFailure, PartState } from '#shared/domain/set-up/set-up.ts';
import { setUpStateCatalogue } from '#shared/languages/catalogues/set-up-state-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { serviceNames, siteAddress } from './names.ts';
import { Failure, StateBadge, Watching, type WatchingProps } from './progress.tsx';
import type { StepError } from './step-errors.ts';
import { errorsOf } from './step-page.tsx';

export type PartView = {
  readonly kind: 'tenant' | 'site' | 'location';
  readonly name: string;
  readonly state: PartState;
  readonly since: string;
  readonly failure?: PartFailure | undefined;
};

/** How far a set-up is (SS-9): each part with its state; of a failed one why, who acts, and what is next. */
export type StatusProps = Omit<WatchingProps, 'language'> & {
  readonly frame: PageFrame;
  readonly company: string;
  readonly state: 'provisioning' | 'active' | 'failed';
  readonly parts: readonly PartView[];
  readonly csrf: string;
  /** Posted without fields. Left out where nothing can be tried again. */
  readonly retryAction?: string;
  readonly summaryHref?: string;
  readonly pdfHref?: string;
  readonly contactCenterHref?: string;
  readonly homeHref?: string;
  readonly errors?: readonly StepError[];
  readonly fault?: FormFault;
};

export function renderStatusPage(props: StatusProps, language: Language): string {
  return renderPage(<StatusPage {...props} language={language} />);
}

const titles = { provisioning: 'status.title', active: 'status.title-active', failed: 'status.title-failed' } as const;
const texts = { provisioning: 'status.running', active: 'status.active', failed: 'status.failed' } as const;

function StatusPage({ language, frame, state, fault, ...props }: StatusProps & { readonly language: Language }) {
  const { t } = formatter(setUpStateCatalogue, language);
  const errors = errorsOf(props, language);
  const title = t(titles[state]);
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined} wide>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card" id="set-up">
        <h1>{title}</h1>
        <p className="soft">
          <Value>{props.company}</Value>
        </p>
        <p>{t(texts[state])}</p>
        {state === 'provisioning' && <Watching {...props} language={language} />}
        <ul className="items">
          {props.parts.map((part) => (
            <Part key={`${part.kind} ${part.name}`} part={part} language={language} />
          ))}
        </ul>
        {props.retryAction && (
          <form method="post" action={props.retryAction}>
            <CsrfField token={props.csrf} />
            <p className="hint">{t('status.retry-hint')}</p>
            <div className="row full">
              <button type="submit">{t('status.retry')}</button>
            </div>
          </form>
        )}
        <Onward {...props} language={language} />
      </div>
    </Page>
  );
}

function Part({ part, language }: { readonly part: PartView; readonly language: Language }) {
  const { t } = formatter(setUpStateCatalogue, language);
  const { dateTime } = intlValues(language);
  const { kind, name, state, since, failure } = part;
  const what = {
    tenant: serviceNames['contact-center'],
    site: t('status.site', { name: siteAddress(name) }),
    location: t('status.location', { name }),
  };
  return (
    <li>
      <p>
        <strong>{what[kind]}</strong> <StateBadge state={state}>{t(`part.${state}`)}</StateBadge>
      </p>
      <p className="soft">{t('status.since', { time: dateTime(since) })}</p>
      {failure && <Failure failure={failure} language={language} />}
    </li>
  );
}

type OnwardProps = Pick<StatusProps, 'summaryHref' | 'pdfHref' | 'contactCenterHref' | 'homeHref'> & { readonly language: Language };

function Onward({ summaryHref, pdfHref, contactCenterHref, homeHref, language }: OnwardProps) {
  const { t } = formatter(setUpStateCatalogue, language);
  const links = [
    { href: contactCenterHref, text: t('status.contact-center') },
    { href: summaryHref, text: t('status.summary') },
    { href: pdfHref, text: t('status.pdf') },
    { href: homeHref, text: t('status.home') },
  ];
  return (
    <ul className="plain">
      {links.map(({ href, text }) =>
        href === undefined ? null : (
          <li key={text}>
            <a href={href}>{text}</a>
          </li>
        ),
      )}
    </ul>
  );
}
