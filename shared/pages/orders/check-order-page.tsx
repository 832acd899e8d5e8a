import type { ChosenCustomer, ChosenPartner } from '#shared/domain/mapping/mapping-choice.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts, Value } from '#shared/pages/message-parts.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import { type CheckOrderError, checkOrderErrors } from './check-order-errors.ts';
import { CheckedAnswer, OrganisationAnswer } from './checked-answer.tsx';
import { OrderContents, type OrderedView } from './order-contents.tsx';
import { QuestionPage, type QuestionProps } from './question-page.tsx';

/** The answers that can be gone back to. */
export type CheckedStep = 'for' | 'partner' | 'customer' | 'administrator' | 'country' | 'set-up-by';

/** What was answered so far, before the order is mapped (OM-13). */
export type CheckOrderProps = QuestionProps & {
  readonly ordered: OrderedView;
  readonly for: 'customer' | 'own_company';
  /** Absent for one's own company. */
  readonly partner?: ChosenPartner;
  readonly customer?: ChosenCustomer;
  readonly administrator?: string;
  /** Asked where there is Contact Center (OM-10). */
  readonly country?: string;
  readonly customerSetsUp?: boolean;
  /** What the partner will be allowed to do in the organisation (OM-12); absent for one's own company, and while it is not known. */
  readonly rights?: 'full' | 'provisioning_administrator';
  readonly hrefs: Readonly<Record<CheckedStep, string>>;
  readonly errors?: readonly CheckOrderError[];
};

export function renderCheckOrderPage(props: CheckOrderProps, language: Language): string {
  const { ordered, partner, customer, administrator, country, customerSetsUp, rights, hrefs, errors: wrong = [], ...question } = props;
  const { t, parts } = formatter(orderPagesCatalogue, language);
  const errors = checkOrderErrors(wrong, props.for, language);
  const at = (field: CheckedStep, what: string) => ({ id: field, what, href: hrefs[field], errors, language });
  const isForCustomer = props.for === 'customer';
  const partnerName = partner === undefined ? undefined : partner.kind === 'new' ? partner.companyName : partner.name;
  return renderPage(
    <QuestionPage {...question} language={language} title={t('order-check.title')} errors={errors} submit={t('order-check.submit')}>
      <dl>
        <OrderContents ordered={ordered} language={language} />
        <CheckedAnswer {...at('for', t('order-check.for'))}>{t(`order-check.${props.for}`)}</CheckedAnswer>
        {isForCustomer && (
          <CheckedAnswer {...at('partner', t('order-check.partner-organisation'))}>
            <OrganisationAnswer chosen={partner} language={language} />
          </CheckedAnswer>
        )}
        {isForCustomer && (
          <CheckedAnswer {...at('administrator', t('order-check.administrator'))}>
            {administrator !== undefined && <Value>{administrator}</Value>}
          </CheckedAnswer>
        )}
        <CheckedAnswer {...at('customer', t(isForCustomer ? 'order-check.customer-organisation' : 'order-check.own-organisation'))}>
          <OrganisationAnswer chosen={customer} language={language} />
          {rights === 'provisioning_administrator' && (
            <p>
              <span className="badge">{t('order-check.provisioning')}</span>
            </p>
          )}
          {rights !== undefined && customer !== undefined && partnerName !== undefined && (
            <p className="soft">
              <MessageParts
                parts={parts(
                  rights === 'provisioning_administrator'
                    ? 'order-check.provisioning-explanation'
                    : customer.kind === 'new'
                      ? 'order-check.full-explanation'
                      : 'order-check.full-already',
                  { partner: partnerName },
                )}
              />
            </p>
          )}
        </CheckedAnswer>
        {!isForCustomer && (
          <CheckedAnswer {...at('administrator', t('order-check.administrator'))}>
            {administrator !== undefined && <Value>{administrator}</Value>}
          </CheckedAnswer>
        )}
        {(country !== undefined || wrong.some(({ field }) => field === 'country')) && (
          <CheckedAnswer {...at('country', t('operation.country'))}>
            {country !== undefined && intlValues(language).country(country)}
          </CheckedAnswer>
        )}
        {isForCustomer && (
          <CheckedAnswer {...at('set-up-by', t('order-check.set-up-by'))}>
            {customerSetsUp !== undefined && t(customerSetsUp ? 'order-check.by-customer' : 'order-check.by-partner')}
          </CheckedAnswer>
        )}
      </dl>
      <p>{t('order-check.explanation')}</p>
    </QuestionPage>,
  );
}
