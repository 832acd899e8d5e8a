import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { fixtureClient } from '#test/infra/local/call.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
let client: ReturnType<typeof fixtureClient>;
const key = 'first-partner-key-0123456789';

beforeAll(async () => {
  cloud = await testCloud('fixture');
  client = fixtureClient(cloud);
});
afterAll(() => cloud.stop());

describe('the local cloud, from a template', () => {
  it('hands a request to the bundled function with its path, query, headers and stage variables', async () => {
    const { status, body, headers } = await client.call('/items/a%20b?x=1&x=2', undefined, { headers: { Authorization: `Bearer ${key}` } });
    expect(status).toBe(200);
    expect(body.event).toMatchObject({
      resource: '/items/{id}',
      path: '/items/a%20b',
      pathParameters: { id: 'a b' },
      queryStringParameters: { x: '2' },
      multiValueQueryStringParameters: { x: ['1', '2'] },
      stageVariables: { colour: 'green' },
      requestContext: {
        resourcePath: '/items/{id}',
        stage: 'test',
        authorizer: { partner: `partner-of-${key}`, limit: '3', principalId: key },
        identity: { sourceIp: '127.0.0.1' },
      },
      isBase64Encoded: false,
    });
    expect(headers.get('x-amzn-requestid')).toBe(body.event.requestContext.requestId);
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('gives a function its own environment and context and nothing of the machine', async () => {
    const { body } = await client.act({});
    expect(body.environment).toMatchObject({ AWS_LAMBDA_FUNCTION_NAME: 'fixture-items', AWS_ACCESS_KEY_ID: 'LOCAL.fixture-items.1' });
    expect(body.environment).not.toHaveProperty('PATH');
    expect(body.environment).not.toHaveProperty('HOME');
    expect(body.context).toMatchObject({ functionName: 'fixture-items', memoryLimitInMB: '256' });
    expect(body.left).toBeGreaterThan(4000);
  });

  it('answers 502 for an answer that API Gateway cannot read, and for a function that exceeds its time', async () => {
    expect((await client.act({ bad: true })).status).toBe(502);
    const { status, body } = await client.call('/slow');
    expect([status, body]).toEqual([502, { message: 'Internal server error' }]);
    expect(cloud.logs('fixture-stubborn').map(({ line }) => line)).toContain('Task timed out after 1.00 seconds');
    expect((await client.act({})).status).toBe(200);
  });

  it('answers 504 when a function takes longer than the integration waits', async () => {
    expect(await client.call('/late')).toMatchObject({ status: 504, body: { message: 'Endpoint request timed out' } });
  });

  it('carries a record from the stream through the queue to the worker', async () => {
    await client.act({ call: 'put', pk: 'EVENT#carried' });
    await client.act({ call: 'put', pk: 'OTHER#left' });
    await cloud.settle();
    expect(await client.stored()).toContain('WORK#EVENT#carried');
    expect(cloud.logs('fixture-dispatcher').some(({ line }) => line.includes('OTHER#left'))).toBe(false);
  });

  it('keeps the other messages of a batch when one fails, and moves that one to the dead-letter queue at last', async () => {
    for (const body of [{ pk: 'good-1' }, { pk: 'bad', poison: true }, { pk: 'good-2' }]) await client.act({ call: 'send', ...body });
    await cloud.settle({ hurry: true });
    expect(await client.stored()).toEqual(expect.arrayContaining(['WORK#good-1', 'WORK#good-2']));
    expect(cloud.logs('fixture-worker').filter(({ line }) => line.startsWith('work') && line.includes('poison'))).toHaveLength(2);
    expect(await cloud.depth('fixture-deadletters98524CE3')).toMatchObject({ waiting: 1 });
  });

  it('delivers e-mail to the mailbox and its notices to the feedback queue', async () => {
    await client.act({ call: 'send', pk: 'mail', to: 'Ann@example.test' });
    await client.act({ call: 'send', pk: 'mail', to: 'bounce+1@example.test' });
    await cloud.settle();
    const [mail] = cloud.mailbox.list('ann@example.test');
    expect(mail).toMatchObject({
      subject: 'Witaj w świecie',
      from: 'no-reply@handover.test',
      links: ['https://handover.test/start?token=1'],
    });
    expect(await client.stored()).toEqual(expect.arrayContaining(['NOTICE#Ann@example.test', 'NOTICE#bounce+1@example.test']));
    expect(cloud.logs('fixture-collector').map(({ line }) => line)).toContain('notice Bounce bounce+1@example.test');
  });
});
