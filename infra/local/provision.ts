import type { Assembly, Resource } from './assembly.ts';
import { AwsError, type Caller } from './aws-call.ts';
import { at, type Json, type JsonRecord, list, numberAt, record, text, texts } from './json.ts';

/** fauxqs and dynoxide know one account only. */
export const emulatedAccount = '000000000000';

/** The ARN by which the emulator of queues knows a queue of the template. */
export const emulatedArn = (arn: string) => arn.replace(/^(arn:aws:sqs:[^:]*:)\d*:/, `$1${emulatedAccount}:`);

/** Creates tables, queues and buckets where they do not exist yet, and brings the settings of queues up to date. */
export async function provision(assembly: Assembly, call: Caller): Promise<void> {
  const queues = assembly.of('AWS::SQS::Queue');
  await Promise.all([
    ...assembly.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((table) => createTable(table, call)),
    ...queues.map((queue) => createQueue(queue, call)),
    ...assembly.of('AWS::S3::Bucket').map((bucket) => createBucket(bucket, call)),
  ]);
}

async function createTable({ name, properties }: Resource, call: Caller): Promise<void> {
  const taken: JsonRecord = { TableName: name, BillingMode: 'PAY_PER_REQUEST' };
  for (const key of ['AttributeDefinitions', 'KeySchema']) taken[key] = at(properties, key) ?? [];
  for (const key of ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes']) {
    const indexes = list(properties, key).map((index) => ({
      IndexName: text(index, 'IndexName'),
      KeySchema: at(index, 'KeySchema') ?? [],
      Projection: at(index, 'Projection') ?? {},
    }));
    if (indexes.length > 0) taken[key] = indexes;
  }
  const view = text(properties, 'StreamSpecification', 'StreamViewType');
  if (view) taken['StreamSpecification'] = { StreamEnabled: true, StreamViewType: view };
  const expiry = record(properties, 'TimeToLiveSpecification');
  try {
    await call.dynamodb('CreateTable', taken);
    if (text(expiry, 'Enabled') === 'true')
      await call.dynamodb('UpdateTimeToLive', {
        TableName: name,
        TimeToLiveSpecification: { Enabled: true, AttributeName: text(expiry, 'AttributeName') },
      });
  } catch (error) {
    if (!(error instanceof AwsError && error.name === 'ResourceInUseException')) throw error;
    await addIndexes(name, taken, call);
  }
}

/** A table that was kept from an earlier start gets the indexes that the template has added since. */
async function addIndexes(name: string, wanted: JsonRecord, call: Caller): Promise<void> {
  const existing = list(await call.dynamodb('DescribeTable', { TableName: name }), 'Table', 'GlobalSecondaryIndexes').map((index) =>
    text(index, 'IndexName'),
  );
  for (const index of list(wanted, 'GlobalSecondaryIndexes')) {
    if (existing.includes(text(index, 'IndexName'))) continue;
    await call.dynamodb('UpdateTable', {
      TableName: name,
      AttributeDefinitions: at(wanted, 'AttributeDefinitions') ?? [],
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    });
  }
}

const queueAttributes = [
  'VisibilityTimeout',
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'ContentBasedDeduplication',
  'FifoQueue',
];

async function createQueue({ name, properties }: Resource, call: Caller): Promise<void> {
  const attributes: Record<string, string> = {};
  for (const key of queueAttributes) if (text(properties, key)) attributes[key] = text(properties, key);
  const redrive = record(properties, 'RedrivePolicy');
  if (text(redrive, 'deadLetterTargetArn')) {
    attributes['RedrivePolicy'] = JSON.stringify({
      deadLetterTargetArn: emulatedArn(text(redrive, 'deadLetterTargetArn')),
      maxReceiveCount: numberAt(10, redrive, 'maxReceiveCount'),
    });
  }
  try {
    await call.sqs('CreateQueue', { QueueName: name, Attributes: attributes });
  } catch (error) {
    if (!(error instanceof AwsError && error.name.endsWith('QueueNameExists'))) throw error;
    const url = at(await call.sqs('GetQueueUrl', { QueueName: name }), 'QueueUrl') ?? '';
    const { FifoQueue: _, ...changeable } = attributes;
    await call.sqs('SetQueueAttributes', { QueueUrl: url, Attributes: changeable });
  }
}

async function createBucket({ name }: Resource, call: Caller): Promise<void> {
  const status = await call.s3('PUT', name);
  if (status >= 400 && status !== 409) throw new Error(`The bucket ${name} could not be created: ${status}`);
}

/** The URL by which the emulator of queues knows each queue, by the queue's name. */
export async function queueUrls(assembly: Assembly, call: Caller): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (const { name } of assembly.of('AWS::SQS::Queue'))
    urls.set(name, text(await call.sqs('GetQueueUrl', { QueueName: name }), 'QueueUrl'));
  return urls;
}

/** Attributes of a queue as numbers: how many messages wait, are being handled, are delayed. */
export async function queueDepth(url: string, call: Caller): Promise<{ waiting: number; handled: number; delayed: number }> {
  const names: Json = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesDelayed'];
  const found = texts(await call.sqs('GetQueueAttributes', { QueueUrl: url, AttributeNames: names }), 'Attributes');
  return {
    waiting: Number(found['ApproximateNumberOfMessages']),
    handled: Number(found['ApproximateNumberOfMessagesNotVisible']),
    delayed: Number(found['ApproximateNumberOfMessagesDelayed']),
  };
}

/** The bodies of up to ten messages that wait in a queue; they stay visible. */
export async function waitingBodies(url: string, call: Caller): Promise<string[]> {
  const received = await call.sqs('ReceiveMessage', { QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 0 });
  return list(received, 'Messages').map((message) => text(message, 'Body'));
}
