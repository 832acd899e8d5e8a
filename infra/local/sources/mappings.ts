import { randomUUID } from 'node:crypto';
import type { Assembly, Resource } from '../assembly.ts';
import type { Caller } from '../aws-call.ts';
import { at, type Json, numberAt, text } from '../json.ts';
import type { Functions } from '../lambda/pool.ts';
import { checkpointFile } from './checkpoints.ts';
import type { Lineages } from './lineage.ts';
import { type QueueMapping, startQueueMapping } from './sqs.ts';
import { type GivenUp, type StreamMapping, startStreamMapping } from './stream.ts';

export interface Mappings {
  readonly queues: readonly QueueMapping[];
  readonly streams: readonly StreamMapping[];
  stop(): Promise<void>;
}

export interface MappingsOptions {
  readonly assembly: Assembly;
  readonly functions: Functions;
  readonly call: Caller;
  readonly urls: ReadonlyMap<string, string>;
  readonly folder: string;
  readonly lineages: Lineages;
  readonly showDelayed: (queueUrl: string) => Promise<number>;
  readonly isExpiry: (record: Json) => boolean;
}

/** Starts every event source mapping of the template that is not switched off. */
export function startMappings({ assembly, functions, call, urls, folder, lineages, showDelayed, isExpiry }: MappingsOptions): Mappings {
  const checkpoints = checkpointFile(folder);
  const { region } = assembly;
  const queues: QueueMapping[] = [];
  const streams: StreamMapping[] = [];
  for (const mapping of assembly.of('AWS::Lambda::EventSourceMapping')) {
    if (text(mapping.properties, 'Enabled') === 'false') continue;
    const source = text(mapping.properties, 'EventSourceArn');
    const [, , service, , , name = ''] = source.split(':');
    if (service === 'sqs') {
      const queueUrl = urls.get(name);
      if (!queueUrl) throw new Error(`${mapping.logicalId}: no queue ${source}`);
      const queue = assembly.of('AWS::SQS::Queue').find((known) => known.name === name);
      const visibilityTimeout = numberAt(30, queue?.properties, 'VisibilityTimeout');
      const deadLetterUrl = urls.get(text(queue?.properties, 'RedrivePolicy', 'deadLetterTargetArn').split(':').at(-1) ?? '');
      queues.push(
        startQueueMapping({ mapping, queueUrl, visibilityTimeout, deadLetterUrl, region, lineages, showDelayed, functions, call }),
      );
    } else if (service === 'dynamodb') {
      const table = name.split('/')[1] ?? '';
      const onFailure = (failure: GivenUp) => deliver(mapping, failure, call, urls);
      streams.push(startStreamMapping({ mapping, table, region, functions, call, checkpoints, onFailure, isExpiry }));
    } else throw new Error(`${mapping.logicalId}: the local cloud has no event source ${source}`);
  }
  return {
    queues,
    streams,
    stop: async () => {
      await Promise.all([...queues, ...streams].map((mapping) => mapping.stop()));
    },
  };
}

/** Writes what was given up to the mapping's failure destination: where it lies in the stream to a queue, the records too to a bucket. */
async function deliver(mapping: Resource, failure: GivenUp, call: Caller, urls: ReadonlyMap<string, string>): Promise<void> {
  const destination = text(mapping.properties, 'DestinationConfig', 'OnFailure', 'Destination');
  if (!destination) return;
  const now = new Date();
  const sequence = (record: Json | undefined) => text(record, 'dynamodb', 'SequenceNumber');
  const invocation = {
    requestContext: {
      requestId: randomUUID(),
      functionArn: text(mapping.properties, 'FunctionName'),
      condition: failure.condition,
      approximateInvokeCount: failure.attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: now.toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-local',
      startSequenceNumber: sequence(failure.records[0]),
      endSequenceNumber: sequence(failure.records.at(-1)),
      batchSize: failure.records.length,
      streamArn: text(mapping.properties, 'EventSourceArn'),
    },
  };
  const [, , service, , , name = ''] = destination.split(':');
  if (service === 'sqs') await call.sqs('SendMessage', { QueueUrl: urls.get(name) ?? '', MessageBody: JSON.stringify(invocation) });
  else if (service === 's3') {
    const payload = JSON.stringify({ Records: failure.records.map((record) => at(record) ?? null) });
    const [day = '', time = ''] = now.toISOString().split('T');
    const key = `aws/lambda/${mapping.name}/shardId-local/${day.replaceAll('-', '/')}/${day}T${time.slice(0, 8).replaceAll(':', '.')}-${randomUUID()}`;
    await call.s3('PUT', `${name}/${key}`, JSON.stringify({ ...invocation, payload }));
  } else throw new Error(`${mapping.logicalId}: the local cloud cannot deliver failures to ${destination}`);
}
