import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Resource } from '../assembly.ts';
import type { Caller } from '../aws-call.ts';
import { at, type Json, list, numberAt, sameJson, text } from '../json.ts';
import type { Functions, Outcome } from '../lambda/pool.ts';
import type { Checkpoints } from './checkpoints.ts';
import { passes } from './filter.ts';

/** One mapping of a table's stream to a function, reading until it is stopped. */
export interface StreamMapping {
  /** Something may have been written: look now. */
  poke(): void;
  /** Waits until everything that was written before the call is handled. */
  drained(): Promise<void>;
  stop(): Promise<void>;
}

/** Records that a function did not get done, and why they were given up. */
export interface GivenUp {
  readonly records: Json[];
  readonly condition: 'RetryAttemptsExhausted' | 'MaximumRecordAgeExceeded';
  readonly attempts: number;
  readonly errorMessage: string;
}

export interface StreamMappingOptions {
  readonly mapping: Resource;
  readonly table: string;
  readonly region: string;
  readonly functions: Functions;
  readonly call: Caller;
  readonly checkpoints: Checkpoints;
  /** Takes what is given up to the mapping's failure destination. */
  readonly onFailure: (failure: GivenUp) => Promise<void>;
  /** Marks a record that the expiry of items has removed. */
  readonly isExpiry: (record: Json) => boolean;
}

const idleMilliseconds = 250;

export function startStreamMapping(options: StreamMappingOptions): StreamMapping {
  const { mapping, table, region, functions, call, checkpoints } = options;
  const settings = mapping.properties;
  const batchSize = numberAt(100, settings, 'BatchSize');
  const mostAttempts = numberAt(-1, settings, 'MaximumRetryAttempts');
  const mostSeconds = numberAt(-1, settings, 'MaximumRecordAgeInSeconds');
  const bisect = text(settings, 'BisectBatchOnFunctionError') === 'true';
  const partial = list(settings, 'FunctionResponseTypes').includes('ReportBatchItemFailures');
  let stopped = false;
  let pokes = 1;
  let read = 0;
  let wake = () => {};
  const idlers: (() => void)[] = [];

  async function iterator(): Promise<string> {
    const described = await call.dynamodb('DescribeTable', { TableName: table });
    const StreamArn = text(described, 'Table', 'LatestStreamArn');
    const ShardId = text(await call.streams('DescribeStream', { StreamArn }), 'StreamDescription', 'Shards', 0, 'ShardId');
    const SequenceNumber = checkpoints.read(mapping.logicalId);
    const position: Record<string, string> = SequenceNumber
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }
      : { ShardIteratorType: text(settings, 'StartingPosition') || 'LATEST' };
    return text(await call.streams('GetShardIterator', { StreamArn, ShardId, ...position }), 'ShardIterator');
  }

  function wanted(record: Json): boolean {
    const before = at(record, 'dynamodb', 'OldImage');
    const after = at(record, 'dynamodb', 'NewImage');
    // DynamoDB writes no record for a write that changes nothing; the emulator does.
    if (before !== undefined && after !== undefined && sameJson(before, after)) return false;
    return passes(at(settings, 'FilterCriteria'), record);
  }

  function tooOld(record: Json): boolean {
    const created = numberAt(Date.now() / 1000, record, 'dynamodb', 'ApproximateCreationDateTime');
    return mostSeconds >= 0 && Date.now() / 1000 - created > mostSeconds;
  }

  /** Index of the first record that the function reports as failed; 0 when it fails as a whole, undefined when all are done. */
  function firstFailure(outcome: Outcome, records: Json[]): number | undefined {
    if (!outcome.ok) return 0;
    if (!partial) return undefined;
    const failures = list(outcome.payload, 'batchItemFailures');
    if (failures.length === 0) return undefined;
    const indexes = failures.map((failure) => records.findIndex((record) => sequence(record) === text(failure, 'itemIdentifier')));
    return indexes.includes(-1) ? 0 : Math.min(...indexes);
  }

  async function handle(records: Json[], attempts = 0): Promise<void> {
    const outdated = records.filter(tooOld);
    if (outdated.length > 0)
      await options.onFailure({ records: outdated, condition: 'MaximumRecordAgeExceeded', attempts, errorMessage: '' });
    const fresh = records.filter((record) => !outdated.includes(record));
    if (fresh.length === 0 || stopped) return;
    const outcome = await functions.invoke(text(settings, 'FunctionName'), { Records: fresh });
    const failure = firstFailure(outcome, fresh);
    if (failure === undefined) return;
    if (failure > 0) return handle(fresh.slice(failure), attempts);
    if (bisect && fresh.length > 1) {
      const half = Math.ceil(fresh.length / 2);
      await handle(fresh.slice(0, half), attempts);
      return handle(fresh.slice(half), attempts);
    }
    if (mostAttempts >= 0 && attempts >= mostAttempts) {
      const errorMessage = outcome.ok ? 'batchItemFailures' : outcome.errorMessage;
      return options.onFailure({ records: fresh, condition: 'RetryAttemptsExhausted', attempts: attempts + 1, errorMessage });
    }
    await sleep(Math.min(50 * 2 ** attempts, 2000));
    return handle(fresh, attempts + 1);
  }

  function eventRecord(record: Json): Json {
    const expiry = options.isExpiry(record) ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } } : {};
    const { eventID, eventName, dynamodb } = {
      eventID: text(record, 'eventID') || randomUUID(),
      eventName: text(record, 'eventName'),
      dynamodb: at(record, 'dynamodb') ?? {},
    };
    const source = {
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      eventSourceARN: text(settings, 'EventSourceArn'),
    };
    return { eventID, eventName, ...source, dynamodb, ...expiry };
  }

  async function readOn(): Promise<void> {
    let position = await iterator();
    while (!stopped) {
      const looked = pokes;
      const page = await call.streams('GetRecords', { ShardIterator: position, Limit: Math.min(batchSize, 1000) });
      const records = list(page, 'Records');
      if (records.length > 0) {
        await handle(records.map(eventRecord).filter(wanted));
        const last = sequence(records.at(-1) ?? null);
        if (last && !stopped) checkpoints.write(mapping.logicalId, last);
      }
      position = text(page, 'NextShardIterator') || (await iterator());
      if (records.length > 0) continue;
      read = looked;
      for (const resolve of idlers.splice(0)) resolve();
      if (pokes === looked && !stopped) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await Promise.race([woken, sleep(idleMilliseconds, undefined, { ref: false })]);
      }
    }
  }

  async function keepReading(): Promise<void> {
    while (!stopped) {
      try {
        await readOn();
      } catch (error) {
        if (stopped) return;
        console.error(`${mapping.logicalId}: ${String(error)}`);
        await sleep(500);
      }
    }
  }

  const reading = keepReading();
  const poke = () => {
    pokes++;
    wake();
  };
  return {
    poke,
    drained: async () => {
      poke();
      const target = pokes;
      while (read < target && !stopped) await new Promise<void>((resolve) => idlers.push(resolve));
    },
    stop: async () => {
      stopped = true;
      wake();
      for (const resolve of idlers.splice(0)) resolve();
      await reading;
    },
  };
}

const sequence = (record: Json) => text(record, 'dynamodb', 'SequenceNumber');
