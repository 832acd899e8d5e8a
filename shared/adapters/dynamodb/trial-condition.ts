import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { addDays, iso, startOfDay } from '#shared/domain/calendar.ts';
import { trialDuration } from '#shared/domain/trial.ts';
import type { TrialOf } from '#shared/domain/users/user-store.ts';

const durations = trialDuration.options.map(({ value }) => value);

/**
 * Holds while a trial waits for its customer, runs, or has become a subscription, as of `now`: what `trialAsOf` says, put as a
 * condition, so that nothing is taken from a trial that ended a moment ago and whose end nobody has recorded yet. One that waits
 * beyond its date runs from that date on, to the end of its last day.
 */
const condition = [
  '#state = :converted',
  '(#state = :active AND endsAt >= :now)',
  '(#state = :waiting AND startBy > :now)',
  ...durations.map((days) => `(#state = :waiting AND durationDays = :days${days} AND startBy >= :since${days})`),
].join(' OR ');

function valuesAt(now: Date): Record<string, unknown> {
  const began = durations.flatMap((days) => [
    [`:days${days}`, days],
    [`:since${days}`, iso(addDays(startOfDay(now), -days))],
  ]);
  return {
    ':converted': 'converted',
    ':active': 'active',
    ':waiting': 'awaiting_customer',
    ':now': iso(now),
    ...Object.fromEntries(began),
  };
}

/** To be put into every transaction that takes seats, or sets them aside, in an organisation that came with a trial. */
export function trialRuns<R>(table: Table, { partnerId, trialId }: TrialOf, now: Date, over: () => R): Write<R> {
  const Key: Key = keys.trial(partnerId, trialId);
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key,
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: valuesAt(now),
      },
    },
    refused: over,
  };
}
