import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine } from '#shared/languages/isolate.ts';
import type { Language } from '#shared/languages/language.ts';
import type { MailModel } from './mail-model.ts';
import { renderMail } from './render-mail.tsx';

/** An e-mail ready to be composed. */
export type MailMessage = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly replyTo?: string;
  readonly mail: MailModel;
  readonly language: Language;
  /** Our id of the e-mail, as header `X-Handover-Email-Id`: notices of delivery and bounce carry it back. */
  readonly emailId: string;
  /** The request that asked for it, as header `X-Request-Id`: from a complaint back to logs and events. */
  readonly requestId: string;
  /** Without angle brackets, `…@domain`; the same for the same attempt. */
  readonly messageId: string;
  readonly date: Date;
  /** SES: the configuration set whose notices are read. */
  readonly configurationSet?: string;
  /** SES: tags; names and values of letters, digits, `_`, `-` (others are left out of them). */
  readonly tags?: Readonly<Record<string, string>>;
};

/**
 * The message as it goes to SES (`SendRawEmail`): multipart/alternative in UTF-8. Nothing in the model can add a header: names and subject are one line each.
 * @throws TypeError for an address that is not one plain `name@domain`
 */
export async function composeMessage(message: MailMessage): Promise<Buffer> {
  const { subject, html, text } = renderMail(message.mail, message.language);
  const composer = new MailComposer({
    from: { name: oneLine(message.from.name), address: plainAddress(message.from.address) },
    to: { name: '', address: plainAddress(message.to) },
    ...(message.replyTo !== undefined && { replyTo: { name: '', address: plainAddress(message.replyTo) } }),
    subject: headerText(subject),
    messageId: `<${headerToken(message.messageId, /[^A-Za-z0-9@._+-]/g)}>`,
    date: message.date,
    textEncoding: 'base64',
    baseBoundary: tagText(message.emailId),
    headers: headersOf(message),
    text,
    html,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}

function headersOf({ mail, language, emailId, requestId, configurationSet, tags }: MailMessage): Record<string, string> {
  const tagList = Object.entries(tags ?? {}).map(([name, value]) => `${tagText(name)}=${tagText(value)}`);
  return {
    'Content-Language': language,
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    'X-Handover-Email-Id': tagText(emailId),
    'X-Request-Id': tagText(requestId),
    ...(configurationSet !== undefined && { 'X-SES-CONFIGURATION-SET': tagText(configurationSet) }),
    ...(tagList.length > 0 && { 'X-SES-MESSAGE-TAGS': tagList.join(', ') }),
    ...('unsubscribeUrl' in mail && typeof mail.unsubscribeUrl === 'string' && unsubscribeHeaders(mail.unsubscribeUrl)),
  };
}

/** RFC 2369 and RFC 8058: one post to the address ends the reminders. */
function unsubscribeHeaders(address: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${new URL(address).href}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** A subject keeps letters of every script and the isolates that the message set; nothing in it can end the line. */
function headerText(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

const headerToken = (value: string, others: RegExp) => value.replace(others, '');
const tagText = (value: string) => headerToken(value, /[^A-Za-z0-9_-]/g);

function plainAddress(address: string): string {
  if (!/^[^\s<>()[\]\\,;:"@\p{Cc}]{1,64}@[^\s<>()[\]\\,;:"@\p{Cc}]{1,253}$/u.test(address))
    throw new TypeError('not a plain e-mail address');
  return address;
}
