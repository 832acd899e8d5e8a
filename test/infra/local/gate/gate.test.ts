import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { fixtureClient } from '#test/infra/local/call.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
let client: ReturnType<typeof fixtureClient>;

beforeAll(async () => {
  cloud = await testCloud('fixture');
  client = fixtureClient(cloud);
});
afterEach(() => cloud.gate.clearFaults());
afterAll(() => cloud.stop());

describe('the gate', () => {
  it('lets through what the role allows, a query of an index and a statement included', async () => {
    for (const call of ['put', 'get', 'index', 'statements', 'send', 'object'])
      expect(await client.act({ call, pk: `ok-${call}` })).toMatchObject({ status: 200 });
    const { body } = await client.act({ call: 'statements', pk: 'twice' });
    expect(body.Responses).toEqual([{ TableName: client.table }]);
  });

  it('refuses a call that the role does not allow, by the error that AWS gives, and nothing happens', async () => {
    const { status, body } = await client.act({ call: 'update', pk: 'missing-grant' });
    expect(status).toBe(500);
    expect(body.name).toBe('AccessDeniedException');
    expect(body.message).toBe(
      'User: arn:aws:sts::000000000000:assumed-role/fixture-itemsServiceRole2D80F1C1/fixture-items is not authorized to perform: dynamodb:UpdateItem' +
        ` on resource: arn:aws:dynamodb:eu-central-1:000000000000:table/${client.table} because no identity-based policy allows the dynamodb:UpdateItem action`,
    );
    expect(await client.stored()).not.toContain('missing-grant');
  });

  it('refuses a call whose key the role may not use, and lets through the one that may', async () => {
    expect((await client.act({ call: 'sealed' })).body).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('kms:GenerateDataKey'),
    });
    expect(await cloud.invoke('fixture-clock', { seal: true })).toEqual({ ok: true, payload: null });
    expect(await cloud.depth('fixture-sealed0295E330')).toMatchObject({ waiting: 1 });
  });

  it('evaluates conditions: mail only from the granted address', async () => {
    await client.act({ call: 'send', pk: 'forged', to: 'ann@example.test', from: 'root@handover.test' });
    await cloud.settle({ hurry: true });
    expect(cloud.mailbox.list()).toHaveLength(0);
    expect(cloud.logs('fixture-worker').map(({ line }) => line)).toContainEqual(
      expect.stringMatching(/^failed AccessDenied: .*ses:SendEmail/),
    );
  });

  it('reports grants that nothing used, and no others', async () => {
    await client.call('/items/1', undefined, { headers: { authorization: 'Bearer first-partner-key-0123456789' } });
    const unused = cloud.gate.unusedGrants().filter(({ functionName }) => functionName === 'fixture-items');
    const actions = unused.flatMap((grant) => grant.actions);
    expect(actions).toEqual(expect.arrayContaining(['dynamodb:Scan', 'dynamodb:DeleteItem']));
    for (const used of [
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:PartiQLInsert',
      'sqs:SendMessage',
      's3:PutObject',
    ])
      expect(actions).not.toContain(used);
  });

  it('makes a call go wrong before or after its effect', async () => {
    cloud.gate.inject({ operation: 'dynamodb:PutItem', when: 'before', effect: { name: 'ItemCollectionSizeLimitExceededException' } });
    expect((await client.act({ call: 'put', pk: 'before' })).body.name).toBe('ItemCollectionSizeLimitExceededException');
    expect(await client.stored()).not.toContain('before');

    const lost = cloud.gate.inject({ functionName: 'fixture-items', operation: 'dynamodb:PutItem', when: 'after', effect: 'lost' });
    expect((await client.act({ call: 'put', pk: 'lost' })).status).toBe(200);
    expect(lost.hits).toBe(1);

    const throttled = cloud.gate.inject({ operation: 'dynamodb:GetItem', when: 'before', effect: 'throttle', times: 2 });
    expect((await client.act({ call: 'get', pk: 'lost' })).status).toBe(200);
    expect(throttled.hits).toBe(2);
  });

  it('takes the instance down with the call', async () => {
    cloud.gate.inject({ operation: 'dynamodb:PutItem', when: 'after', effect: 'crash' });
    expect((await client.act({ call: 'put', pk: 'crashed' })).status).toBe(502);
    expect(await client.stored()).toContain('crashed');
    expect((await client.act({ call: 'get', pk: 'crashed' })).status).toBe(200);
  });

  it('takes faults over HTTP', async () => {
    const answer = await fetch(`${cloud.control}/_local/faults`, {
      method: 'POST',
      body: JSON.stringify({ operation: 'sqs:SendMessage', effect: { name: 'QueueDoesNotExist' } }),
    });
    expect(answer.status).toBe(201);
    expect((await client.act({ call: 'send', pk: 'x' })).body.name).toBe('QueueDoesNotExist');
    expect((await client.act({ call: 'send', pk: 'x' })).status).toBe(200);
  });
});
