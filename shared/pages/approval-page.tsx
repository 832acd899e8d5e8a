import { approvalCatalogue } from '#shared/languages/catalogues/approval-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { MessageParts } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

export type ApprovalPageProps = {
  readonly frame: PageFrame;
  readonly company: string;
  readonly partner: string;
  readonly state: 'asked' | 'granted' | 'declined' | 'lapsed';
  readonly lapsesAt: string;
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
  const { t } = formatter(approvalCatalogue, language);
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
  const { frame, company, partner, state, fault } = props;
  const { t, parts } = formatter(approvalCatalogue, language);
  return (
    <Page frame={frame} language={language} title={t(`approval.title.${state}`)} hasErrors={fault !== undefined}>
      <ErrorSummary language={language} errors={[]} fault={fault} />
      <div className="card">
        <h1>{t(`approval.title.${state}`)}</h1>
        <p>
          <MessageParts parts={parts(`approval.text.${state}`, { partner, company })} />
        </p>
        {state === 'asked' && <Question {...props} language={language} />}
      </div>
    </Page>
  );
}

function Question({ language, partner, lapsesAt, action, csrf }: ApprovalPageProps & { readonly language: Language }) {
  const { t, parts } = formatter(approvalCatalogue, language);
  return (
    <>
      <h2>{t('approval.meaning.title')}</h2>
      <ul>
        <li>
          <MessageParts parts={parts('approval.meaning.rights', { partner })} />
        </li>
        <li>{t('approval.meaning.stays')}</li>
        <li>
          <MessageParts parts={parts('approval.meaning.billing', { partner })} />
        </li>
        <li>
          <MessageParts parts={parts('approval.meaning.unknown', { partner })} />
        </li>
      </ul>
      <form method="post" action={action}>
        <CsrfField token={csrf} />
        <div className="row full">
          <button type="submit" name="answer" value="agree">
            {t('approval.agree')}
          </button>
          <button type="submit" name="answer" value="decline" className="quiet">
            {t('approval.decline')}
          </button>
        </div>
        <p className="hint">{t('approval.lapses', { date: intlValues(language).date(lapsesAt) })}</p>
      </form>
    </>
  );
}
