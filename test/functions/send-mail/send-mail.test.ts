import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { mostPerDay } from '#shared/domain/email-store.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { withoutCondition } from '#test/support/planted-faults.ts';
import { type SesServer, startSes } from '#test/support/ses-server.ts';
import { frame, mailWorld, sender } from './mail-world.ts';

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

const tokenIn = (text = '') => /\/get-started\/([A-Za-z0-9_-]+)/.exec(text)?.[1] ?? '';

async function linkOf(text: string | undefined) {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.link(tokenHash(tokenIn(text))) }));
  return Item;
}

describe('sending an e-mail', () => {
  it('sends the welcome in the organisation’s language as HTML and text, and notes it with the provider’s id [EM-1] [EM-2] [EM-5] [EM-7]', async () => {
    const world = await mailWorld(table, ses);
    expect(await world.deliver()).toBe('done');
    expect(ses.taken).toHaveLength(1);
    const [taken] = ses.taken;
    expect(taken?.mail.subject).toContain('Handover');
    expect(taken?.mail.html).toContain('lang="pl"');
    expect(taken?.mail.text).toContain(world.welcome.to);
    expect(taken?.mail.text).toContain('Context Service');
    expect(taken).toMatchObject({ to: world.welcome.to, source: sender, configurationSet: 'handover-test' });
    expect(taken?.tags).toEqual({ email: world.welcome.id, partner: world.caller.partnerId, trial: world.trial.id });
    expect(await world.state()).toMatchObject({ state: 'sent', providerMessageId: taken?.id, attempts: 1 });
    expect(await world.events()).toEqual(['trial.created', 'email.sent']);
    expect(world.metrics.counted).toEqual(['MailSent']);
  });

  it('keeps of the link’s token only the hash, found by it, and takes its origin from the settings [GS-1]', async () => {
    const world = await mailWorld(table, ses);
    await world.deliver();
    const text = ses.taken[0]?.mail.text;
    expect(text).toContain(`${frame.origin}/get-started/`);
    expect(tokenIn(text)).toHaveLength(43);
    expect(await linkOf(text)).toMatchObject({
      generation: 1,
      emailId: world.welcome.id,
      owner: world.owner,
      expiresAt: '2026-03-31T10:00:00.000Z',
    });
    const kept = JSON.stringify([await world.state(), await linkOf(text)]);
    expect(kept).not.toContain(tokenIn(text));
  });

  it('sends once however often its message comes [EM-3]', async () => {
    const world = await mailWorld(table, ses);
    for (let i = 0; i < 5; i++) expect(await world.deliver()).toBe('done');
    expect(ses.taken).toHaveLength(1);
  });

  it('sends once when twenty deliveries race, and loses none of them: who comes second waits [EM-3]', async () => {
    const world = await mailWorld(table, ses);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => world.deliver()));
    expect(ses.taken).toHaveLength(1);
    expect(outcomes).toContain('done');
    expect((await world.state()).state).toBe('sent');
    expect(await world.deliver()).toBe('done');
    expect(ses.taken).toHaveLength(1);
  });

  it('would send more than once in that race if an e-mail were taken without its condition', async () => {
    const planted = { count: 0 };
    const loose = withoutCondition(throughAnotherClient(table), /leasedUntil <= :at/, planted);
    const world = await mailWorld(loose, ses);
    await Promise.all(Array.from({ length: 20 }, () => world.deliver()));
    expect(planted.count).toBe(20);
    expect(ses.taken.length).toBeGreaterThan(1);
  });

  it('sends again, with one more valid link, when the answer of the provider was lost and its time has run out [EM-3] [GS-1]', async () => {
    const world = await mailWorld(table, ses);
    ses.fate = (attempt) => (attempt > 0 && ses.taken.length === 0 ? 'take-and-lose-answer' : 'take');
    expect(await world.deliver()).toBe('comes back');
    expect((await world.state()).state).toBe('sending');
    expect(world.putOff[0]?.seconds).toBeGreaterThanOrEqual(120);
    expect(await world.deliver()).toBe('comes back');
    expect(ses.taken).toHaveLength(1);
    world.passSeconds(121);
    expect(await world.deliver()).toBe('done');
    expect(ses.taken).toHaveLength(2);
    expect(await world.state()).toMatchObject({ state: 'sent', attempts: 2 });
    const links = await Promise.all(ses.taken.map(({ mail }) => linkOf(mail.text)));
    expect(links.map((link) => link?.['generation'])).toEqual([1, 1]);
    expect(tokenIn(ses.taken[0]?.mail.text)).not.toBe(tokenIn(ses.taken[1]?.mail.text));
  });

  it('comes back soon, and later each time, when the provider is asked too fast [EM-3]', async () => {
    const world = await mailWorld(table, ses);
    ses.fate = () => ({ error: 'Throttling', message: 'Maximum sending rate exceeded.' });
    expect(await world.deliver(world.message, 1)).toBe('comes back');
    expect(await world.deliver(world.message, 4)).toBe('comes back');
    expect((await world.state()).state).toBe('queued');
    const [first, fourth] = world.putOff.map(({ seconds }) => seconds);
    expect(first).toBeLessThan(20);
    expect(fourth).toBeGreaterThan(100);
    ses.fate = () => 'take';
    expect(await world.deliver()).toBe('done');
    expect(ses.taken).toHaveLength(1);
  });

  it.each([
    ['AccountSendingPausedException', 'paused'],
    ['ConfigurationSetSendingPausedException', 'paused'],
  ])('waits a quarter of an hour and raises the alarm while sending is paused: %s [EM-3]', async (error) => {
    const world = await mailWorld(table, ses);
    ses.fate = () => ({ error });
    expect(await world.deliver()).toBe('comes back');
    expect(world.metrics.counted).toEqual(['MailPaused']);
    expect(world.putOff[0]?.seconds).toBeGreaterThanOrEqual(900);
    expect((await world.state()).state).toBe('queued');
  });

  it('keeps a used-up daily quota apart from a short hold-up', async () => {
    const world = await mailWorld(table, ses);
    ses.fate = () => ({ error: 'Throttling', message: 'Daily message quota exceeded.' });
    expect(await world.deliver()).toBe('comes back');
    expect(world.metrics.counted).toEqual(['MailPaused']);
  });

  it('keeps the e-mail while something of ours is not set up [EM-3]', async () => {
    const world = await mailWorld(table, ses);
    ses.fate = () => ({ error: 'MessageRejected', message: 'Email address is not verified.' });
    expect(await world.deliver()).toBe('comes back');
    expect(world.metrics.counted).toEqual(['MailNotSetUp']);
    expect((await world.state()).state).toBe('queued');
  });

  it.each(['MessageRejected', 'InvalidParameterValue'])(
    'gives up with the provider’s reason when it will never be taken: %s [EM-5]',
    async (error) => {
      const world = await mailWorld(table, ses);
      ses.fate = () => ({ error, message: 'Illegal address' });
      expect(await world.deliver()).toBe('done');
      expect(await world.state()).toMatchObject({ state: 'failed', reason: `${error}: Illegal address` });
      expect(await world.events()).toEqual(['trial.created', 'email.failed']);
    },
  );

  it('does not know after a 500 whether it was sent, and keeps it to itself until its time has run out [EM-3]', async () => {
    const world = await mailWorld(table, ses);
    ses.fate = () => ({ error: 'InternalFailure', status: 500 });
    expect(await world.deliver()).toBe('comes back');
    expect(await world.state()).toMatchObject({ state: 'sending' });
    expect(world.metrics.counted).toEqual(['MailAnswerLost']);
  });

  it('does not write to a suppressed address, and says so [EM-4]', async () => {
    const world = await mailWorld(table, ses);
    const hash = (await world.hashes).addressHash(world.welcome.to);
    const suppression = { reason: 'bounce', since: '2026-02-01T00:00:00.000Z', emailId: newId('email') };
    await table.client.send(new PutCommand({ TableName: table.name, Item: itemOf('suppression', keys.suppression(hash), suppression) }));
    expect(await world.deliver()).toBe('done');
    expect(ses.taken).toHaveLength(0);
    expect(await world.state()).toMatchObject({ state: 'suppressed', reason: expect.stringContaining('bounce') });
    expect(await world.events()).toEqual(['trial.created', 'email.suppressed']);
  });

  it.each([
    ['a newer link was asked for', 'linkGeneration', 2],
    ['the person was replaced', 'state', 'replaced'],
  ])('sends no link when %s [GS-1] [TR-14]', async (_, field, value) => {
    const world = await mailWorld(table, ses);
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.person({
          kind: 'organisation',
          organisationId: world.trial.organisationId,
          personId: world.trial.administrator.personId,
        }),
        UpdateExpression: 'SET #field = :value',
        ExpressionAttributeNames: { '#field': field },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
    expect(await world.deliver()).toBe('done');
    expect(ses.taken).toHaveLength(0);
    expect((await world.state()).state).toBe('superseded');
    expect(await world.events()).toEqual(['trial.created', 'email.superseded']);
  });

  it('does not welcome to a trial that was cancelled meanwhile [TR-12]', async () => {
    const world = await mailWorld(table, ses);
    const cancelled = { ...world.trial, state: 'soft_deleted', softDeletedAt: '2026-03-01T10:00:00.000Z', softDeletedBecause: 'cancelled' };
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: itemOf('trial', keys.trial(world.trial.partnerId, world.trial.id), cancelled) }),
    );
    expect(await world.deliver()).toBe('done');
    expect(ses.taken).toHaveLength(0);
    expect((await world.state()).state).toBe('superseded');
  });

  it('sends one address no more than twenty e-mails a day', async () => {
    const world = await mailWorld(table, ses);
    const hash = (await world.hashes).addressHash(world.welcome.to);
    const count = { ...keys.mailsTo(hash, '2026-03-01'), count: mostPerDay.recipient - 1 };
    await table.client.send(new PutCommand({ TableName: table.name, Item: count }));
    expect(await world.deliver()).toBe('done');
    expect((await world.state()).state).toBe('sent');
    const again = await mailWorld(table, ses);
    const full = { ...keys.mailsTo((await again.hashes).addressHash(again.welcome.to), '2026-03-01'), count: mostPerDay.recipient };
    await table.client.send(new PutCommand({ TableName: table.name, Item: full }));
    expect(await again.deliver()).toBe('done');
    expect(ses.taken).toHaveLength(1);
    expect(await again.state()).toMatchObject({ state: 'failed', reason: 'Too many e-mails in one day: recipient.' });
  });

  it('sets aside what is no message, and drops a message about nothing', async () => {
    const world = await mailWorld(table, ses);
    expect(await world.deliver('{"owner":')).toBe('comes back');
    expect(await world.deliver({ hello: 1 })).toBe('comes back');
    expect(await world.deliver({ ...world.message, id: newId('email') })).toBe('done');
  });
});
