import { interruptible } from '#infra/cli/commands/run.ts';
import { say } from '#infra/cli/output.ts';
import type { PartnerSession } from '#infra/cli/partner/partner-session.ts';
import { number, progressOf, type Shown } from '#infra/cli/partner/progress.ts';
import type { components } from '#shared/client/generated/api.ts';
import { hasEnded, type WaitOptions } from '#shared/client/waiting.ts';

export type Job = components['schemas']['Job'];
export type Sync = components['schemas']['Sync'];
/** What all kinds of job show. */
export type AnyJob = Pick<Job, 'id' | 'organisationId' | 'state' | 'reason'> & { readonly progress: Job['progress'] };

/** How a command about rows ends: all were done; the whole was refused or failed; some rows were not done. */
export const jobCodes = { all: 0, refused: 1, some: 2 } as const;

export function codeOf({ state, progress }: AnyJob): number {
  if (state === 'rejected' || state === 'failed') return jobCodes.refused;
  return state === 'cancelled' || progress.failed > 0 || state === 'completed_with_errors' ? jobCodes.some : jobCodes.all;
}

function shown({ state, progress }: AnyJob, unit: string): Shown {
  const { rowsTotal, done, failed, ratePerSecond } = progress;
  return { label: state, unit, done, total: rowsTotal, failed, ratePerSecond };
}

/** Such as `completed_with_errors: 3 of 3 rows: 1 created, 1 unchanged, 1 failed`. */
export function outcome({ state, progress, reason }: AnyJob, unit: string): string[] {
  const { rowsTotal, done, failed, counts } = progress;
  const parts = [...Object.entries(counts).filter(([name]) => name !== 'failed'), ['failed', failed] as const];
  const told = parts.filter(([, count]) => count > 0).map(([name, count]) => `${number(count)} ${name}`);
  const of = rowsTotal === undefined ? '' : ` of ${number(rowsTotal)}`;
  return [
    `${state.replaceAll('_', ' ')}: ${number(done)}${of} ${unit}${told.length === 0 ? '' : `: ${told.join(', ')}`}`,
    ...(reason === undefined ? [] : [`${reason.code}${reason.detail === undefined ? '' : `: ${reason.detail}`}`]),
  ];
}

type Waiting = {
  readonly unit: string;
  /** The command that watches it again. */
  readonly again: string;
  /** Each look is told, as a line of JSON where JSON is asked for. */
  readonly looks: boolean;
};

/**
 * Waits for a job and shows how it gets on. Ctrl-C ends the watching and not the job.
 *
 * @throws InterruptedError, which says how to watch it again.
 */
export async function waitFor<J extends AnyJob>(
  session: PartnerSession,
  begin: (how: WaitOptions<J>) => Promise<J>,
  { unit, again, looks }: Waiting,
): Promise<J> {
  const progress = progressOf(session);
  let before = '';
  const onProgress = (job: J) => {
    progress.show(shown(job, unit));
    const line = JSON.stringify(job);
    if (session.json && looks && line !== before && !hasEnded(job)) session.write(line);
    before = line;
  };
  try {
    return await interruptible(
      () => `It goes on without being watched. To watch it again: ${again}`,
      (signal) => begin({ onProgress, signal }),
    );
  } finally {
    progress.end();
  }
}

/** Says how a job has ended, in words or as JSON (in one line where lines went before), and ends the run with its code. */
export function sayEnded(session: PartnerSession, job: AnyJob, lines: readonly string[], inLines: boolean): void {
  if (session.json && inLines) session.write(JSON.stringify(job));
  else say(session, job, lines);
  session.run.end(codeOf(job));
}
