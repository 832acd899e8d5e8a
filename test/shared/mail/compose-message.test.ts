import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { languages } from '#shared/languages/language.ts';
import { composeMessage, type MailMessage } from '#shared/mail/compose-message.ts';
import { renderMail } from '#shared/mail/render-mail.tsx';
import { mailSamples } from './mail-samples.ts';

const message: MailMessage = {
  from: { name: 'Handover', address: 'no-reply@handover.example' },
  to: 'anna@polnoc.example',
  mail: mailSamples['trial-welcome'] as NonNullable<(typeof mailSamples)[string]>,
  language: 'en',
  emailId: 'eml_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C',
  requestId: '9b6f8a52-3b41-4c87-9d0e-2f1a7c5e8d34',
  messageId: 'eml_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C.1@handover.example',
  date: new Date('2026-11-21T10:00:00.000Z'),
  configurationSet: 'handover-mail',
  tags: { kind: 'trial-welcome', stage: 'local' },
};

const headerNames = (raw: Buffer) =>
  (raw.toString('latin1').split('\r\n\r\n')[0] ?? '')
    .split('\r\n')
    .filter((line) => !/^\s/.test(line))
    .map((line) => line.split(':')[0]?.toLowerCase());

describe('a composed message', () => {
  it.each(Object.entries(mailSamples).flatMap(([name, mail]) => languages.map((language) => ({ name, mail, language }))))(
    '$name in $language reads back as it was rendered [EM-2]',
    async ({ mail, language }) => {
      const raw = await composeMessage({ ...message, mail, language });
      const read = await PostalMime.parse(raw);
      const { subject, html, text } = renderMail(mail, language);
      expect(read.subject).toBe(subject);
      expect(read.html?.trim()).toBe(html);
      expect(read.text?.trim()).toBe(text.trim());
      expect(read.to).toEqual([{ address: 'anna@polnoc.example', name: '' }]);
      expect(
        raw
          .toString('latin1')
          .split('\r\n')
          .every((line) => line.length <= 998),
      ).toBe(true);
      expect(raw.every((byte) => byte < 128)).toBe(true);
    },
  );

  it('carries its ids, its configuration set and tags, and says that no person wrote it [EM-3] [EM-5]', async () => {
    const { headers, messageId, date } = await PostalMime.parse(await composeMessage(message));
    const value = (key: string) => headers.find((header) => header.key === key)?.value;
    expect(messageId).toBe('<eml_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C.1@handover.example>');
    expect(date).toBe('2026-11-21T10:00:00.000Z');
    expect(value('x-handover-email-id')).toBe('eml_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C');
    expect(value('x-request-id')).toBe('9b6f8a52-3b41-4c87-9d0e-2f1a7c5e8d34');
    expect(value('x-ses-configuration-set')).toBe('handover-mail');
    expect(value('x-ses-message-tags')).toBe('kind=trial-welcome, stage=local');
    expect(value('auto-submitted')).toBe('auto-generated');
    expect(value('content-language')).toBe('en');
    expect(value('content-type')).toMatch(/^multipart\/alternative/);
  });

  it('is the same bytes for the same attempt', async () => {
    expect(await composeMessage(message)).toEqual(await composeMessage(message));
  });

  it('can be unsubscribed from with one post if it is a reminder, and only then', async () => {
    const mail = mailSamples['trial-reminder, 14 days, partner'] as MailMessage['mail'];
    const { headers } = await PostalMime.parse(await composeMessage({ ...message, mail }));
    const value = (key: string) => headers.find((header) => header.key === key)?.value;
    expect(value('list-unsubscribe')).toBe('<https://start.handover.example/reminders/stop/abc?d=1&e=2>');
    expect(value('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    for (const [name, other] of Object.entries(mailSamples)) {
      const names = headerNames(await composeMessage({ ...message, mail: other }));
      expect(names.includes('list-unsubscribe'), name).toBe(/^(trial|order)-reminder/.test(name));
    }
  });
});

describe('header injection', () => {
  const hostile = [
    'A\r\nBcc: all@example.com',
    'A\nBcc: all@example.com\n\n<b>x</b>',
    '"A" <x@y.example>',
    '\u202eA\u2069',
    '🎉'.repeat(100),
    'A\u2028Bcc: x',
    '\0A',
    'בע"מ, "א',
  ];

  it.each(hostile)('a company or partner called %j adds no header and no recipient', async (name) => {
    const sound = headerNames(await composeMessage({ ...message, mail: mailSamples['invitation'] as MailMessage['mail'] }));
    for (const language of languages) {
      const mail = { ...(mailSamples['invitation'] as Extract<MailMessage['mail'], { kind: 'invitation' }>), company: name, product: name };
      const raw = await composeMessage({ ...message, from: { name, address: message.from.address }, mail, language });
      expect(headerNames(raw)).toEqual(sound);
      const read = await PostalMime.parse(raw);
      expect(read.from?.address).toBe('no-reply@handover.example');
      expect(read.bcc).toBeUndefined();
      expect(read.subject).toBe(renderMail(mail, language).subject);
    }
  });

  it.each(['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', '<a@b.example>', 'a b@c.example', 'a', ''])(
    'an address %j is refused',
    async (to) => {
      await expect(composeMessage({ ...message, to })).rejects.toThrow(TypeError);
    },
  );

  it('ids and tags keep to their letters', async () => {
    const raw = await composeMessage({
      ...message,
      emailId: 'eml_1\r\nX-Evil: 1',
      messageId: 'a>\r\nX-Evil: 1 <@b',
      tags: { 'a\r\nX-Evil': 'b, c=d' },
    });
    expect(headerNames(raw)).not.toContain('x-evil');
    expect(raw.toString('latin1')).toMatch(/^X-SES-MESSAGE-TAGS: aX-Evil=bcd\r$/im);
  });
});
