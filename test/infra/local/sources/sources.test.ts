import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { fixtureClient } from '#test/infra/local/call.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
let client: ReturnType<typeof fixtureClient>;

beforeAll(async () => {
  cloud = await testCloud('fixture');
  client = fixtureClient(cloud);
});
afterAll(() => cloud.stop());

const dispatched = () => cloud.logs('fixture-dispatcher').map(({ line }) => line.replace('dispatch ', ''));

describe('a stream mapping', () => {
  it('halves a failing batch until the broken record stands alone, retries that and gives it up to the failure queue', async () => {
    const put = (name: string) => ({ PutRequest: { Item: { pk: { S: `EVENT#${name}` }, sk: { S: 'x' } } } });
    await cloud.call.dynamodb('BatchWriteItem', { RequestItems: { [client.table]: ['a', 'b', 'broken', 'c'].map(put) } });
    await cloud.settle();
    expect(await client.stored()).toEqual(expect.arrayContaining(['WORK#EVENT#a', 'WORK#EVENT#b', 'WORK#EVENT#c']));
    // Alone once, and once more as its single retry.
    expect(dispatched().filter((line) => line === 'EVENT#broken')).toHaveLength(2);
    const failures = await cloud.peek('fixture-streamfailures89A78D51');
    expect(failures.map((body) => JSON.parse(body))).toEqual([
      expect.objectContaining({
        requestContext: expect.objectContaining({ condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 }),
        DDBStreamBatchInfo: expect.objectContaining({ batchSize: 1 }),
      }),
    ]);
  });

  it('shows no record for a write that changes nothing', async () => {
    const Item = { pk: { S: 'EVENT#same' }, sk: { S: 'x' } };
    for (let i = 0; i < 3; i++) await cloud.call.dynamodb('PutItem', { TableName: client.table, Item });
    await cloud.settle();
    expect(dispatched().filter((line) => line === 'EVENT#same')).toHaveLength(1);
  });
});

describe('a queue mapping', () => {
  it('leaves delayed messages alone until somebody is in a hurry', async () => {
    await client.act({ call: 'delayed', pk: 'DELAYED' });
    await cloud.settle();
    expect(await client.stored()).not.toContain('WORK#DELAYED');
    await cloud.settle({ hurry: true });
    expect(await client.stored()).toContain('WORK#DELAYED');
  });

  it('stops a function that calls itself through its queue after sixteen times, and sets the message aside', async () => {
    await client.act({ call: 'send', pk: 'LOOP', loop: true });
    await cloud.settle();
    expect(cloud.logs('fixture-worker').filter(({ line }) => line.startsWith('work') && line.includes('LOOP'))).toHaveLength(16);
    expect(await cloud.depth('fixture-deadletters98524CE3')).toMatchObject({ waiting: 1 });
  });

  it('lets a function go on that the template allows to call itself', async () => {
    await send('fixture-rounds', { left: 20 }, 'acme');
    await cloud.settle();
    const rounds = cloud.logs('fixture-steady').map(({ line }) => line);
    expect(rounds.filter((line) => line.endsWith(' of acme'))).toHaveLength(21);
  });
});

async function urlOf(name: string): Promise<string> {
  const queue = Object.values((await cloud.call.sqs('ListQueues', {})) as { QueueUrls: string[] })
    .flat()
    .find((url) => url.includes(name));
  if (queue === undefined) throw new Error(`no queue ${name}`);
  return queue;
}

async function send(name: string, body: object, group?: string): Promise<void> {
  await cloud.call.sqs('SendMessage', {
    QueueUrl: await urlOf(name),
    MessageBody: JSON.stringify(body),
    ...(group === undefined ? {} : { MessageGroupId: group }),
  });
}

type Received = { readonly Messages: { readonly Body: string; readonly Attributes: { readonly MessageGroupId?: string } }[] };

async function receive(name: string, count: number): Promise<(string | undefined)[]> {
  const request = { QueueUrl: await urlOf(name), MaxNumberOfMessages: count, MessageSystemAttributeNames: ['All'] };
  const { Messages } = (await cloud.call.sqs('ReceiveMessage', request)) as Received;
  return Messages.map(({ Attributes }) => Attributes.MessageGroupId);
}

describe('a queue whose messages name groups', () => {
  it('hands out first what is of groups of which little is being handled, and keeps the order otherwise', async () => {
    const queue = 'fixture-sealed';
    for (const group of ['noisy', 'noisy', 'noisy', 'noisy', undefined]) await send(queue, { group }, group);
    expect(await receive(queue, 1)).toEqual(['noisy']);
    expect(await receive(queue, 1)).toEqual([undefined]);
    for (const group of ['quiet', 'other', 'quiet']) await send(queue, { group }, group);
    expect(await receive(queue, 10)).toEqual(['quiet', 'other', 'noisy', 'quiet', 'noisy', 'noisy']);
  });

  it('tells batches apart', async () => {
    const entry = (Id: string, MessageGroupId: string) => ({ Id, MessageBody: 'same', MessageGroupId });
    const QueueUrl = await urlOf('fixture-sealed');
    await cloud.call.sqs('SendMessageBatch', { QueueUrl, Entries: [entry('1', 'a'), entry('2', 'b'), entry('3', 'c')] });
    expect((await receive('fixture-sealed', 10)).toSorted()).toEqual(['a', 'b', 'c']);
  });
});
