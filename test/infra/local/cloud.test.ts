import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
const key = 'first-partner-key-0123456789';

beforeAll(async () => {
  cloud = await testCloud('fixture');
});
afterAll(() => cloud.stop());

async function call(path: string, body?: unknown, init: RequestInit = {}) {
  const answer = await fetch(`${cloud.apis['api']}${path}`, {
    method: body ? 'POST' : 'GET',
    body: body ? JSON.stringify(body) : null,
    ...init,
  });
  const content = await answer.text();
  return { status: answer.status, headers: answer.headers, body: content ? JSON.parse(content) : undefined };
}
const act = (body: unknown) => call('/open/act', body);
const stored = async () => {
  const page = (await cloud.call.dynamodb('Scan', { TableName: `${cloud.outputs['tablename']}` })) as {
    Items: Record<string, { S: string }>[];
  };
  return page.Items.map((item) => `${item['pk']?.S}`);
};

describe('the local cloud, from a template', () => {
  it('hands a request to the bundled function with its path, query, headers and stage variables', async () => {
    const { status, body, headers } = await call('/items/a%20b?x=1&x=2', undefined, { headers: { Authorization: `Bearer ${key}` } });
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
    const { body } = await act({});
    expect(body.environment).toMatchObject({ AWS_LAMBDA_FUNCTION_NAME: 'fixture-items', AWS_ACCESS_KEY_ID: 'LOCAL-fixture-items' });
    expect(body.environment).not.toHaveProperty('PATH');
    expect(body.environment).not.toHaveProperty('HOME');
    expect(body.context).toMatchObject({ functionName: 'fixture-items', memoryLimitInMB: '256' });
    expect(body.left).toBeGreaterThan(4000);
  });

  it('answers 502 for an answer that API Gateway cannot read, and for a function that exceeds its time', async () => {
    expect((await act({ bad: true })).status).toBe(502);
    const { status, body } = await call('/slow');
    expect([status, body]).toEqual([502, { message: 'Internal server error' }]);
    expect(cloud.logs('fixture-stubborn').map(({ line }) => line)).toContain('Task timed out after 1.00 seconds');
    expect((await act({})).status).toBe(200);
  });

  it('carries a record from the stream through the queue to the worker', async () => {
    await act({ call: 'put', pk: 'EVENT#carried' });
    await act({ call: 'put', pk: 'OTHER#left' });
    await cloud.settle();
    expect(await stored()).toContain('WORK#EVENT#carried');
    expect(cloud.logs('fixture-dispatcher').some(({ line }) => line.includes('OTHER#left'))).toBe(false);
  });

  it('keeps the other messages of a batch when one fails, and moves that one to the dead-letter queue at last', async () => {
    for (const body of [{ pk: 'good-1' }, { pk: 'bad', poison: true }, { pk: 'good-2' }]) await act({ call: 'send', ...body });
    await cloud.settle({ hurry: true });
    expect(await stored()).toEqual(expect.arrayContaining(['WORK#good-1', 'WORK#good-2']));
    expect(cloud.logs('fixture-worker').filter(({ line }) => line.startsWith('work') && line.includes('poison'))).toHaveLength(2);
    expect(await cloud.depth('fixture-deadletters98524CE3')).toMatchObject({ waiting: 1 });
  });

  it('delivers e-mail to the mailbox and its notices to the feedback queue', async () => {
    await act({ call: 'send', pk: 'mail', to: 'Ann@example.test' });
    await act({ call: 'send', pk: 'mail', to: 'bounce+1@example.test' });
    await cloud.settle();
    const [mail] = cloud.mailbox.list('ann@example.test');
    expect(mail).toMatchObject({
      subject: 'Witaj w świecie',
      from: 'no-reply@handover.test',
      links: ['https://handover.test/start?token=1'],
    });
    expect(await stored()).toEqual(expect.arrayContaining(['NOTICE#Ann@example.test', 'NOTICE#bounce+1@example.test']));
    expect(cloud.logs('fixture-collector').map(({ line }) => line)).toContain('notice Bounce bounce+1@example.test');
  });
});
