import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/user-diagnosis/contract.ts';
import { pages } from '#functions/user-diagnosis/page.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrganisationSite, begin } from '#test/support/organisation-site.ts';
import { putUser } from '#test/support/users.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('looking into a user', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('says what is in the way, who can do what, and what has happened [US-11]', async () => {
    const { human, home } = await anOrganisationSite(table);
    const invitation = { state: 'bounced', at: begin.toISOString(), queuedAt: begin.toISOString(), reason: 'no such user' } as const;
    const user = await putUser(table, home, begin, { licences: [], invitation });
    const { html } = await human.get(`/organisation/users/${user.id}/diagnosis`);
    for (const text of [
      'The invitation could not be delivered.',
      'no such user',
      'Check the address.',
      'You can do this',
      'What has happened',
    ]) {
      expect(html).toContain(text);
    }
    expect((await human.get(`/organisation/users/${user.id}`)).html).toContain(`/organisation/users/${user.id}/diagnosis`);
  });

  it('says that nothing is in the way of somebody who works', async () => {
    const { human, trial } = await anOrganisationSite(table);
    const { html } = await human.get(`/organisation/users/${trial.administrator.personId}/diagnosis`);
    expect(html).toContain('Password chosen, signed in');
  });

  it('shows that the portal does not know a user before the first sync [SY-7]', async () => {
    const { human, home } = await anOrganisationSite(table);
    const user = await putUser(table, home, begin);
    const { html, status } = await human.get(`/organisation/users/${user.id}/portal`);
    expect(status).toBe(200);
    expect(html).toContain('The portal does not know this user yet.');
  });

  it('is nothing for another organisation, and nothing for those who do not administer', async () => {
    const { home, colleague } = await anOrganisationSite(table);
    const user = await putUser(table, home, begin);
    const { human: stranger } = await anOrganisationSite(table);
    const { other } = await colleague('user');
    for (const page of ['diagnosis', 'portal']) {
      expect((await stranger.get(`/organisation/users/${user.id}/${page}`)).status).toBe(404);
      expect((await other.get(`/organisation/users/${user.id}/${page}`)).status).toBe(403);
    }
    expect((await stranger.get('/organisation/users/nonsense/portal')).status).toBe(404);
  });
});
