import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDomainStore } from '#shared/adapters/dynamodb/domains.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { changeDomains } from '#shared/domain/domains/change-domains.ts';
import { mostDomains } from '#shared/domain/domains/domain.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { aDomain } from '#test/support/directory-world.ts';
import { startDns, type TestDns } from '#test/support/dns-server.ts';
import { domainWorld } from '#test/support/domain-world.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { withoutCondition } from '#test/support/planted-faults.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';

let table: TestTable;
let dns: TestDns;
beforeAll(async () => {
  [table, dns] = await Promise.all([startTable(), startDns()]);
});
afterAll(() => Promise.all([table.stop(), dns.stop()]));

describe('a domain', () => {
  it('is added, proved by a TXT record, claimed, released and removed, each with its event [OM-3]', async () => {
    const world = await domainWorld(table, dns);
    const organisation = await world.customer();
    const [path, domain] = [world.pathOf(organisation), aDomain()];
    const added = await world.call('POST', path, { body: { domain: ` ${domain.toUpperCase()}. ` } });
    expect(added).toMatchObject({
      status: 201,
      headers: { location: `${path}/${domain}`, etag: '"1"' },
      json: { domain, state: 'pending', record: { type: 'TXT', names: [domain, `_handover.${domain}`] } },
    });
    expect(added.json.record.value).toMatch(/^handover-verification=[\w-]{22}$/);
    expect(await world.search('customer', domain)).toEqual({ result: 'none', candidates: [] });

    expect(await world.call('POST', `${path}/${domain}/verification`)).toMatchObject({
      status: 409,
      json: { code: 'DOMAIN_TOKEN_NOT_FOUND', detail: 'Neither name has a TXT record.' },
    });
    dns.set(domain, ['v=spf1 -all', added.json.record.value]);
    expect(await world.call('POST', `${path}/${domain}/verification`)).toMatchObject({ status: 200, json: { state: 'verified' } });
    expect((await world.search('customer', domain)).candidates).toMatchObject([
      { id: organisation, score: 200, verifiedDomains: [domain] },
    ]);

    expect(await world.call('POST', `${path}/${domain}/claim`)).toMatchObject({ status: 200, json: { state: 'claimed' } });
    expect((await world.search('customer', domain)).candidates).toMatchObject([{ id: organisation, score: 300, claimedDomains: [domain] }]);
    expect(await world.call('DELETE', `${path}/${domain}/claim`)).toMatchObject({ status: 200, json: { state: 'verified' } });
    expect((await world.search('customer', domain)).candidates).toMatchObject([{ score: 200, claimedDomains: [] }]);

    expect(await world.call('POST', `${path}/${domain}/claim`)).toMatchObject({ status: 200 });
    expect(await world.call('DELETE', `${path}/${domain}`)).toMatchObject({ status: 204 });
    expect(await world.call('GET', path)).toMatchObject({ json: { domains: [] } });
    expect(await itemAt(table, keys.domainClaim(domain))).toBeUndefined();
    expect((await world.search('customer', domain)).candidates.filter(({ verifiedDomains }) => verifiedDomains.length > 0)).toEqual([]);
    expect(await eventTypesOf(table, world.caller.partnerId)).toEqual([
      'domain.added',
      'domain.verified',
      'domain.claimed',
      'domain.released',
      'domain.claimed',
      'domain.removed',
    ]);
  });

  it('may have its record below itself; a wrong one is told, and a name server that fails changes nothing [OM-3]', async () => {
    const world = await domainWorld(table, dns);
    const [path, domain] = [world.pathOf(await world.customer()), aDomain()];
    const { json } = await world.call('POST', path, { body: { domain } });
    dns.set(domain, ['handover-verification=somebody-else']);
    expect(await world.call('POST', `${path}/${domain}/verification`)).toMatchObject({
      status: 409,
      json: { code: 'DOMAIN_TOKEN_NOT_FOUND', detail: expect.stringContaining('1 TXT records were found') },
    });
    dns.set(`_handover.${domain}`, 'broken');
    const unsure = await world.call('POST', `${path}/${domain}/verification`);
    expect(unsure).toMatchObject({ status: 503, json: { code: 'DNS_UNAVAILABLE' }, headers: { 'retry-after': '30' } });
    dns.set(`_handover.${domain}`, [json.record.value]);
    expect(await world.call('POST', `${path}/${domain}/verification`)).toMatchObject({ json: { state: 'verified' } });
  });

  it('cannot be claimed before it is verified, nor verified by the record of another owner [OM-3]', async () => {
    const world = await domainWorld(table, dns);
    const [one, other, domain] = [world.pathOf(await world.customer()), world.pathOf(await world.customer()), aDomain()];
    await world.call('POST', one, { body: { domain } });
    expect(await world.call('POST', `${one}/${domain}/claim`)).toMatchObject({ status: 409, json: { code: 'DOMAIN_NOT_VERIFIED' } });
    await world.proved(other, domain);
    expect(await world.call('POST', `${one}/${domain}/verification`)).toMatchObject({ json: { code: 'DOMAIN_TOKEN_NOT_FOUND' } });
    expect(await world.call('DELETE', `${one}/${domain}/claim`)).toMatchObject({ status: 409, json: { code: 'DOMAIN_STATE' } });
  });

  it('is claimed by one of fifty who claim it at once [OM-3]', async () => {
    const world = await domainWorld(table, dns);
    const domain = aDomain();
    const paths = await Promise.all(Array.from({ length: 50 }, async () => world.pathOf(await world.customer())));
    const values = await Promise.all(
      paths.map(async (path) => (await world.call('POST', path, { body: { domain } })).json.record.value as string),
    );
    // More than one answer over UDP holds: one at a time, as owners would.
    for (const [index, path] of paths.entries()) {
      dns.set(domain, [values[index] ?? '']);
      await world.call('POST', `${path}/${domain}/verification`);
    }
    const answers = await Promise.all(paths.map((path) => world.call('POST', `${path}/${domain}/claim`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ json }) => json.code === 'DOMAIN_CLAIMED')).toHaveLength(49);
    expect((await world.search('customer', domain)).candidates.filter(({ claimedDomains }) => claimedDomains.length > 0)).toHaveLength(1);
  }, 120_000);

  it('would be claimed by two if the claim were written without its condition', async () => {
    const world = await domainWorld(table, dns);
    const planted = { count: 0 };
    const faulty = withoutCondition(throughAnotherClient(table), /^attribute_not_exists\(PK\)$/, planted);
    const now = () => world.clock.now;
    const { claim } = changeDomains({ ...world.deps, domains: dynamoDomainStore(faulty, now) });
    const [one, other, domain] = [await world.customer(), await world.customer(), aDomain()];
    for (const organisation of [one, other]) await world.proved(world.pathOf(organisation), domain);
    const claimed = [];
    for (const organisationId of [one, other]) {
      const { partnerId, actor } = world.caller;
      const by = { of: 'organisation', kind: 'partner', organisationId, partnerId, actor } as const;
      claimed.push((await claim({ by, name: domain, requestId: 'r', asked: undefined }, () => undefined)).ok);
    }
    expect(claimed).toEqual([true, true]);
    expect(planted.count).toBeGreaterThan(0);
  });

  it('is refused where nobody can have registered it, and where anybody can have an address', async () => {
    const world = await domainWorld(table, dns);
    const path = world.pathOf(await world.customer());
    const codeOf = async (domain: string) => (await world.call('POST', path, { body: { domain } })).json.code;
    for (const domain of ['localhost', 'firma', '192.0.2.1', 'co.uk', 'com.pl', 'a b.example', 'https://firma.example', 'firma.local'])
      expect(await codeOf(domain), domain).toBe('DOMAIN_INVALID');
    for (const domain of ['gmail.com', 'WP.PL', 'walla.co.il']) expect(await codeOf(domain), domain).toBe('PUBLIC_DOMAIN');
    const polish = await world.call('POST', path, { body: { domain: 'żółw.example' } });
    expect(polish).toMatchObject({ status: 201, json: { domain: 'xn--w-uga1v8h.example' } });
    expect(await world.call('POST', path, { body: { domain: 'xn--w-uga1v8h.example' } })).toMatchObject({ status: 200 });
  });

  it('is one of fifty at most, also when two are added at once', async () => {
    const world = await domainWorld(table, dns);
    const path = world.pathOf(await world.customer());
    for (let count = 1; count < mostDomains; count++) await world.call('POST', path, { body: { domain: aDomain() } });
    const racing = await Promise.all([1, 2].map(() => world.call('POST', path, { body: { domain: aDomain() } })));
    expect(racing.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(racing.map(({ json }) => json.code)).toContain('TOO_MANY_DOMAINS');
    const { domains } = (await world.call('GET', path)).json;
    expect(domains).toHaveLength(mostDomains);
    await world.call('DELETE', `${path}/${domains[0].domain}`);
    expect(await world.call('POST', path, { body: { domain: aDomain() } })).toMatchObject({ status: 201 });
  }, 120_000);

  it('is changed once by a request that is repeated, which gets the same answer', async () => {
    const world = await domainWorld(table, dns);
    const [path, domain, key] = [world.pathOf(await world.customer()), aDomain(), newId('event')];
    const first = await world.call('POST', path, { body: { domain }, key });
    expect(await world.call('POST', path, { body: { domain }, key })).toMatchObject({ status: 201, json: first.json });
    await world.call('DELETE', `${path}/${domain}`);
    await world.proved(path, domain);
    const claim = newId('event');
    await world.call('POST', `${path}/${domain}/claim`, { key: claim });
    await world.call('DELETE', `${path}/${domain}/claim`);
    expect(await world.call('POST', `${path}/${domain}/claim`, { key: claim })).toMatchObject({ status: 200, json: { state: 'claimed' } });
    expect((await world.call('GET', path)).json.domains).toMatchObject([{ state: 'verified' }]);
  });

  it('of another partner’s customer is not there, and a provisioning administrator only looks on', async () => {
    const world = await domainWorld(table, dns);
    const stranger = aPartnerCaller();
    const [organisation, domain] = [await world.customer(), aDomain()];
    const path = world.pathOf(organisation);
    await world.proved(path, domain);
    for (const [method, at] of [
      ['GET', path],
      ['POST', path],
      ['POST', `${path}/${domain}/verification`],
      ['POST', `${path}/${domain}/claim`],
      ['DELETE', `${path}/${domain}/claim`],
      ['DELETE', `${path}/${domain}`],
    ] as const) {
      const body = method === 'POST' && at === path ? { body: { domain } } : {};
      expect(await world.call(method, at, { as: stranger, ...body }), `${method} ${at}`).toMatchObject({ status: 404 });
    }
    const limited = world.pathOf(await world.customer('provisioning_administrator'));
    expect(await world.call('GET', limited)).toMatchObject({ status: 200 });
    expect(await world.call('POST', limited, { body: { domain } })).toMatchObject({ status: 403, json: { code: 'NOT_ALLOWED' } });
  });
});

describe('a partner’s own domain', () => {
  it('goes the same way, and finds the partner in the partners’ round [OM-11]', async () => {
    const world = await domainWorld(table, dns);
    const domain = aDomain();
    await world.proved('/v1/domains', domain);
    expect(await world.call('POST', `/v1/domains/${domain}/claim`)).toMatchObject({ json: { state: 'claimed' } });
    expect((await world.search('partner', domain)).candidates).toMatchObject([{ id: world.caller.partnerId, score: 300 }]);
    expect(await world.search('customer', domain)).toEqual({ result: 'none', candidates: [] });
    const customer = world.pathOf(await world.customer());
    await world.proved(customer, domain);
    expect(await world.call('POST', `${customer}/${domain}/claim`)).toMatchObject({ json: { code: 'DOMAIN_CLAIMED' } });
    expect(await world.call('DELETE', `/v1/domains/${domain}/claim`)).toMatchObject({ json: { state: 'verified' } });
    expect(await world.call('POST', `${customer}/${domain}/claim`)).toMatchObject({ json: { state: 'claimed' } });
    expect(await world.call('DELETE', `/v1/domains/${domain}`)).toMatchObject({ status: 204 });
    expect(await world.call('GET', '/v1/domains')).toMatchObject({ json: { domains: [] } });
  });
});
