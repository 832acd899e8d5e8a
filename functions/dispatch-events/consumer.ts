import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { readEventKey } from '#shared/adapters/dynamodb/read-key.ts';
import type { EventRef } from '#shared/domain/feed.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { DispatchDeps } from '#shared/queue/dispatch.ts';
import { dispatcher } from '#shared/queue/dispatch.ts';
import type { Logger } from '#shared/runtime/logger.ts';

type Arrival = EventRef & { readonly sequenceNumber: string };

/** What a record of the stream announces; undefined for anything but a new event (the mapping's filter lets nothing else through). */
function arrivalOf({ eventName, dynamodb }: DynamoDBRecord): Arrival | undefined {
  const text = (name: string) => dynamodb?.Keys?.[name]?.S ?? '';
  const ref = eventName === 'INSERT' ? readEventKey({ PK: text('PK'), SK: text('SK') }) : undefined;
  return ref === undefined ? undefined : { ...ref, sequenceNumber: dynamodb?.SequenceNumber ?? '' };
}

/**
 * Dispatches new events as the table's stream brings them: partners beside each other, the events of one partner in their order.
 * What fails is reported by its sequence number; the stream brings it again together with all that followed, of which the
 * dispatched ones are recognised.
 */
export function eventsConsumer(deps: DispatchDeps, logger: Logger) {
  const dispatch = dispatcher({
    ...deps,
    placed: ({ id, type, requestId }) => logger.info('event', { eventId: id, type, requestId }),
  });

  async function failuresOf(partnerId: PartnerId, arrivals: readonly Arrival[]): Promise<readonly Arrival[]> {
    try {
      const { unreadable, placed } = await dispatch(
        partnerId,
        arrivals.map(({ id }) => id),
      );
      logger.info('dispatched', { partnerId, placed, unreadable: unreadable.length });
      return arrivals.filter(({ id }) => unreadable.includes(id));
    } catch (error) {
      logger.fault(error, { partnerId });
      return arrivals;
    }
  }

  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const partners = Map.groupBy(
      Records.flatMap((record) => arrivalOf(record) ?? []),
      ({ partnerId }) => partnerId,
    );
    const failures = await Promise.all([...partners].map(([partnerId, arrivals]) => failuresOf(partnerId, arrivals)));
    return { batchItemFailures: failures.flat().map(({ sequenceNumber }) => ({ itemIdentifier: sequenceNumber })) };
  };
}
