import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { embeddedPlatform } from '#shared/adapters/dynamodb/embedded-platform.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { platforms } from '#shared/adapters/dynamodb/platform-connections.ts';
import { httpPlatform } from '#shared/adapters/platform/http-platform.ts';
import { checkedPlatformUrl, checkedSecret } from '#shared/adapters/platform/platform-connection.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { type PlatformServer, startPlatformServer } from '#test/support/platform-server.ts';
import { platformContract } from './platform-contract.ts';

let table: TestTable;
let server: PlatformServer;
beforeAll(async () => {
  [table, server] = await Promise.all([startTable(), startPlatformServer()]);
});
afterAll(() => Promise.all([table.stop(), server.stop()]));

const overHttp = (over: Partial<Parameters<typeof httpPlatform>[0]> = {}) =>
  httpPlatform({ url: new URL(server.url), secret: server.secret, now: () => new Date(), ...over });

platformContract('embedded', () => embeddedPlatform(table));
platformContract('over HTTP', () => overHttp());

describe('a platform over HTTP', () => {
  afterEach(() => {
    server.faults.length = 0;
    server.unverified.length = 0;
  });
  const task = () => ({ kind: 'configuration', id: newId('tenant') }) as const;
  const ask = (platform = overHttp()) => platform.request({ organisationId: newId('organisation'), key: newId('event'), task: task() });

  it('answers what it has accepted in its own time, at a place below its address', async () => {
    server.faults.push({ do: 'accept', looks: 1, retryAfter: 7, times: 1 });
    const platform = overHttp();
    const organisation = newId('organisation');
    const site = { kind: 'site', id: newId('site'), name: 'a-site', timeZone: 'UTC', earlyRelease: false, licences: 1 } as const;
    const accepted = await platform.request({ organisationId: organisation, key: site.id, task: site });
    if (accepted.kind !== 'accepted') throw new Error(JSON.stringify(accepted));
    expect(accepted.afterSeconds).toBe(7);
    expect(await platform.follow(organisation, accepted.operation)).toMatchObject({ kind: 'accepted', operation: accepted.operation });
    expect(await platform.follow(organisation, accepted.operation)).toMatchObject({ kind: 'done' });
    expect(server.unverified).toEqual([]);
  });

  it.each([
    ['https://elsewhere.example/base/operations/1'],
    ['/other/operations/1'],
    ['/base/../secret'],
    ['/base/operations/1?of=another'],
    ['//elsewhere.example/base/operations/1'],
    [undefined],
  ])('is not followed to %s', async (location) => {
    server.faults.push({ do: 'answer', status: 202, ...(location === undefined ? {} : { headers: { location } }), times: 1 });
    expect(await ask()).toMatchObject({ kind: 'unavailable' });
  });

  it.each([
    [429, '20', 20],
    [503, '3600', 3600],
    [503, 'a date', 40],
    [500, undefined, undefined],
    [502, 'soon', undefined],
  ])('answering %i says nothing, and when to ask again', async (status, retryAfter, afterSeconds) => {
    const told = retryAfter === 'a date' ? new Date(Date.now() + 40_000).toUTCString() : retryAfter;
    server.faults.push({ do: 'answer', status, ...(told === undefined ? {} : { headers: { 'retry-after': told } }), times: 1 });
    const answer = await ask();
    expect(answer.kind).toBe('unavailable');
    const said = answer.kind === 'unavailable' ? answer.afterSeconds : undefined;
    if (afterSeconds === undefined) expect(said).toBeUndefined();
    else expect(Math.abs((said ?? 0) - afterSeconds)).toBeLessThanOrEqual(2);
  });

  it.each([301, 302, 307, 308])('is not followed by a redirect (%i)', async (status) => {
    server.faults.push({ do: 'answer', status, headers: { location: `${server.url}/elsewhere` }, times: 1 });
    const before = server.requests.length;
    expect(await ask()).toMatchObject({ kind: 'unavailable' });
    expect(server.requests).toHaveLength(before + 1);
  });

  it('that takes too long has given no answer', async () => {
    server.faults.push({ do: 'slow', milliseconds: 300, times: 1 });
    const hasty: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(50) });
    expect(await ask(overHttp({ fetched: hasty }))).toMatchObject({ kind: 'unavailable' });
  });

  it('takes no request that another secret has signed', async () => {
    const other = `whsec_${Buffer.from('another secret of thirty-two byt').toString('base64')}`;
    expect(await ask(overHttp({ secret: other }))).toEqual({ kind: 'unavailable', detail: 'The platform answered 401.' });
    expect(server.unverified).toHaveLength(1);
  });

  it('refuses in its own words, within bounds; without a code it has said nothing', async () => {
    const body = { code: 'FULL', detail: 'x'.repeat(1000), actsNext: 'customer', nextAction: 'retry' };
    server.faults.push({ do: 'answer', status: 422, body, times: 1 });
    const refused = await ask();
    expect(refused).toMatchObject({ kind: 'refused', failure: { code: 'FULL', actsNext: 'customer', nextAction: 'retry' } });
    expect(refused.kind === 'refused' && refused.failure.detail?.length).toBe(300);
    server.faults.push({ do: 'answer', status: 422, body: { message: 'no' }, times: 1 });
    expect((await ask()).kind).toBe('unavailable');
  });
});

describe('the platform of a data centre', () => {
  it.each(['http://platform.example/', 'https://10.0.0.1/', 'https://[::1]/', 'https://localhost/', 'https://a:b@platform.example/'])(
    'is not reached at %s',
    (url) => expect(() => checkedPlatformUrl(url, false)).toThrow('over https'),
  );

  it.each(['', 'whsec_', 'secret', `whsec_${Buffer.from('short').toString('base64')}`])('is not signed with %j', (secret) =>
    expect(() => checkedSecret(secret)).toThrow('whsec_'),
  );

  it('is the embedded one until an operator has connected another; a change is known within a minute', async () => {
    const clock = { now: new Date('2026-03-01T10:00:00.000Z') };
    const platformOf = platforms(table, { local: true, now: () => clock.now });
    const request = () => {
      const site = { kind: 'site', id: newId('site'), name: 'of-a-centre', timeZone: 'UTC', earlyRelease: false, licences: 1 } as const;
      return { organisationId: newId('organisation'), key: site.id, task: site };
    };
    const before = server.requests.length;
    await (await platformOf('JP1')).request(request());
    expect(server.requests).toHaveLength(before);
    const item = { ...keys.platformConnection('JP1'), url: server.url, secret: server.secret, version: 1 };
    await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    clock.now = new Date(clock.now.getTime() + 60_001);
    // Standard Webhooks lets a signature be five minutes old; this clock is a test's.
    expect((await (await platformOf('JP1')).request(request())).kind).toBe('unavailable');
    expect(server.unverified).toHaveLength(1);
    await (await platformOf('EU1')).request(request());
    expect(server.unverified).toHaveLength(1);
    server.unverified.length = 0;
  });
});
