import { consentCatalogue } from '#shared/languages/catalogues/consent-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { MessageParts } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

export type ConsentPageProps = {
  readonly frame: PageFrame;
  readonly company: string;
  readonly partner: string;
  /** Of the free account. */
  readonly address: string;
  /** Labels of what the person gets. */
  readonly packages: readonly string[];
  readonly state: 'asked' | 'moved' | 'declined';
  /** Whether an e-mail says how to begin. */
  readonly isWelcomed: boolean;
  readonly endsAt: string;
  /** Where the answer is posted: field `answer` = `agree` | `decline`. */
  readonly action: string;
  readonly csrf: string;
  readonly fault?: FormFault;
  /** Why the answer could not be carried out. */
  readonly refused?: 'in-use' | 'closed';
};

/** The owner of a free account is asked to move to an organisation; the answer that was given. */
export function renderConsentPage(props: ConsentPageProps, language: Language): string {
  return renderPage(<ConsentPage {...props} language={language} />);
}

/** A link that leads to no question, or to none that may still be answered. */
export function renderDeadConsentPage({ frame }: Pick<ConsentPageProps, 'frame'>, language: Language): string {
  const { t } = formatter(consentCatalogue, language);
  return renderPage(
    <Page frame={frame} language={language} title={t('move.title.dead')}>
      <div className="card">
        <h1>{t('move.title.dead')}</h1>
        <p>{t('move.text.dead')}</p>
      </div>
    </Page>,
  );
}

function ConsentPage({ language, ...props }: ConsentPageProps & { readonly language: Language }) {
  const { frame, company, partner, address: email, state, fault, refused, isWelcomed } = props;
  const { t, parts } = formatter(consentCatalogue, language);
  const title = state === 'asked' ? t('move.title.asked', { company }) : t(`move.title.${state}`);
  const texts = {
    asked: parts('move.text.asked', { partner, company, email, product: frame.product }),
    moved: parts(isWelcomed ? 'move.text.moved' : 'move.text.moved-quietly', { company }),
    declined: parts('move.text.declined', { partner }),
  };
  const errors = refused === undefined ? [] : [{ field: 'answer', text: t(`move.${refused}`, { partner }) }];
  return (
    <Page frame={frame} language={language} title={title} hasErrors={fault !== undefined || refused !== undefined}>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card">
        <h1>{title}</h1>
        <p>
          <MessageParts parts={texts[state]} />
        </p>
        {state === 'asked' && <Question {...props} language={language} />}
      </div>
    </Page>
  );
}

function Question({
  language,
  company,
  partner,
  address: email,
  packages,
  endsAt,
  action,
  csrf,
}: ConsentPageProps & { readonly language: Language }) {
  const { t, parts } = formatter(consentCatalogue, language);
  const { date } = intlValues(language);
  return (
    <>
      <h2>{t('move.moves.title')}</h2>
      <ul>
        <li>
          <MessageParts parts={parts('move.moves.account', { email })} />
        </li>
        <li>
          <MessageParts parts={parts('move.moves.managed', { company, partner })} />
        </li>
        <li>
          <MessageParts parts={parts('move.moves.packages', { packages: packages.join(', ') })} />
        </li>
      </ul>
      <p>{t('move.nothing')}</p>
      <form method="post" action={action}>
        <CsrfField token={csrf} />
        <div className="row full">
          <button type="submit" id="answer" name="answer" value="agree">
            {t('move.agree')}
          </button>
          <button type="submit" name="answer" value="decline" className="quiet">
            {t('move.decline')}
          </button>
        </div>
        <p className="hint">{t('move.until', { date: date(endsAt) })}</p>
      </form>
    </>
  );
}
