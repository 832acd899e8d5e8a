import type { ReactNode } from 'react';
import type { ChosenCustomer, ChosenPartner } from '#shared/domain/mapping/mapping-choice.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { verticalsCatalogue } from '#shared/languages/catalogues/verticals-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '#shared/pages/form-field.tsx';
import { Value } from '#shared/pages/message-parts.tsx';

type CheckedAnswerProps = {
  /** Also the element's id, to which the error summary leads. */
  readonly id: string;
  readonly what: string;
  readonly href: string;
  readonly errors: readonly FieldError[];
  readonly language: Language;
  readonly children: ReactNode;
};

/** One answer with the way back to its question. */
export function CheckedAnswer({ id, what, href, errors, language, children }: CheckedAnswerProps) {
  const { t } = formatter(orderPagesCatalogue, language);
  const error = errors.find(({ field }) => field === id);
  return (
    <>
      <dt>{what}</dt>
      <dd>
        {error && <p className="error">{error.text}</p>}
        {children}{' '}
        <a id={id} href={href} aria-label={t('order-check.change-what', { what })}>
          {t('order-check.change')}
        </a>
      </dd>
    </>
  );
}

type OrganisationAnswerProps = { readonly chosen: ChosenPartner | ChosenCustomer | undefined; readonly language: Language };

/** An organisation's name; of a new one all that it is created with. */
export function OrganisationAnswer({ chosen, language }: OrganisationAnswerProps) {
  const { t } = formatter(orderPagesCatalogue, language);
  const words = formatter(verticalsCatalogue, language);
  if (chosen === undefined) return null;
  if (chosen.kind === 'existing') return <Value>{chosen.name}</Value>;
  return (
    <>
      <Value>{chosen.companyName}</Value> <span className="badge">{t('order-check.new')}</span>
      <br />
      <span className="soft">
        {words.t(`vertical.${chosen.vertical}`)}, {intlValues(language).country(chosen.country)}
      </span>
      <br />
    </>
  );
}
