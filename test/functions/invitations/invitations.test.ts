import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoEmailStore } from '#shared/adapters/dynamodb/emails.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoLinkStore } from '#shared/adapters/dynamodb/links.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import { changeOfEmail } from '#shared/domain/email-change.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { linkOfEmail, newLinkToken } from '#shared/domain/links.ts';
import { person } from '#shared/domain/people.ts';
import { fingerprintOf, portalRecordOf } from '#shared/domain/syncs/portal-record.ts';
import { ownerOfUser } from '#shared/domain/users/invite.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { type LifecycleWorld, lifecycleWorld } from '#test/support/lifecycle-world.ts';
import { put } from '#test/support/people.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const minutes = (count: number) => count * 60_000;
const later = (world: LifecycleWorld, by: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + by);
};
const invitation = async (world: LifecycleWorld, id: PersonId) => (await world.call('GET', `/users/${id}/invitation`)).json;
const send = (world: LifecycleWorld, id: PersonId, options = {}) => world.call('POST', `/users/${id}/invitation`, options);

/** What the mail worker does when an invitation's turn comes, without a mail server. */
async function mail(world: LifecycleWorld, id: PersonId) {
  const user = await world.user(id);
  const emails = dynamoEmailStore(table, world.hashes);
  const [owner, emailId] = [ownerOfUser(user), user.invitation?.emailId];
  if (owner === undefined || emailId === undefined) throw new Error('There is nothing to send.');
  const found = await emails.get(owner, emailId, 'req-add');
  if (found?.email.link === undefined) throw new Error('There is no e-mail.');
  const now = new Date(world.clock.now);
  const token = newLinkToken();
  const link = linkOfEmail(found.email, found.email.link, token, now);
  const email = { ...found.email, linkExpiresAt: link.expiresAt };
  const lease = {
    email,
    isNew: found.isNew === true,
    at: iso(now),
    until: iso(addDays(now, 1)),
    link,
    orderLink: undefined,
    reminderLink: undefined,
  };
  const leased = await emails.lease(lease);
  if (!leased.ok) throw new Error(leased.error.because);
  const move = (name: Parameters<typeof changeOfEmail>[1], reason?: string) =>
    emails.change({
      ...changeOfEmail(email, name, newId('event'), iso(new Date(world.clock.now))),
      ...(reason === undefined ? {} : { reason }),
    });
  await move('accept');
  const links = dynamoLinkStore(table, world.hashes);
  return { move, open: () => links.opened(link, iso(new Date(world.clock.now))), token };
}

async function suppress(world: LifecycleWorld, email: string, reason: 'bounce' | 'complaint') {
  const key = keys.suppression((await world.hashes).addressHash(email));
  await put(table, itemOf('suppression', key, { reason, since: iso(new Date(world.clock.now)), emailId: newId('email') }));
  return key;
}

describe('what became of an invitation', () => {
  it('is told with every time: queued, sent, delivered, opened, expired [US-10] [EM-5]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add();
    const t0 = iso(new Date(world.clock.now));
    expect(await invitation(world, id)).toMatchObject({ state: 'queued', at: t0, queuedAt: t0, earlier: [] });
    later(world, minutes(1));
    const sent = await mail(world, id);
    const t1 = iso(new Date(world.clock.now));
    expect(await invitation(world, id)).toMatchObject({
      state: 'sent',
      at: t1,
      queuedAt: t0,
      sentAt: t1,
      expiresAt: iso(addDays(new Date(t1), 14)),
    });
    later(world, minutes(1));
    await sent.move('deliver');
    later(world, minutes(1));
    await sent.open();
    const [t2, t3] = [iso(new Date(Date.parse(t1) + minutes(1))), iso(new Date(Date.parse(t1) + minutes(2)))];
    expect(await invitation(world, id)).toMatchObject({ state: 'opened', queuedAt: t0, sentAt: t1, deliveredAt: t2, openedAt: t3 });
    world.clock.now = addDays(new Date(t1), 14);
    expect(await invitation(world, id)).toMatchObject({ state: 'expired', at: iso(addDays(new Date(t1), 14)), openedAt: t3 });
  });

  it('says why one did not arrive, in the provider’s words [US-10]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add();
    const sent = await mail(world, id);
    await sent.move('bounce', 'Permanent · NoEmail');
    expect(await invitation(world, id)).toMatchObject({ state: 'bounced', reason: 'Permanent · NoEmail' });
  });

  it('shows one that was withheld as such; nobody’s who came with the trial [US-13] [US-3]', async () => {
    const world = await lifecycleWorld(table);
    await world.call('PATCH', '/settings', { body: { automaticInvitations: false } });
    const id = await world.add();
    expect(await invitation(world, id)).toMatchObject({ state: 'suppressed', by: 'organisation', again: { possible: true } });
    const administrator = world.trial.view.administrator.personId;
    expect(await invitation(world, administrator)).toMatchObject({ state: 'none', again: { possible: false, because: 'USER_STATE' } });
  });
});

describe('sending an invitation again', () => {
  it('makes a newer link that ends the older, and asks for one e-mail [GS-1] [US-15]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add();
    await mail(world, id);
    later(world, minutes(5));
    const answer = await send(world, id, { key: 'send-it-again-once' });
    expect(answer.status).toBe(202);
    expect((await send(world, id, { key: 'send-it-again-once' })).json).toEqual(answer.json);
    const user = await world.user(id);
    expect(user).toMatchObject({ linkGeneration: 2, invitation: { state: 'queued' } });
    const [event] = (await itemsIn(table, partitions.events(world.caller.partnerId))).filter((item) => item['type'] === 'user.invited');
    expect(event).toMatchObject({ sendEmails: [{ kind: 'user-invitation', id: user.invitation?.emailId }], subject: { personId: id } });
    expect(event?.['sendEmails']).not.toMatchObject([{ bulk: true }]);
    expect((await invitation(world, id)).earlier).toMatchObject([{ state: 'sent', sentAt: expect.any(String) }]);
  });

  it('is refused within five minutes and after ten in a day, with the time to wait [US-15]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add();
    const early = await send(world, id);
    expect(early).toMatchObject({ status: 429, json: { code: 'RESEND_TOO_SOON' }, headers: { 'retry-after': '300' } });
    for (let i = 0; i < 10; i++) {
      later(world, minutes(5));
      expect((await send(world, id)).status, `time ${i + 1}`).toBe(202);
    }
    later(world, minutes(5));
    const eleventh = await send(world, id);
    expect(eleventh.status).toBe(429);
    expect(Number(eleventh.headers['retry-after'])).toBe(86_400 - 10 * 300);
    later(world, Number(eleventh.headers['retry-after']) * 1000);
    expect((await send(world, id)).status).toBe(202);
  });

  it('lets one of many through who ask at the same moment [US-15]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add();
    later(world, minutes(6));
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(world, id)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect((await world.user(id)).linkGeneration).toBe(2);
  });

  it('is refused to an address that may not be written to, which stays marked [EM-4]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add();
    const key = await suppress(world, (await world.user(id)).email, 'bounce');
    later(world, minutes(6));
    expect((await send(world, id)).json).toMatchObject({
      status: 409,
      code: 'ADDRESS_SUPPRESSED',
      detail: expect.stringContaining('bounce'),
    });
    expect(await itemAt(table, key)).toBeDefined();
  });

  it('is refused for who has come in, is away, or came with the trial [US-15]', async () => {
    const world = await lifecycleWorld(table);
    const away = await world.add();
    await world.call('POST', `/users/${away}/deactivate`);
    for (const id of [away, world.trial.view.administrator.personId]) {
      expect((await send(world, id)).json).toMatchObject({ status: 409, code: 'USER_STATE' });
    }
    const active = await world.add();
    await put(table, { ...(await itemAt(table, keys.person(world.ref(active)))), state: 'active' });
    expect((await send(world, active)).json).toMatchObject({ status: 409, code: 'USER_STATE' });
  });
});

describe('the settings of an organisation', () => {
  it('hold as they are by default, change by name and version, and write nothing where nothing changes [US-3] [SY-1] [US-1]', async () => {
    const world = await lifecycleWorld(table);
    const first = await world.call('GET', '/settings');
    expect(first.json).toEqual({ automaticInvitations: true, automaticSync: false, requiredDetails: [] });
    const changed = await world.call('PATCH', '/settings', { body: { requiredDetails: ['title'], automaticSync: true }, ifMatch: 1 });
    expect(changed).toMatchObject({ status: 200, json: { automaticInvitations: true, automaticSync: true, requiredDetails: ['title'] } });
    expect(changed.headers['etag']).toBe('"2"');
    expect((await world.call('PATCH', '/settings', { body: { automaticSync: false }, ifMatch: 1 })).status).toBe(412);
    const same = await world.call('PATCH', '/settings', { body: { automaticSync: true } });
    expect(same.headers['etag']).toBe('"2"');
    expect((await world.call('PATCH', '/settings', { body: { requiredDetails: ['shoeSize'] } })).status).toBe(400);
    const events = (await itemsIn(table, partitions.events(world.caller.partnerId))).filter(
      (item) => item['type'] === 'organisation.settings_changed',
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ changed: ['automaticSync', 'requiredDetails'] });
  });
});

describe('why a user is not working', () => {
  const diagnosis = async (world: LifecycleWorld, id: PersonId) => (await world.call('GET', `/users/${id}/diagnosis`)).json;
  const codes = ({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code);

  it('tells the way from the request to the click in its order, and what is to be done next [US-11]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add({ licences: { message: true } });
    const sent = await mail(world, id);
    later(world, minutes(1));
    await sent.move('deliver');
    later(world, minutes(1));
    await sent.open();
    const told = await diagnosis(world, id);
    expect(told.story.map(({ what }: { what: string }) => what)).toEqual([
      'added',
      'invitation_asked_for',
      'email_sent',
      'email_delivered',
      'link_opened',
    ]);
    expect(told.story[1]).toMatchObject({ requestId: 'req-add', emailId: (await world.user(id)).invitation?.emailId });
    expect(told).toMatchObject({ working: false, state: 'not_verified' });
    expect(told.findings[0]).toMatchObject({ code: 'INVITATION_NOT_USED', actor: 'user', next: { action: 'OPEN_INVITATION' } });
    expect(codes(told)).toEqual(['INVITATION_NOT_USED', 'NOT_SYNCED']);
  });

  it('names each reason, who has to act, and the next action [US-11]', async () => {
    const world = await lifecycleWorld(table);
    const edit = async (id: PersonId, fields: object) => put(table, { ...(await itemAt(table, keys.person(world.ref(id)))), ...fields });
    const waiting = await world.add();
    expect((await diagnosis(world, waiting)).findings[0]).toMatchObject({
      code: 'INVITATION_QUEUED',
      actor: 'nobody',
      next: { action: 'WAIT' },
    });
    const bounced = await world.add();
    const sent = await mail(world, bounced);
    await sent.move('bounce', 'Permanent');
    expect(codes(await diagnosis(world, bounced))).toContain('EMAIL_NOT_ACCEPTED');
    await suppress(world, (await world.user(bounced)).email, 'bounce');
    const marked = await diagnosis(world, bounced);
    expect(codes(marked)).toEqual(['ADDRESS_SUPPRESSED', 'NO_LICENCE']);
    expect(marked.findings[0]).toMatchObject({ actor: 'administrator', next: { action: 'CORRECT_ADDRESS' } });
    const away = await world.add();
    await world.call('POST', `/users/${away}/deactivate`);
    expect((await diagnosis(world, away)).findings[0]).toMatchObject({ code: 'USER_INACTIVE', next: { action: 'REACTIVATE' } });
    const expired = await world.add();
    await mail(world, expired);
    later(world, minutes(15 * 24 * 60));
    expect((await diagnosis(world, expired)).findings[0]).toMatchObject({
      code: 'INVITATION_EXPIRED',
      next: { action: 'SEND_INVITATION' },
    });
    expect((await diagnosis(world, waiting)).findings[0]).toMatchObject({ code: 'INVITATION_LATE', actor: 'support' });
    const refused = await world.add({ licences: { contactCenter: 'standard' } });
    await edit(refused, {
      sync: { status: 'invalid', at: iso(new Date(world.clock.now)), reason: { code: 'PORTAL_REFUSED' }, failedRuns: 3 },
    });
    expect((await diagnosis(world, refused)).findings.at(-1)).toMatchObject({ code: 'SYNC_CONTACT_SUPPORT', detail: 'PORTAL_REFUSED' });
    const administrator = world.trial.view.administrator.personId;
    expect((await diagnosis(world, administrator)).findings[0]).toMatchObject({ code: 'WELCOME_NOT_USED', actor: 'partner' });
    await world.callTrial('POST', `${world.trial.path}/cancellation`);
    expect(codes(await diagnosis(world, waiting))).toContain('TRIAL_NOT_RUNNING');
  });

  it('sees licences of services that are over, and a trial that is suspended or has ended [US-11]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add({ licences: { contactCenter: 'standard', message: true } });
    expect(codes(await diagnosis(world, id))).not.toContain('SERVICE_ENDED');
    const [over, gone] = [
      keys.entitlement(world.organisationId, 'message'),
      keys.entitlement(world.organisationId, 'contact-center-standard'),
    ];
    const endedAt = iso(new Date(world.clock.now));
    await put(table, { ...(await itemAt(table, over)), ...over, endedAt });
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: gone }));
    const ended = (await diagnosis(world, id)).findings.find(({ code }: { code: string }) => code === 'SERVICE_ENDED');
    expect(ended).toMatchObject({ since: endedAt, actor: 'administrator', next: { action: 'CHANGE_LICENCES' } });
    expect(ended.detail.split(', ').sort()).toEqual(['contact-center-standard', 'message']);
    const trial = await world.stored(world.trial.id);
    await world.put({ ...trial, state: 'suspended', suspendedAt: endedAt });
    expect((await diagnosis(world, id)).findings).toContainEqual(
      expect.objectContaining({ code: 'TRIAL_NOT_RUNNING', detail: 'suspended' }),
    );
  });

  it('names the run and the user where only support can help [US-11] [SY-2]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add({ licences: { message: true } });
    const jobId = newId('job');
    const sync = { status: 'invalid', at: iso(new Date(world.clock.now)), reason: { code: 'PORTAL_CONFLICT' }, jobId };
    const item = { ...(await itemAt(table, keys.person(world.ref(id)))) };
    await put(table, { ...item, sync: { ...sync, failedRuns: 2 } });
    expect((await diagnosis(world, id)).findings.at(-1)).toMatchObject({ code: 'SYNC_INVALID', next: { action: 'SYNC_USERS' } });
    await put(table, { ...item, sync: { ...sync, failedRuns: 3 } });
    expect((await diagnosis(world, id)).findings.at(-1)).toMatchObject({
      code: 'SYNC_CONTACT_SUPPORT',
      actor: 'support',
      detail: `PORTAL_CONFLICT · ${jobId}/${id}`,
    });
  });

  it('says that nothing is wrong where nothing is', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add({ licences: { message: true } });
    const at = iso(new Date(world.clock.now));
    const item = { ...(await itemAt(table, keys.person(world.ref(id)))), state: 'active' };
    await put(table, {
      ...item,
      activatedAt: at,
      terms: { version: '2026-01', acceptedAt: at },
      sync: { status: 'valid', at, fingerprint: fingerprintOf(portalRecordOf(person.parse(item))) },
      writtenBy: 'job_01KJAXXRF0000000000000000A#17',
    });
    const told = await diagnosis(world, id);
    expect(told).toMatchObject({ working: true, findings: [] });
    expect(told.story).toContainEqual(expect.objectContaining({ what: 'imported', row: 17 }));
  });
});
