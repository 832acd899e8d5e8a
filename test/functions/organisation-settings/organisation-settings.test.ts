import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/organisation-settings/contract.ts';
import { pages } from '#functions/organisation-settings/page.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrganisationSite } from '#test/support/organisation-site.ts';
import { itemAt } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const settings = '/organisation/settings';
const deletion = '/organisation/deletion';
const box = (html: string, name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';

describe('settings of an organisation', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('are shown as they hold, saved, and obeyed when users are added [US-3] [US-13]', async () => {
    const { human } = await anOrganisationSite(table);
    const before = await human.get(settings);
    expect(box(before.html, 'automaticInvitations')).toContain('checked');
    expect(box(before.html, 'automaticSync')).not.toContain('checked');
    expect((await human.post(settings, { automaticSync: 'true' })).location).toBe(`${settings}?done=saved`);
    const after = await human.get(`${settings}?done=saved`);
    expect(after.html).toContain('The settings have been saved.');
    expect(box(after.html, 'automaticInvitations')).not.toContain('checked');
    expect(box(after.html, 'automaticSync')).toContain('checked');
    await human.get('/organisation/users/new');
    const checked = await human.post('/organisation/users/new/check', { by: 'address', addresses: 'later@piekarnia.example' });
    expect(checked.html).toContain('No invitations are sent now');
    await human.post('/organisation/users/new', { by: 'address', addresses: 'later@piekarnia.example' });
    expect((await human.get('/organisation/users')).html).toContain('Held back');
  });

  it('send everybody’s invitations again as a job, once for a double click and one at a time [US-13]', async () => {
    const { human, woken } = await anOrganisationSite(table);
    const { csrf } = await human.get(settings);
    const form = { only: 'all', csrf: csrf('/organisation/invitations') };
    const [first, second] = [await human.post('/organisation/invitations', form), await human.post('/organisation/invitations', form)];
    expect(first.location).toMatch(/^\/organisation\/tasks\/job_\w+\?watch=on$/);
    expect(second.location).toBe(first.location);
    expect(woken.map(({ kind }) => kind)).toEqual(['resend']);
    await human.get(settings);
    const other = await human.post('/organisation/invitations', { only: 'suppressed' });
    expect(other.location).toBe(`${first.location}&done=running`);
  });

  it('are for full administrators alone', async () => {
    const { human, colleague } = await anOrganisationSite(table);
    const { csrf } = await human.get(settings);
    for (const role of ['customer_service_administrator', 'user'] as const) {
      const { other } = await colleague(role);
      for (const path of [settings, deletion]) expect((await other.get(path)).status).toBe(403);
      expect((await other.post(deletion, { csrf: csrf(), companyName: 'x' })).status).toBe(403);
    }
  });
});

describe('deleting the organisation', () => {
  it('asks for the name of the company, and does nothing for another [US-12]', async () => {
    const { human, trial, home } = await anOrganisationSite(table);
    const asked = await human.get(deletion);
    expect(asked.html).toContain(trial.companyName);
    const refused = await human.post(deletion, { companyName: 'Somebody else' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="Somebody else"');
    expect(trialSchema.parse(await itemAt(table, keys.trial(home.partnerId, home.trialId))).state).toBe('active');
  });

  it('ends the trial, signs out, and wakes the worker that deletes everybody [US-12]', async () => {
    const { human, trial, home, woken } = await anOrganisationSite(table);
    await human.get(deletion);
    const done = await human.post(deletion, { companyName: trial.companyName });
    expect(done.status).toBe(200);
    expect(done.html).toContain('The organisation is being deleted');
    expect(trialSchema.parse(await itemAt(table, keys.trial(home.partnerId, home.trialId))).state).toBe('purged');
    expect(woken.map(({ kind }) => kind)).toEqual(['deletion']);
    expect((await human.get('/organisation/users')).status).toBe(303);
  });
});
