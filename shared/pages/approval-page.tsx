import { approvalAnswerCatalogue } from '#shared/languages/catalogues/approval-answer-catalogue.ts';
import { approvalCatalogue } from '#shared/languages/catalogues/approval-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { AnswerForm } from '#shared/pages/answer-form.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { MessageParts } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

export type ApprovalPageProps = {
  readonly frame: PageFrame;
  readonly company: string;
  readonly partner: string;
  /** Whom to ask: an e-mail address, or whatever the partner gives. */
  readonly contact: string;
  /** Labels of what the partner sets up to begin with. */
  readonly packages: readonly string[];
  readonly state: 'asked' | 'granted' | 'declined' | 'lapsed';
  readonly lapsesAt: string;
  /** When somebody has answered, who may be another administrator than the one who reads. */
  readonly answeredAt: string;
  /** Where the answer is posted: field `answer` = `agree` | `decline`. */
  readonly action: string;
  readonly csrf: string;
  readonly fault?: FormFault;
};

/** A partner asks to attach the organisation; the answer, or how it ended. */
export function renderApprovalPage(props: ApprovalPageProps, language: Language): string {
  return renderPage(<ApprovalPage {...props} language={language} />);
}

/** A link that leads to no question, or to none that may still be answered. */
export function renderDeadApprovalPage({ frame }: Pick<ApprovalPageProps, 'frame'>, language: Language): string {
  const { t } = formatter(approvalAnswerCatalogue, language);
  return renderPage(
    <Page frame={frame} language={language} title={t('approval.title.dead')}>
      <div className="card">
        <h1>{t('approval.title.dead')}</h1>
        <p>{t('approval.text.dead')}</p>
      </div>
    </Page>,
  );
}

function ApprovalPage({ language, ...props }: ApprovalPageProps & { readonly language: Language }) {
  const { frame, company, partner, contact, state, lapsesAt, answeredAt, fault } = props;
  const { t, parts } = formatter(approvalAnswerCatalogue, language);
  const asked = formatter(approvalCatalogue, language);
  const { date, until } = intlValues(language);
  const title = state === 'asked' ? asked.t('approval.title.asked', { partner }) : t(`approval.title.${state}`);
  const texts = {
    asked: asked.parts('approval.text.asked', { partner, company }),
    granted: parts('approval.text.granted', { partner, company, date: date(answeredAt) }),
    declined: parts('approval.text.declined', { partner, company, date: date(answeredAt) }),
    lapsed: parts('approval.text.lapsed', { partner, company, date: until(lapsesAt) }),
  };
  return (
    <Page frame={frame} language={language} title={title} hasErrors={fault !== undefined}>
      <ErrorSummary language={language} errors={[]} fault={fault} />
      <div className="card">
        <h1>{title}</h1>
        <p>
          <MessageParts parts={texts[state]} />
        </p>
        {state === 'asked' && <Meaning {...props} language={language} />}
        <p>
          <MessageParts parts={asked.parts('approval.contact', { partner, contact })} />
        </p>
        {state === 'asked' && <Answer {...props} language={language} />}
      </div>
    </Page>
  );
}

function Meaning({ language, frame, partner, packages }: ApprovalPageProps & { readonly language: Language }) {
  const { t, parts } = formatter(approvalAnswerCatalogue, language);
  const asked = formatter(approvalCatalogue, language);
  const { product } = frame;
  return (
    <>
      <h2>{t('approval.meaning.title')}</h2>
      <ul>
        <li>
          <MessageParts parts={parts('approval.meaning.who', { partner, product })} />
        </li>
        {packages.length > 0 && (
          <li>
            <MessageParts parts={parts('approval.meaning.packages', { packages: packages.join(', ') })} />
          </li>
        )}
        <li>
          <MessageParts parts={asked.parts('approval.meaning.rights', { partner })} />
        </li>
        <li>
          <MessageParts parts={parts('approval.meaning.stays', { partner })} />
        </li>
        <li>
          <MessageParts parts={parts('approval.meaning.billing', { partner })} />
        </li>
        <li>{t('approval.meaning.first')}</li>
      </ul>
      <p>
        <MessageParts parts={asked.parts('approval.unknown', { partner })} />
      </p>
    </>
  );
}

function Answer({ language, lapsesAt, action, csrf }: ApprovalPageProps & { readonly language: Language }) {
  const { t } = formatter(approvalAnswerCatalogue, language);
  const asked = formatter(approvalCatalogue, language);
  return (
    <AnswerForm
      action={action}
      csrf={csrf}
      yes={{ value: 'agree', label: t('approval.agree') }}
      declineLabel={t('approval.decline')}
      hint={asked.t('approval.lapses', { date: intlValues(language).until(lapsesAt) })}
    />
  );
}
