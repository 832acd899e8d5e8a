import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#functions/unsubscribe/contract.ts';
import { pages } from '#functions/unsubscribe/page.ts';
import { emailItem, trialItem } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoReminderStore } from '#shared/adapters/dynamodb/reminders.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoTrialReader } from '#shared/adapters/dynamodb/trial-reader.ts';
import { type Email, type EmailContent, emailContent } from '#shared/domain/email.ts';
import { newLinkToken, tokenHash } from '#shared/domain/links.ts';
import { isReminder, reminderLinkDays } from '#shared/domain/reminders.ts';
import { termsOfService } from '#shared/domain/terms.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { viewOfDetails } from '#shared/domain/trial-detail-view.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { mailWorld } from '#test/functions/send-mail/mail-world.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { put } from '#test/support/people.ts';
import { withoutCondition } from '#test/support/planted-faults.ts';
import { type SesServer, startSes, type Taken } from '#test/support/ses-server.ts';

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

const start = '2026-03-01T10:00:00.000Z';
const endsAt = '2026-03-15T23:59:59.999Z';
const audience = 'administrator';

type Kind = { readonly content: EmailContent; readonly trial: Partial<Trial> };
const reminder: Kind = {
  content: { kind: 'trial-reminder', audience, daysLeft: 14, endsAt },
  trial: { state: 'active', startedAt: start, endsAt },
};

/** Every kind of e-mail, with the trial as it is when its turn comes. */
const kinds: readonly Kind[] = [
  reminder,
  { content: { kind: 'trial-extended', audience, endsAt }, trial: { state: 'active', startedAt: start, endsAt } },
  {
    content: { kind: 'trial-ended', audience, endedAt: '2026-02-20T23:59:59.999Z', softDeletedAt: '2026-03-22T23:59:59.999Z' },
    trial: { state: 'suspended', endsAt: '2026-02-20T23:59:59.999Z', suspendedAt: '2026-02-20T23:59:59.999Z' },
  },
  {
    content: { kind: 'trial-soft-deleted', audience, because: 'cancelled', purgedAt: '2026-03-31T10:00:00.000Z' },
    trial: { state: 'soft_deleted', softDeletedAt: start, softDeletedBecause: 'cancelled' },
  },
  { content: { kind: 'trial-welcome' }, trial: {} },
  { content: { kind: 'link-renewed' }, trial: {} },
  { content: { kind: 'partner-welcome' }, trial: {} },
];

async function world(over: Table = table) {
  const mail = await mailWorld(table, ses);
  const settings = { terms: termsOfService, newId, now: mail.now, origin: 'https://api.handover.example', product: 'Handover' };
  const handler = pageFunction(
    pages({ reminders: dynamoReminderStore(over), newId, now: mail.now }),
    { ...settings, sessions: dynamoSessionStore(table) },
    makeLogger('test'),
  );
  const visit = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const sent = { method, path, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } };
    const answer = await handler(httpEvent({ ...sent, ...(body === undefined ? {} : { body }) }), patientContext);
    return { status: answer.statusCode, html: answer.body, headers: answer.headers ?? {} };
  };
  /** Asks for one more e-mail about the trial to the same address, and lets the worker send it. */
  const send = async ({ content, trial }: Kind = reminder) => {
    const { link, ...rest } = mail.welcome;
    const letsIn = content.kind === 'trial-welcome' || content.kind === 'link-renewed' || content.kind === 'partner-welcome';
    const email: Email = { ...rest, id: newId('email'), content, ...(letsIn && link ? { link } : {}) };
    for (const item of [trialItem({ ...mail.trial, ...trial }), emailItem(email)]) await put(table, item);
    expect(await mail.deliver({ ...mail.message, id: email.id })).toBe('done');
    return (await table.client.send(new GetCommand({ TableName: table.name, Key: keys.email(email.owner, email.id) }))).Item;
  };
  /** Sends a reminder and returns the path to which its header leads. */
  const pathInReminder = async () => {
    await send();
    return new URL(header(ses.taken.at(-1), 'list-unsubscribe').replace(/^<|>$/g, '')).pathname;
  };
  const told = async () => (await mail.events()).filter((type) => String(type).startsWith('reminders.'));
  return { ...mail, visit, send, pathInReminder, told };
}

const header = (taken: Taken | undefined, name: string) => taken?.mail.headers.find(({ key }) => key === name)?.value ?? '';
const oneClick = 'List-Unsubscribe=One-Click';
const multipart = {
  body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
};
const patientContext = { ...lambdaContext, getRemainingTimeInMillis: () => 300_000 };

describe('the page that stops reminders', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('names the company and no address, in the language of the reminder, and a thousand looks change nothing [GS-1] [GS-3] [EM-2]', async () => {
    const { pathInReminder, visit, trial, told, welcome } = await world();
    const path = await pathInReminder();
    const seen = await Promise.all(Array.from({ length: 1000 }, (_, n) => visit(n % 2 === 0 ? 'GET' : 'HEAD', path)));
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]));
    const [shown] = seen;
    expect(shown?.html).toContain('<html lang="pl"');
    expect(shown?.html).toContain(trial.companyName);
    expect(shown?.html).not.toContain(welcome.to);
    expect(shown?.html).toContain('value="stop"');
    expect(shown?.headers).toMatchObject({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': expect.stringContaining('no-store') });
    expect(await told()).toEqual([]);
    expect(await visit('GET', path)).toMatchObject({ html: expect.stringContaining('value="stop"') });
  });

  it.each([
    ['its button', 'wish=stop', {}],
    ['one click in a mail program', oneClick, {}],
    ['one click, sent in parts', multipart.body, multipart.headers],
  ])('stops reminders by %s, without a cookie, and every other e-mail goes on [EM-5]', async (_, body, headers) => {
    const { pathInReminder, visit, send, told, metrics } = await world();
    const path = await pathInReminder();
    const stopped = await visit('POST', path, body, headers);
    // Not sent elsewhere: RFC 8058 forbids it.
    expect(stopped.status).toBe(200);
    expect(stopped.html).toContain('value="resume"');
    expect((await visit('GET', path)).html).toContain('value="resume"');
    expect(await told()).toEqual(['reminders.stopped']);
    ses.taken.length = 0;
    expect(await send()).toMatchObject({ state: 'suppressed', reason: 'unsubscribed' });
    expect(ses.taken).toHaveLength(0);
    expect(metrics.counted.at(-1)).toBe('MailSuppressed');
    for (const kind of kinds.slice(1)) expect(await send(kind), kind.content.kind).toMatchObject({ state: 'sent' });
    expect(ses.taken).toHaveLength(kinds.length - 1);
  });

  it('shows on the trial why a reminder was not sent [EM-5]', async () => {
    const { pathInReminder, visit, send, trial, hashes } = await world();
    await visit('POST', await pathInReminder(), oneClick);
    await send();
    const found = await dynamoTrialReader(table, hashes).details(trial.partnerId, trial.id);
    if (found === undefined) throw new Error('There is no trial.');
    const view = viewOfDetails(found, new Date(start));
    expect(view.emails[0]).toMatchObject({ kind: 'trial-reminder', state: 'suppressed', reason: 'unsubscribed' });
    expect(view.administratorAddressSuppressed).toBe(false);
  });

  it('lets reminders go on again, by the same link', async () => {
    const { pathInReminder, visit, send, told } = await world();
    const path = await pathInReminder();
    await visit('POST', path, 'wish=stop');
    const resumed = await visit('POST', path, 'wish=resume');
    expect(resumed).toMatchObject({ status: 200, html: expect.stringContaining('value="stop"') });
    expect(await send()).toMatchObject({ state: 'sent' });
    expect(await told()).toEqual(['reminders.stopped', 'reminders.resumed']);
  });

  it('makes one change with one event of any number of posts, also when they race', async () => {
    const { pathInReminder, visit, told } = await world();
    const path = await pathInReminder();
    const posts = await Promise.all(Array.from({ length: 50 }, () => visit('POST', path, oneClick)));
    expect(new Set(posts.map(({ status }) => status))).toEqual(new Set([200]));
    await visit('POST', path, oneClick);
    expect(await told()).toEqual(['reminders.stopped']);
    await Promise.all(Array.from({ length: 50 }, () => visit('POST', path, 'wish=resume')));
    expect(await told()).toEqual(['reminders.stopped', 'reminders.resumed']);
  });

  it('would tell of more than one if the stop were written without its condition', async () => {
    const planted = { count: 0 };
    const loose = withoutCondition(throughAnotherClient(table), /^attribute_not_exists\(PK\)$/, planted);
    const { pathInReminder, visit, told } = await world(loose);
    const path = await pathInReminder();
    await visit('POST', path, oneClick);
    await visit('POST', path, oneClick);
    expect(planted.count).toBeGreaterThan(0);
    expect(await told()).toEqual(['reminders.stopped', 'reminders.stopped']);
  });

  it('keeps of token and address only hashes, and tells of the change with ids only [GS-1]', async () => {
    const { pathInReminder, visit, caller, welcome, trial } = await world();
    const path = await pathInReminder();
    await visit('POST', path, oneClick);
    const token = path.split('/').at(-1) ?? '';
    const { Item: link } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.reminderLink(tokenHash(token)) }));
    expect(link).toMatchObject({ itemType: 'reminder-link', owner: { trialId: trial.id }, expiresAt: '2027-04-05T10:00:00.000Z' });
    const { Items: events = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': partitions.events(caller.partnerId) },
      }),
    );
    const event = events.find(({ type }) => type === 'reminders.stopped');
    expect(event).toMatchObject({
      actor: { kind: 'reader' },
      subject: { trialId: trial.id, organisationId: trial.organisationId, emailId: link?.['emailId'] },
    });
    const { Item: stop } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.stoppedReminders(link?.['addressHash']) }),
    );
    expect(stop).toMatchObject({ itemType: 'stopped-reminders', since: start, emailId: link?.['emailId'] });
    for (const kept of [JSON.stringify([link, event, stop])]) {
      expect(kept).not.toContain(token);
      expect(kept).not.toContain(welcome.to);
    }
  });

  it.each([
    ['a token that nobody was given', newLinkToken()],
    ['what can be no token', 'abc'],
  ])('says of %s that it does not work, and does nothing [GS-1]', async (_, token) => {
    const { visit, told } = await world();
    for (const [method, body] of [['GET'], ['POST', oneClick], ['POST', 'wish=resume']] as const)
      expect(await visit(method, `/unsubscribe/${token}`, body)).toMatchObject({ status: 410, html: expect.not.stringContaining('<form') });
    expect(await told()).toEqual([]);
  });

  it('opens until it expires, and not a moment longer [GS-1]', async () => {
    const { pathInReminder, visit, passSeconds, told } = await world();
    const path = await pathInReminder();
    passSeconds(reminderLinkDays * 86_400 - 1);
    expect((await visit('GET', path)).status).toBe(200);
    passSeconds(1);
    expect((await visit('GET', path)).status).toBe(410);
    expect((await visit('POST', path, oneClick)).status).toBe(410);
    expect(await told()).toEqual([]);
  });

  it.each([
    ['no field', '', {}, 400],
    ['another wish', 'wish=delete', {}, 400],
    ['a field too many', 'wish=stop&x=1', {}, 400],
    ['a field twice', 'wish=stop&wish=resume', {}, 400],
    ['another click', 'List-Unsubscribe=Two-Clicks', {}, 400],
    ['no form', '{"wish":"stop"}', { 'content-type': 'application/json' }, 415],
    ['parts without an end', multipart.body.slice(0, 60), multipart.headers, 415],
    ['a file', multipart.body.replace('name=', 'filename="a"; name='), multipart.headers, 415],
    ['a flood', `wish=${'s'.repeat(20_000)}`, {}, 413],
    ['a flood in parts', multipart.body.replace('One-Click', 's'.repeat(20_000)), multipart.headers, 413],
  ])('does nothing for a post with %s', async (_, body, headers, status) => {
    const { pathInReminder, visit, told } = await world();
    const path = await pathInReminder();
    expect(await visit('POST', path, body, headers)).toMatchObject({ status, html: expect.stringContaining('value="stop"') });
    expect(await told()).toEqual([]);
  });

  it('keeps to the language that is chosen on it [GS-3]', async () => {
    const { pathInReminder, visit } = await world();
    const path = await pathInReminder();
    expect((await visit('GET', path)).html).toContain(`href="${path}?lang=he"`);
    const chosen = await visit('POST', path, oneClick, { cookie: '__Host-language=he' });
    expect(chosen.html).toContain('<html lang="he" dir="rtl"');
  });
});

describe('the headers by which mail programs stop reminders', () => {
  it('are tried for every kind of e-mail about a trial or a partner; what users get is no reminder', () => {
    const toUsers = ['user-invitation', 'import-finished'] as const;
    const aboutOrders = [
      'order-provisioning-required',
      'order-passed-on',
      'order-reminder',
      'order-welcome',
      'continue-setup',
      'full-administrator-request',
      'full-administrator-answer',
      'consent-to-move',
    ] as const;
    const aboutWholesale = ['webhook-disabled', 'attach-approval', 'set-up-assistance'] as const;
    expect([...kinds.map(({ content }) => content.kind), ...toUsers, ...aboutOrders, ...aboutWholesale].sort()).toEqual(
      emailContent.options.map(({ shape }) => shape.kind.value).sort(),
    );
    for (const kind of toUsers) expect(isReminder({ kind })).toBe(false);
  });

  it.each(kinds)('are on a reminder and on nothing else: $content.kind [EM-1]', async (kind) => {
    const { send } = await world();
    expect(await send(kind)).toMatchObject({ state: 'sent' });
    const [taken] = ses.taken;
    expect(isReminder(kind.content)).toBe(kind.content.kind === 'trial-reminder');
    const url = /^<(https:\/\/api\.handover\.example\/unsubscribe\/[\w-]{43})>$/.exec(header(taken, 'list-unsubscribe'))?.[1];
    expect(url !== undefined).toBe(isReminder(kind.content));
    expect(header(taken, 'list-unsubscribe-post')).toBe(isReminder(kind.content) ? 'List-Unsubscribe=One-Click' : '');
    for (const part of [taken?.mail.text, taken?.mail.html]) {
      if (url !== undefined) expect(part).toContain(url);
      else expect(part).not.toContain('/unsubscribe/');
    }
  });

  it('open by another token in each sending of one reminder, and by all of them [EM-3]', async () => {
    const { visit, passSeconds, deliver, message, welcome, trial } = await world();
    const { link: _link, ...rest } = welcome;
    const email: Email = { ...rest, id: newId('email'), content: reminder.content };
    for (const item of [trialItem({ ...trial, ...reminder.trial }), emailItem(email)]) await put(table, item);
    ses.fate = () => (ses.taken.length === 0 ? 'take-and-lose-answer' : 'take');
    expect(await deliver({ ...message, id: email.id })).toBe('comes back');
    passSeconds(121);
    expect(await deliver({ ...message, id: email.id })).toBe('done');
    const paths = ses.taken.map((taken) => new URL(header(taken, 'list-unsubscribe').replace(/^<|>$/g, '')).pathname);
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) expect((await visit('GET', path)).status).toBe(200);
  });

  it('may be used between asking for a reminder and sending it: it is not sent', async () => {
    const { send, visit, pathInReminder, emails, owner } = await world();
    const path = await pathInReminder();
    const [stopped, second] = await Promise.all([visit('POST', path, oneClick), send()]);
    expect(stopped.status).toBe(200);
    expect(['sent', 'suppressed']).toContain((await emails.find(owner, second?.['id']))?.state);
    expect(await send()).toMatchObject({ state: 'suppressed' });
  });
});
