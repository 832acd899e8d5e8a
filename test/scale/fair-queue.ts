import { fairest } from '#infra/local/fair-queues.ts';
import type { JobMessage } from '#shared/queue/job-messages.ts';
import type { JobQueue, JobQueues } from '#shared/queue/job-queues.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Milliseconds from sending a message until a worker has it: SQS takes it, a poller finds it, Lambda starts. */
export const handover = 30;

export type SimulatedQueue = JobQueues & {
  /** How often a worker took a message of an organisation. */
  turnsOf(organisationId: string): number;
  /** Milliseconds that messages of an organisation waited for a worker, at most. */
  longestWait(organisationId: string): number;
};

/**
 * A fair queue and its workers in virtual time: a message waits for a free worker, and a free worker takes the one that SQS would hand
 * out. Handling fails the simulation when it throws: redelivery is not what this is about.
 */
export function simulatedQueue(time: VirtualTime, workers: number, handle: (message: JobMessage) => Promise<unknown>): SimulatedQueue {
  const waiting: { readonly message: JobMessage; readonly since: number }[] = [];
  const handled = new Set<JobMessage>();
  const turns = new Map<string, number>();
  const waits = new Map<string, number>();

  function pump(): void {
    while (handled.size < workers && waiting.length > 0) {
      const groups = (messages: Iterable<JobMessage>) => [...messages].map(({ organisationId }) => organisationId);
      const [next] = waiting.splice(fairest(groups(waiting.map(({ message }) => message)), groups(handled)), 1);
      if (next === undefined) return;
      const { organisationId } = next.message;
      turns.set(organisationId, (turns.get(organisationId) ?? 0) + 1);
      waits.set(organisationId, Math.max(waits.get(organisationId) ?? 0, time.seconds() * 1000 - next.since));
      handled.add(next.message);
      void handle(next.message).finally(() => {
        handled.delete(next.message);
        pump();
      });
    }
  }

  return {
    async send(_: JobQueue, message: JobMessage, { afterSeconds = 0 } = {}) {
      void time.sleep(handover + afterSeconds * 1000).then(() => {
        waiting.push({ message, since: time.seconds() * 1000 });
        pump();
      });
    },
    turnsOf: (organisationId) => turns.get(organisationId) ?? 0,
    longestWait: (organisationId) => waits.get(organisationId) ?? 0,
  };
}
