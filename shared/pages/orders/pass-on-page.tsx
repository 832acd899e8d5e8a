import { entryCatalogue } from '#shared/languages/catalogues/entry-catalogue.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { TextField } from '#shared/pages/form-field.tsx';
import { MessageParts } from '#shared/pages/message-parts.tsx';
import { Page, type PageFrame } from '#shared/pages/page.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import { QuestionPage, type QuestionProps } from './question-page.tsx';

export type PassOnError =
  | { readonly code: 'required' | 'invalid' | 'same' }
  /** E-mails of an order are paced. */
  | { readonly code: 'too-soon'; readonly minutes: number };

/** Who shall complete the order instead (OR-2). Field `email`. */
export type PassOnProps = QuestionProps & { readonly value?: string; readonly error?: PassOnError };

function textOf(error: PassOnError, language: Language): string {
  const { t } = formatter(orderPagesCatalogue, language);
  if (error.code === 'same') return t('pass-on.same');
  if (error.code === 'too-soon') return t('pass-on.too-soon', { minutes: error.minutes });
  return formatter(entryCatalogue, language).t(`address.${error.code}`);
}

export function renderPassOnPage({ value, error, ...question }: PassOnProps, language: Language): string {
  const { t } = formatter(orderPagesCatalogue, language);
  const errors = error === undefined ? [] : [{ field: 'email', text: textOf(error, language) }];
  return renderPage(
    <QuestionPage {...question} language={language} title={t('pass-on.title')} errors={errors} submit={t('pass-on.submit')}>
      <p>{t('pass-on.explanation')}</p>
      <TextField name="email" type="email" label={t('pass-on.address')} value={value ?? ''} autoComplete="off" errors={errors} />
    </QuestionPage>,
  );
}

/** The answer to whoever passed an order on: there is nothing behind its link any more. */
export type PassedOnProps = {
  readonly frame: PageFrame;
  readonly number: string;
  readonly address: string;
  readonly salesContact: string;
};

export function renderPassedOnPage({ frame, number, address, salesContact }: PassedOnProps, language: Language): string {
  const { t, parts } = formatter(orderPagesCatalogue, language);
  const title = t('passed-on-page.title');
  return renderPage(
    <Page frame={frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <p>
          <MessageParts parts={parts('passed-on-page.explanation', { number, address })} />
        </p>
        <p>
          <MessageParts parts={parts('passed-on-page.mistake', { address: salesContact })} />
        </p>
      </div>
    </Page>,
  );
}
