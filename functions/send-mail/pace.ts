import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the next one may go: one after the other, at most so many a second in this process. */
export function pace(perSecond: number): () => Promise<void> {
  let next = 0;
  return async () => {
    const wait = next - performance.now();
    next = Math.max(next, performance.now()) + 1000 / perSecond;
    if (wait > 0) await sleep(wait);
  };
}
