import { remindersCatalogue } from '#shared/languages/catalogues/reminders-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

export type RemindersProps = {
  readonly frame: PageFrame;
  /** Whether the address of the link's e-mail gets reminders; `resumed`: again, from just now. */
  readonly state: 'received' | 'stopped' | 'resumed';
  /** What the reminder was about. The address is not named: whoever was handed the e-mail could read it. */
  readonly about: { readonly kind: 'trial'; readonly company: string } | { readonly kind: 'order'; readonly number: string };
  /** Where the wish is posted: field `wish` = `stop` | `resume`. The address of the page is the proof; there is no other token. */
  readonly action: string;
};

/** Stopping reminders and letting them go on, by the link in one of them. */
export function renderRemindersPage({ frame, state, about, action }: RemindersProps, language: Language): string {
  const { t, parts } = formatter(remindersCatalogue, language);
  const explained = (what: 'stop' | 'stopped' | 'resumed') =>
    about.kind === 'trial'
      ? parts(`reminders.${what}-explanation`, { company: about.company })
      : parts(`order.${what}-explanation`, { number: about.number });
  const others = about.kind === 'trial' ? 'reminders.others' : 'order.others';
  const views = {
    received: [t('reminders.stop-title'), explained('stop')],
    stopped: [t('reminders.stopped-title'), explained('stopped')],
    resumed: [t('reminders.resumed-title'), explained('resumed')],
  } as const;
  const [title, explanation] = views[state];
  const isStopped = state === 'stopped';
  return renderPage(
    <Page frame={frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <p>
          <MessageParts parts={explanation} />
        </p>
        <p>
          <MessageParts parts={parts(others, { product: frame.product })} />
        </p>
        <form method="post" action={action}>
          <div className="row full">
            <button type="submit" name="wish" value={isStopped ? 'resume' : 'stop'} className={state === 'received' ? undefined : 'quiet'}>
              {isStopped ? t('reminders.resume') : t('reminders.stop')}
            </button>
          </div>
        </form>
      </div>
    </Page>,
  );
}

/** For a link that has expired, or never was: nothing tells which. */
export function renderReminderLinkDeadPage({ frame }: { readonly frame: PageFrame }, language: Language): string {
  const { t } = formatter(remindersCatalogue, language);
  const title = t('reminders.dead-title');
  return renderPage(
    <Page frame={frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <p>{t('reminders.dead-explanation')}</p>
      </div>
    </Page>,
  );
}
