import { consentAnswerCatalogue } from '#shared/languages/catalogues/consent-answer-catalogue.ts';
import { consentCatalogue } from '#shared/languages/catalogues/consent-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { AnswerForm } from '#shared/pages/answer-form.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { MessageParts } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

export type ConsentPageProps = {
  readonly frame: PageFrame;
  readonly company: string;
  readonly partner: string;
  /** Whom to ask: an e-mail address, or whatever the partner gives. */
  readonly contact: string;
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
  const { t } = formatter(consentAnswerCatalogue, language);
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
  const { frame, company, partner, contact, address: email, state, fault, refused, isWelcomed } = props;
  const { t, parts } = formatter(consentAnswerCatalogue, language);
  const asked = formatter(consentCatalogue, language);
  const title = state === 'asked' ? asked.t('move.title.asked', { company }) : t(`move.title.${state}`);
  const texts = {
    asked: parts('move.text.asked', { partner, company, email, product: frame.product }),
    moved: parts(isWelcomed ? 'move.text.moved' : 'move.text.moved-quietly', { company }),
    declined: parts('move.text.declined', { partner }),
  };
  const refusal = refused === undefined ? undefined : t(`move.${refused}`, { partner, contact });
  return (
    <Page frame={frame} language={language} title={title} hasErrors={fault !== undefined || refusal !== undefined}>
      <ErrorSummary language={language} errors={[]} fault={fault} refusal={refusal} />
      <div className="card">
        <h1>{title}</h1>
        <p>
          <MessageParts parts={texts[state]} />
        </p>
        {state === 'asked' && <Changes {...props} language={language} />}
        <p>
          <MessageParts parts={asked.parts('move.contact', { company, partner, contact })} />
        </p>
        {state === 'asked' && <Answer {...props} language={language} />}
      </div>
    </Page>
  );
}

function Changes({ language, company, partner, address: email, packages, isWelcomed }: ConsentPageProps & { readonly language: Language }) {
  const { t, parts } = formatter(consentAnswerCatalogue, language);
  const asked = formatter(consentCatalogue, language);
  const changes = {
    account: parts('move.moves.account', { email }),
    managed: parts('move.moves.managed', { company, partner }),
    'sign-in': isWelcomed ? parts('move.moves.sign-in') : parts('move.moves.sign-in-quietly', { company }),
    packages: parts('move.moves.packages', { packages: packages.join(', ') }),
    billing: parts('move.moves.billing'),
    back: parts('move.moves.back'),
  };
  return (
    <>
      <h2>{t('move.moves.title')}</h2>
      <ul>
        {Object.entries(changes).map(([change, said]) => (
          <li key={change}>
            <MessageParts parts={said} />
          </li>
        ))}
      </ul>
      <p>{asked.t('move.nothing')}</p>
      <p>
        <MessageParts parts={asked.parts('move.unknown', { company })} />
      </p>
    </>
  );
}

function Answer({ language, endsAt, action, csrf }: ConsentPageProps & { readonly language: Language }) {
  const { t } = formatter(consentAnswerCatalogue, language);
  const asked = formatter(consentCatalogue, language);
  return (
    <AnswerForm
      action={action}
      csrf={csrf}
      yes={{ value: 'agree', label: t('move.agree') }}
      declineLabel={t('move.decline')}
      hint={asked.t('move.until', { date: intlValues(language).until(endsAt) })}
    />
  );
}
