import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('a wholesale customer', () => {
  it('with meetings alone is provisioned: organisation, administrator, site, count [WC-4]', async () => {
    const world = await wholesaleWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings'], name: 'Acme & Söhne', limits: { webex_meetings: 5 } });
    expect(customer).toMatchObject({
      status: 'provisioned',
      packages: [{ name: 'webex_meetings', status: 'provisioned' }],
      level: 'webex_meetings',
      settings: { templateVersion: 1, language: 'en_US' },
    });
    const [site] = customer.parts;
    if (site?.kind !== 'site') throw new Error('no site');
    expect(site.name).toMatch(/^acme-sohne/);
    expect(await itemAt(table, keys.site(customer.organisationId, site.name))).toMatchObject({ progress: { state: 'active' }, version: 3 });
    expect(await itemAt(table, keys.platformHolding(customer.organisationId, site.id))).toMatchObject({ madeAt: expect.any(String) });
    expect(await itemAt(table, wholesaleKeys.packageCount(customer.id, 'webex_meetings'))).toMatchObject({ used: 0, limit: 5 });
    expect(await itemAt(table, keys.organisation(customer.organisationId))).toMatchObject({
      companyName: 'Acme & Söhne',
      dataCentre: 'US1',
    });
    expect(await itemAt(table, keys.customer(world.partner.id, customer.organisationId))).toMatchObject({ rights: 'full' });
    expect((await eventTypesOf(table, world.partner.id)).toSorted()).toEqual([
      'customer.related',
      'wholesale_customer.changed',
      'wholesale_customer.created',
      'wholesale_customer.status_changed',
    ]);
  });
});
