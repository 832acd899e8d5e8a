import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CheckboxField } from '#shared/pages/checkbox-field.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import { QuestionPage, type QuestionProps } from './question-page.tsx';

/** "My customer will set up its own services" (OM-7), and what speaks against it (OM-13). Field `customerSetsUp`: `true` or absent. */
export type SetUpByProps = QuestionProps & { readonly customerSetsUp: boolean };

export function renderSetUpByPage({ customerSetsUp, ...question }: SetUpByProps, language: Language): string {
  const { t } = formatter(orderPagesCatalogue, language);
  return renderPage(
    <QuestionPage {...question} language={language} title={t('set-up-by.title')} errors={[]}>
      <div className="notice">
        <p>{t('set-up-by.advice')}</p>
      </div>
      <CheckboxField name="customerSetsUp" label={t('set-up-by.box')} hint={t('set-up-by.hint')} errors={[]} checked={customerSetsUp} />
    </QuestionPage>,
  );
}
