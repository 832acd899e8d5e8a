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
});
