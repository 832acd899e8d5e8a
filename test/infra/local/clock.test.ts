import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { milliseconds } from '#infra/local/clock.ts';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { fixtureClient } from '#test/infra/local/call.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
let client: ReturnType<typeof fixtureClient>;

beforeAll(async () => {
  cloud = await testCloud('fixture', { clock: new Date('2030-01-01T12:00:00.000Z') });
  client = fixtureClient(cloud);
});
afterAll(() => cloud.stop());

const authorization = 'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/s3/aws4_request, SignedHeaders=host, Signature=0';
const move = async (body: unknown) => {
  const answer = await fetch(`${cloud.control}/_local/clock`, { method: 'POST', body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as { fired: Record<string, number> } };
};

describe('the virtual clock', () => {
  it('is the time of every function, also of one that runs already', async () => {
    expect((await client.act({})).body.now).toMatch(/^2030-01-01T12:0/);
    await move({ advance: 'PT1H' });
    expect((await client.act({})).body.now).toMatch(/^2030-01-01T13:0/);
  });

  it('fires a schedule at each of its due times, by its own time', async () => {
    const started = performance.now();
    const { body } = await move({ advance: 'P90D' });
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(Object.values(body.fired)).toEqual([90]);
    const calls = await client.items('CLOCK');
    expect(calls).toHaveLength(90);
    expect(calls[0]?.['sk']?.S).toMatch(/^2030-01-02T03:00:0/);
    expect(calls.at(-1)?.['sk']?.S).toMatch(/^2030-04-01T03:00:0/);
    expect(JSON.parse(`${calls[0]?.['event']?.S}`)).toEqual({ sweep: 'daily' });
  });

  it('tries a scheduled run that fails again, and hands it to the failure queue at last', async () => {
    cloud.gate.inject({ functionName: 'fixture-clock', when: 'before', effect: { name: 'ValidationException' }, times: 2 });
    await move({ advance: 'P1D' });
    const [failed = ''] = await cloud.peek('fixture-deadletters98524CE3');
    expect(JSON.parse(failed)).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
      requestPayload: { sweep: 'daily' },
    });
    const reported = cloud.gate.unusedGrants().flatMap(({ resources }) => resources);
    expect(reported.filter((resource) => resource.includes('deadletters'))).toEqual([]);
  });

  it('deletes what has outlived its time, and says in the stream that it was DynamoDB', async () => {
    const expiresAt = { N: String(Date.parse('2030-06-01T00:00:00.000Z') / 1000) };
    await cloud.call.dynamodb('PutItem', { TableName: client.table, Item: { pk: { S: 'SHORT' }, sk: { S: 'x' }, expiresAt } });
    await move({ set: '2030-05-30T00:00:00.000Z' });
    expect(await client.stored()).toContain('SHORT');
    await move({ set: '2030-06-02T00:00:00.000Z' });
    expect(await client.stored()).not.toContain('SHORT');
    expect(cloud.logs('fixture-archiver').map(({ line }) => line)).toEqual([
      'archive SHORT of {"principalId":"dynamodb.amazonaws.com","type":"Service"}',
    ]);
  });

  it('hands the records that a function fails on to its bucket, whole', async () => {
    const expiresAt = { N: String(Math.floor(cloud.clock.now().getTime() / 1000) + 60) };
    await cloud.call.dynamodb('PutItem', { TableName: client.table, Item: { pk: { S: 'UNFILED' }, sk: { S: 'x' }, expiresAt } });
    await move({ advance: 'PT2M' });
    await cloud.settle();
    const bucket = `${cloud.endpoints.s3}/fixture-bucket43879c71`;
    const listed = await (await fetch(`${bucket}?list-type=2`, { headers: { authorization } })).text();
    const [, key] = /<Key>(aws\/lambda\/[^<]*)<\/Key>/.exec(listed) ?? [];
    const kept = (await (await fetch(`${bucket}/${key}`, { headers: { authorization } })).json()) as { payload: string };
    expect(JSON.parse(kept.payload).Records).toMatchObject([{ eventName: 'REMOVE', dynamodb: { Keys: { pk: { S: 'UNFILED' } } } }]);
  });

  it('does not mistake a deletion by somebody for the end of a time to live', async () => {
    const before = cloud.logs('fixture-archiver').length;
    const Key = { pk: { S: 'DELETED' }, sk: { S: 'x' } };
    await cloud.call.dynamodb('PutItem', { TableName: client.table, Item: Key });
    await cloud.call.dynamodb('DeleteItem', { TableName: client.table, Key });
    await cloud.settle();
    expect(cloud.logs('fixture-archiver')).toHaveLength(before);
  });

  it('moves forward only, and by durations that it can read', async () => {
    expect((await move({ set: '2030-01-01T00:00:00.000Z' })).status).toBe(400);
    expect((await move({ advance: 'ninety days' })).status).toBe(400);
    expect((await move({})).status).toBe(400);
    expect(milliseconds('P1DT2H3M4S')).toBe(93_784_000);
  });
});
