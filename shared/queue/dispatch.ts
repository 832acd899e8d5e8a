import { setTimeout as sleep } from 'node:timers/promises';
import { eventsOnPage, type FeedWriter, type WaitingEvent } from '#shared/domain/feed.ts';
import type { EventId, Now, PartnerId } from '#shared/domain/ids.ts';
import type { DirectoryMarks } from '#shared/domain/matching/directory-store.ts';
import { ownersChangedBy } from '#shared/domain/matching/owners-changed.ts';
import type { Webhook } from '#shared/domain/webhooks/webhook.ts';
import type { WebhookReader } from '#shared/domain/webhooks/webhook-store.ts';
import { jobsAskedBy } from '#shared/queue/event-jobs.ts';
import type { JobQueues, ProvisioningQueue, WholesaleQueue } from '#shared/queue/job-queues.ts';
import { type MailQueue, type MailQueues, mailQueueOf } from '#shared/queue/mail-queues.ts';
import type { SendMailMessage } from '#shared/queue/messages.ts';
import { type ReportQueue, reportsAskedBy } from '#shared/queue/report-messages.ts';
import { type WebhookQueue, webhookMessagesOf } from '#shared/queue/webhook-messages.ts';

export type DispatchDeps = {
  readonly feed: FeedWriter;
  readonly mail: MailQueues;
  readonly jobs: JobQueues & ProvisioningQueue & WholesaleQueue;
  /** Told whose people have changed, so that they are counted anew. */
  readonly directory?: DirectoryMarks;
  /** Where partners are told of their events. */
  readonly webhooks?: WebhookFanOut;
  /** Where billing reports are made. */
  readonly reports?: ReportQueue;
  readonly now: Now;
  /** Told of each event that got its place. */
  readonly placed?: (event: WaitingEvent) => void;
};

/** Whom a partner's events are sent to, and how its messages reach the worker that sends. */
export type WebhookFanOut = { readonly reader: WebhookReader; readonly queue: WebhookQueue };

/** What became of the events: how many got their place now, and which cannot be read. Those not named had been dispatched before. */
export type Dispatched = { readonly placed: number; readonly unreadable: readonly EventId[] };

/** Others kept giving out positions of the same feed for longer than we were ready to wait; nothing is lost, it can be tried again. */
export class FeedBusyError extends Error {
  override readonly name = 'FeedBusyError';
}

const attempts = 6;

async function sendMails(mail: MailQueues, events: readonly WaitingEvent[]): Promise<void> {
  const byQueue = new Map<MailQueue, SendMailMessage[]>();
  for (const { sendEmails, requestId } of events) {
    for (const { owner, id, kind, bulk } of sendEmails) {
      const queue = bulk ? 'bulk-mail' : mailQueueOf[kind];
      byQueue.set(queue, [...(byQueue.get(queue) ?? []), { owner, id, requestId }]);
    }
  }
  await Promise.all([...byQueue].map(([queue, messages]) => mail.send(queue, messages)));
}

async function startJobs(jobs: DispatchDeps['jobs'], events: readonly WaitingEvent[]): Promise<void> {
  await Promise.all(
    jobsAskedBy(events).map((asked) => {
      const options = asked.afterSeconds === undefined ? {} : { afterSeconds: asked.afterSeconds };
      switch (asked.queue) {
        case 'provisioning':
          return jobs.send(asked.queue, asked.message, options);
        case 'wholesale':
          return jobs.send(asked.queue, asked.message, options);
        default:
          return jobs.send(asked.queue, asked.message, options);
      }
    }),
  );
}

async function dispatchPage(
  { feed, mail, jobs, directory, webhooks, reports, now, placed }: DispatchDeps,
  partnerId: PartnerId,
  ids: readonly EventId[],
  active: Promise<readonly Webhook[]>,
): Promise<Dispatched> {
  const sent = new Set<EventId>();
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { next, events, unreadable } = await feed.waiting(partnerId, ids);
    if (events.length === 0) return { placed: 0, unreadable };
    const told = await active;
    // Before the event is marked: a crash in between sends the message once more, and workers know it; the other order would lose it.
    const unsent = events.filter(({ id }) => !sent.has(id));
    await Promise.all([
      sendMails(mail, unsent),
      startJobs(jobs, unsent),
      directory?.mark(ownersChangedBy(unsent), now()),
      webhooks?.queue.send(webhookMessagesOf(unsent, told)),
      ...reportsAskedBy(unsent).map((message) => reports?.send(message)),
    ]);
    for (const { id } of events) sent.add(id);
    if (await feed.place(partnerId, next, events, now())) {
      for (const event of events) placed?.(event);
      return { placed: events.length, unreadable };
    }
    await sleep(Math.random() * 20 * 2 ** attempt);
  }
  throw new FeedBusyError('The feed was busy.');
}

/**
 * Dispatches events of one partner, in the order given: their e-mails and jobs go to the queues, then they get the next positions of the
 * partner's feed. Done again for events that have been dispatched, it does nothing.
 *
 * @throws FeedBusyError, or whatever the table or a queue answers; the events before the failing page are dispatched then.
 */
export function dispatcher(deps: DispatchDeps) {
  return async (partnerId: PartnerId, ids: readonly EventId[]): Promise<Dispatched> => {
    let placed = 0;
    const unreadable: EventId[] = [];
    // Read once, beside the events: what is changed in the meantime holds for the next ones.
    const active = deps.webhooks?.reader.active(partnerId) ?? Promise.resolve([]);
    // Nobody may be waiting yet.
    active.catch(() => undefined);
    for (let start = 0; start < ids.length; start += eventsOnPage) {
      const page = await dispatchPage(deps, partnerId, ids.slice(start, start + eventsOnPage), active);
      placed += page.placed;
      unreadable.push(...page.unreadable);
    }
    return { placed, unreadable };
  };
}
