import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import type { Browser } from '#test/support/form-browser.ts';
import { anOrganisationSite, begin } from '#test/support/organisation-site.ts';
import { putUser, userNow } from '#test/support/users.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

async function setup() {
  const site = await anOrganisationSite(table);
  const user = await putUser(table, site.home, begin, { licences: [] });
  const path = `/organisation/users/${user.id}`;
  const post = async (human: Browser, action: string, fields: Record<string, string> = {}) => {
    const page = await human.get(path);
    const version = /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? '';
    const versioned = ['licences', 'names', 'rights'].includes(action) ? { version } : {};
    return human.post(`${path}/${action}`, { csrf: page.csrf(), ...versioned, ...fields });
  };
  return { ...site, user, path, post, now: () => userNow(table, site.home.organisationId, user.id) };
}

describe('a user on its page', () => {
  it('gets and loses licences and the role of a supervisor [US-2] [US-14]', async () => {
    const { human, path, post, now } = await setup();
    const saved = await post(human, 'licences', { agent: 'supervisor', 'services.message': 'true' });
    expect(saved.location).toBe(`${path}?done=saved`);
    expect(await now()).toMatchObject({ licences: ['message', 'contact-center-premium'], agentRole: 'supervisor' });
    const page = await human.get(`${path}?done=saved`);
    expect(page.html).toContain('Supervisor');
    expect(page.html).toContain('The changes have been saved.');
    await post(human, 'licences', { agent: 'standard' });
    expect(await now()).toMatchObject({ licences: ['contact-center-standard'] });
    await post(human, 'licences', { agent: 'none' });
    expect((await now()).licences).toEqual([]);
    expect((await human.get('/organisation/users')).html).toContain('2 of 2 free');
  });

  it('says that nothing was changed when nothing was', async () => {
    const { human, path, post } = await setup();
    expect((await post(human, 'licences', { agent: 'none' })).location).toBe(`${path}?done=unchanged`);
  });

  it('becomes an administrator once there is a premium licence, and never as a supervisor [US-2]', async () => {
    const { human, post, now } = await setup();
    const without = await post(human, 'rights', { role: 'full' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Administrator privileges need a premium licence.');
    await post(human, 'licences', { agent: 'supervisor' });
    expect((await post(human, 'rights', { role: 'service' })).html).toContain('A supervisor cannot be an administrator as well.');
    await post(human, 'licences', { agent: 'premium' });
    await post(human, 'rights', { role: 'full' });
    expect((await now()).role).toBe('customer_full_administrator');
    await post(human, 'rights', { role: 'none' });
    expect(await now()).toMatchObject({ role: 'user', licences: ['contact-center-premium'] });
  });

  it('keeps the last full administrator: not even by its own hand are the rights lost [US-2]', async () => {
    const { human, trial, home } = await setup();
    const id = trial.administrator.personId;
    const page = await human.get(`/organisation/users/${id}`);
    const version = String((await userNow(table, home.organisationId, id)).version);
    const refused = await human.post(`/organisation/users/${id}/rights`, { csrf: page.csrf(), version, role: 'none' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('This is the last full administrator.');
    for (const path of ['deactivation', 'deletion']) {
      expect(page.html).not.toContain(path);
      expect((await human.post(`/organisation/users/${id}/${path}`, { csrf: page.csrf() })).status).toBe(409);
    }
  });

  it('is never shut out or deleted by the account itself, also where there are other administrators', async () => {
    const { colleague, home } = await setup();
    const { user, other } = await colleague('customer_full_administrator');
    const { csrf } = await other.get(`/organisation/users/${user.id}`);
    for (const path of ['deactivation', 'deletion']) {
      expect((await other.get(`/organisation/users/${user.id}/${path}`)).status).toBe(404);
      const refused = await other.post(`/organisation/users/${user.id}/${path}`, { csrf: csrf() });
      expect(refused.status).toBe(409);
      expect(refused.html).toContain('You cannot do this to yourself');
    }
    expect((await userNow(table, home.organisationId, user.id)).state).toBe('active');
  });

  it('has names and details changed and taken away; what is wrong is said at its field, with what was typed', async () => {
    const { human, post, now } = await setup();
    await post(human, 'names', { firstName: 'Ola', lastName: 'Nowak', 'details.title': 'Piekarka', 'details.phoneNumber': '+48221234567' });
    expect(await now()).toMatchObject({ firstName: 'Ola', details: { title: 'Piekarka', phoneNumber: '+48221234567' } });
    const refused = await post(human, 'names', { firstName: 'Ola', lastName: 'Nowak', 'details.phoneNumber': '48221234567' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#details.phoneNumber"');
    expect(refused.html).toContain('value="48221234567"');
    await post(human, 'names', { firstName: 'Ola', lastName: 'Nowak', 'details.title': '', 'details.phoneNumber': '' });
    expect((await now()).details).toBeUndefined();
  });

  it('is not written over by a form that was opened before another’s change', async () => {
    const { human, path, post, now } = await setup();
    const stale = await human.get(path);
    await post(human, 'licences', { agent: 'standard' });
    const refused = await human.post(`${path}/licences`, { csrf: stale.csrf(), version: '1', agent: 'premium' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('The user has been changed since you opened this page.');
    expect((await now()).licences).toEqual(['contact-center-standard']);
  });

  it('is invited again after five minutes, not before; a double click sends one [US-13] [US-15]', async () => {
    const { human, path, post, now, pass } = await setup();
    const soon = await post(human, 'invitation');
    expect(soon.status).toBe(429);
    expect(soon.html).toContain('possible in 5 minutes');
    pass(new Date(begin.getTime() + 6 * 60_000));
    const page = await human.get(path);
    const form = { csrf: page.csrf(`${path}/invitation`) };
    expect((await human.post(`${path}/invitation`, form)).location).toBe(`${path}?done=invited`);
    const { version } = await now();
    expect((await human.post(`${path}/invitation`, form)).location).toBe(`${path}?done=invited`);
    expect((await now()).version).toBe(version);
  });

  it('is deactivated and deleted only after a second question, and comes back before that [US-15]', async () => {
    const { human, path, post, now } = await setup();
    const asked = await human.get(`${path}/deactivation`);
    expect(asked.html).toContain('Yes, deactivate');
    expect((await now()).state).toBe('invited');
    expect((await human.post(`${path}/deactivation`, {})).location).toBe(`${path}?done=deactivated`);
    expect((await now()).state).toBe('inactive');
    const inactive = await human.get(path);
    expect(inactive.html).not.toContain(`${path}/licences`);
    await post(human, 'reactivation');
    expect((await now()).state).toBe('invited');
    await human.get(`${path}/deletion`);
    expect((await human.post(`${path}/deletion`, {})).location).toBe('/organisation/users?done=deleted');
    expect((await human.get(path)).status).toBe(404);
  });

  it('is nobody for another organisation, in reading and in changing', async () => {
    const { path, user, now } = await setup();
    const { human: stranger } = await anOrganisationSite(table);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get('/organisation/users/nonsense')).status).toBe(404);
    const csrf = (await stranger.get('/organisation/users')).csrf();
    for (const [action, fields] of Object.entries({
      licences: { version: '1', agent: 'standard' },
      names: { version: '1', firstName: 'X', lastName: 'Y' },
      rights: { version: '1', role: 'full' },
      invitation: {},
      reactivation: {},
      deactivation: {},
      deletion: {},
    })) {
      expect((await stranger.post(`${path}/${action}`, { csrf, ...fields })).status).toBe(404);
    }
    expect(await now()).toEqual(user);
  });
});

describe('who administers', () => {
  it('a service administrator gives Contact Center licences and nothing else', async () => {
    const { colleague, path, post, user, home } = await setup();
    const { other } = await colleague('customer_service_administrator');
    const { html } = await other.get(path);
    expect(html).toContain(`${path}/licences`);
    for (const not of ['names', 'rights', 'deactivation', 'deletion']) expect(html).not.toContain(`${path}/${not}`);
    await post(other, 'licences', { agent: 'premium', 'services.message': 'true' });
    expect((await userNow(table, home.organisationId, user.id)).licences).toEqual(['contact-center-premium']);
    expect((await other.get('/organisation/users/new')).status).toBe(403);
    const csrf = (await other.get(path)).csrf();
    for (const action of ['names', 'rights', 'invitation', 'deactivation', 'deletion', 'reactivation']) {
      expect((await other.post(`${path}/${action}`, { csrf, version: '2', role: 'full' })).status).toBe(403);
    }
  });

  it('an ordinary user has no access, and a partner’s person neither', async () => {
    const { colleague, path, user } = await setup();
    const { other } = await colleague('user');
    for (const address of ['/organisation/users', '/organisation/users/new', path, `${path}/deletion`]) {
      expect((await other.get(address)).status).toBe(403);
    }
    const csrf = (await other.get('/account')).csrf();
    expect((await other.post(`${path}/rights`, { csrf, version: String(user.version), role: 'full' })).status).toBe(403);
  });

  it('nobody without a session, who comes back to the page after signing in', async () => {
    const { browser, path } = await setup();
    expect((await browser().get(path)).location).toBe(`/sign-in?${new URLSearchParams({ next: path })}`);
  });
});
