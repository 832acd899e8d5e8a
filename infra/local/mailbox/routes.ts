import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../http.ts';
import { inboxPage, messageHtml, messagePage } from './page.ts';
import type { Ses } from './ses.ts';
import type { MailStore } from './store.ts';

const plain = (body: string | Buffer, type = 'text/plain; charset=utf-8'): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': type },
  body,
});

/** The mailbox for people and tests: /_local/mail, /_local/mail.json, /_local/mail/{id}[/html|text|raw|json|bounce|complaint]. */
export async function mailboxRoutes({ method, path, url }: HttpRequest, store: MailStore, ses: Ses): Promise<HttpAnswer | undefined> {
  if (path === '/_local/mail') return inboxPage(store.list(url.searchParams.get('to') ?? undefined));
  if (path === '/_local/mail.json') return jsonAnswer(200, store.list(url.searchParams.get('to') ?? undefined));
  const [, id = '', part = ''] = /^\/_local\/mail\/([\w-]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const mail = store.find(id);
  if (!mail) return undefined;
  if (method === 'POST' && (part === 'bounce' || part === 'complaint')) {
    await ses.report(id, part === 'bounce' ? 'Bounce' : 'Complaint');
    return { status: 303, headers: { location: `/_local/mail/${id}` } };
  }
  switch (part) {
    case '':
      return messagePage(mail);
    case 'html':
      return messageHtml(mail);
    case 'text':
      return plain(mail.text);
    case 'raw':
      return plain(store.raw(id) ?? '', 'message/rfc822');
    case 'json':
      return jsonAnswer(200, mail);
    default:
      return undefined;
  }
}
