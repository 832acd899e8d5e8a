import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { partnerOrdersCatalogue } from '#shared/languages/catalogues/partner-orders-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts } from '#shared/pages/message-parts.tsx';

/** An e-mail about an order and what became of it (EM-5). */
export type OrderEmailView = {
  readonly id: string;
  readonly what: 'required' | 'passed-on' | 'reminder' | 'other';
  readonly state: 'queued' | 'sent' | 'delivered' | 'bounced' | 'complained' | 'suppressed' | 'failed';
  readonly to: string;
  /** Since when it is in this state. */
  readonly at: string;
};

type OrderEmailsProps = { readonly emails: readonly OrderEmailView[]; readonly contactSuppressed: boolean; readonly language: Language };

const wentWrong: ReadonlySet<OrderEmailView['state']> = new Set(['bounced', 'complained', 'suppressed', 'failed']);

export function OrderEmails({ emails, contactSuppressed, language }: OrderEmailsProps) {
  const { t } = formatter(partnerOrdersCatalogue, language);
  const words = formatter(partnerCatalogue, language);
  const { dateTime } = intlValues(language);
  return (
    <section className="card" aria-labelledby="e-mails">
      <h2 id="e-mails">{t('orders.e-mails')}</h2>
      {contactSuppressed && (
        <div className="notice bad">
          <p>{t('orders.suppressed')}</p>
        </div>
      )}
      {emails.length === 0 ? (
        <p>{t('orders.no-e-mails')}</p>
      ) : (
        <ul className="items">
          {emails.map(({ id, what, state, to, at }) => (
            <li key={id} className="record">
              <p>{t(`orders.mail-${what}`)}</p>
              <p>
                <span className={wentWrong.has(state) ? 'badge revoked' : 'badge'}>{words.t(`e-mail.${state}`)}</span>
              </p>
              <p className="soft">
                <MessageParts parts={words.parts('e-mail.to', { address: to, date: dateTime(at) })} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
