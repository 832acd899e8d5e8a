import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { replayWebhook } from '#shared/domain/webhooks/replay-webhook.ts';
import { type SendWebhookDeps, sendWebhook } from '#shared/domain/webhooks/send-webhook.ts';
import { type ComesBack, consumeBatch } from '#shared/queue/consume-batch.ts';
import {
  type DeliverMessage,
  firstAttempt,
  mostReplayHops,
  type ReplayMessage,
  type WebhookQueue,
  webhookMessage,
} from '#shared/queue/webhook-messages.ts';
import type { Logger } from '#shared/runtime/logger.ts';

type WebhookConsumerDeps = SendWebhookDeps & {
  readonly queue: WebhookQueue;
  readonly putOff: (record: SQSRecord, seconds: number) => Promise<void>;
  readonly logger: Logger;
};

/** Seconds for which a queue keeps a message back at most; the clock brings what has to wait longer. */
const longestDelay = 900;

/** Makes an attempt for each message, and asks for the next one where it failed; goes on with replays. */
export function webhookConsumer({ queue, putOff, logger, ...deps }: WebhookConsumerDeps) {
  const send = sendWebhook(deps);
  const replay = replayWebhook(deps);

  async function deliver(message: DeliverMessage, requestId: string): Promise<ComesBack | undefined> {
    const outcome = await send(message, requestId);
    const { webhookId, partnerId, attempt } = message;
    const because = outcome.kind === 'done' ? outcome.because : undefined;
    logger.info('webhook', { webhookId, partnerId, eventId: message.eventId, attempt, outcome: outcome.kind, because });
    if (outcome.kind === 'held') return { afterSeconds: outcome.seconds };
    if (outcome.kind === 'again' && outcome.seconds <= longestDelay)
      await queue.send([{ ...message, attempt: outcome.attempt }], { afterSeconds: outcome.seconds });
    return undefined;
  }

  async function goOn(message: ReplayMessage): Promise<void> {
    const { events, more } = await replay(message);
    const { partnerId, webhookId, run, hop } = message;
    await queue.send(events.map((id) => firstAttempt({ id, partnerId }, { id: webhookId }, run)));
    const after = events.at(-1);
    logger.info('replay', { webhookId, partnerId, hop, sent: events.length, more });
    if (more && after !== undefined && hop < mostReplayHops) await queue.send([{ ...message, after, hop: hop + 1 }]);
  }

  async function handle(record: SQSRecord): Promise<ComesBack | undefined> {
    const message = webhookMessage.parse(JSON.parse(record.body));
    if (message.kind === 'deliver') return deliver(message, record.messageId);
    await goOn(message);
    return undefined;
  }

  return (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> =>
    consumeBatch(event, context, { logger, handle, putOff });
}
