import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { RadioGroup } from '#shared/pages/radio-group.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import { QuestionPage, type QuestionProps } from './question-page.tsx';

export const orderIsFor = ['customer', 'own_company', 'someone_else'] as const;
export type OrderIsFor = (typeof orderIsFor)[number];

/** Whom the order is for (OR-2). Field `for`. */
export type OrderForProps = QuestionProps & { readonly value?: OrderIsFor; readonly unanswered?: boolean };

export function renderOrderForPage({ value, unanswered = false, ...question }: OrderForProps, language: Language): string {
  const { t } = formatter(orderPagesCatalogue, language);
  const errors = unanswered ? [{ field: 'for', text: t('order-for.required') }] : [];
  return renderPage(
    <QuestionPage {...question} language={language} title={t('order-for.title')} errors={errors} titleInForm>
      <RadioGroup
        name="for"
        legend={<h1>{t('order-for.title')}</h1>}
        options={orderIsFor.map((option) => ({ value: option, label: t(`order-for.${option}`) }))}
        {...(value === undefined ? {} : { value })}
        errors={errors}
      />
    </QuestionPage>,
  );
}
