import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { setUpItem, siteItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { type Site, setUp } from '#shared/domain/set-up/set-up.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrganisationSite } from '#test/support/organisation-site.ts';
import { itemAt } from '#test/support/stored.ts';
import { putSubscription } from '#test/support/subscriptions.ts';
import { wizardForms } from '#test/support/wizard-forms.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

async function aWizard() {
  const site = await anOrganisationSite(table, { country: 'PL' });
  const base = `/organisation/set-up/${site.home.trialId}`;
  const post = async (step: string, fields: Record<string, string>, human = site.human) => {
    await human.get(`${base}/${step}`);
    return human.post(`${base}/${step}`, fields);
  };
  return { ...site, base, post };
}

let named = 0;
function aName(kind: string): string {
  named += 1;
  return `${kind}${named}`;
}

async function answered({ post, base }: Awaited<ReturnType<typeof aWizard>>, subdomain = aName('sub'), site = aName('site')) {
  const steps: [string, Record<string, string>, string][] = [
    ['plan', { 'contact-center': 'now', meetings: 'now' }, 'country'],
    ['country', { country: 'PL' }, 'telephony'],
    ['telephony', { telephony: 'voice_pop_bridge' }, 'subdomain'],
    ['subdomain', { subdomain }, 'time-zone'],
    ['time-zone', { timeZone: 'Europe/Warsaw' }, 'sites'],
    ['sites', { was: '', name: site, timeZone: 'Europe/Warsaw', earlyRelease: 'true' }, 'sites'],
    ['sites', { another: 'no' }, 'check'],
  ];
  for (const [step, fields, next] of steps) expect(await post(step, fields)).toMatchObject({ status: 303, location: `${base}/${next}` });
}

describe('the set-up wizard, form by form', () => {
  it('takes an administrator from the plan to the parts being made, and finishes once for a double click [SS-3] [SS-4] [SS-9] [MT-1]', async () => {
    const wizard = await aWizard();
    const { human, base } = wizard;
    expect(await human.get(base)).toMatchObject({ location: `${base}/plan` });
    await answered(wizard);
    const { html } = await human.get(`${base}/check`);
    expect(html).toContain('Germany (Frankfurt)');
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const again = human.copy();
    const [first, second] = [await human.post(`${base}/check`, { version }), await again.post(`${base}/check`, { version })];
    expect([first.location, second.location]).toEqual([`${base}/status?watch=on`, `${base}/status?watch=on`]);
    const status = await human.get(`${base}/status?watch=on`);
    expect(status.html).toContain('Waiting to begin');
    expect(status.headers['refresh']).toBe('5');
    expect(await human.get(base)).toMatchObject({ location: `${base}/status` });
    expect(await human.get(`${base}/country`)).toMatchObject({ location: `${base}/status` });
  });

  it.each([
    ['country', { country: '' }, 'Choose a country'],
    ['country', { country: 'KP' }, 'not offered in this country'],
    ['telephony', {}, 'Choose how calls reach the Contact Center'],
    ['telephony', { telephony: 'webex_cc_pstn' }, 'not offered for the country'],
    ['subdomain', { subdomain: '9lives' }, 'beginning with a letter'],
    ['subdomain', { subdomain: 'Cisco' }, 'reserved'],
    ['subdomain', { subdomain: '' }, 'Enter a subdomain'],
    ['time-zone', { timeZone: 'Europe/Atlantis' }, 'Choose a time zone'],
    ['sites', { was: '', name: 'Ab', timeZone: 'UTC' }, '3 to 50 lower-case letters'],
    ['sites', { was: '', name: 'www', timeZone: 'UTC' }, 'reserved'],
    ['sites', { was: '', name: 'good-name', timeZone: '' }, 'Choose a time zone'],
  ])('tells what is wrong at its field, and gives back what was entered: %s %o [SS-10]', async (step, fields, text) => {
    const { post } = await aWizard();
    await post('plan', { 'contact-center': 'now', meetings: 'now' });
    const { status, html } = await post(step, fields);
    expect([status, html.includes(text), html.includes('There is a problem')]).toEqual([422, true, true]);
  });

  it('asks whether a name is available without keeping or reserving anything [SS-8]', async () => {
    const { post, human, base } = await aWizard();
    await post('plan', { 'contact-center': 'now', meetings: 'now' });
    expect(await post('subdomain', { subdomain: 'Switez', go: 'check' })).toMatchObject({ status: 200 });
    const { html } = await post('subdomain', { subdomain: 'Switez', go: 'check' });
    expect(html).toContain('is available');
    expect((await human.get(`${base}/subdomain`)).html).not.toContain('value="Switez"');
  });

  it('tells the second of two that the name is gone, at the field where it was entered [SS-8]', async () => {
    const [one, other] = [await aWizard(), await aWizard()];
    const name = aName('race');
    await answered(one, name);
    await answered(other, name);
    const finish = async ({ human, base }: typeof one) => {
      const { html } = await human.get(`${base}/check`);
      return human.post(`${base}/check`, { version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '' });
    };
    expect((await finish(one)).status).toBe(303);
    const { status, html } = await finish(other);
    expect(status).toBe(409);
    expect(html).toContain('href="#subdomain"');
    expect(html).toContain('This subdomain is taken');
  });

  it('distributes licences among sites, with the sum after each post [MT-3]', async () => {
    const { post, human, base } = await aWizard();
    await post('plan', { 'contact-center': 'later', meetings: 'now' });
    const [a, b] = [aName('site'), aName('site')];
    for (const name of [a, b]) await post('sites', { was: '', name, timeZone: 'UTC' });
    expect(await post('sites', { another: 'no' })).toMatchObject({ location: `${base}/licences` });
    expect((await post('licences', { [`licences.${a}`]: '2', [`licences.${b}`]: '1', go: 'sum' })).html).toContain('Distributed: 3 of 5');
    expect((await post('licences', { [`licences.${a}`]: '2', [`licences.${b}`]: '1' })).html).toContain('do not add up');
    expect(await post('licences', { [`licences.${a}`]: '2', [`licences.${b}`]: '3' })).toMatchObject({ location: `${base}/check` });
    await post('sites', { go: 'remove', site: a });
    expect((await human.get(`${base}/sites`)).html).not.toContain(`${a}.webex.com`);
  });

  it('is put off, and taken up by somebody else where it was left [SS-10] [OM-8]', async () => {
    const { post, base, colleague } = await aWizard();
    await post('plan', { 'contact-center': 'now', meetings: 'later' });
    await post('country', { country: 'SE' });
    expect(await post('telephony', { go: 'later' })).toMatchObject({ location: `${base}/later` });
    const { other } = await colleague('customer_full_administrator');
    expect(await other.get(base)).toMatchObject({ location: `${base}/telephony` });
  });

  it('offers the summary of what is finished while a service left for later is answered [MT-4] [MT-5] [OM-8]', async () => {
    const { post, human, base, home, now } = await aWizard();
    await post('plan', { 'contact-center': 'later', meetings: 'now' });
    const site = aName('done');
    await post('sites', { was: '', name: site, timeZone: 'UTC' });
    await post('sites', { another: 'no' });
    const offered = async () => (await human.get(`${base}/status`)).html.includes(`href="${base}/summary"`);
    expect(await offered()).toBe(false);
    await post('check', { version: /name="version" value="(\d+)"/.exec((await human.get(`${base}/check`)).html)?.[1] ?? '' });
    const key = keys.setUp(home.organisationId, home.trialId);
    const held = setUp.parse(await itemAt(table, key));
    await table.client.send(new PutCommand({ TableName: table.name, Item: setUpItem({ ...held, state: 'active' }, now()) }));
    expect(await post('plan', { 'contact-center': 'now' })).toMatchObject({ location: `${base}/country` });
    expect(setUp.parse(await itemAt(table, key)).state).toBe('draft');
    expect(await offered()).toBe(true);
    const { status, html } = await human.get(`${base}/summary`);
    expect([status, html.includes(site)]).toEqual([200, true]);
  });

  it('does not take a review for the one that was looked at', async () => {
    const wizard = await aWizard();
    await answered(wizard);
    const { html } = await wizard.human.get(`${wizard.base}/check`);
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    await wizard.post('time-zone', { timeZone: 'UTC' });
    const stale = await wizard.post('check', { version });
    expect([stale.status, stale.html.includes('in the meantime')]).toEqual([409, true]);
  });

  it('keeps an answer once when its form is posted twice at the same moment, and leads both on [SS-10]', async () => {
    const { post, human, base } = await aWizard();
    await post('plan', { 'contact-center': 'now', meetings: 'now' });
    await human.get(`${base}/country`);
    const twins = [human.copy(), human.copy()];
    const answers = await Promise.all(twins.map((twin) => twin.post(`${base}/country`, { country: 'SE' })));
    // The second is told that it has been answered already, and led to where the wizard goes on.
    for (const { location } of answers) expect([`${base}/telephony`, base]).toContain(location);
    await human.get(`${base}/sites`);
    const site = { was: '', name: aName('twin'), timeZone: 'UTC' };
    const added = await Promise.all([human.copy(), human.copy()].map((twin) => twin.post(`${base}/sites`, site)));
    expect(added.map(({ status }) => status)).toEqual([303, 303]);
    expect((await human.get(`${base}/sites`)).html).toContain('You have added 1 site<');
  });

  it('finishes once for a double click at the same moment [SS-9]', async () => {
    const wizard = await aWizard();
    const { human, base } = wizard;
    await answered(wizard);
    const { html } = await human.get(`${base}/check`);
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const both = await Promise.all([human.copy(), human.copy()].map((twin) => twin.post(`${base}/check`, { version })));
    for (const { location } of both) expect(location).toBe(`${base}/status?watch=on`);
  });

  it('tells whoever goes back and posts after Finish that nothing is changed any more, and how far it is [SS-5]', async () => {
    const wizard = await aWizard();
    const { human, base } = wizard;
    await answered(wizard);
    const back = human.copy();
    await back.get(`${base}/country`);
    const review = human.copy();
    const { html } = await review.get(`${base}/check`);
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const { location } = await wizard.post('check', { version });
    expect(location).toBe(`${base}/status?watch=on`);
    for (const stale of [await back.post(`${base}/country`, { country: 'US' }), await review.post(`${base}/check`, { version })]) {
      expect(stale.status).toBe(409);
      expect(stale.html).toContain('The set-up has moved on in the meantime');
      expect(stale.html).toContain('Waiting to begin');
    }
    expect((await human.get(`${base}/summary`)).html).toContain('Poland');
  });

  it('offers the sites that stand already, and takes them as they are [MT-1] [MT-2]', async () => {
    const { post, human, home, now } = await aWizard();
    const site: Site = {
      id: newId('site'),
      ...{ organisationId: home.organisationId, partnerId: home.partnerId },
      source: { kind: 'subscription', id: newId('subscription') },
      name: aName('stands'),
      timeZone: 'Europe/Warsaw',
      earlyRelease: true,
      licences: {},
      progress: { state: 'active', since: now().toISOString(), attempts: 1 },
      createdAt: now().toISOString(),
      version: 1,
    };
    await table.client.send(new PutCommand({ TableName: table.name, Item: siteItem(site) }));
    const base = `/organisation/set-up/${home.trialId}`;
    await post('plan', { 'contact-center': 'later', meetings: 'now' });
    expect((await human.get(`${base}/sites`)).html).toContain(`Use this site: ${site.name}`);
    expect(await post('sites', { go: 'use', site: 'somebody-elses' })).toMatchObject({ location: `${base}/sites` });
    expect(await post('sites', { go: 'use', site: site.name })).toMatchObject({ location: `${base}/sites` });
    const { html } = await human.get(`${base}/sites`);
    expect(html).toContain('Exists already');
    expect(html).not.toContain('Use this site');
    expect(await post('sites', { another: 'no' })).toMatchObject({ location: `${base}/check` });
  });

  it('takes an optional field of an address away where it is emptied [CL-1]', async () => {
    const { human, home, now } = await aWizard();
    const bought = await putSubscription(table, home, now(), { services: { calling: 5 } });
    const { post } = wizardForms(human, `/organisation/set-up/${bought}`);
    await post('headquarters', { name: 'Centrala', country: 'PL' });
    const address = {
      addressLine1: 'Rynek Główny 1',
      addressLine2: 'piętro 2',
      city: 'Kraków',
      postalCode: '31-042',
      timeZone: 'Europe/Warsaw',
      announcementLanguage: 'pl-PL',
      emailLanguage: 'pl',
    };
    expect(await post('address', address)).toMatchObject({ location: `/organisation/set-up/${bought}/check` });
    expect((await human.get(`/organisation/set-up/${bought}/check`)).html).toContain('piętro 2');
    expect((await post('address', { ...address, addressLine2: '' })).status).toBe(303);
    expect((await human.get(`/organisation/set-up/${bought}/check`)).html).not.toContain('piętro 2');
    expect((await post('address', { ...address, addressLine1: '' })).status).toBe(422);
  });

  it('is nothing to another organisation’s administrator, and to nobody signed out', async () => {
    const [one, other] = [await aWizard(), await aWizard()];
    expect((await other.human.get(`${one.base}/plan`)).status).toBe(404);
    expect(await one.browser().get(`${one.base}/plan`)).toMatchObject({ status: 303 });
  });
});
