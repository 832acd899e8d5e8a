import { describe, expect, it } from 'vitest';
import { nothingThere } from '#functions/wire-not-found/endpoint.ts';
import { ok } from '#shared/domain/result.ts';
import { endpoint } from '#shared/http/endpoint.ts';
import { route } from '#shared/http/route.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { errorBody } from '#test/wire/schemas/answer-shapes.ts';

const origin = 'https://webex.handover.example';
const handler = nothingThere(origin);

describe('a path of the wire format’s host at which nothing is', () => {
  it('is 404 in the shape that clients parse, with the tracking id they chose', async () => {
    for (const path of ['/', '/v1', '/v1/nothing', '/wholesale/customers']) {
      const answer = await handler(httpEvent({ method: 'GET', path, headers: { TrackingID: 'SIMPLE_7' } }));
      expect(answer).toMatchObject({ statusCode: 404, headers: { trackingid: 'SIMPLE_7', 'content-type': 'application/json' } });
      expect(errorBody.parse(JSON.parse(answer.body))).toMatchObject({ trackingId: 'SIMPLE_7', errors: [{ errorCode: 90002 }] });
    }
    expect(await handler(httpEvent({ method: 'HEAD', path: '/v1/nothing' }))).toMatchObject({ statusCode: 404, body: '' });
  });

  it('leads to the path with single slashes, keeping the query and never leaving the host', async () => {
    const event = httpEvent({ method: 'POST', path: '//v1//wholesale/customers/validate' });
    const query = { status: ['a,b', 'c d'], externalId: ['x&y'] };
    expect(await handler({ ...event, multiValueQueryStringParameters: query })).toMatchObject({
      statusCode: 308,
      headers: { location: `${origin}/v1/wholesale/customers/validate?status=a%2Cb&status=c%20d&externalId=x%26y` },
      body: '',
    });
    const identity = '/identity/organizations/01a22db3-028d-2d78-2835-9084ea5ae0c7';
    for (const path of [identity, `/${identity}`, `/v1/${identity}`]) {
      const { headers = {} } = await handler(httpEvent({ method: 'GET', path }));
      expect([path, headers['location']]).toEqual([path, `${origin}/v1${identity}`]);
    }
    expect((await handler(httpEvent({ method: 'GET', path: `/v1${identity}` }))).statusCode).toBe(404);
    const elsewhere = await handler(httpEvent({ method: 'GET', path: '//evil.example//v1' }));
    expect(elsewhere.headers?.['location']).toBe(`${origin}/evil.example/v1`);
  });
});

describe('a path that is there', () => {
  const stated = { tag: 'Things', summary: 'Things', access: { kind: 'none' }, refusals: [], answers: { 200: null } } as const;
  const serve = wireFunction(
    [
      endpoint(route({ ...stated, method: 'GET', path: '/v1/things/{id}', operationId: 'a' }), async () => ok({ status: 200 })),
      endpoint(route({ ...stated, method: 'DELETE', path: '/v1/things/{id}', operationId: 'b' }), async () => ok({ status: 200 })),
      endpoint(route({ ...stated, method: 'POST', path: '/v1/things/validate', operationId: 'c' }), async () => ok({ status: 200 })),
    ],
    { now: () => new Date(), logger: makeLogger('test') },
  );
  const asked = (method: string, path: string) => serve(httpEvent({ method, path, headers: { TrackingID: 'T1' } }), lambdaContext);

  it('says of a method that it does not have which it has', async () => {
    expect((await asked('GET', '/v1/things/7')).statusCode).toBe(200);
    const refused = await asked('PATCH', '/v1/things/7');
    expect(refused).toMatchObject({ statusCode: 405, headers: { allow: 'GET, DELETE', trackingid: 'T1' } });
    expect(errorBody.safeParse(JSON.parse(refused.body)).success).toBe(true);
    expect(await asked('GET', '/v1/things/validate')).toMatchObject({ statusCode: 405, headers: { allow: 'POST' } });
    expect(await asked('HEAD', '/v1/things/7')).toMatchObject({ statusCode: 405, body: '' });
  });

  it('is the same with a slash at its end', async () => {
    expect((await asked('GET', '/v1/things/7/')).statusCode).toBe(200);
    expect(await asked('PATCH', '/v1/things/7/')).toMatchObject({ statusCode: 405, headers: { allow: 'GET, DELETE' } });
    expect(await asked('GET', '/v1/things/validate/')).toMatchObject({ statusCode: 405, headers: { allow: 'POST' } });
    expect((await asked('POST', '/v1/things/validate/')).statusCode).toBe(200);
  });
});
