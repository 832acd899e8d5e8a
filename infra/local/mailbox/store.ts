import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { list, parse, text, texts } from '../json.ts';

/** What SES was told besides the message itself. */
export interface Envelope {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A message as its reader sees it. */
export interface Mail extends Envelope {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Addresses that the message links to, in order, each once. */
  readonly links: readonly string[];
  /** Header fields by lower-case name; a repeated one has its values joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface MailStore {
  keep(envelope: Envelope, raw: Buffer): Promise<Mail>;
  /** All messages, oldest first; those to one address if it is given. */
  list(to?: string): readonly Mail[];
  find(id: string): Mail | undefined;
  raw(id: string): Buffer | undefined;
}

async function read(envelope: Envelope, raw: Buffer): Promise<Mail> {
  const parsed = await PostalMime.parse(raw);
  const html = parsed.html ?? '';
  const plain = parsed.text ?? '';
  const inHtml = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  const inText = [...plain.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link);
  const headers: Record<string, string> = {};
  for (const { key, value } of parsed.headers) headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  return { ...envelope, subject: parsed.subject ?? '', text: plain, html, links: [...new Set([...inHtml, ...inText])], headers };
}

/** Keeps every message as an .eml file with its envelope beside it; a restart finds them again. */
export async function mailStore(folder: string): Promise<MailStore> {
  mkdirSync(folder, { recursive: true });
  const file = (id: string, ending: string) => join(folder, `${id}.${ending}`);
  const mails: Mail[] = [];
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.json'))) {
    const kept = parse(readFileSync(join(folder, name), 'utf8'));
    const id = text(kept, 'id');
    const to = list(kept, 'to').map((address) => text(address));
    const envelope = {
      id,
      at: text(kept, 'at'),
      from: text(kept, 'from'),
      to,
      configurationSet: text(kept, 'configurationSet'),
      tags: texts(kept, 'tags'),
    };
    mails.push(await read(envelope, readFileSync(file(id, 'eml'))));
  }
  mails.sort((a, b) => a.at.localeCompare(b.at));
  return {
    keep: async (envelope, raw) => {
      const mail = await read(envelope, raw);
      writeFileSync(file(envelope.id, 'eml'), raw);
      writeFileSync(file(envelope.id, 'json'), JSON.stringify(envelope));
      mails.push(mail);
      return mail;
    },
    list: (to) =>
      to === undefined ? mails : mails.filter((mail) => mail.to.some((address) => address.toLowerCase() === to.toLowerCase())),
    find: (id) => mails.find((mail) => mail.id === id),
    raw: (id) => (mails.some((mail) => mail.id === id) && existsSync(file(id, 'eml')) ? readFileSync(file(id, 'eml')) : undefined),
  };
}
