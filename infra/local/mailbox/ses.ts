import { randomBytes, randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { bucket } from '../api-gateway/usage-plan.ts';
import type { Assembly } from '../assembly.ts';
import { serviceError } from '../gate/refusal.ts';
import type { HttpAnswer } from '../http.ts';
import { addressOf, fromOf, headerOf } from './address.ts';
import type { NoticeType, Publish } from './notices.ts';
import type { MailStore } from './store.ts';

export interface SesOptions {
  readonly assembly: Assembly;
  readonly store: MailStore;
  readonly publish: Publish;
  readonly now: () => Date;
  /** Messages a second; what SES grants an account at first unless told otherwise. */
  readonly maxSendRate?: number;
}

/** SES's version 1 query protocol: sending, and the quota. */
export interface Ses {
  handle(form: URLSearchParams): Promise<HttpAnswer>;
  /** Publishes that a message bounced or that its reader complained. */
  report(id: string, type: NoticeType): Promise<boolean>;
  /** How many notices are still to be published. */
  readonly pending: number;
}

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

function result(action: string, content: string): HttpAnswer {
  const body = `<${action}Response xmlns="${namespace}"><${action}Result>${content}</${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}

/** The values of a list in the query protocol: Name.member.1, Name.member.2 … */
function members(form: URLSearchParams, name: string): string[] {
  const found: string[] = [];
  for (let i = 1; form.has(`${name}.member.${i}`); i++) found.push(form.get(`${name}.member.${i}`) ?? '');
  return found;
}

function tagsOf(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let i = 1; form.has(`Tags.member.${i}.Name`); i++)
    tags[form.get(`Tags.member.${i}.Name`) ?? ''] = form.get(`Tags.member.${i}.Value`) ?? '';
  return tags;
}

/** What becomes of a message by its address, like the addresses of SES's mailbox simulator. */
function fateOf(address: string): NoticeType[] {
  if (/^bounce(\+.*)?@/i.test(address)) return ['Bounce'];
  return /^complaint(\+.*)?@/i.test(address) ? ['Delivery', 'Complaint'] : ['Delivery'];
}

export function startSes({ assembly, store, publish, now, maxSendRate = 14 }: SesOptions): Ses {
  const identities = assembly.of('AWS::SES::EmailIdentity').map(({ name }) => name.toLowerCase());
  const sets = assembly.of('AWS::SES::ConfigurationSet').map(({ name }) => name);
  const rate = bucket({ rate: maxSendRate, burst: maxSendRate });
  let pending = 0;
  let sent = 0;

  async function accept(action: string, form: URLSearchParams, raw: Buffer, to: string[]): Promise<HttpAnswer> {
    const source = raw.toString('latin1', 0, 65_536);
    const sender = fromOf(form);
    const from = addressOf(sender.from);
    const recipients = to.length > 0 ? to : ['To', 'Cc', 'Bcc'].flatMap((name) => headerOf(source, name).split(',').filter(Boolean));
    const { configurationSet } = sender;
    const [, domain = ''] = from.toLowerCase().split('@');
    if (!domain || recipients.length === 0) return serviceError('ses', 400, 'InvalidParameterValue', "Missing final '@domain'");
    if (recipients.length > 50) return serviceError('ses', 400, 'InvalidParameterValue', 'Recipient count exceeds 50.');
    if (
      identities.length > 0 &&
      !identities.some((known) => known === from.toLowerCase() || domain === known || domain.endsWith(`.${known}`))
    )
      return serviceError(
        'ses',
        400,
        'MessageRejected',
        `Email address is not verified. The following identities failed the check in region ${assembly.region.toUpperCase()}: ${from}`,
      );
    if (configurationSet && !sets.includes(configurationSet))
      return serviceError('ses', 400, 'ConfigurationSetDoesNotExist', `Configuration set <${configurationSet}> does not exist.`);
    if (!rate.take()) return serviceError('ses', 400, 'Throttling', 'Maximum sending rate exceeded.');

    const id = `0107${randomBytes(6).toString('hex')}-${randomUUID()}-000000`;
    const envelope = { id, at: now().toISOString(), from, to: recipients.map(addressOf), configurationSet, tags: tagsOf(form) };
    const mail = await store.keep(envelope, raw);
    sent++;
    pending++;
    setImmediate(async () => {
      try {
        await publish(mail, 'Send', now());
        for (const address of mail.to) for (const fate of fateOf(address)) await publish({ ...mail, to: [address] }, fate, now());
      } catch (error) {
        console.error(`notice of ${id}: ${String(error)}`);
      } finally {
        pending--;
      }
    });
    return result(action, `<MessageId>${id}</MessageId>`);
  }

  async function compose(form: URLSearchParams): Promise<Buffer> {
    const composer = new MailComposer({
      from: form.get('Source') ?? '',
      to: members(form, 'Destination.ToAddresses'),
      cc: members(form, 'Destination.CcAddresses'),
      replyTo: members(form, 'ReplyToAddresses').join(', '),
      subject: form.get('Message.Subject.Data') ?? '',
      text: form.get('Message.Body.Text.Data') ?? '',
      html: form.get('Message.Body.Html.Data') ?? '',
    });
    return composer.compile().build();
  }

  return {
    get pending() {
      return pending;
    },
    handle: async (form) => {
      const action = form.get('Action') ?? '';
      const to = (name: string) => ['To', 'Cc', 'Bcc'].flatMap((kind) => members(form, `${name}.${kind}Addresses`));
      if (action === 'SendRawEmail')
        return accept(action, form, Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'), members(form, 'Destinations'));
      if (action === 'SendEmail') return accept(action, form, await compose(form), to('Destination'));
      if (action === 'GetSendQuota')
        return result(
          action,
          `<SentLast24Hours>${sent}</SentLast24Hours><Max24HourSend>50000</Max24HourSend><MaxSendRate>${maxSendRate}</MaxSendRate>`,
        );
      return serviceError('ses', 400, 'InvalidAction', `The local mailbox knows no action ${action}`);
    },
    report: async (id, type) => {
      const mail = store.find(id);
      if (!mail) return false;
      await publish(mail, type, now());
      return true;
    },
  };
}
