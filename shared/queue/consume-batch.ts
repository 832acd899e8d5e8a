import type { Context, SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Logger } from '#shared/runtime/logger.ts';

/** A message that is to come back, and after how many seconds if not after the queue's own time. */
export type ComesBack = { readonly afterSeconds: number };

export type Consumer = {
  readonly logger: Logger;
  /** What is to be done with one message. A message that cannot be dealt with throws: it comes back, and in the end is set aside. */
  readonly handle: (record: SQSRecord) => Promise<ComesBack | undefined>;
  /** Makes the queue bring a message back at another time than its own. */
  readonly putOff?: (record: SQSRecord, seconds: number) => Promise<void>;
};

/** Milliseconds that have to be left before another message is begun; what is not begun comes back. */
const enough = 12_000;

/** Deals with messages one after the other and reports those that have to come back, so that the others are not repeated with them. */
export async function consumeBatch(
  { Records }: SQSEvent,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
  { logger, handle, putOff }: Consumer,
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchItemFailure[] = [];
  const comesBack = (record: SQSRecord) => batchItemFailures.push({ itemIdentifier: record.messageId });
  for (const [index, record] of Records.entries()) {
    if (index > 0 && context.getRemainingTimeInMillis() < enough) {
      comesBack(record);
      continue;
    }
    try {
      const later = await handle(record);
      if (later === undefined) continue;
      comesBack(record);
      await putOff?.(record, later.afterSeconds);
    } catch (error) {
      if (!batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === record.messageId)) comesBack(record);
      logger.fault(error, { messageId: record.messageId, delivery: record.attributes.ApproximateReceiveCount });
    }
  }
  return { batchItemFailures };
}
