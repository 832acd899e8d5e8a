import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { type Tenant, tenant } from '#shared/domain/set-up/set-up.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrganisationSite } from '#test/support/organisation-site.ts';
import { aPartnerPerson, giveLink } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';
import { putSubscription } from '#test/support/subscriptions.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** An organisation with a Contact Center that is active, its administrator, and a person of its partner's. */
async function running(over: Partial<Tenant> = {}) {
  const site = await anOrganisationSite(table, { country: 'PL' });
  const { home, now, partner, letIn } = site;
  const at = now().toISOString();
  const held: Tenant = {
    id: newId('tenant'),
    organisationId: home.organisationId,
    partnerId: home.partnerId,
    source: { kind: 'trial', id: home.trialId },
    country: 'PL',
    dataCentre: 'EU1',
    platform: 'standard',
    telephony: 'voice_pop_bridge',
    subdomain: `sub${home.organisationId.slice(-10).toLowerCase()}`,
    timeZone: 'Europe/Warsaw',
    progress: { state: 'active', since: at, attempts: 1 },
    configuration: { state: 'not_configured', since: at },
    chat: { state: 'not_set_up', since: at },
    createdAt: at,
    version: 1,
    ...over,
  };
  await table.client.send(new PutCommand({ TableName: table.name, Item: tenantItem(held) }));
  const ofPartner = async (role: 'full_administrator' | 'other') => {
    const person = await aPartnerPerson(table, partner, role);
    return letIn(await giveLink(table, person, { at: now() }));
  };
  const stored = async () => tenant.parse(await itemAt(table, keys.tenant(home.organisationId)));
  return { ...site, ofPartner, stored, partnerPath: `/partner/customers/${home.organisationId}/contact-center` };
}

const own = '/organisation/contact-center';

describe('the settings of a Contact Center as a page', () => {
  it('are read, and change in telephony alone [SS-12]', async () => {
    const { human, stored } = await running();
    const { html } = await human.get(own);
    for (const text of ['Germany (Frankfurt)', 'Poland', 'Set up Contact Center']) expect(html).toContain(text);
    expect((await human.post(`${own}/telephony`, { telephony: 'webex_calling' })).location).toBe(`${own}?notice=telephony-saved`);
    expect((await stored()).telephony).toBe('webex_calling');
    expect((await human.get(`${own}?notice=telephony-saved`)).html).toContain('role="status"');
    expect((await human.post(`${own}/telephony`, { telephony: 'voice_pop' })).status).toBe(409);
    expect((await human.post(`${own}/telephony`, {})).status).toBe(422);
    expect((await stored()).telephony).toBe('webex_calling');
  });

  it('do not offer another telephony where the ordered PSTN decides it [SS-12] [SS-7]', async () => {
    const { human, home, now, stored } = await running({ country: 'US', dataCentre: 'US1', telephony: 'webex_cc_pstn' });
    await putSubscription(table, home, now(), { addOns: ['contact-center-pstn'] });
    const { html } = await human.get(own);
    expect(html).not.toContain('name="telephony"');
    const forged = await human.post(`${own}/telephony`, { telephony: 'webex_calling', csrf: csrfIn(html) });
    expect([forged.status, (await stored()).telephony]).toEqual([409, 'webex_cc_pstn']);
  });

  it('are completed with chat by a full administrator, once for two clicks [SS-11] [SS-13]', async () => {
    const { human, stored } = await running();
    await human.get(own);
    const again = human.copy();
    for (const one of [human, again]) expect((await one.post(`${own}/configuration`, {})).location).toBe(`${own}?notice=begun`);
    expect(await stored()).toMatchObject({ configuration: { state: 'configuring' }, chat: { state: 'setting_up' }, version: 2 });
  });

  it('are completed without chat by a partner, who is told who sets it up [SS-11] [SS-13]', async () => {
    const { ofPartner, partnerPath, stored } = await running();
    const person = await ofPartner('full_administrator');
    const before = await person.get(partnerPath);
    expect(before.html).toContain('full administrator of the customer');
    expect((await person.post(`${partnerPath}/configuration`, {})).location).toBe(`${partnerPath}?notice=begun`);
    expect(await stored()).toMatchObject({ configuration: { state: 'configuring' }, chat: { state: 'not_set_up' } });
    expect((await person.get(partnerPath)).html).toContain('full administrator of the customer');
  });

  it('are nothing to another partner, and are only looked at by some of a partner’s people [GS-5]', async () => {
    const [mine, theirs] = [await running(), await running()];
    const [person, reader] = [await mine.ofPartner('full_administrator'), await mine.ofPartner('other')];
    expect((await person.get(theirs.partnerPath)).status).toBe(404);
    await person.get(mine.partnerPath);
    const foreign = await theirs.ofPartner('full_administrator');
    expect((await foreign.get(mine.partnerPath)).status).toBe(404);
    const { html, status } = await reader.get(mine.partnerPath);
    expect([status, html.includes('<form method="post" action="/partner/customers')]).toEqual([200, false]);
  });

  it('say why they cannot be completed: nobody is told to wait for what is there, or that waiting is all there is to do [SS-13]', async () => {
    const words = { looks: 'An administrator of the partner', created: 'has been created', suspended: 'once it is running again' };
    const said = (html: string) => Object.entries(words).flatMap(([name, text]) => (html.includes(text) ? [name] : []));
    const active = await running();
    const reader = await active.ofPartner('other');
    expect(said((await reader.get(active.partnerPath)).html)).toEqual(['looks']);
    expect(said((await active.human.get(own)).html)).toEqual([]);
    const done = { configuration: { state: 'configured', since: active.now().toISOString() } } as const;
    const configured = await running(done);
    expect(said((await (await configured.ofPartner('other')).get(configured.partnerPath)).html)).toEqual([]);
    const pending = await running({ progress: { state: 'pending', since: active.now().toISOString(), attempts: 0 } });
    expect(said((await pending.human.get(own)).html)).toEqual(['created']);
    expect(said((await (await pending.ofPartner('other')).get(pending.partnerPath)).html)).toEqual(['looks']);
    const suspended = await running({ suspendedAt: active.now().toISOString() });
    expect(said((await suspended.human.get(own)).html)).toEqual(['suspended']);
  });
});

function csrfIn(html: string): string {
  return /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
