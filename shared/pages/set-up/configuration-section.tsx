import type { PartFailure, Tenant } from '#shared/domain/set-up/set-up.ts';
import { setUpStateCatalogue } from '#shared/languages/catalogues/set-up-state-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { Failure, StateBadge } from './progress.tsx';

export type ConfigurationView = {
  readonly configuration: Tenant['configuration']['state'];
  readonly configurationFailure?: PartFailure;
  readonly chat: Tenant['chat']['state'];
  readonly chatFailure?: PartFailure;
  /** What remains to be configured, and, for chat, who has to do it. */
  readonly remaining: readonly ('configuration' | 'chat' | 'calling')[];
  /** Posted without fields. Left out where it cannot be run now. */
  readonly action?: string;
  /** Why it cannot be run, where something is left to run. */
  readonly closed?: 'may-only-look' | 'not-created' | 'suspended';
  /** Whoever looks sets chat up as well by running it (SS-11). */
  readonly withChat: boolean;
  /** Something is at work: the page is worth looking at again. */
  readonly selfHref: string;
};

type Props = { readonly view: ConfigurationView; readonly csrf: string; readonly language: Language };

/** "Set up Contact Center" (SS-13): how far it is, who has to do what remains, and the button. */
export function ConfigurationSection({ view, csrf, language }: Props) {
  const { t } = formatter(setUpStateCatalogue, language);
  const busy = view.configuration === 'configuring' || view.chat === 'setting_up';
  const chatWaits = !view.withChat && (view.chat === 'not_set_up' || view.chat === 'failed');
  return (
    <section className="card" aria-labelledby="configure">
      <h2 id="configure">{t('tenant.configure')}</h2>
      <dl>
        <dt>{t('tenant.state')}</dt>
        <dd>
          <StateBadge state={view.configuration}>{t(`configuration.${view.configuration}`)}</StateBadge>
        </dd>
      </dl>
      {view.configurationFailure && <Failure failure={view.configurationFailure} language={language} />}
      <dl>
        <dt>{t('tenant.chat')}</dt>
        <dd>
          <StateBadge state={view.chat}>{t(`chat.${view.chat}`)}</StateBadge>
        </dd>
      </dl>
      {view.chatFailure && <Failure failure={view.chatFailure} language={language} />}
      {busy && (
        <p>
          <a href={view.selfHref}>{t('status.update')}</a>
        </p>
      )}
      <Remaining remaining={view.remaining} language={language} />
      {chatWaits && (
        <div className="notice">
          <p>{t('tenant.chat-by-customer')}</p>
        </div>
      )}
      {view.action ? (
        <form method="post" action={view.action}>
          <CsrfField token={csrf} />
          <p>
            {t('tenant.configure-hint')} {view.withChat && t('tenant.configure-chat')}
          </p>
          <div className="row full">
            <button type="submit">{t('tenant.configure')}</button>
          </div>
        </form>
      ) : (
        !busy && view.closed && <p className="soft">{t(`tenant.configure.${view.closed}`)}</p>
      )}
    </section>
  );
}

function Remaining({ remaining, language }: { readonly remaining: ConfigurationView['remaining']; readonly language: Language }) {
  const { t } = formatter(setUpStateCatalogue, language);
  if (remaining.length === 0) return <p>{t('tenant.remaining-none')}</p>;
  return (
    <>
      <h3>{t('tenant.remaining')}</h3>
      <ul>
        {remaining.map((what) => (
          <li key={what}>{t(`remaining.${what}`)}</li>
        ))}
      </ul>
    </>
  );
}
