import { describe, expect, it } from 'vitest';
import { languages } from '#shared/languages/language.ts';
import type { MailModel, TrialWelcome } from '#shared/mail/mail-model.ts';
import { renderMail } from '#shared/mail/render-mail.tsx';
import { mailSamples } from './mail-samples.ts';

const every = languages.flatMap((language) => Object.entries(mailSamples).map(([name, mail]) => ({ name, mail, language })));
const welcome = sample('trial-welcome');
const reminder = sample<'trial-reminder'>('trial-reminder, 7 days, administrator');

function sample<Kind extends MailModel['kind']>(name: `${Kind}` | `${Kind}, ${string}`): Extract<MailModel, { kind: Kind }> {
  return mailSamples[name] as Extract<MailModel, { kind: Kind }>;
}

/** The text that a reader sees in the HTML part. */
function visible(html: string): string {
  return html
    .replace(/<(style|head|title)\b.*?<\/\1>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<\/?(strong|a|span)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

describe('every e-mail in every language', () => {
  it('is found: all kinds', () => {
    expect(new Set(Object.values(mailSamples).map(({ kind }) => kind)).size).toBe(22);
    expect(every.length).toBe(Object.keys(mailSamples).length * 5);
  });

  it.each(every)(
    '$name in $language says its language and direction on html and body, loads nothing and runs nothing [EM-2]',
    ({ mail, language }) => {
      const { html } = renderMail(mail, language);
      const dir = language === 'he' ? 'rtl' : 'ltr';
      for (const tag of ['html', 'body'])
        expect(html).toMatch(new RegExp(`<${tag}(?=[^>]* lang="${language}")(?=[^>]* dir="${dir}")[^>]*>`));
      expect(html).not.toMatch(/<script|<img|<link|<iframe|<form|@import|url\(|\son\w+=|javascript:/i);
      expect([...html.matchAll(/<table(?![^>]*role="presentation")/g)]).toEqual([]);
      expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    },
  );

  it.each(every)('$name in $language says the same as text, complete by itself [EM-2]', ({ mail, language }) => {
    const { html, text, subject, preheader } = renderMail(mail, language);
    expect(subject).not.toMatch(/[\r\n{}]/);
    expect(preheader).not.toBe('');
    const words = (from: string) =>
      from
        .replace(/[\u2066-\u2069\u00a0]|:(?=\s)|^> /gm, ' ')
        .split(/\s+/)
        .filter(Boolean);
    const inHtml = new Set(words(visible(html)));
    expect(words(text).filter((word) => !inHtml.has(word) && !/^(-+$|https:)/.test(word))).toEqual([]);
    for (const [, href = ''] of html.matchAll(/href="([^"]+)"/g)) expect(text.split('\n')).toContain(href.replaceAll('&amp;', '&'));
  });
});

describe('the welcome e-mail', () => {
  it.each([
    ['en', 'Welcome to Handover'],
    ['pl', 'Witamy w Handover'],
    ['sv', 'Välkommen till Handover'],
    ['he', 'ברוכים הבאים אל \u2068Handover\u2069'],
    ['ro', 'Bun venit la Handover'],
  ] as const)('has its subject in %s [EM-7]', (language, subject) => {
    expect(renderMail(welcome, language).subject).toBe(subject);
  });

  it.each(languages)('names the sign-in address, the page, the link, its end and the services in %s [EM-7]', (language) => {
    const { html, text } = renderMail(welcome, language);
    for (const part of [visible(html), text]) {
      for (const value of [
        welcome.signInAddress,
        welcome.signInUrl,
        welcome.linkUrl,
        welcome.company,
        welcome.partner,
        '25',
        '90',
        'Context Service',
      ]) {
        expect(part).toContain(value);
      }
    }
    expect(html).toContain(`href="${welcome.linkUrl}"`);
  });

  it('leaves Context Service out where it was not asked for', () => {
    expect(renderMail({ ...welcome, contextService: false }, 'en').text).not.toContain('Context Service');
  });
});

describe('the order e-mail', () => {
  it('has its subject [EM-7]', () => {
    expect(renderMail(sample('order-provisioning-required'), 'en').subject).toBe(
      'Provisioning information required for order ORD-2026-001187',
    );
  });
});

describe('reminders', () => {
  it.each([
    [14, '14 days left in your Handover trial'],
    [1, '1 day left in your Handover trial'],
    [0, 'Your Handover trial ends today'],
  ])('count the days: %i [TR-6]', (daysLeft, subject) => {
    expect(renderMail({ ...reminder, daysLeft }, 'en').subject).toBe(subject);
  });

  it('can be stopped from within; other e-mails offer no such thing', () => {
    const { html, text } = renderMail(reminder, 'en');
    expect(html).toContain('href="https://start.handover.example/reminders/stop/abc?d=1&amp;e=2"');
    expect(text).toContain('https://start.handover.example/reminders/stop/abc?d=1&e=2');
    expect(renderMail(welcome, 'en').text).not.toContain('reminder');
  });
});

describe('hostile values', () => {
  const hostile: TrialWelcome = {
    ...welcome,
    company: 'Evil\r\nBcc: all@example.com "quoted" <img src=x onerror=alert(1)> \u202egnp.exe\u2069 ‏ ',
    partner: '🎉'.repeat(100),
  };

  it.each(languages)('stay text, on one line, and turn nothing around, in %s', (language) => {
    const { html, text } = renderMail(hostile, language);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u202e');
    expect(text).not.toMatch(/^Bcc:/m);
    expect(html).toContain('&lt;img src=x');
    const opened = [...text.matchAll(/[\u2066-\u2068]/g)].length;
    expect([...text.matchAll(/\u2069/g)].length).toBe(opened);
  });
});
