import { renderToStaticMarkup } from 'react-dom/server';
import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { mailContentOf } from './mail-content-of.ts';
import { MailDocument } from './mail-document.tsx';
import type { MailModel } from './mail-model.ts';
import { mailText } from './mail-text.ts';

export type RenderedMail = { readonly subject: string; readonly preheader: string; readonly html: string; readonly text: string };

// Understood by Outlook for Windows, which sets HTML with Word: its own pixels, not those of the screen's scale.
const doctype = '<!doctype html>';

/** An e-mail in its recipient's language, as HTML and as text (EM-2, EM-7). Pure: the same model gives the same bytes. */
export function renderMail(mail: MailModel, language: Language): RenderedMail {
  const content = mailContentOf(mail, language);
  const greeting = formatter(mailCatalogue, language).t('mail.hello');
  const html = renderToStaticMarkup(<MailDocument content={content} greeting={greeting} product={mail.product} language={language} />);
  return { subject: content.subject, preheader: content.preheader, html: `${doctype}${html}`, text: mailText(content, greeting, language) };
}
