import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { feedbackConsumer } from '#functions/mail-feedback/consumer.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoSuppressions } from '#shared/adapters/dynamodb/suppressions.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { mailWorld } from '#test/functions/send-mail/mail-world.ts';
import { collectingMetrics } from '#test/support/collecting-metrics.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { type SesServer, startSes } from '#test/support/ses-server.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';
import { bounce, complaint, delivery, sesNotice, wrapped } from './ses-notices.ts';

let table: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [table, ses] = await Promise.all([startTable(), startSes()]);
});
afterAll(() => Promise.all([table.stop(), ses.stop()]));
beforeEach(() => {
  ses.taken.length = 0;
  ses.fate = () => 'take';
});

async function setup(sent = true) {
  const world = await mailWorld(table, ses);
  if (sent) await world.deliver();
  const metrics = collectingMetrics();
  const consume = feedbackConsumer({ emails: world.emails, newId, now: world.now, logger: makeLogger('test'), metrics });
  const suppressions = dynamoSuppressions(table, world.hashes);
  return {
    ...world,
    metrics,
    hear: async (eventType: string, details: object = {}) => {
      const { batchItemFailures } = await consume(sqsEvent('mail-feedback', [sesNotice(world.welcome, eventType, details)]), ampleTime);
      expect(batchItemFailures).toEqual([]);
    },
    consume: (bodies: unknown[]) => consume(sqsEvent('mail-feedback', bodies), ampleTime),
    suppression: async (address = world.welcome.to) => (await suppressions.among([address])).get(address),
  };
}

describe('what became of an e-mail', () => {
  it('notes a delivery, with one event [EM-5]', async () => {
    const { hear, state, events } = await setup();
    await hear('Delivery', delivery);
    expect((await state()).state).toBe('delivered');
    expect(await events()).toEqual(['trial.created', 'email.sent', 'email.delivered']);
  });

  it('marks the address after a permanent bounce, in whatever spelling it is asked for [EM-4]', async () => {
    const { hear, state, suppression, welcome, metrics, now } = await setup();
    await hear('Bounce', bounce('Permanent', 'NoEmail'));
    expect(await state()).toMatchObject({ state: 'bounced', reason: 'Permanent · NoEmail · 5.1.1 · smtp; 550 5.1.1 user unknown' });
    const marked = { reason: 'bounce', since: now().toISOString(), emailId: welcome.id };
    expect(await suppression()).toEqual(marked);
    expect(await suppression(` ${welcome.to.toUpperCase()} `)).toEqual(marked);
    expect(metrics.counted).toEqual(['MailBounced']);
  });

  it.each(['Transient', 'Undetermined'] as const)('does not hold a bounce that may pass against the address: %s [EM-4]', async (type) => {
    const { hear, state, suppression } = await setup();
    await hear('Bounce', bounce(type, 'MailboxFull'));
    expect((await state()).state).toBe('bounced');
    expect(await suppression()).toBeUndefined();
  });

  it('takes an answering machine after a delivery for what it is', async () => {
    const { hear, state } = await setup();
    await hear('Delivery', delivery);
    await hear('Bounce', bounce('Transient'));
    expect((await state()).state).toBe('delivered');
  });

  it('marks the address after a complaint, which outweighs a bounce [EM-4]', async () => {
    const { hear, state, suppression, events } = await setup();
    await hear('Delivery', delivery);
    await hear('Bounce', bounce('Permanent'));
    await hear('Complaint', complaint);
    expect(await state()).toMatchObject({ state: 'complained', reason: 'Complaint · abuse' });
    expect(await suppression()).toMatchObject({ reason: 'complaint' });
    expect(await events()).toEqual(['trial.created', 'email.sent', 'email.delivered', 'email.bounced', 'email.complained']);
  });

  it('never goes backwards, whatever comes late, twice or out of order [EM-5]', async () => {
    const { hear, state, events } = await setup();
    await hear('Complaint', complaint);
    await hear('Bounce', bounce('Permanent'));
    await hear('Delivery', delivery);
    await hear('Send');
    await hear('Complaint', complaint);
    expect((await state()).state).toBe('complained');
    expect(await events()).toEqual(['trial.created', 'email.sent', 'email.complained']);
  });

  it('writes one event when the same notice comes ten times at once [EM-5]', async () => {
    const { hear, events } = await setup();
    await Promise.all(Array.from({ length: 10 }, () => hear('Delivery', delivery)));
    expect(await events()).toEqual(['trial.created', 'email.sent', 'email.delivered']);
  });

  it('ends what SES took and threw away, or could not set [EM-5]', async () => {
    for (const [eventType, details] of [
      ['Reject', { reject: { reason: 'Bad content' } }],
      ['Rendering Failure', { failure: { errorMessage: 'Bad content', templateName: 't' } }],
    ] as const) {
      const { hear, state } = await setup();
      await hear(eventType, details);
      expect(await state()).toMatchObject({ state: 'failed', reason: `${eventType} · Bad content` });
    }
  });

  it('saves a second sending when the answer of SES was lost and its notice comes first [EM-3]', async () => {
    const { hear, deliver, state, passSeconds } = await setup(false);
    ses.fate = () => 'take-and-lose-answer';
    expect(await deliver()).toBe('comes back');
    await hear('Delivery', delivery);
    expect((await state()).state).toBe('delivered');
    passSeconds(600);
    expect(await deliver()).toBe('done');
    expect(ses.taken).toHaveLength(1);
  });

  it('keeps of a marked address only a keyed hash [EM-4]', async () => {
    const { hear, welcome, hashes } = await setup();
    await hear('Bounce', bounce('Permanent'));
    const key = keys.suppression((await hashes).addressHash(welcome.to));
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
    expect(Item).toMatchObject({ itemType: 'suppression', schemaVersion: 1 });
    expect(JSON.stringify(Item)).not.toContain(welcome.to);
  });

  it('reads notices as the topic wraps them, too', async () => {
    const { consume, welcome, state } = await setup();
    await consume([wrapped(sesNotice(welcome, 'Delivery', delivery))]);
    expect((await state()).state).toBe('delivered');
  });

  it('drops what says nothing about a state, what is not ours, and what is about nothing', async () => {
    const { consume, welcome, state } = await setup();
    const foreign = sesNotice(welcome, 'Delivery', delivery);
    const { batchItemFailures } = await consume([
      sesNotice(welcome, 'DeliveryDelay', { deliveryDelay: { delayType: 'MailboxFull' } }),
      sesNotice(welcome, 'Open', {}),
      { ...foreign, mail: { ...foreign.mail, tags: { 'ses:configuration-set': ['other'] } } },
      sesNotice({ ...welcome, id: newId('email') }, 'Delivery', delivery),
    ]);
    expect(batchItemFailures).toEqual([]);
    expect((await state()).state).toBe('sent');
  });

  it('sets aside what cannot be read, and only that', async () => {
    const { consume, welcome, state } = await setup();
    const { batchItemFailures } = await consume([
      'no JSON',
      { eventType: 'Delivery' },
      sesNotice(welcome, 'Bounce', { bounce: { bounceType: 'Sideways' } }),
      sesNotice(welcome, 'Delivery', delivery),
    ]);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['message-0', 'message-1', 'message-2']);
    expect((await state()).state).toBe('delivered');
  });
});
