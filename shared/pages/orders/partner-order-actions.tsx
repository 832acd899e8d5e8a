import { partnerOrdersCatalogue } from '#shared/languages/catalogues/partner-orders-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '#shared/pages/csrf-field.tsx';
import { type FieldError, TextField } from '#shared/pages/form-field.tsx';

type OrderContactActionsProps = {
  readonly csrf: string;
  readonly resend?: { readonly action: string; readonly toMe: boolean };
  readonly changeContactAction?: string;
  readonly entered?: string;
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

/** What can be done about who answers for an order, until it is mapped (OR-4). */
export function OrderContactActions({ csrf, resend, changeContactAction, entered, errors, language }: OrderContactActionsProps) {
  const { t } = formatter(partnerOrdersCatalogue, language);
  const tooSoon = errors.find(({ field }) => field === 'resend');
  return (
    <>
      {resend && (
        <section className="card" aria-labelledby="resend">
          <h2 id="resend">{resend.toMe ? t('orders.to-me') : t('orders.again')}</h2>
          {tooSoon && <p className="error">{tooSoon.text}</p>}
          <p>{resend.toMe ? t('orders.to-me-explanation') : t('orders.again-explanation')}</p>
          <form method="post" action={resend.action}>
            <CsrfField token={csrf} />
            <button type="submit" className="quiet">
              {resend.toMe ? t('orders.to-me') : t('orders.again')}
            </button>
          </form>
        </section>
      )}
      {changeContactAction && (
        <section className="card" aria-labelledby="other">
          <h2 id="other">{t('orders.other')}</h2>
          <p>{t('orders.other-explanation')}</p>
          <form method="post" action={changeContactAction} noValidate>
            <CsrfField token={csrf} />
            <TextField
              name="email"
              type="email"
              label={t('orders.other-address')}
              value={entered ?? ''}
              autoComplete="off"
              errors={errors}
            />
            <button type="submit" className="quiet">
              {t('orders.other-submit')}
            </button>
          </form>
        </section>
      )}
    </>
  );
}
