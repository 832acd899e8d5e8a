import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { setUpItem, tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import type { SubscriptionId, TrialId } from '#shared/domain/ids.ts';
import { type SetUp, setUp, tenant } from '#shared/domain/set-up/set-up.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrganisationSite } from '#test/support/organisation-site.ts';
import { itemAt } from '#test/support/stored.ts';
import { putSubscription } from '#test/support/subscriptions.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const contactCenterOnly = { 'contact-center-premium': 2 };

async function anOrganisation(request: Partial<TrialRequest> = {}) {
  const site = await anOrganisationSite(table, { country: 'PL', ...request });
  const { human, home, now } = site;
  const post = async (source: TrialId | SubscriptionId, step: string, fields: Record<string, string>) => {
    await human.get(`/organisation/set-up/${source}/${step}`);
    return human.post(`/organisation/set-up/${source}/${step}`, fields);
  };
  const put = (Item: object) => table.client.send(new PutCommand({ TableName: table.name, Item: { ...Item } }));
  return {
    ...site,
    put,
    post,
    /** What is offered: where to, and in which words. */
    async offers(who = human) {
      const { html } = await who.get('/organisation');
      return [...html.matchAll(/href="\/organisation\/set-up\/(\w+)"[^>]*>([^<]+)</g)].map(([, id, words]) => `${id} ${words}`);
    },
    subscribe: () => putSubscription(table, home, now(), { services: contactCenterOnly, orderNumber: 'SO-77' }),
    /** Submits a Contact Center in Poland. */
    async submit(source: TrialId | SubscriptionId) {
      await post(source, 'country', { country: 'PL' });
      await post(source, 'telephony', { telephony: 'voice_pop_bridge' });
      await post(source, 'subdomain', { subdomain: `offer${home.organisationId.slice(-12).toLowerCase()}` });
      await post(source, 'time-zone', { timeZone: 'Europe/Warsaw' });
      const { html } = await human.get(`/organisation/set-up/${source}/check`);
      return post(source, 'check', { version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '' });
    },
    /** What the worker says in the end. */
    async becomes(source: TrialId | SubscriptionId, state: SetUp['state'] & ('active' | 'failed')) {
      const held = tenant.parse(await itemAt(table, keys.tenant(home.organisationId)));
      await put(tenantItem({ ...held, progress: { ...held.progress, state }, version: held.version + 1 }));
      const own = setUp.parse(await itemAt(table, keys.setUp(home.organisationId, source)));
      await put(setUpItem({ ...own, state, version: own.version + 1 }, now()));
    },
  };
}

describe('the offer to set services up', () => {
  it('stands at every visit, for the trial and for each subscription, to every administrator [SS-2] [GS-2] [OR-3]', async () => {
    const { offers, subscribe, colleague, home, human } = await anOrganisation({ services: contactCenterOnly, contextService: false });
    expect(await offers()).toEqual([`${home.trialId} Begin set-up`]);
    const bought = await subscribe();
    const both = [`${home.trialId} Begin set-up`, `${bought} Begin set-up`];
    expect([await offers(), await offers()]).toEqual([both, both]);
    expect((await human.get('/organisation')).html).toContain('Subscription, order SO-77');
    expect(await offers((await colleague('customer_full_administrator')).other)).toEqual(both);
  });

  it('stays through put off, being made and failed, until it has succeeded [SS-2] [SS-10]', async () => {
    const { offers, post, home, submit, becomes, human } = await anOrganisation({ services: contactCenterOnly, contextService: false });
    const { trialId } = home;
    await post(trialId, 'country', { country: 'SE' });
    await post(trialId, 'telephony', { go: 'later' });
    expect(await offers()).toEqual([`${trialId} Continue set-up`]);
    expect((await human.get('/organisation')).html).not.toContain('href="/organisation/contact-center"');
    expect(await submit(trialId)).toMatchObject({ status: 303 });
    expect(await offers()).toEqual([`${trialId} See how far it is`]);
    await becomes(trialId, 'failed');
    expect(await offers()).toEqual([`${trialId} See what happened`]);
    await becomes(trialId, 'active');
    expect(await offers()).toEqual([]);
    expect((await human.get('/organisation')).html).toContain('href="/organisation/contact-center"');
  });

  it('is not made for what the organisation has already, nor for a trial that is over [SS-8] [SS-2]', async () => {
    const { offers, subscribe, submit, becomes, put } = await anOrganisation({ services: contactCenterOnly, contextService: false });
    const bought = await subscribe();
    await submit(bought);
    await becomes(bought, 'active');
    expect(await offers()).toEqual([]);

    const late = await anOrganisation({ services: contactCenterOnly, contextService: false });
    const key = keys.trial(late.home.partnerId, late.home.trialId);
    await put({ ...(await itemAt(table, key)), endsAt: '2026-02-28T23:59:59.999Z' });
    expect(await late.offers()).toEqual([]);
  });

  it('is not made where there is nothing to set up [GS-2]', async () => {
    const { offers } = await anOrganisation({ services: { message: 10 } });
    expect(await offers()).toEqual([]);
  });
});
