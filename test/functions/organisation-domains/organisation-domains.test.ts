import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/organisation-domains/contract.ts';
import { pages } from '#functions/organisation-domains/page.ts';
import { nodeDnsTxt } from '#shared/adapters/dns/node-dns-txt.ts';
import { aDomain } from '#test/support/directory-world.ts';
import { startDns, type TestDns } from '#test/support/dns-server.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrganisationSite } from '#test/support/organisation-site.ts';

let table: TestTable;
let dns: TestDns;
beforeAll(async () => {
  [table, dns] = await Promise.all([startTable(), startDns()]);
});
afterAll(() => Promise.all([table.stop(), dns.stop()]));

const path = '/organisation/domains';
const site = () => anOrganisationSite(table, {}, undefined, nodeDnsTxt(dns.server));
const valueIn = (html: string) => /handover-verification=[\w-]+/.exec(html)?.[0] ?? '';

describe('the domains of an organisation', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('are added, verified, claimed, released and removed by an administrator [OM-3]', async () => {
    const { human } = await site();
    const domain = aDomain();
    expect((await human.get(path)).html).toContain('No domain has been added yet.');
    expect((await human.post(path, { domain })).location).toBe(`${path}?done=added`);
    const added = await human.get(`${path}?done=added`);
    expect(added.html).toContain(`_handover.${domain}`);
    const missing = await human.post(`${path}/${domain}`, { move: 'verify' });
    expect(missing).toMatchObject({ status: 409 });
    expect(missing.html).toContain('was not found');
    dns.set(domain, [valueIn(added.html)]);
    for (const [move, notice] of [
      ['verify', 'verified'],
      ['claim', 'claimed'],
      ['release', 'released'],
      ['remove', 'removed'],
    ] as const) {
      await human.get(path);
      expect((await human.post(`${path}/${domain}`, { move })).location, move).toBe(`${path}?done=${notice}`);
    }
    expect((await human.get(`${path}?done=removed`)).html).toContain('The domain has been removed.');
  });

  it('say why a name is none, and that another organisation has claimed one', async () => {
    const [one, other] = [await site(), await site()];
    const domain = aDomain();
    for (const { human } of [one, other]) {
      await human.get(path);
      await human.post(path, { domain });
      const { html } = await human.get(path);
      dns.set(domain, [valueIn(html)]);
      await human.post(`${path}/${domain}`, { move: 'verify' });
      await human.get(path);
    }
    expect((await one.human.post(`${path}/${domain}`, { move: 'claim' })).location).toBe(`${path}?done=claimed`);
    const refused = await other.human.post(`${path}/${domain}`, { move: 'claim' });
    expect(refused.html).toContain('Another organisation has claimed');
    for (const [name, words] of [
      ['gmail.com', 'Anybody can have an address in this domain'],
      ['nonsense', 'This is not the name of a domain'],
      ['', 'Enter a domain'],
    ] as const) {
      await other.human.get(path);
      const { status, html } = await other.human.post(path, { domain: name });
      expect([status, html.includes(words)], name).toEqual([422, true]);
    }
    await other.human.get(path);
    expect(await other.human.post(`${path}/${aDomain()}`, { move: 'claim' })).toMatchObject({ status: 404 });
  });

  it('are for full administrators alone', async () => {
    const { colleague } = await site();
    const { other } = await colleague('user');
    expect([403, 404]).toContain((await other.get(path)).status);
  });
});
