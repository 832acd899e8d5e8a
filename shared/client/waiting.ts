import type { components } from './generated/api.ts';
import type { Sleep } from './repeating.ts';

export type JobState = components['schemas']['Job']['state'];

const underWay: readonly string[] = ['queued', 'validating', 'running', 'cancelling'] satisfies JobState[];

/** Whether nothing more will happen to a job by itself; a file that is uploaded and not submitted waits for its sender. */
export function hasEnded({ state }: { readonly state: string }): boolean {
  return !underWay.includes(state);
}

export type WaitOptions<Job> = {
  /** Told what every look has shown, the first and the last included. */
  readonly onProgress?: (job: Job) => void;
  /** Ends the waiting with its reason; the job goes on. */
  readonly signal?: AbortSignal;
  /** Milliseconds between the first looks (500); they grow while nothing changes, up to `longest` (5,000). */
  readonly first?: number;
  readonly longest?: number;
};

/**
 * Looks at a job until it has ended: often as long as it gets on, seldom while nothing changes.
 *
 * @throws what a look throws; the signal's reason.
 */
export async function waitUntilEnded<Job extends { readonly state: string }>(
  look: () => Promise<Job>,
  pause: Sleep,
  { onProgress, signal, first = 500, longest = 5_000 }: WaitOptions<Job>,
): Promise<Job> {
  let before = '';
  for (let wait = first; ; ) {
    signal?.throwIfAborted();
    const job = await look();
    onProgress?.(job);
    if (hasEnded(job)) return job;
    const seen = JSON.stringify(job);
    wait = seen === before ? Math.min(longest, wait * 1.5) : first;
    before = seen;
    await pause(wait, signal);
  }
}
