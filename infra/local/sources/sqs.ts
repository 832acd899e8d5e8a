import { setTimeout as sleep } from 'node:timers/promises';
import type { Resource } from '../assembly.ts';
import type { Caller } from '../aws-call.ts';
import { at, type Json, list, numberAt, parse, record, text } from '../json.ts';
import type { Functions } from '../lambda/pool.ts';
import { queueDepth } from '../provision.ts';
import { passes } from './filter.ts';
import { type Lineages, lineageOf, mostInvocations } from './lineage.ts';

/** One mapping of a queue to a function, polling until it is stopped. */
export interface QueueMapping {
  /** Nothing waits in the queue and nothing of it is being handled. Messages that are delayed or wait for a retry do not count. */
  idle(): Promise<boolean>;
  /** Messages that failed, were put off or are delayed become visible at once; tells whether there were any. */
  hurry(): Promise<boolean>;
  stop(): Promise<void>;
}

export interface QueueMappingOptions {
  readonly mapping: Resource;
  readonly queueUrl: string;
  /** Seconds for which a received message is hidden. */
  readonly visibilityTimeout: number;
  /** Where messages go that cannot be handled, if the queue has such a place. */
  readonly deadLetterUrl: string | undefined;
  readonly region: string;
  readonly lineages: Lineages;
  /** Makes the delayed messages of a queue visible; gives their number. */
  readonly showDelayed: (queueUrl: string) => Promise<number>;
  readonly functions: Functions;
  readonly call: Caller;
}

/** What the service itself would run in parallel at first. */
const parallelInvocations = 5;

export function startQueueMapping(options: QueueMappingOptions): QueueMapping {
  const { mapping, queueUrl, visibilityTimeout, deadLetterUrl, region, lineages, functions, call, showDelayed } = options;
  const settings = mapping.properties;
  const functionName = functions.nameOf(text(settings, 'FunctionName'));
  const batchSize = numberAt(10, settings, 'BatchSize');
  const windowMilliseconds = numberAt(0, settings, 'MaximumBatchingWindowInSeconds') * 1000;
  const most = numberAt(parallelInvocations, settings, 'ScalingConfig', 'MaximumConcurrency');
  const partial = list(settings, 'FunctionResponseTypes').includes('ReportBatchItemFailures');
  const stopping = new AbortController();
  // Messages that failed, by their id: the handle they were received with, and when the queue shows them again unless the function put them off.
  const failed = new Map<string, { readonly handle: string; readonly shownAgain: number }>();
  const handled = new Set<Promise<void>>();
  let receiving = false;
  let hiddenUntil = 0;

  async function receive(atMost: number, waitSeconds: number): Promise<Json[]> {
    const request = {
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(10, atMost),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    };
    const messages = list(await call.sqs('ReceiveMessage', request, stopping.signal), 'Messages');
    for (const message of messages) failed.delete(text(message, 'MessageId'));
    return messages;
  }

  async function collect(): Promise<Json[]> {
    const messages = await receive(batchSize, 20);
    receiving = true;
    hiddenUntil = performance.now() + visibilityTimeout * 1000;
    const end = performance.now() + windowMilliseconds;
    while (messages.length > 0 && messages.length < batchSize) {
      const left = end - performance.now();
      const more = await receive(batchSize - messages.length, 0);
      messages.push(...more);
      if (more.length === 0 && left <= 0) break;
      if (more.length === 0) await sleep(Math.min(50, left));
    }
    return messages;
  }

  async function remove(messages: Json[]): Promise<void> {
    for (const message of messages) {
      await call.sqs('DeleteMessage', { QueueUrl: queueUrl, ReceiptHandle: text(message, 'ReceiptHandle') });
      lineages.forget(text(message, 'MessageId'));
    }
  }

  /** Takes the messages out that would make a function call itself without end. */
  async function stopLoops(messages: Json[]): Promise<Json[]> {
    if (functions.mayRecurse(functionName)) return messages;
    const looping = messages.filter((message) => (lineages.of(text(message, 'MessageId'))[functionName] ?? 0) >= mostInvocations);
    for (const message of looping) {
      console.error(`${functionName}: stopped a chain of ${mostInvocations} invocations through queues`);
      if (deadLetterUrl) await call.sqs('SendMessage', { QueueUrl: deadLetterUrl, MessageBody: text(message, 'Body') });
    }
    await remove(looping);
    return messages.filter((message) => !looping.includes(message));
  }

  async function handle(messages: Json[], shownAgain: number): Promise<void> {
    const fitting = messages.filter((message) => passes(at(settings, 'FilterCriteria'), { body: parsedBody(text(message, 'Body')) }));
    await remove(messages.filter((message) => !fitting.includes(message)));
    const wanted = await stopLoops(fitting);
    if (wanted.length === 0) return;
    const lineage = lineageOf(
      functionName,
      wanted.map((message) => lineages.of(text(message, 'MessageId'))),
    );
    const Records = wanted.map((message) => eventRecord(message, text(settings, 'EventSourceArn'), region));
    const outcome = await functions.invoke(functionName, { Records }, lineage);
    const unfinished = outcome.ok
      ? partial
        ? unfinishedIds(outcome.payload, wanted)
        : []
      : wanted.map((message) => text(message, 'MessageId'));
    await remove(wanted.filter((message) => !unfinished.includes(text(message, 'MessageId'))));
    for (const message of wanted)
      if (unfinished.includes(text(message, 'MessageId')))
        failed.set(text(message, 'MessageId'), { handle: text(message, 'ReceiptHandle'), shownAgain });
  }

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const messages = await collect();
        if (messages.length > 0) {
          const run: Promise<void> = handle(messages, hiddenUntil).finally(() => handled.delete(run));
          handled.add(run);
        }
        receiving = false;
        while (handled.size >= most) await Promise.race(handled);
      } catch (error) {
        receiving = false;
        if (stopping.signal.aborted) return;
        console.error(`${mapping.logicalId}: ${String(error)}`);
        await sleep(500);
      }
    }
  }

  const polling = poll();
  return {
    idle: async () => {
      const depth = await queueDepth(queueUrl, call);
      const now = performance.now();
      // Those that went to the dead-letter queue were never received again.
      for (const [id, { shownAgain }] of failed) if (failed.size > depth.handled && shownAgain <= now) failed.delete(id);
      // Whatever is hidden and has not failed is on its way to this poller.
      return !receiving && handled.size === 0 && depth.waiting === 0 && depth.handled <= failed.size;
    },
    hurry: async () => {
      const handles = [...failed.values()].map(({ handle }) => handle);
      failed.clear();
      // A handle may have expired by itself in the meantime.
      for (const ReceiptHandle of handles)
        await call.sqs('ChangeMessageVisibility', { QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: 0 }).catch(() => {});
      return (await showDelayed(queueUrl)) > 0 || handles.length > 0;
    },
    stop: async () => {
      stopping.abort();
      await polling;
      await Promise.allSettled(handled);
    },
  };
}

function parsedBody(body: string): Json {
  try {
    return parse(body);
  } catch {
    return body;
  }
}

/** Ids that a function reported as failed; a report that cannot be read fails the whole batch, as Lambda does it. */
function unfinishedIds(payload: Json, messages: Json[]): string[] {
  const all = messages.map((message) => text(message, 'MessageId'));
  const reported = list(payload, 'batchItemFailures').map((failure) => text(failure, 'itemIdentifier'));
  return reported.every((id) => all.includes(id)) ? reported : all;
}

function eventRecord(message: Json, eventSourceARN: string, awsRegion: string): Json {
  const attributes = Object.entries(record(message, 'MessageAttributes')).map(([name, attribute]) => {
    const value: Json = {
      stringValue: at(attribute, 'StringValue') ?? null,
      binaryValue: at(attribute, 'BinaryValue') ?? null,
      dataType: text(attribute, 'DataType'),
    };
    return [name, Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null))];
  });
  return {
    messageId: text(message, 'MessageId'),
    receiptHandle: text(message, 'ReceiptHandle'),
    body: text(message, 'Body'),
    attributes: record(message, 'Attributes'),
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: text(message, 'MD5OfBody'),
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion,
  };
}
