import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { consumeBatch } from '#shared/queue/consume-batch.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import type { Metrics } from '#shared/runtime/metrics.ts';
import { type ApplyNoticeDeps, applyNotice } from './apply-notice.ts';
import { readNotice } from './ses-notice.ts';

export type FeedbackDeps = ApplyNoticeDeps & { readonly logger: Logger; readonly metrics: Metrics };

/** Reads what SES reports. What cannot be read comes back and in the end is set aside; what is not ours is dropped. */
export function feedbackConsumer({ logger, metrics, ...deps }: FeedbackDeps) {
  const apply = applyNotice(deps);

  async function handle({ body }: SQSRecord): Promise<undefined> {
    const notice = readNotice(body);
    if ('dropped' in notice) {
      logger.info('notice', { outcome: notice.dropped, eventType: notice.eventType });
      return undefined;
    }
    const outcome = await apply(notice);
    if (outcome === 'changed' && notice.suppress !== undefined)
      metrics.count(notice.suppress === 'bounce' ? 'MailBounced' : 'MailComplained');
    logger.info('notice', { outcome, move: notice.move, emailId: notice.id });
    return undefined;
  }

  return async (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> => {
    try {
      return await consumeBatch(event, context, { logger, handle });
    } finally {
      metrics.flush();
    }
  };
}
