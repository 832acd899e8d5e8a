import type { HttpAnswer } from '../http.ts';
import type { Mail } from './store.ts';

const escaped = (value: string) => value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
table{border-collapse:collapse;width:100%}td,th{padding:.4rem;text-align:start;border-bottom:1px solid #8884}iframe{width:100%;height:60vh;border:1px solid #8884;background:#fff}pre{white-space:pre-wrap}`;

/** Our own pages run no script; a message's HTML is shown in a frame that may not either. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";

function page(title: string, content: string): HttpAnswer {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style><main><h1>${escaped(title)}</h1>${content}</main></html>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }, body };
}

export function inboxPage(mails: readonly Mail[]): HttpAnswer {
  const rows = mails
    .toReversed()
    .map(
      ({ id, at, from, to, subject }) =>
        `<tr><td>${escaped(at)}<td>${escaped(from)}<td>${escaped(to.join(', '))}<td><a href="/_local/mail/${id}">${escaped(subject) || '(no subject)'}</a>`,
    );
  const table = `<table><thead><tr><th>At<th>From<th>To<th>Subject</thead><tbody>${rows.join('')}</table>`;
  return page('Mailbox', mails.length > 0 ? table : '<p>No e-mail has been sent yet.</p>');
}

export function messagePage(mail: Mail): HttpAnswer {
  const links = mail.links.map((link) => `<li><a href="${escaped(link)}" rel="noreferrer">${escaped(link)}</a>`).join('');
  const act = (name: string) =>
    `<form method="post" action="/_local/mail/${mail.id}/${name}" style="display:inline"><button>${name}</button></form>`;
  return page(
    mail.subject || '(no subject)',
    `<p><a href="/_local/mail">Mailbox</a> · <a href="/_local/mail/${mail.id}/text">text</a> · <a href="/_local/mail/${mail.id}/raw">raw</a></p>
<p>From ${escaped(mail.from)} to ${escaped(mail.to.join(', '))} at ${escaped(mail.at)} ${act('bounce')} ${act('complaint')}</p>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="Message" src="/_local/mail/${mail.id}/html"></iframe><h2>Links</h2><ul>${links}</ul><h2>Text</h2><pre>${escaped(mail.text)}</pre>`,
  );
}

/** The message's own HTML. Links open in a new window; nothing in it runs or loads code. */
export function messageHtml(mail: Mail): HttpAnswer {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:",
  };
  return { status: 200, headers, body: mail.html.replace(/<head(\s[^>]*)?>/i, (head) => `${head}<base target="_blank">`) };
}
