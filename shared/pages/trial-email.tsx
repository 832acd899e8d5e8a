import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { MessageParts } from './message-parts.tsx';

/** State of an e-mail as it stands on the thing that it belongs to (EM-5). */
export type TrialEmailView = {
  readonly state: 'queued' | 'sent' | 'delivered' | 'bounced' | 'complained' | 'suppressed' | 'failed';
  readonly address: string;
  /** Since when it is in this state. */
  readonly at: string;
  readonly resendAction?: string;
  /** Releases the address from suppression and sends again (EM-6). */
  readonly releaseAction?: string;
};

export function TrialEmail({
  email,
  csrf,
  language,
}: {
  readonly email: TrialEmailView;
  readonly csrf: string;
  readonly language: Language;
}) {
  const { t, parts } = formatter(partnerCatalogue, language);
  const { dateTime } = intlValues(language);
  const isRefused = email.state === 'bounced' || email.state === 'complained' || email.state === 'suppressed';
  return (
    <section className="card" aria-labelledby="e-mail">
      <h2 id="e-mail">{t('detail.e-mail')}</h2>
      <p>
        <span className={isRefused || email.state === 'failed' ? 'badge revoked' : 'badge'}>{t(`e-mail.${email.state}`)}</span>
      </p>
      <p className="soft">
        <MessageParts parts={parts('e-mail.to', { address: email.address, date: dateTime(email.at) })} />
      </p>
      {isRefused && <p>{t('e-mail.bounced-help')}</p>}
      <div className="row">
        {email.resendAction && (
          <form method="post" action={email.resendAction}>
            <CsrfField token={csrf} />
            <button type="submit" className="quiet">
              {t('e-mail.again')}
            </button>
          </form>
        )}
        {email.releaseAction && (
          <form method="post" action={email.releaseAction}>
            <CsrfField token={csrf} />
            <button type="submit" className="quiet">
              {t('e-mail.release')}
            </button>
          </form>
        )}
      </div>
    </section>
  );
}
