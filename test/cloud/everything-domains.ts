import { expect } from 'vitest';
import type { TestDns } from '#test/support/dns-server.ts';
import { another } from './entered-orders.ts';
import { enter, expectStatus } from './entering.ts';
import type { RealCloud } from './real-cloud.ts';

/** Domains of a partner, of its customer, and of the customer by its own administrator: added, proved, claimed, let go, removed. */
export async function domains(world: RealCloud, dns: TestDns): Promise<void> {
  const trial = await world.aTrial();
  for (const list of ['/v1/domains', `/v1/customers/${trial.organisationId}/domains`]) {
    const domain = `domena-${another()}.example`;
    const added = await world.call('POST', list, { body: { domain } });
    expect(added.status, added.text).toBe(201);
    const one = `${list}/${domain}`;
    expect((await world.call('POST', `${one}/verification`)).json.code).toBe('DOMAIN_TOKEN_NOT_FOUND');
    dns.set(domain, [added.json.record.value]);
    for (const move of ['verification', 'claim']) await expectStatus(world.call('POST', `${one}/${move}`), 200);
    await expectStatus(world.call('GET', list), 200);
    await expectStatus(world.call('DELETE', `${one}/claim`), 200);
    await expectStatus(world.call('POST', `${one}/claim`), 200);
    await expectStatus(world.call('DELETE', one), 204);
  }
  const human = await enter(world, trial.email);
  const at = '/organisation/domains';
  const domain = `wlasna-${another()}.example`;
  await human.get(at);
  await expectStatus(human.post(at, { domain }), 303);
  const { json } = await world.call('GET', `/v1/customers/${trial.organisationId}/domains`);
  dns.set(domain, [json.domains[0].record.value]);
  for (const move of ['verify', 'claim', 'release', 'claim', 'remove']) {
    await human.get(at);
    await expectStatus(human.post(`${at}/${domain}`, { move }), 303);
  }
  await world.cloud.settle();
}
