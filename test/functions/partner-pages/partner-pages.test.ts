import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/partner-pages/contract.ts';
import { pages } from '#functions/partner-pages/page.ts';
import { addDays } from '#shared/domain/calendar.ts';
import type { PartnerRole } from '#shared/domain/scopes.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aSite } from '#test/support/page-site.ts';
import { aPartnersSite, startEntries as entries, begin as start, startPath } from '#test/support/partners-site.ts';
import { aPartner, aPartnerPerson, giveLink } from '#test/support/people.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const setup = (role?: PartnerRole) => aPartnersSite(table, role);

describe('the pages of a partner’s people', () => {
  it('serve every address that their contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('start a trial by the rules of the API, and a double click starts one [GS-5] [TR-1] [TR-2]', async () => {
    const { human, stored, person } = await setup();
    const { csrf } = await human.get(startPath);
    const form = { ...entries(), csrf: csrf(startPath) };
    const [first, second] = await Promise.all([human.copy().post(startPath, form), human.copy().post(startPath, form)]);
    expect(first.status).toBe(303);
    expect(first.location).toMatch(/^\/partner\/trials\/trl_\w+\?done=created$/);
    expect(second.location).toBe(first.location);
    expect(await human.post(startPath, form)).toMatchObject({ location: first.location });
    expect(await stored('TRIAL')).toMatchObject([{ companyName: form.companyName, state: 'awaiting_customer', durationDays: 30 }]);
    const trial = await human.get(first.location ?? '');
    expect(trial.status).toBe(200);
    expect(trial.html).toContain('The trial was created');
    expect(trial.html).toContain(form.administratorEmail);
    const other = await human.post(startPath, { ...entries(), csrf: form.csrf });
    expect(other.status).toBe(409);
    expect(await stored('TRIAL')).toHaveLength(1);
    expect(person.role).toBe('sales_administrator');
  });

  it('name everything that is wrong at its field, and keep what was entered [TR-1] [TR-5] [TR-10] [TR-13]', async () => {
    const { human, stored } = await setup();
    await human.get(startPath);
    const { inSupportedLocation: _ticked, ...unconfirmed } = entries();
    const seen = await human.post(startPath, {
      ...unconfirmed,
      companyName: '100% Bageri',
      administratorEmail: 'sven@',
      country: '',
      'services.message': '1000',
      durationDays: '45',
    });
    expect(seen.status).toBe(422);
    const faulty = [...seen.html.matchAll(/id="([\w.-]+)-error"/g)].map(([, field]) => field).sort();
    expect(faulty).toEqual(['administratorEmail', 'companyName', 'country', 'durationDays', 'inSupportedLocation', 'services.message']);
    expect(seen.html).toContain('value="100% Bageri"');
    expect(seen.html).toContain('value="1000"');
    for (const wrong of [{ 'services.message': '' }, { 'services.message': '2.5' }, { 'services.message': '', 'services.calling': '5' }]) {
      expect((await human.post(startPath, entries(wrong))).status).toBe(422);
    }
    const first = entries();
    await human.post(startPath, first);
    await human.get(startPath);
    const taken = await human.post(startPath, entries({ companyName: first.companyName.toUpperCase() }));
    expect(taken.html).toContain('id="companyName-error"');
    const address = await human.post(startPath, entries({ administratorEmail: first.administratorEmail }));
    expect(address.html).toContain('id="administratorEmail-error"');
    expect(await stored('TRIAL')).toHaveLength(1);
  });

  it('let other roles look, and start or change nothing [GS-5]', async () => {
    const partner = await aPartner(table);
    const [sales, other] = [await aPartnerPerson(table, partner, 'sales_administrator'), await aPartnerPerson(table, partner, 'other')];
    const site = aSite(table, { begin: start });
    const writer = await site.letIn(await giveLink(table, sales, { at: start }));
    await writer.get(startPath);
    const at = ((await writer.post(startPath, entries())).location ?? '').replace('?done=created', '');
    const reader = await site.letIn(await giveLink(table, other, { at: start }));
    const list = await reader.get('/partner');
    expect(list.status).toBe(200);
    expect(list.html).not.toContain(`href="${startPath}"`);
    expect((await reader.get(startPath)).status).toBe(403);
    const seen = await reader.get(at);
    expect(seen.status).toBe(200);
    expect(seen.html).not.toContain(`action="${at}`);
    for (const action of ['notes', 'cancellation', 'extension', 'administrator']) {
      expect((await reader.post(`${at}/${action}`, { csrf: seen.csrf('/sign-out') })).status).toBe(403);
    }
  });

  it('show another partner’s trial as nothing at all, and change nothing of it', async () => {
    const { started } = await setup();
    const at = await started();
    const { human, started: ownTrial } = await setup('full_administrator');
    const own = await ownTrial();
    expect((await human.get(at)).status).toBe(404);
    expect((await human.get('/partner/trials/nonsense')).status).toBe(404);
    const { csrf } = await human.get(own);
    for (const [action, fields] of Object.entries({
      cancellation: {},
      notes: { text: 'x' },
      administrator: { administratorEmail: 'a@b.example' },
    })) {
      expect((await human.post(`${at}/${action}`, { ...fields, csrf: csrf() })).status).toBe(404);
    }
  });

  it('list trials by state and name, page by page [TR-8]', async () => {
    const { human, started, pass } = await setup();
    const made: string[] = [];
    for (let each = 0; each < 27; each++) made.push(await started({ companyName: `Kund ${each}` }));
    const first = await human.get('/partner');
    const links = (html: string) => [...html.matchAll(/href="(\/partner\/trials\/trl_\w+)"/g)].map(([, href]) => href ?? '');
    const next = /href="(\/partner\?cursor=[^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await human.get(next);
    expect([...links(first.html), ...links(second.html)]).toEqual([...made].reverse());
    expect(links((await human.get('/partner?search=kund+26')).html)).toEqual([made[26]]);
    expect(links((await human.get('/partner?state=active')).html)).toEqual([]);
    expect((await human.get('/partner?state=active&search=kund&lang=en')).html).toContain(
      'href="/partner?state=active&amp;search=kund&amp;lang=sv"',
    );
    expect((await human.get('/partner?lang=en')).html).toContain('href="/partner?lang=sv"');
    expect((await human.get('/partner?cursor=forged.cursor')).location).toBe('/partner');
    pass(new Date(start.getTime() + 3_600_000));
    expect(links((await human.get('/partner?state=awaiting_customer')).html)).toHaveLength(25);
  });

  it('add notes that name their author, once per form [TR-8]', async () => {
    const { human, started, person } = await setup();
    const at = await started();
    const { csrf } = await human.get(at);
    const note = { text: 'Wants to try Calling in April.', csrf: csrf(`${at}/notes`) };
    expect(await human.post(`${at}/notes`, note)).toMatchObject({ status: 303, location: `${at}?done=note-added` });
    await human.post(`${at}/notes`, note);
    const { html } = await human.get(`${at}?done=note-added`);
    expect(html.split('Wants to try Calling in April.')).toHaveLength(2);
    expect(html).toContain(person.email);
    const empty = await human.post(`${at}/notes`, { text: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('id="text-error"');
    const long = await human.post(`${at}/notes`, { text: 'x'.repeat(2001) });
    expect(long.status).toBe(422);
  });

  it('cancel, restore and extend, and offer only what the rules allow [TR-10] [TR-12]', async () => {
    const { human, started, pass } = await setup();
    const at = await started();
    const before = await human.get(at);
    expect(before.html).not.toContain(`action="${at}/extension"`);
    expect(before.html).not.toContain(`action="${at}/restoration"`);
    expect((await human.post(`${at}/extension`, {})).status).toBe(409);
    await human.get(at);
    expect(await human.post(`${at}/cancellation`, {})).toMatchObject({ location: `${at}?done=cancelled` });
    const cancelled = await human.get(at);
    expect(cancelled.html).toContain(`action="${at}/restoration"`);
    expect(cancelled.html).not.toContain(`action="${at}/cancellation"`);
    expect(await human.post(`${at}/restoration`, {})).toMatchObject({ location: `${at}?done=restored` });
    // 30 days after creation the clock begins it, 30 days later it ends; the session is renewed on the way
    pass(addDays(start, 6));
    expect((await human.get(at)).location).toContain('/sign-in');
  });

  it('replace an administrator who never came, with the rules of the API [TR-14]', async () => {
    const { human, started } = await setup();
    const [at, other] = [await started(), entries()];
    await human.get(startPath);
    await human.post(startPath, other);
    await human.get(at);
    const taken = await human.post(`${at}/administrator`, { administratorEmail: other.administratorEmail });
    expect(taken.status).toBe(422);
    expect(taken.html).toContain('id="administratorEmail-error"');
    const done = await human.post(`${at}/administrator`, { administratorEmail: 'right.person@bageri.example' });
    expect(done.location).toBe(`${at}?done=administrator-replaced`);
    expect((await human.get(at)).html).toContain('right.person@bageri.example');
    const tooSoon = await human.post(`${at}/welcome-email`, {});
    expect(tooSoon.status).toBe(429);
    expect(Number(tooSoon.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('ask once whether to set services up now; a no leaves the way open [TR-7]', async () => {
    const { human, started } = await setup();
    const at = await started({ 'services.meetings': '5' });
    expect((await human.get(at)).html).toContain(`action="${at}/set-up-answer"`);
    expect((await human.post(`${at}/set-up-answer`, { answer: 'no' })).location).toBe(at);
    const { html } = await human.get(at);
    expect(html).not.toContain(`action="${at}/set-up-answer"`);
    expect(html).toMatch(/href="\/partner\/customers\/org_\w+\/set-up\/trl_/);
  });

  it('lead into the wizard after a yes, the second of two clicks as well [TR-7] [SS-2]', async () => {
    const { human, started } = await setup();
    const at = await started({ 'services.meetings': '5' });
    await human.get(at);
    const again = human.copy();
    const [first, second] = [
      await human.post(`${at}/set-up-answer`, { answer: 'yes' }),
      await again.post(`${at}/set-up-answer`, { answer: 'yes' }),
    ];
    expect(first.location).toMatch(/^\/partner\/customers\/org_\w+\/set-up\/trl_\w+$/);
    expect(second.location).toBe(first.location);
    expect(await human.get(first.location ?? '')).toMatchObject({ status: 303, location: `${first.location}/plan` });
  });

  it('ask nothing where nothing is to be set up [TR-7]', async () => {
    const { human, started } = await setup();
    const { html } = await human.get(await started());
    expect(html).not.toContain('set-up-answer');
    expect(html).not.toContain('/set-up/');
  });
});
