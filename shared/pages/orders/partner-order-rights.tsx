import { partnerOrdersCatalogue } from '#shared/languages/catalogues/partner-orders-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '#shared/pages/csrf-field.tsx';
import type { FieldError } from '#shared/pages/form-field.tsx';

/** Where a provisioning administrator's wish for full rights stands (OM-5). */
export type OrderRightsView = {
  readonly last?: {
    readonly state: 'requested' | 'granted' | 'declined' | 'lapsed';
    readonly requestedAt: string;
    readonly lapsesAt: string;
  };
  readonly askAction?: string;
};

type OrderRightsProps = {
  readonly rights: OrderRightsView;
  readonly csrf: string;
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

export function OrderRights({ rights, csrf, errors, language }: OrderRightsProps) {
  const { t } = formatter(partnerOrdersCatalogue, language);
  const { date } = intlValues(language);
  const { last, askAction } = rights;
  const error = errors.find(({ field }) => field === 'rights');
  return (
    <section className="card" aria-labelledby="rights">
      <h2 id="rights">{t('orders.rights')}</h2>
      {error && <p className="error">{error.text}</p>}
      <p>{t('orders.rights-explanation')}</p>
      {last?.state === 'requested' && <p>{t('orders.rights-requested', { date: date(last.requestedAt), until: date(last.lapsesAt) })}</p>}
      {last !== undefined && last.state !== 'requested' && <p>{t(`orders.rights-${last.state}`, { date: date(last.requestedAt) })}</p>}
      {askAction && (
        <form method="post" action={askAction}>
          <CsrfField token={csrf} />
          <button type="submit" className="quiet">
            {t('orders.rights-ask')}
          </button>
        </form>
      )}
    </section>
  );
}
