import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Now } from '#shared/domain/ids.ts';
import { type ComesBack, consumeBatch } from '#shared/queue/consume-batch.ts';
import { sendMailMessage } from '#shared/queue/messages.ts';
import type { QueueSource } from '#shared/runtime/function-contract.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import type { Metrics } from '#shared/runtime/metrics.ts';
import { pace } from './pace.ts';
import { type SendEmailDeps, type SendOutcome, sendEmail } from './send-email.ts';

export type MailConsumerDeps = SendEmailDeps & {
  readonly queues: readonly QueueSource[];
  readonly putOff: (queue: QueueSource['queue'], record: SQSRecord, seconds: number) => Promise<void>;
  readonly logger: Logger;
  readonly metrics: Metrics;
};

/** Of what goes wrong on the way out, by names that alarms know. */
const metricOf: Readonly<Record<string, string>> = {
  unknown: 'MailAnswerLost',
  'too-fast': 'MailTooFast',
  paused: 'MailPaused',
  'not-set-up': 'MailNotSetUp',
  fail: 'MailFailed',
  accept: 'MailSent',
  suppress: 'MailSuppressed',
  supersede: 'MailSuperseded',
};

/** Seconds until a message comes back: growing with its deliveries, spread, and no sooner than it makes sense. */
export function backOffSeconds(outcome: Extract<SendOutcome, { kind: 'later' }>, deliveries: number, now: Date): number {
  const growing = outcome.because === 'paused' || outcome.because === 'not-set-up' ? 900 : Math.min(900, 8 * 2 ** deliveries);
  const wanted = outcome.because === 'held' || outcome.because === 'unknown' ? 1 : growing;
  const earliest = outcome.notBefore === undefined ? 0 : (outcome.notBefore.getTime() - now.getTime()) / 1000;
  return Math.ceil(Math.max(wanted, earliest) * (1 + Math.random() / 10));
}

/** Reads both mail queues: each at its own pace, so that reminders never hold up a welcome. */
export function mailConsumer({ queues, putOff, logger, metrics, ...deps }: MailConsumerDeps) {
  const send = sendEmail(deps);
  const paces = new Map(queues.map(({ queue, perSecond = 10, maxConcurrency }) => [queue, pace(perSecond / maxConcurrency)]));
  const queueOf = ({ eventSourceARN }: SQSRecord) => queues.find(({ queue }) => eventSourceARN.endsWith(queue))?.queue;

  async function handle(record: SQSRecord, now: Now): Promise<ComesBack | undefined> {
    const message = sendMailMessage.parse(JSON.parse(record.body));
    const queue = queueOf(record);
    if (queue !== undefined) await paces.get(queue)?.();
    const outcome = await send(message);
    const name = outcome.kind === 'done' ? outcome.as : outcome.because;
    const counted = metricOf[name];
    if (counted !== undefined) metrics.count(counted);
    logger.info('e-mail', { outcome: outcome.kind, name, emailId: message.id, requestId: message.requestId });
    if (outcome.kind === 'done') return undefined;
    return { afterSeconds: backOffSeconds(outcome, Number(record.attributes.ApproximateReceiveCount), now()) };
  }

  return async (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> => {
    try {
      return await consumeBatch(event, context, {
        logger,
        handle: (record) => handle(record, deps.now),
        putOff: async (record, seconds) => {
          const queue = queueOf(record);
          if (queue !== undefined) await putOff(queue, record, seconds);
        },
      });
    } finally {
      metrics.flush();
    }
  };
}
