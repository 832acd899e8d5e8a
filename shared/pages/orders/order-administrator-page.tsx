import { entryCatalogue } from '#shared/languages/catalogues/entry-catalogue.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { TextField } from '#shared/pages/form-field.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import { QuestionPage, type QuestionProps } from './question-page.tsx';

export type OrderAdministratorError = 'required' | 'invalid' | 'taken' | 'differs' | 'own';

/** The customer's administrator (OM-9). Field `administratorEmail`. */
export type OrderAdministratorProps = QuestionProps & { readonly value?: string; readonly error?: OrderAdministratorError };

export function orderAdministratorErrorText(error: OrderAdministratorError, language: Language): string {
  if (error === 'required' || error === 'invalid') return formatter(entryCatalogue, language).t(`address.${error}`);
  return formatter(orderPagesCatalogue, language).t(`order-administrator.${error}`);
}

export function renderOrderAdministratorPage({ value, error, ...question }: OrderAdministratorProps, language: Language): string {
  const { t } = formatter(orderPagesCatalogue, language);
  const errors = error === undefined ? [] : [{ field: 'administratorEmail', text: orderAdministratorErrorText(error, language) }];
  return renderPage(
    <QuestionPage {...question} language={language} title={t('order-administrator.title')} errors={errors}>
      <TextField
        name="administratorEmail"
        type="email"
        label={t('order-administrator.address')}
        hint={t('order-administrator.explanation')}
        value={value ?? ''}
        autoComplete="off"
        errors={errors}
      />
    </QuestionPage>,
  );
}
