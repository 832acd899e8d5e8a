import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { feedbackConsumer } from '#functions/mail-feedback/consumer.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { Person } from '#shared/domain/people.ts';
import { ownerOfUser } from '#shared/domain/users/invite.ts';
import { invitationStateOf } from '#shared/domain/users/user-state.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { bounce, complaint, delivery, sesNotice } from '#test/functions/mail-feedback/ses-notices.ts';
import { collectingMetrics } from '#test/support/collecting-metrics.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { withoutCondition } from '#test/support/planted-faults.ts';
import { type SesServer, startSes } from '#test/support/ses-server.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';
import { itemAt } from '#test/support/stored.ts';
import { putUser, userNow } from '#test/support/users.ts';
import { mailWorld } from './mail-world.ts';

let table: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [table, ses] = await Promise.all([startTable(), startSes()]);
});
afterAll(() => Promise.all([table.stop(), ses.stop()]));
beforeEach(() => {
  ses.taken.length = 0;
  ses.fate = () => 'take';
  ses.onTaken = () => undefined;
});

async function setup(over: Partial<Person> = {}, used: Table = table) {
  const world = await mailWorld(used, ses);
  const { organisationId, partnerId } = world.trial;
  const user = await putUser(table, { organisationId, partnerId }, world.now(), over);
  const owner = ownerOfUser(user);
  const id = user.invitation?.emailId;
  if (owner === undefined || id === undefined) throw new Error('The user has no invitation.');
  const consume = feedbackConsumer({
    emails: world.emails,
    newId,
    now: world.now,
    logger: makeLogger('test'),
    metrics: collectingMetrics(),
  });
  const email = { id, owner, to: user.email };
  const edit = (set: string, values: Record<string, unknown>, names: Record<string, string> = {}) =>
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.person(user.ref),
        UpdateExpression: `SET ${set}`,
        ExpressionAttributeValues: values,
        ...(Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names }),
      }),
    );
  return {
    ...world,
    user,
    email,
    edit,
    send: () => world.deliver({ owner, id, requestId: 'req-add' }),
    hear: async (eventType: string, details: object = {}) => {
      await consume(sqsEvent('mail-feedback', [sesNotice(email, eventType, details)]), ampleTime);
    },
    person: () => userNow(table, organisationId, user.id),
    kept: () => itemAt(table, keys.email(owner, id)),
  };
}

describe('the e-mail of an invitation', () => {
  it('is made from the user when its turn comes, in the user’s language, and opens for 14 days [US-3] [EM-1] [EM-2] [EM-7]', async () => {
    const { user, send, kept, person, trial, passSeconds } = await setup({ language: 'sv' });
    expect(await kept()).toBeUndefined();
    passSeconds(3600);
    expect(await send()).toBe('done');
    const [taken] = ses.taken;
    expect(taken?.to).toBe(user.email);
    expect(taken?.mail.html).toContain('lang="sv"');
    expect(taken?.mail.subject).toContain(trial.companyName);
    expect(taken?.mail.text).toContain(user.email);
    expect(await kept()).toMatchObject({
      state: 'sent',
      requestId: 'req-add',
      sentAt: '2026-03-01T11:00:00.000Z',
      linkExpiresAt: '2026-03-15T11:00:00.000Z',
    });
    expect((await person()).invitation).toMatchObject({
      state: 'sent',
      at: '2026-03-01T11:00:00.000Z',
      sentAt: '2026-03-01T11:00:00.000Z',
      expiresAt: '2026-03-15T11:00:00.000Z',
    });
  });

  it('tells an administrator who has set the organisation up, and people whom to ask, where that is known [EM-1]', async () => {
    const user = await setup();
    await user.send();
    expect(ses.taken[0]?.mail.text).not.toContain('Nowak Telekom');

    const administrator = await setup({ role: 'customer_full_administrator', language: 'pl' });
    await administrator.send();
    const welcome = ses.taken[1]?.mail;
    expect(welcome?.subject).toBe('Witamy w Handover');
    expect(welcome?.text).toMatch(/Nowak Telekom udostępnia Handover organizacji .*, a Ty jesteś jej administratorem/);
    expect(welcome?.text).toMatch(/zwróć się do firmy Nowak Telekom: \S+@\S+/);

    const supported = await setup();
    const Key = keys.organisation(supported.trial.organisationId);
    const named = { UpdateExpression: 'SET supportContact = :contact', ExpressionAttributeValues: { ':contact': '+48 22 555 01 00' } };
    await table.client.send(new UpdateCommand({ TableName: table.name, Key, ...named }));
    await supported.send();
    expect(ses.taken[2]?.mail.text).toContain('Nowak Telekom: +48 22 555 01 00');
  });

  it('goes out once however often its message comes, also to twenty at the same time [EM-3] [US-3]', async () => {
    const { send, person } = await setup();
    await Promise.all(Array.from({ length: 20 }, send));
    for (let i = 0; i < 3; i++) await send();
    expect(ses.taken).toHaveLength(1);
    expect((await person()).version).toBe(2);
  });

  it('would go out more than once in that race if it were made without its condition', async () => {
    const planted = { count: 0 };
    const faulty = withoutCondition(throughAnotherClient(table), /^attribute_not_exists\(PK\)$/, planted);
    const { send } = await setup({}, faulty);
    await Promise.all(Array.from({ length: 20 }, send));
    expect(planted.count).toBeGreaterThan(1);
    expect(ses.taken.length).toBeGreaterThan(1);
  });

  it('comes later where the provider did not take it, and is still the one e-mail [EM-3]', async () => {
    const { send, person, passSeconds } = await setup();
    ses.fate = () => ({ error: 'Throttling' });
    expect(await send()).toBe('comes back');
    expect((await person()).invitation?.state).toBe('queued');
    ses.fate = () => 'take';
    passSeconds(121);
    expect(await send()).toBe('done');
    expect(ses.taken).toHaveLength(1);
    expect((await person()).invitation?.state).toBe('sent');
  });

  it.each([
    ['came in meanwhile', { state: 'active' }],
    ['was deactivated', { state: 'inactive' }],
  ] as const)('is not sent to somebody who %s [US-15]', async (_, over) => {
    const { send, kept } = await setup(over);
    expect(await send()).toBe('done');
    expect(ses.taken).toEqual([]);
    expect(await kept()).toMatchObject({ state: 'superseded' });
  });

  it('is not sent once a newer one was asked for, or the user is gone', async () => {
    const newer = await setup();
    await newer.edit('invitation.emailId = :other', { ':other': newId('email') });
    expect(await newer.send()).toBe('done');
    expect(await newer.kept()).toBeUndefined();
    expect(ses.taken).toEqual([]);
  });

  it('shows on the user that the address may not be written to, and writes nothing to it [US-10] [EM-4]', async () => {
    const { send, user, hashes, person, kept } = await setup();
    const at = '2026-02-01T00:00:00.000Z';
    await put(
      table,
      itemOf('suppression', keys.suppression((await hashes).addressHash(user.email)), {
        reason: 'bounce',
        since: at,
        emailId: newId('email'),
      }),
    );
    expect(await send()).toBe('done');
    expect(ses.taken).toEqual([]);
    expect((await person()).invitation).toMatchObject({ state: 'suppressed', by: 'address', reason: expect.stringContaining(at) });
    expect(await kept()).toMatchObject({ state: 'suppressed' });
  });
});

describe('what became of an invitation', () => {
  it('is noted on the user with each report, and never moves back [US-10] [EM-5]', async () => {
    const { send, hear, person, kept } = await setup();
    await send();
    await hear('Delivery', delivery);
    expect((await person()).invitation).toMatchObject({ state: 'delivered', sentAt: expect.any(String) });
    await hear('Send');
    expect((await person()).invitation?.state).toBe('delivered');
    await hear('Bounce', bounce('Permanent'));
    expect((await person()).invitation).toMatchObject({ state: 'bounced', reason: expect.stringContaining('5.1.1') });
    await hear('Complaint', complaint);
    expect((await person()).invitation?.state).toBe('complained');
    await hear('Delivery', delivery);
    expect((await person()).invitation?.state).toBe('complained');
    expect(await kept()).toMatchObject({ state: 'complained', deliveredAt: expect.any(String) });
  });

  it('knows of the delivery even where the acknowledgement of the sending was lost [EM-3]', async () => {
    const { send, hear, person, passSeconds } = await setup();
    ses.fate = () => 'take-and-lose-answer';
    await send();
    await hear('Delivery', delivery);
    expect((await person()).invitation).toMatchObject({ state: 'delivered', expiresAt: '2026-03-15T10:00:00.000Z' });
    passSeconds(121);
    ses.fate = () => 'take';
    await send();
    expect(ses.taken).toHaveLength(1);
  });

  it('leaves a newer invitation alone, and is still noted on its own e-mail', async () => {
    const { send, hear, edit, person, kept } = await setup();
    await send();
    const other = newId('email');
    await edit('invitation.emailId = :other, invitation.#state = :queued', { ':other': other, ':queued': 'queued' }, { '#state': 'state' });
    await hear('Delivery', delivery);
    expect(await kept()).toMatchObject({ state: 'delivered' });
    expect((await person()).invitation).toMatchObject({ state: 'queued', emailId: other });
  });

  it('does not say less than what the user has done: redeemed stays [US-10]', async () => {
    const { send, hear, edit, person, kept } = await setup();
    await send();
    await edit('invitation.#state = :redeemed, #state = :active', { ':redeemed': 'redeemed', ':active': 'active' }, { '#state': 'state' });
    await hear('Delivery', delivery);
    expect((await person()).invitation?.state).toBe('redeemed');
    expect(await kept()).toMatchObject({ state: 'delivered' });
  });

  it('expires by the clock, unless it was used or never arrived [US-10]', async () => {
    const { send, hear, person } = await setup();
    await send();
    const [before, after] = [new Date('2026-03-15T09:59:59.999Z'), new Date('2026-03-15T10:00:00.000Z')];
    expect(invitationStateOf(await person(), before)).toBe('sent');
    expect(invitationStateOf(await person(), after)).toBe('expired');
    await hear('Bounce', bounce('Permanent'));
    expect(invitationStateOf(await person(), after)).toBe('bounced');
  });
});
