import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/terms/contract.ts';
import { pages } from '#functions/terms/page.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { addDays } from '#shared/domain/calendar.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aSite } from '#test/support/page-site.ts';
import { aGoodPassword, aPartner, aPartnerPerson, aWaitingTrial, giveLink } from '#test/support/people.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const start = new Date('2026-03-01T10:00:00.000Z');
const versions = [
  { version: '2026-01', inForceSince: '2026-01-01T00:00:00.000Z' },
  { version: '2026-04', inForceSince: '2026-04-01T00:00:00.000Z' },
] as const;

async function setup() {
  const trial = await aWaitingTrial(table, { at: start });
  const site = aSite(table, { begin: start, versions });
  const human = await site.letIn(trial.token);
  const person = () => itemAt(table, keys.person(trial.person.ref));
  const events = () => eventTypesOf(table, trial.partner.id);
  return { ...trial, ...site, human, stored: person, events };
}

describe('the terms of service', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('stand before everything of the organisation [GS-6]', async () => {
    const { human } = await setup();
    expect((await human.get('/organisation')).location).toBe('/terms');
    const { csrf } = await human.get('/terms');
    for (const path of ['/organisation/registrations', '/organisation/registrations/reg_01JZ8X4J5V6K7M8N9P0QRSTVWX/revoke']) {
      expect((await human.post(path, { csrf: csrf(), name: 'x' })).location).toBe('/terms');
    }
  });

  it('are accepted with version and time, and open the organisation [GS-2]', async () => {
    const { human, acceptTerms, stored, events, trial } = await setup();
    expect(await acceptTerms(human)).toMatchObject({ status: 303, location: '/organisation' });
    expect(await stored()).toMatchObject({ terms: { version: '2026-01', acceptedAt: '2026-03-01T10:00:00.000Z' } });
    expect(await events()).toContain('terms.accepted');
    const opened = await human.get('/organisation');
    expect(opened.status).toBe(200);
    expect(opened.html).toContain(trial.companyName);
    expect((await human.get('/terms')).location).toBe('/organisation');
  });

  it('are asked for again when a new version comes into force, which is the one that counts [GS-6]', async () => {
    const { human, acceptTerms, pass, stored, browser, address } = await setup();
    await acceptTerms(human);
    const later = browser();
    pass(new Date('2026-03-31T20:00:00.000Z'));
    await later.get('/sign-in');
    await later.post('/sign-in', { email: address, password: aGoodPassword });
    expect((await later.get('/organisation')).status).toBe(200);
    pass(new Date('2026-04-01T00:00:00.000Z'));
    expect((await later.get('/organisation')).location).toBe('/terms');
    expect((await later.get('/terms')).html).toContain('value="2026-04"');
    const old = await later.post('/terms', { version: '2026-01', answer: 'accept' });
    expect(old.status).toBe(409);
    expect(await stored()).toMatchObject({ terms: { version: '2026-01' } });
    expect(await acceptTerms(later)).toMatchObject({ location: '/organisation' });
    expect(await stored()).toMatchObject({ terms: { version: '2026-04' } });
  });

  it('can be declined: signed out, nothing lost, taken up again [GS-6]', async () => {
    const { human, stored, events, browser, address, acceptTerms } = await setup();
    const kept = human.copy();
    await human.get('/terms');
    const declined = await human.post('/terms', { version: '2026-01', answer: 'decline' });
    expect(declined.status).toBe(200);
    expect(human.cookies.has('__Host-session')).toBe(false);
    expect((await kept.get('/organisation')).location).toContain('/sign-in');
    expect(await events()).toContain('terms.declined');
    expect((await stored())?.['terms']).toBeUndefined();
    const again = browser();
    await again.get('/sign-in');
    expect((await again.post('/sign-in', { email: address, password: aGoodPassword })).location).toBe('/terms');
    expect(await acceptTerms(again)).toMatchObject({ location: '/organisation' });
  });

  it('keep a language that is chosen on them with the person [GS-3]', async () => {
    const { human, stored, events } = await setup();
    const page = await human.get('/terms?lang=sv');
    expect(page.html).toContain('<html lang="sv"');
    expect(await stored()).toMatchObject({ language: 'sv' });
    expect(await events()).toContain('person.changed');
    await human.get('/terms?lang=ro', { 'sec-fetch-site': 'cross-site' });
    expect(await stored()).toMatchObject({ language: 'sv' });
  });

  it('are not asked of a partner’s people, who find no organisation either [GS-5]', async () => {
    const partner = await aPartner(table);
    const person = await aPartnerPerson(table, partner, 'other');
    const site = aSite(table, { begin: addDays(start, 1), versions });
    const human = await site.letIn(await giveLink(table, person, { at: start }));
    expect((await human.get('/terms')).location).toBe('/partner');
    expect((await human.get('/organisation')).status).toBe(403);
  });
});
