import type { PartFailure } from '#shared/domain/set-up/set-up.ts';
import { setUpStateCatalogue } from '#shared/languages/catalogues/set-up-state-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '../message-parts.tsx';

const look = { good: 'badge active', bad: 'badge suspended', plain: 'badge' } as const;
const looks: Readonly<Record<string, keyof typeof look>> = { active: 'good', configured: 'good', ready: 'good', failed: 'bad' };

export function StateBadge({ state, children }: { readonly state: string; readonly children: string }) {
  return <span className={look[looks[state] ?? 'plain']}>{children}</span>;
}

/** Why something failed, who has to act, and what is to be done next. The reason is the platform's own: it is passed on as it came. */
export function Failure({ failure, language }: { readonly failure: PartFailure; readonly language: Language }) {
  const { t } = formatter(setUpStateCatalogue, language);
  return (
    <dl>
      <dt>{t('status.reason')}</dt>
      <dd>
        <Value>{failure.detail === undefined ? failure.code : `${failure.code}: ${failure.detail}`}</Value>
      </dd>
      <dt>{t('status.who')}</dt>
      <dd>{t(`who.${failure.actsNext}`)}</dd>
      <dt>{t('status.next')}</dt>
      <dd>{t(`next.${failure.nextAction}`)}</dd>
    </dl>
  );
}

export type WatchingProps = {
  /** This page, with and without being fetched anew by itself, and how often. */
  readonly selfHref: string;
  readonly watchHref: string;
  readonly watching: boolean;
  readonly watchSeconds: number;
  readonly language: Language;
};

/** A page that is fetched anew by itself can be told to stop. */
export function Watching({ watching, watchSeconds, watchHref, selfHref, language }: WatchingProps) {
  const { t } = formatter(setUpStateCatalogue, language);
  return (
    <p className="soft">
      {watching ? (
        <>
          {t('status.watching', { seconds: watchSeconds })} <a href={selfHref}>{t('status.stop-watching')}</a>
        </>
      ) : (
        <>
          <a href={selfHref}>{t('status.update')}</a> · <a href={watchHref}>{t('status.watch')}</a>
        </>
      )}
    </p>
  );
}
