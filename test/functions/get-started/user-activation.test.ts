import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { linkItem } from '#shared/adapters/dynamodb/links.ts';
import { addDays } from '#shared/domain/calendar.ts';
import { linkOfEmail, newLinkToken } from '#shared/domain/links.ts';
import type { Person } from '#shared/domain/people.ts';
import { ownerOfUser } from '#shared/domain/users/invite.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aSite } from '#test/support/page-site.ts';
import { aGoodPassword, aWaitingTrial, put } from '#test/support/people.ts';
import { eventTypesOf, itemAt, itemsIn } from '#test/support/stored.ts';
import { putUser, userNow } from '#test/support/users.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const begin = new Date('2026-03-01T10:00:00.000Z');

/** A user whose invitation has gone out, with the token of its link. */
async function setup(over: Partial<Person> = {}) {
  const { partner, trial, ...rest } = await aWaitingTrial(table, { at: begin });
  const home = { partnerId: partner.id, organisationId: trial.organisationId };
  const user = await putUser(table, home, begin, { displayName: 'Ola Nowak', ...over });
  const owner = ownerOfUser(user);
  const emailId = user.invitation?.emailId ?? newId('email');
  if (owner === undefined) throw new Error('no user');
  const token = newLinkToken();
  await put(table, linkItem(linkOfEmail({ id: emailId, owner }, { person: user.ref, generation: 1, lifetimeDays: 14 }, token, begin)));
  const site = aSite(table, { begin });
  return {
    ...rest,
    trial,
    partner,
    user,
    token,
    site,
    now: () => userNow(table, trial.organisationId, user.id),
    events: () => eventTypesOf(table, partner.id),
  };
}

describe('a user who comes by an invitation', () => {
  it('chooses a password, accepts the terms and arrives at a page of its own [GS-2] [GS-6] [US-15]', async () => {
    const { site, token, now, trial, user, events } = await setup();
    const human = await site.letIn(token);
    expect(await now()).toMatchObject({ state: 'active', invitation: { state: 'redeemed', at: begin.toISOString() } });
    expect((await human.get('/account')).location).toBe('/terms');
    expect((await site.acceptTerms(human)).location).toBe('/account');
    const page = await human.get('/account');
    expect(page.status).toBe(200);
    expect(page.html).toContain('Ola Nowak');
    expect(page.html).toContain(user.email);
    expect(page.html).toContain(trial.companyName);
    expect(page.html).toContain('Message');
    expect(await events()).toEqual(['trial.created', 'user.activated', 'terms.accepted']);
  });

  it('does not start the trial, and is no administrator: its pages are refused [GS-5] [TR-9]', async () => {
    const { site, token, trial, trials, partner } = await setup();
    const human = await site.letIn(token);
    await site.acceptTerms(human);
    expect((await human.get('/organisation')).status).toBe(403);
    expect((await human.post('/organisation/registrations', { name: 'x' })).status).toBe(403);
    expect((await human.get('/partner')).status).toBe(403);
    const read = await trials.read(partner.id, trial.id);
    expect(read.ok && read.value.trial.state).toBe('awaiting_customer');
  });

  it('signs in again with address and password, and is at home there', async () => {
    const { site, token, user } = await setup();
    const first = await site.letIn(token);
    await site.acceptTerms(first);
    const human = site.browser();
    await human.get('/sign-in');
    const entered = await human.post('/sign-in', { email: user.email, password: aGoodPassword });
    expect(entered.location).toBe('/account');
    expect((await human.get('/account')).status).toBe(200);
  });

  it('is let in by an administrator of the same organisation as before: at its pages [GS-2]', async () => {
    const { site, trial, events } = await setup();
    const { token: welcome } = await aWaitingTrial(table, { at: begin });
    const human = await site.letIn(welcome);
    expect((await site.acceptTerms(human)).location).toBe('/organisation');
    expect((await human.get('/organisation')).status).toBe(200);
    expect((await human.get('/account')).html).toContain('/organisation');
    expect(await events()).not.toContain('administrator.activated');
    expect(trial.administrator.signedInAt).toBeUndefined();
  });

  it.each(['inactive', 'replaced'] as const)('is not let in once %s [US-15]', async (state) => {
    const { site, token } = await setup({ state });
    expect((await site.browser().get(`/get-started/${token}`)).status).toBe(410);
  });

  it('is signed out for good by a deactivation, also where the account comes back [US-15]', async () => {
    const { site, token, now } = await setup();
    const human = await site.letIn(token);
    await site.acceptTerms(human);
    const active = await now();
    const later = new Date(begin.getTime() + 60_000);
    const { keys: _, ...off } = { ...active, keys: 0, state: 'inactive' as const, signedOutAt: later.toISOString() };
    await put(table, { ...(await itemAt(table, keys.person(active.ref))), ...off });
    expect((await human.get('/account')).location).toContain('/sign-in');
    await put(table, { ...(await itemAt(table, keys.person(active.ref))), state: 'active' });
    expect((await human.get('/account')).location).toContain('/sign-in');
  });
});

describe('a user who asks for a new link', () => {
  it('gets one after the old one has expired: it takes the invitation’s place and ends the older [GS-1] [US-10]', async () => {
    const { site, token, now, user, trial } = await setup();
    site.pass(addDays(begin, 15));
    const human = site.browser();
    expect((await human.get(`/get-started/${token}`)).status).toBe(410);
    expect((await human.post('/get-started/renewal', { email: user.email })).status).toBe(200);
    const after = await now();
    expect(after).toMatchObject({ linkGeneration: 2, invitation: { state: 'queued', resentAt: [addDays(begin, 15).toISOString()] } });
    expect(after.invitation?.emailId).not.toBe(user.invitation?.emailId);
    const mails = (await itemsIn(table, partitions.usersOf(trial.organisationId, (user.id.codePointAt(29) ?? 0) % 8))).filter(
      (item) => item['itemType'] === 'email',
    );
    expect(mails).toMatchObject([
      { content: { kind: 'link-renewed' }, owner: { kind: 'user' }, link: { generation: 2, lifetimeDays: 14 } },
    ]);
  });

  it('is answered the same and gets none within five minutes of the invitation, or when inactive [US-15] [GS-1]', async () => {
    const { site, now, user } = await setup();
    const human = site.browser();
    await human.get('/get-started/renewal');
    const page = await human.post('/get-started/renewal', { email: user.email });
    expect(page.status).toBe(200);
    expect((await now()).linkGeneration).toBe(1);
    const gone = await setup({ state: 'inactive' });
    gone.site.pass(addDays(begin, 1));
    const other = gone.site.browser();
    await other.get('/get-started/renewal');
    await other.post('/get-started/renewal', { email: gone.user.email });
    expect((await gone.now()).linkGeneration).toBe(1);
  });
});
