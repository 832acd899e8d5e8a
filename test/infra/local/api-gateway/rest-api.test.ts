import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { fixtureClient } from '#test/infra/local/call.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
let client: ReturnType<typeof fixtureClient>;
const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

beforeAll(async () => {
  cloud = await testCloud('fixture');
  client = fixtureClient(cloud);
});
afterAll(() => cloud.stop());

/** Makes a key the way an operator does: through API Gateway's own API, signed by nobody's credentials. */
async function control(method: string, path: string, body?: unknown) {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=operator/20260101/eu-central-1/apigateway/aws4_request, SignedHeaders=host, Signature=0';
  const answer = await fetch(cloud.control + path, { method, headers: { authorization }, body: body ? JSON.stringify(body) : null });
  const content = await answer.text();
  return { status: answer.status, body: content ? JSON.parse(content) : undefined };
}

async function newKey(value: string) {
  const { body: key } = await control('POST', '/apikeys', { name: value, value, enabled: true });
  const plan = 'an2f5e6027';
  expect((await control('POST', `/usageplans/${plan}/keys`, { keyId: key.id, keyType: 'API_KEY' })).status).toBe(201);
  return key.id as string;
}

describe('a REST API', () => {
  it('answers as the template says for a path or a method that it does not have, HEAD included', async () => {
    for (const [method, path] of [
      ['GET', '/nowhere'],
      ['DELETE', '/items'],
      ['HEAD', '/items'],
    ] as const) {
      const answer = await fetch(`${cloud.apis['api']}${path}`, { method });
      expect(answer.status).toBe(404);
      if (method !== 'HEAD') expect(await answer.json()).toEqual({ code: 'not-found' });
    }
    expect((await fetch(`${cloud.apis['api']}/open/x`, { method: 'HEAD' })).status).toBe(200);
  });

  it('answers 401 by itself without an identity source, and by the authorizer for an unknown one', async () => {
    const before = cloud.logs('fixture-authorizer').length;
    expect(await client.call('/items')).toMatchObject({ status: 401, body: { message: 'Unauthorized' } });
    expect(cloud.logs('fixture-authorizer')).toHaveLength(before);
    expect((await client.call('/items', undefined, bearer('nobody'))).status).toBe(401);
  });

  it('answers 403 for a policy that denies, and for a key that is in no usage plan', async () => {
    await newKey('denied-partner-0123456789');
    const denied = await client.call('/items', undefined, bearer('denied-partner-0123456789'));
    expect(denied).toMatchObject({ status: 403, body: { message: 'User is not authorized to access this resource' } });
    expect(await client.call('/items', undefined, bearer('in-no-plan-0123456789'))).toMatchObject({
      status: 403,
      body: { message: 'Forbidden' },
    });
  });

  it('asks the authorizer once within its cache time, by the virtual clock', async () => {
    await newKey('cached-key-0123456789');
    const asked = () => cloud.logs('fixture-authorizer').filter(({ line }) => line.includes('cached-key')).length;
    await client.call('/items', undefined, bearer('cached-key-0123456789'));
    await client.call('/items/1', undefined, bearer('cached-key-0123456789'));
    expect(asked()).toBe(1);
    await cloud.advanceTo(new Date(cloud.clock.now().getTime() + 61_000));
    await client.call('/items', undefined, bearer('cached-key-0123456789'));
    expect(asked()).toBe(2);
  });

  it('throttles each key by its usage plan, with the gateway response of the template', async () => {
    await newKey('eager-partner-0123456789');
    await newKey('other-partner-0123456789');
    const statuses = [];
    let refused: Awaited<ReturnType<typeof client.call>> | undefined;
    for (let i = 0; i < 5; i++) {
      const answer = await client.call('/items', undefined, bearer('eager-partner-0123456789'));
      statuses.push(answer.status);
      if (answer.status === 429) refused = answer;
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(refused?.headers.get('content-type')).toBe('application/problem+json');
    expect(refused?.body).toEqual({ code: 'throttled', detail: 'Too Many Requests', requestId: refused?.headers.get('x-request-id') });
    expect(refused?.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await client.call('/items', undefined, bearer('other-partner-0123456789'))).status).toBe(200);
  });

  it('forgets a key that is deleted', async () => {
    const id = await newKey('short-lived-0123456789');
    expect((await client.call('/items', undefined, bearer('short-lived-0123456789'))).status).toBe(200);
    expect((await control('POST', '/apikeys', { name: 'again', value: 'short-lived-0123456789', enabled: true })).status).toBe(409);
    expect((await control('DELETE', `/apikeys/${id}`)).status).toBe(202);
    expect((await client.call('/items', undefined, bearer('short-lived-0123456789'))).status).toBe(403);
  });

  it('refuses what is too large, for itself or for the function', async () => {
    const post = (bytes: number) => fetch(`${cloud.apis['api']}/open/x`, { method: 'POST', body: 'a'.repeat(bytes) });
    expect((await post(11 * 1024 * 1024)).status).toBe(413);
    expect((await post(7 * 1024 * 1024)).status).toBe(413);
    expect((await post(2 * 1024 * 1024)).status).toBe(200);
  });

  it('hands binary media types on in base64, and others as text', async () => {
    const post = async (type: string) => {
      const answer = await fetch(`${cloud.apis['api']}/open/x`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: Buffer.from([0xc5, 0x9b]),
      });
      const { event } = (await answer.json()) as { event: unknown };
      return event;
    };
    expect(await post('application/octet-stream')).toMatchObject({ body: 'xZs=', isBase64Encoded: true });
    expect(await post('text/plain')).toMatchObject({ body: 'ś', isBase64Encoded: false });
  });
});
