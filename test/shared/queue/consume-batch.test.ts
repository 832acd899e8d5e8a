import { describe, expect, it } from 'vitest';
import { pace } from '#functions/send-mail/pace.ts';
import { consumeBatch } from '#shared/queue/consume-batch.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';

const logger = makeLogger('test');
const ids = (batch: { batchItemFailures: { itemIdentifier: string }[] }) =>
  batch.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe('a batch of messages', () => {
  it('brings back only what could not be dealt with', async () => {
    const seen: string[] = [];
    const batch = await consumeBatch(sqsEvent('bulk-mail', ['a', 'bad', 'c', 'later']), ampleTime, {
      logger,
      handle: async ({ body }) => {
        seen.push(body);
        if (body === 'bad') throw new Error('bad');
        return body === 'later' ? { afterSeconds: 7 } : undefined;
      },
    });
    expect(seen).toEqual(['a', 'bad', 'c', 'later']);
    expect(ids(batch)).toEqual(['message-1', 'message-3']);
  });

  it('brings a message back once, also when it could not be put off', async () => {
    const batch = await consumeBatch(sqsEvent('bulk-mail', ['later']), ampleTime, {
      logger,
      handle: async () => ({ afterSeconds: 7 }),
      putOff: async () => {
        throw new Error('no');
      },
    });
    expect(ids(batch)).toEqual(['message-0']);
  });

  it('does not begin what it could not end, but always the first', async () => {
    const seen: string[] = [];
    const batch = await consumeBatch(
      sqsEvent('bulk-mail', ['a', 'b', 'c']),
      { getRemainingTimeInMillis: () => 5_000 },
      {
        logger,
        handle: async ({ body }) => {
          seen.push(body);
          return undefined;
        },
      },
    );
    expect(seen).toEqual(['a']);
    expect(ids(batch)).toEqual(['message-1', 'message-2']);
  });
});

describe('the pace', () => {
  it('lets one go at once, and then so many a second', async () => {
    const next = pace(50);
    const start = performance.now();
    for (let i = 0; i < 6; i++) await next();
    expect(performance.now() - start).toBeGreaterThan(95);
  });
});
