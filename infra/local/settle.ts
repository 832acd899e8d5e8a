import { setTimeout as sleep } from 'node:timers/promises';
import type { Functions } from './lambda/pool.ts';
import type { Ses } from './mailbox/ses.ts';
import type { Mappings } from './sources/mappings.ts';

export interface SettleOptions {
  /** How long to wait, in milliseconds, before giving up. */
  readonly timeout?: number;
  /** Makes messages that wait for another attempt visible at once, until they are done or in a dead-letter queue. */
  readonly hurry?: boolean;
}

/** Waits until nothing runs and nothing waits to be handled. Messages that wait for another attempt count only with `hurry`. */
export function settler(functions: Functions, mappings: Mappings, ses: Ses) {
  async function idle(): Promise<boolean> {
    await Promise.all(mappings.streams.map((stream) => stream.drained()));
    const queues = await Promise.all(mappings.queues.map((queue) => queue.idle()));
    return queues.every(Boolean) && functions.running === 0 && ses.pending === 0;
  }

  return async ({ timeout = 20_000, hurry = false }: SettleOptions = {}): Promise<void> => {
    const end = performance.now() + timeout;
    // Twice in a row: what one look finds idle may just have handed its work to what was looked at before.
    for (let quiet = 0; quiet < 2; ) {
      if (performance.now() > end) throw new Error(`Not settled after ${timeout} ms: ${functions.running} invocations run`);
      if (hurry) quiet = (await hurried(mappings)) ? 0 : quiet;
      quiet = (await idle()) ? quiet + 1 : 0;
      if (quiet < 2) await sleep(quiet === 0 ? 15 : 5);
    }
  };
}

async function hurried(mappings: Mappings): Promise<boolean> {
  const found = await Promise.all(mappings.queues.map((queue) => queue.hurry()));
  return found.some(Boolean);
}
