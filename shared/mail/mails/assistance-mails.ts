import { assistanceCatalogue } from '#shared/languages/catalogues/assistance-catalogue.ts';
import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { type MailContent, outsideValue } from '../mail-content.ts';
import type { SetUpAssistance } from '../mail-model.ts';

/** To those who help partners with setting wholesale customers up (WS-5). */
export function setUpAssistance(mail: SetUpAssistance, language: Language): MailContent {
  const { t, parts } = formatter(assistanceCatalogue, language);
  const { product, partner, customer } = mail;
  const command = `handover assistance answer ${mail.partnerId} ${mail.requestId} --text "…"`;
  return {
    subject: t('help.subject', { partner, customer }),
    preheader: t('help.preheader', { product }),
    title: t('help.title'),
    blocks: [
      { kind: 'paragraph', parts: parts('help.intro', { partner, customer }) },
      { kind: 'quotation', text: mail.message },
      {
        kind: 'facts',
        facts: [
          { label: t('help.customer'), values: [outsideValue(mail.customerId)] },
          { label: t('help.request'), values: [outsideValue(mail.requestId)] },
          { label: t('help.answer'), values: [outsideValue(mail.requester)] },
        ],
      },
      { kind: 'paragraph', parts: parts('help.reply') },
      { kind: 'facts', facts: [{ label: t('help.command'), values: [outsideValue(command)] }] },
    ],
    footer: [formatter(mailCatalogue, language).parts('mail.sent-by-product', { product })],
  };
}
