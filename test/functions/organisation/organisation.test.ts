import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/organisation/contract.ts';
import { pages } from '#functions/organisation/page.ts';
import { dynamoContextServiceStore } from '#shared/adapters/dynamodb/context-service.ts';
import { addDays } from '#shared/domain/calendar.ts';
import { newConnectionSecret } from '#shared/domain/context-service-connection.ts';
import { registerApplication } from '#shared/domain/context-service-registrations.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aSite } from '#test/support/page-site.ts';
import { aWaitingTrial } from '#test/support/people.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const start = new Date('2026-03-01T10:00:00.000Z');
const path = '/organisation/registrations';

async function setup(request: Partial<TrialRequest> = {}) {
  const trial = await aWaitingTrial(table, { at: start, request: { language: 'en', ...request } });
  const site = aSite(table, { begin: start });
  const human = await site.letIn(trial.token);
  await site.acceptTerms(human);
  await human.get('/organisation');
  const registrations = async () => {
    const by = {
      kind: 'administrator',
      organisationId: trial.trial.organisationId,
      partnerId: trial.partner.id,
      actor: { kind: 'clock' },
    } as const;
    const found = await dynamoContextServiceStore(table).read(by, { limit: 50 });
    return found.ok ? found.value.registrations : [];
  };
  return { ...trial, ...site, human, registrations };
}

const secretIn = (html: string) => [...html.matchAll(/<code dir="ltr">([^<]+)<\/code>/g)].map(([, text]) => text ?? '');

describe('the organisation', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path: at }) => methods.map((method) => ({ method, path: at })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('shows company, running trial, days left, services and Context Service [GS-2]', async () => {
    const { human, trial, pass, address } = await setup();
    const { html } = await human.get('/organisation');
    for (const text of [trial.companyName, '90 days left', 'Message', '25', 'Context Service', address, 'Nordic Voice']) {
      expect(html).toContain(text);
    }
    pass(new Date('2026-03-01T20:00:00.000Z'));
    await human.get('/organisation');
    pass(new Date('2026-03-02T01:00:00.000Z'));
    expect((await human.get('/organisation')).html).toContain('89 days left');
  });

  it('shows the state that holds now, recorded or not, and stays open after the trial [CX-6]', async () => {
    const { pass, browser, address } = await setup();
    pass(addDays(start, 95));
    const later = browser();
    await later.get('/sign-in');
    await later.post('/sign-in', { email: address, password: 'blue kettle over the mountain' });
    expect((await later.get('/organisation')).html).toContain('Suspended');
  });

  it('registers an application and shows its secret once, a double click included [CX-3]', async () => {
    const { human, registrations } = await setup();
    const { csrf } = await human.get('/organisation');
    const form = { name: 'Contact centre Poznań', csrf: csrf(path) };
    const first = await human.post(path, form);
    const second = await human.post(path, form);
    expect(first.status).toBe(200);
    const [id, secret] = secretIn(first.html);
    expect(secret?.length).toBeGreaterThan(20);
    expect(secretIn(second.html)).toEqual([id, secret]);
    expect(await registrations()).toHaveLength(1);
    const again = await human.get('/organisation');
    expect(again.html).toContain('Contact centre Poznań');
    expect(again.html).not.toContain(secret);
  });

  it('rotates and revokes, and knows no other organisation’s registrations [CX-3]', async () => {
    const { human, registrations } = await setup();
    const made = await human.post(path, { name: 'Desk', csrf: (await human.get('/organisation')).csrf(path) });
    const [registration] = await registrations();
    const rotate = `${path}/${registration?.id}/rotate`;
    const rotated = await human.post(rotate, { csrf: made.csrf(rotate) });
    expect(secretIn(rotated.html)[0]).toBe(secretIn(made.html)[0]);
    expect(secretIn(rotated.html)[1]).not.toBe(secretIn(made.html)[1]);
    const stranger = await setup();
    for (const act of ['rotate', 'revoke']) {
      const { csrf } = await stranger.human.get('/organisation');
      expect((await stranger.human.post(`${path}/${registration?.id}/${act}`, { csrf: csrf(path) })).status).toBe(404);
    }
    const revoke = `${path}/${registration?.id}/revoke`;
    const revoked = await human.post(revoke, { csrf: rotated.csrf(revoke) });
    expect(revoked.status).toBe(200);
    expect((await registrations())[0]?.state).toBe('revoked');
    expect((await human.post(rotate, { csrf: revoked.csrf() })).status).toBe(409);
    expect((await human.post(`${path}/nonsense/revoke`, { csrf: revoked.csrf() })).status).toBe(404);
  });

  it('reaches more applications than one page shows by links, and names a new one wherever it lies [CX-3]', async () => {
    const { human, trial, partner } = await setup();
    const by = {
      kind: 'administrator',
      organisationId: trial.organisationId,
      partnerId: partner.id,
      actor: { kind: 'clock' },
    } as const;
    const register = registerApplication({
      contextService: dynamoContextServiceStore(table),
      newId,
      newSecret: () => newConnectionSecret(),
      now: () => start,
    });
    for (let each = 1; each <= 100; each++) await register(by, { name: `Desk ${each}.` }, 'req-1', () => undefined);
    const namesIn = (html: string) => new Set([...html.matchAll(/Desk (\d+)\./g)].map(([, number]) => Number(number)));
    const further = (html: string) => /href="(\/organisation\?applications-after=reg_\w+#context-service)"/.exec(html)?.[1];
    const all = await human.get('/organisation');
    expect(namesIn(all.html).size).toBe(100);
    expect(further(all.html)).toBeUndefined();
    const made = await human.post(path, { name: 'Desk 101.', csrf: all.csrf(path) });
    expect(made.html).toContain('Connection data for');
    expect(namesIn(made.html)).toContain(101);
    const first = await human.get('/organisation');
    expect(namesIn(first.html)).toEqual(new Set(Array.from({ length: 100 }, (_, each) => each + 1)));
    const second = await human.get(further(first.html) ?? '');
    expect(namesIn(second.html)).toEqual(new Set([101]));
    expect(second.html).toContain('href="/organisation#context-service"');
    expect(second.html).toMatch(/href="\/organisation\?applications-after=reg_\w+&amp;lang=he"/);
    expect(namesIn((await human.get('/organisation?applications-after=forged')).html)).toContain(1);
  });

  it('names what is wrong with a name, and offers nothing without Context Service [CX-3]', async () => {
    const { human } = await setup();
    const { csrf } = await human.get('/organisation');
    expect((await human.post(path, { name: ' ', csrf: csrf(path) })).html).toContain('id="name-error"');
    expect((await human.post(path, { name: 'x'.repeat(101), csrf: csrf(path) })).status).toBe(422);
    const without = await setup({ contextService: false });
    const page = await without.human.get('/organisation');
    expect(page.html).not.toContain(`action="${path}"`);
    expect((await without.human.post(path, { name: 'Desk', csrf: page.csrf('/sign-out') })).status).toBe(409);
    expect(await without.registrations()).toEqual([]);
  });
});
