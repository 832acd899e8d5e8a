import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import { createHandoverClient, type HandoverClientOptions } from '#shared/client/client.ts';
import { HandoverProblem, HandoverUnreachable, type ProblemCode } from '#shared/client/problem.ts';
import { type Turn, unreliableServer } from '#test/support/unreliable-server.ts';

const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.stop()));
});

/** A client of a server that takes these turns; its waits are noted and not waited. */
async function setup(turns: readonly Turn[], options: Partial<HandoverClientOptions> = {}) {
  const server = await unreliableServer(...turns);
  open.push(server);
  const waits: number[] = [];
  const sleep = async (milliseconds: number, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    waits.push(Math.round(milliseconds));
  };
  const client = createHandoverClient({ baseUrl: server.url, token: 'hdo_secret', sleep, ...options });
  return { client, waits, heard: server.heard, url: server.url };
}

const trial = { id: 'trl_1', state: 'active' };
const wish = {
  companyName: 'Piekarnia',
  administratorEmail: 'anna@piekarnia.example',
  country: 'PL',
  inSupportedLocation: true,
  language: 'pl',
  services: { message: 25 },
  durationDays: 90,
} as const;
const path = { trialId: 'trl_1' };

describe('a call', () => {
  it('brings what the API document states, typed', async () => {
    const { client, heard } = await setup([{ status: 200, body: { trials: [trial] }, headers: { etag: '"3"' } }]);
    const { data, response } = await client.GET('/v1/trials', { params: { query: { state: 'active', limit: 5 } } });
    expectTypeOf(data.trials).items.toHaveProperty('companyName').toEqualTypeOf<string>();
    expect(data.trials[0]?.id).toBe('trl_1');
    expect(response.headers.get('etag')).toBe('"3"');
    expect(heard[0]).toMatchObject({
      method: 'GET',
      path: '/v1/trials?state=active&limit=5',
      headers: { authorization: 'Bearer hdo_secret' },
    });
    expect(heard[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('that is none of the document does not compile', async () => {
    const { client } = await setup([{ status: 200, body: {} }]);
    // @ts-expect-error there is no such path
    await client.GET('/v1/nothing');
    // @ts-expect-error the body is missing
    await client.POST('/v1/trials');
    // @ts-expect-error a body has to be whole
    await client.POST('/v1/trials', { body: { companyName: 'Piekarnia' } });
    // @ts-expect-error a trial is not put
    await client.PUT('/v1/trials', { body: wish });
  });

  it('asks for its token each time where that is brought by a function', async () => {
    let count = 0;
    const { client, heard } = await setup([{ status: 200, body: { trials: [] } }], { token: async () => `hdo_${++count}` });
    await client.GET('/v1/trials');
    await client.GET('/v1/trials');
    expect(heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer hdo_1', 'Bearer hdo_2']);
  });

  it('without an answer body brings none', async () => {
    const { client } = await setup([{ status: 204 }]);
    const { data, response } = await client.DELETE('/v1/organisations/{organisationId}/context-service', {
      params: { path: { organisationId: 'org_1' } },
    });
    expect([data, response.status]).toEqual([undefined, 204]);
  });
});

describe('a change', () => {
  it('carries a key of its own, or the one that it is given', async () => {
    const { client, heard } = await setup([{ status: 201, body: trial }]);
    await client.POST('/v1/trials', { body: wish });
    await client.POST('/v1/trials', { body: wish });
    await client.POST('/v1/trials', { body: wish, params: { header: { 'Idempotency-Key': 'my-own-key-of-today' } } });
    const keys = heard.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[\x21-\x7e]{16,255}$/);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('my-own-key-of-today');
  });

  it('is repeated with the same key and body after 503, 429, 504 and a lost answer', async () => {
    const passing: Turn[] = [{ status: 503 }, 'lost', { status: 429, headers: { 'retry-after': '2' } }, { status: 504 }];
    const { client, heard, waits } = await setup([...passing, { status: 201, body: trial }]);
    const { data } = await client.POST('/v1/trials', { body: wish });
    expect(data.id).toBe('trl_1');
    expect(heard).toHaveLength(5);
    expect(new Set(heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(heard.map(({ body }) => body))).toEqual(new Set([JSON.stringify(wish)]));
    // Growing, at least half of 250 · 2ⁿ; and what Retry-After asks for, where it asks.
    const bounds = [
      [125, 250],
      [250, 500],
      [2000, 2250],
      [1000, 2000],
    ] as const;
    for (const [index, [least, most]] of bounds.entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(least);
      expect(waits[index]).toBeLessThanOrEqual(most);
    }
  });

  it('without a key would not be repeated', async () => {
    const { client, heard } = await setup(['lost', { status: 201, body: trial }]);
    const onRequest = ({ request }: { request: Request }) => {
      request.headers.delete('idempotency-key');
      return request;
    };
    const keyless = { middleware: [{ onRequest }] };
    await expect(client.POST('/v1/trials', { body: wish, ...keyless })).rejects.toThrow(HandoverUnreachable);
    expect(heard).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  it('is thrown with everything that the problem says', async () => {
    const body = {
      type: '/docs/errors/INVALID_REQUEST',
      title: 'The request is not valid.',
      status: 400,
      code: 'INVALID_REQUEST',
      detail: 'The country is none.',
      requestId: 'req-1',
      errors: [{ field: '/country', code: 'invalid_value', message: 'Two letters.' }],
    };
    const { client, heard } = await setup([{ status: 400, body }]);
    const problem = await client.POST('/v1/trials', { body: wish }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(HandoverProblem);
    expect(problem).toMatchObject({
      name: 'HandoverProblem',
      message: 'INVALID_REQUEST: The country is none.',
      status: 400,
      code: 'INVALID_REQUEST',
      detail: 'The country is none.',
      requestId: 'req-1',
      fields: [{ field: '/country', code: 'invalid_value', message: 'Two letters.' }],
    });
    expectTypeOf<ProblemCode>().extract<'INVALID_REQUEST' | 'NOT_FOUND'>().not.toBeNever();
    expect(heard).toHaveLength(1);
  });

  it('is thrown with its status when it is no problem document', async () => {
    const { client } = await setup([{ status: 403, body: '<html>no</html>', type: 'text/html', headers: { 'x-request-id': 'r-2' } }]);
    await expect(client.GET('/v1/trials')).rejects.toMatchObject({ code: 'HTTP_403', status: 403, requestId: 'r-2', fields: [] });
  });

  it('is the last answer when repeating does not help, after five tries', async () => {
    const busy = { title: 'Busy for a moment.', code: 'TRY_AGAIN', status: 503, requestId: 'r-3' };
    const { client, heard } = await setup([{ status: 503, body: busy }]);
    await expect(client.GET('/v1/trials/{trialId}', { params: { path } })).rejects.toMatchObject({ code: 'TRY_AGAIN', requestId: 'r-3' });
    expect(heard).toHaveLength(5);
  });

  it('is not waited for when it would take longer than a call may', async () => {
    const { client, heard, waits } = await setup([{ status: 429, body: { code: 'RESEND_TOO_SOON' }, headers: { 'retry-after': '300' } }]);
    await expect(client.GET('/v1/trials')).rejects.toMatchObject({ code: 'RESEND_TOO_SOON', retryAfterSeconds: 300 });
    expect([heard.length, waits]).toEqual([1, []]);
  });

  it('is said of an API that never answers, and that each try has its time', async () => {
    const { client, heard, url } = await setup(['silent'], { tries: 2, timeout: 50 });
    const error = await client.GET('/v1/trials').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HandoverUnreachable);
    expect(error).toMatchObject({ message: `${url} does not answer.`, cause: { name: 'TimeoutError' } });
    expect(heard).toHaveLength(2);
  });

  it('ends at once when the caller gives up, also while waiting', async () => {
    const stop = new AbortController();
    const { client, heard } = await setup([{ status: 503 }], {
      sleep: async () => {
        stop.abort(new Error('enough'));
        stop.signal.throwIfAborted();
      },
    });
    await expect(client.GET('/v1/trials', { signal: stop.signal })).rejects.toThrow('enough');
    expect(heard).toHaveLength(1);
    await expect(client.GET('/v1/trials', { signal: stop.signal })).rejects.toThrow('enough');
    expect(heard).toHaveLength(1);
  });
});
