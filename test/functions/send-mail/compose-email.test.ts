import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailComposer } from '#functions/send-mail/compose-email.ts';
import { type EmailContent, emailContent } from '#shared/domain/email.ts';
import type { EmailInContext } from '#shared/domain/email-store.ts';
import { language } from '#shared/domain/languages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrder } from '#test/support/orders.ts';
import { type SesServer, startSes } from '#test/support/ses-server.ts';
import { aSubscription } from '#test/support/subscriptions.ts';
import { frame, mailWorld, sender } from './mail-world.ts';

let table: TestTable;
let ses: SesServer;
let waiting: EmailInContext;
beforeAll(async () => {
  [table, ses] = await Promise.all([startTable(), startSes()]);
  const { emails, owner, welcome, trial, now } = await mailWorld(table, ses);
  const found = await emails.get(owner, welcome.id, 'req-1');
  if (found === undefined) throw new Error('There is no e-mail.');
  waiting = { ...found, organisation: trial.companyName, order: anOrder({ closesAt: endsAt }), subscription: aSubscription(trial, now()) };
});
afterAll(() => Promise.all([table.stop(), ses.stop()]));

const audience = 'administrator';
const endsAt = '2026-05-30T23:59:59.999Z';
const counts = { created: 3, updated: 2, unchanged: 1, failed: 0 };
const subscriptionId = newId('subscription');
const contents: Record<string, EmailContent> = {
  'the welcome': { kind: 'trial-welcome' },
  'a new link': { kind: 'link-renewed' },
  'the welcome of a partner’s person': { kind: 'partner-welcome' },
  'a reminder': { kind: 'trial-reminder', audience, daysLeft: 7, endsAt },
  'the end': { kind: 'trial-ended', audience, endedAt: endsAt, softDeletedAt: '2026-06-29T23:59:59.999Z' },
  'an extension': { kind: 'trial-extended', audience, endsAt },
  'a cancellation': { kind: 'trial-soft-deleted', audience, because: 'cancelled', purgedAt: '2026-06-29T10:00:00.000Z' },
  'the end of the suspension': {
    kind: 'trial-soft-deleted',
    audience: 'partner',
    because: 'expired',
    purgedAt: '2026-07-29T23:59:59.999Z',
  },
  'the invitation of a user': { kind: 'user-invitation' },
  'a finished import': { kind: 'import-finished', jobId: newId('job'), outcome: 'finished', fileName: 'osoby.csv', ...counts },
  'a rejected import': { kind: 'import-finished', jobId: newId('job'), outcome: 'rejected', ...counts },
  'an order that came in': { kind: 'order-provisioning-required' },
  'an order that was passed on': { kind: 'order-passed-on', sender: 'ewa@kontakt.example' },
  'a reminder of an order': { kind: 'order-reminder', closesAt: endsAt },
  'the welcome of a mapped order': { kind: 'order-welcome', subscriptionId },
  'the rest of a set-up': { kind: 'continue-setup', subscriptionId },
  'a request for rights': { kind: 'full-administrator-request', requestId: newId('rightsRequest'), requester: 'Ola', lapsesAt: endsAt },
  'a partner that wants to attach the organisation': {
    kind: 'attach-approval',
    customerId: newId('wholesaleCustomer'),
    personId: newId('person'),
    lapsesAt: endsAt,
  },
  'a question to the owner of a free account': { kind: 'consent-to-move', endsAt },
  'a webhook that was disabled': {
    kind: 'webhook-disabled',
    webhookId: newId('webhook'),
    name: 'CRM',
    host: 'crm.example',
    because: 'failing',
    failingSince: '2026-02-24T10:00:00.000Z',
  },
  'a request for assistance': {
    kind: 'set-up-assistance',
    assistanceId: newId('assistance'),
    customerId: newId('wholesaleCustomer'),
    customer: 'Acme',
    requester: 'ola@nowak.example',
    message: 'The numbers of the office in Radom are missing.',
  },
  'a granted request': { kind: 'full-administrator-answer', granted: true },
  'a declined request': { kind: 'full-administrator-answer', granted: false },
};
/** These can be stopped by their reader. */
const stoppable: readonly EmailContent['kind'][] = ['trial-reminder', 'order-reminder'];
const link = { token: 'T'.repeat(43), expiresAt: '2026-03-31T10:00:00.000Z' };
const enclosed = {
  link,
  orderToken: 'O'.repeat(43),
  approvalToken: 'A'.repeat(43),
  consentToken: 'C'.repeat(43),
  unsubscribeToken: 'U'.repeat(43),
  contextService: true,
};
const compose = emailComposer(frame, sender, () => new Date('2026-03-01T10:00:00.000Z'));

describe('composing an e-mail', () => {
  const cases = Object.entries(contents).flatMap(([name, content]) => language.options.map((tongue) => [name, tongue, content] as const));

  it('is shown for every kind that there is', () => {
    const kinds = emailContent.options.map(({ shape }) => shape.kind.value);
    expect(kinds.length).toBeGreaterThan(15);
    expect([...new Set(Object.values(contents).map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  });

  it.each(cases)('puts %s into words, HTML and text, in %s [EM-1] [EM-2]', async (_, tongue, content) => {
    const { message, to, tags } = await compose({ ...waiting, email: { ...waiting.email, content, language: tongue } }, enclosed);
    const { subject = '', html = '', text = '', headers } = await PostalMime.parse(message);
    expect(subject).not.toBe('');
    expect(html).toContain(`lang="${tongue}"`);
    expect(html).toContain(`dir="${tongue === 'he' ? 'rtl' : 'ltr'}"`);
    expect(text.length).toBeGreaterThan(100);
    expect(headers.find(({ key }) => key === 'content-language')?.value).toBe(tongue);
    expect(to).toBe(waiting.email.to);
    expect(headers.some(({ key }) => key === 'list-unsubscribe')).toBe(stoppable.includes(content.kind));
    for (const value of Object.values(tags)) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    for (const address of text.match(/https?:\/\/\S+/g) ?? []) expect(address.startsWith(frame.origin)).toBe(true);
  });

  it('refuses to send somebody in without a link', async () => {
    await expect(compose(waiting, { ...enclosed, link: undefined })).rejects.toThrow(/no link/);
  });
});
