import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scimPortal } from '#shared/adapters/scim/scim-portal.ts';
import type { Portal } from '#shared/domain/syncs/portal.ts';
import { newId } from '#shared/runtime/ids.ts';
import { allListed, aRecord, granted, portalSuite } from '#test/shared/domain/syncs/portal-suite.ts';
import { type ScimServer, startScimServer } from '#test/support/scim-server.ts';

portalSuite('A SCIM service provider', async () => {
  const server = await startScimServer();
  return { portal: scimPortal(server), stop: server.stop };
});

portalSuite('A SCIM service provider that knows neither patches nor filters with or', async () => {
  const server = await startScimServer({ patch: false, severalIds: false });
  return { portal: scimPortal(server), stop: server.stop };
});

describe('A SCIM service provider with faults', () => {
  let server: ScimServer;
  let portal: Portal;
  const organisation = newId('organisation');
  beforeAll(async () => {
    server = await startScimServer();
  });
  beforeEach(() => {
    server.faults.length = 0;
    server.requests.length = 0;
    portal = scimPortal(server);
  });
  afterAll(() => server.stop());

  it('tells an error with its words, an answer that never came, and one that broke off, from each other', async () => {
    const error = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '400',
      scimType: 'invalidValue',
      detail: 'No such site.',
    };
    server.faults.push({ method: 'POST', times: 1, do: 'answer', status: 400, body: error });
    const refused = { code: 'PORTAL_REFUSED', detail: 'The portal answered 400. invalidValue No such site.' };
    expect(await portal.put(organisation, aRecord(), undefined)).toMatchObject({ ok: false, error: refused });
    for (const fault of [{ do: 'drop' as const }, { do: 'answer' as const, status: 500 }, { do: 'answer' as const, status: 503 }]) {
      server.faults.push({ method: 'POST', times: 1, ...fault });
      expect(await portal.put(organisation, aRecord(), undefined)).toMatchObject({ ok: false, error: { code: 'PORTAL_UNREACHABLE' } });
    }
    server.faults.push({ method: 'GET', times: 1, do: 'half' });
    expect(await portal.list(organisation)).toMatchObject({ ok: false, error: { code: 'PORTAL_REFUSED' } });
  });

  it('says when a provider that is asked too much may be asked again', async () => {
    server.faults.push({ times: 1, do: 'answer', status: 429, headers: { 'retry-after': '7' } });
    expect(await portal.list(organisation)).toMatchObject({ ok: false, error: { code: 'PORTAL_BUSY', afterSeconds: 7 } });
    const inAWhile = new Date(Date.now() + 60_000).toUTCString();
    server.faults.push({ times: 1, do: 'answer', status: 503, headers: { 'retry-after': inAWhile } });
    const later = await portal.list(organisation);
    expect(later).toMatchObject({ ok: false, error: { code: 'PORTAL_BUSY' } });
    expect(!later.ok && (later.error.afterSeconds ?? 0)).toBeGreaterThan(50);
  });

  it('is not let in with another token', async () => {
    const stranger = scimPortal({ ...server, bearerToken: 'wrong' });
    expect(await stranger.list(organisation)).toMatchObject({ ok: false, error: { code: 'PORTAL_UNAUTHORISED' } });
  });

  it('follows no redirect: the token is for this address alone', async () => {
    server.faults.push({ times: 1, do: 'answer', status: 302, headers: { location: `${server.baseUrl}/Users` } });
    expect(await portal.list(organisation)).toMatchObject({ ok: false, error: { code: 'PORTAL_REFUSED' } });
    expect(server.requests).toHaveLength(1);
  });

  it('makes no second user when the answer to the first was lost', async () => {
    const record = aRecord();
    server.faults.push({ method: 'POST', times: 1, do: 'drop-afterwards' });
    expect(await portal.put(organisation, record, undefined)).toMatchObject({ ok: false, error: { code: 'PORTAL_UNREACHABLE' } });
    expect(granted(await portal.lookUp(organisation, [record.externalId])).get(record.externalId)).toMatchObject(record);
    granted(await portal.put(organisation, record, undefined));
    expect([...server.users.values()].filter(({ externalId }) => externalId === record.externalId)).toHaveLength(1);
  });

  it('takes over whom somebody made by hand in the organisation, and nobody of another', async () => {
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const [record, foreign] = [aRecord(), aRecord()];
    const meta = { resourceType: 'User', version: 'W/"1"' };
    server.users.set('by-hand', {
      id: 'by-hand',
      userName: record.email,
      meta,
      [enterprise]: { organization: organisation },
    });
    server.users.set('foreign', { id: 'foreign', userName: foreign.email, meta, [enterprise]: { organization: newId('organisation') } });
    expect(granted(await portal.put(organisation, record, undefined)).portalId).toBe('by-hand');
    expect(granted(await portal.read(organisation, 'by-hand'))).toMatchObject(record);
    expect(await portal.put(organisation, foreign, undefined)).toMatchObject({ ok: false, error: { code: 'PORTAL_CONFLICT' } });
    expect(server.users.get('foreign')).toEqual(expect.not.objectContaining({ externalId: foreign.externalId }));
  });

  it('tells which other user of ours holds an address', async () => {
    const holder = aRecord();
    const { portalId } = granted(await portal.put(organisation, holder, undefined));
    const second = aRecord({ email: holder.email });
    const conflict = { code: 'PORTAL_CONFLICT', heldBy: { externalId: holder.externalId, portalId } };
    expect(await portal.put(organisation, second, undefined)).toMatchObject({ ok: false, error: conflict });
    granted(await portal.put(organisation, second, { portalId }));
    expect((await allListed(portal, organisation)).filter((id) => id === holder.externalId)).toEqual([]);
  });

  it('reads fifty users in one request', async () => {
    const ids = Array.from({ length: 50 }, () => newId('person'));
    granted(await portal.lookUp(organisation, ids));
    expect(server.requests).toHaveLength(1);
  });
});
