import { jobRuns } from '#shared/domain/jobs/job.ts';
import type { JobView } from '#shared/domain/jobs/job-view.ts';
import { importingCatalogue } from '#shared/languages/catalogues/import-catalogue.ts';
import { tasksCatalogue } from '#shared/languages/catalogues/tasks-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';

type Told = { readonly task: JobView; readonly language: Language };

export function TaskStateBadge({ task: { state }, language }: Told) {
  const { t } = formatter(tasksCatalogue, language);
  const bad = state === 'rejected' || state === 'failed' || state === 'completed_with_errors';
  return <span className={state === 'completed' ? 'badge active' : bad ? 'badge revoked' : 'badge'}>{t(`state.${state}`)}</span>;
}

/** How far it is, as a bar with its words. A bar without a value stands for what nobody can count yet. */
export function TaskProgress({ task, language }: Told) {
  const { t } = formatter(tasksCatalogue, language);
  const { number } = intlValues(language);
  const { rowsTotal, done, ratePerSecond } = task.progress;
  const words =
    rowsTotal === undefined
      ? t('task.progress-so-far', { done: number(done) })
      : t('task.progress-of', { done: number(done), total: number(rowsTotal) });
  const running = jobRuns(task.state);
  if (!running && done === 0 && rowsTotal === undefined) return null;
  return (
    <p>
      {running && (
        <progress aria-label={t('task.progress')} max={rowsTotal || 1} {...(rowsTotal === undefined ? {} : { value: done })}>
          {words}
        </progress>
      )}
      {(done > 0 || rowsTotal !== undefined) && words}
      {running && ratePerSecond !== undefined && <span className="soft"> · {t('task.rate', { rate: number(ratePerSecond) })}</span>}
    </p>
  );
}

const countNames = [
  'created',
  'updated',
  'unchanged',
  'confirmed',
  'removed',
  'deleted',
  'restored',
  'kept',
  'stale',
  'sent',
  'skipped',
  'exported',
] as const;

/** What became of the rows or users that were dealt with. */
export function countsOf({ progress: { counts, failed } }: JobView, language: Language): { label: string; count: string; bad?: true }[] {
  const { t } = formatter(tasksCatalogue, language);
  const { number } = intlValues(language);
  const found = countNames.flatMap((name) => {
    const count = counts[name] ?? 0;
    return count === 0 ? [] : [{ label: t(`count.${name}`), count: number(count) }];
  });
  return failed === 0 ? found : [...found, { label: t('task.failed'), count: number(failed), bad: true }];
}

/** Why a file was refused, or a job given up, in words. */
export function reasonText(code: string, language: Language): string {
  const { t } = formatter(importingCatalogue, language);
  const known = importingCatalogue.en;
  const key = `file.${code}`;
  return isKey(known, key) ? t(key) : t('file.other');
}

type FileKey = Extract<keyof typeof importingCatalogue.en, `file.${string}`>;
function isKey(messages: object, key: string): key is FileKey {
  return key.startsWith('file.') && Object.hasOwn(messages, key);
}

/** What has happened, in a sentence or two. */
export function happenedText({ kind, state, progress: { counts, failed, done } }: JobView, language: Language): string | undefined {
  const { t } = formatter(tasksCatalogue, language);
  switch (state) {
    case 'uploaded':
      return undefined;
    case 'queued':
      return t('happened.queued');
    case 'validating':
    case 'running':
      return t('happened.running');
    case 'cancelling':
    case 'rejected':
    case 'cancelled':
    case 'failed':
      return t(`happened.${state}`);
    default:
      break;
  }
  const trouble = state === 'completed_with_errors';
  switch (kind) {
    case 'import':
      if (trouble) return t('happened.import-errors', { failed });
      return done > 0 && counts['unchanged'] === done ? t('happened.import-nothing') : t('happened.import');
    case 'undo':
    case 'sync':
    case 'agents':
    case 'resend':
      return trouble ? t(`happened.${kind}-errors`, { failed }) : t(`happened.${kind}`);
    default:
      return t(`happened.${kind}`);
  }
}
