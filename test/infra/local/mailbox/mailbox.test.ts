import {
  ConfigurationSetDoesNotExistException,
  GetSendQuotaCommand,
  MessageRejected,
  SESClient,
  SendEmailCommand,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
let ses: SESClient;

beforeAll(async () => {
  cloud = await testCloud('fixture', { maxSendRate: 8 });
  ses = new SESClient({
    endpoint: cloud.control,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'operator', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
});
afterEach(() => cloud.gate.clearFaults());
afterAll(async () => {
  ses.destroy();
  await cloud.stop();
});

const raw = (to: string, more = '') =>
  Buffer.from(
    `From: Handover <no-reply@handover.test>\r\nTo: ${to}\r\nSubject: =?utf-8?B?${Buffer.from('שלום').toString('base64')}?=\r\n${more}Content-Type: text/html; charset=utf-8\r\n\r\n<p>שלום <a href="https://x.test/?a=1&amp;b=2">כאן</a><script>alert(1)</script></p>`,
  );
const send = (to: string, more = '') =>
  ses.send(new SendRawEmailCommand({ RawMessage: { Data: raw(to, more) }, Tags: [{ Name: 'mail', Value: 'welcome' }] }));
const page = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(cloud.control + path, init);
  return { status: answer.status, headers: answer.headers, content: await answer.text() };
};

describe('the mailbox', () => {
  it('keeps a raw message as it was sent and shows what it says', async () => {
    const { MessageId } = await send('dana@example.test', 'X-SES-CONFIGURATION-SET: fixture-mailBB76F9F9\r\n');
    const [mail] = JSON.parse((await page('/_local/mail.json?to=dana@example.test')).content);
    expect(mail).toMatchObject({
      id: MessageId,
      subject: 'שלום',
      from: 'no-reply@handover.test',
      configurationSet: 'fixture-mailBB76F9F9',
      links: ['https://x.test/?a=1&b=2'],
      tags: { mail: 'welcome' },
    });
    expect((await page(`/_local/mail/${MessageId}/raw`)).content).toBe(
      raw('dana@example.test', 'X-SES-CONFIGURATION-SET: fixture-mailBB76F9F9\r\n').toString(),
    );
    expect((await page('/_local/mail')).content).toContain('שלום');
  });

  it('shows a message in a sandbox where nothing of it runs', async () => {
    const { MessageId } = await send('eve@example.test');
    const shown = await page(`/_local/mail/${MessageId}`);
    expect(shown.content).toMatch(/<iframe sandbox="[^"]*"/);
    expect(shown.content).not.toContain('allow-scripts');
    expect(shown.content).not.toContain('<script');
    expect((await page(`/_local/mail/${MessageId}/html`)).headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
  });

  it('lets a person bounce a message or complain about it', async () => {
    const { MessageId } = await send('frank@example.test', 'X-SES-CONFIGURATION-SET: fixture-mailBB76F9F9\r\n');
    await cloud.settle();
    expect((await page(`/_local/mail/${MessageId}/complaint`, { method: 'POST', redirect: 'manual' })).status).toBe(303);
    await cloud.settle();
    const notices = cloud
      .logs('fixture-collector')
      .map(({ line }) => line)
      .filter((line) => line.endsWith('frank@example.test'));
    expect(notices).toEqual(['notice Delivery frank@example.test', 'notice Complaint frank@example.test']);
  });

  it('gives the errors that the SDK knows by type', async () => {
    cloud.gate.inject({
      operation: 'ses:SendRawEmail',
      when: 'before',
      effect: { name: 'MessageRejected', message: 'Email address is not verified.' },
    });
    await expect(send('x@example.test')).rejects.toBeInstanceOf(MessageRejected);
    await expect(send('x@example.test', 'X-SES-CONFIGURATION-SET: nowhere\r\n')).rejects.toBeInstanceOf(
      ConfigurationSetDoesNotExistException,
    );
    cloud.gate.inject({ operation: 'ses:SendRawEmail', when: 'before', effect: 'throttle' });
    await expect(send('x@example.test')).rejects.toMatchObject({ name: 'Throttling' });
    expect(cloud.mailbox.list('x@example.test')).toHaveLength(0);
  });

  it('can accept a message and lose the answer', async () => {
    cloud.gate.inject({ operation: 'ses:SendRawEmail', when: 'after', effect: 'lost' });
    await expect(send('lost@example.test')).rejects.toThrow();
    expect(cloud.mailbox.list('lost@example.test')).toHaveLength(1);
  });

  it('throttles above the sending rate that its quota tells', async () => {
    expect(await ses.send(new GetSendQuotaCommand({}))).toMatchObject({ MaxSendRate: 8 });
    const started = performance.now();
    const many = Array.from({ length: 60 }, (_, i) =>
      ses.send(
        new SendEmailCommand({
          Source: 'no-reply@handover.test',
          Destination: { ToAddresses: [`m${i}@example.test`] },
          Message: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } },
        }),
      ),
    );
    const refused = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected');
    const seconds = (performance.now() - started) / 1000;
    expect(60 - refused.length).toBeLessThanOrEqual(8 + 8 * seconds);
    expect(refused[0]).toMatchObject({ reason: { name: 'Throttling' } });
  });
});
