import { consentCatalogue } from '#shared/languages/catalogues/consent-catalogue.ts';
import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import type { MailContent } from '../mail-content.ts';
import type { ConsentToMove } from '../mail-model.ts';
import { actionBlock } from './access-blocks.ts';

/** To the owner of a free account: nothing happens unless they agree. */
export function consentToMove(mail: ConsentToMove, language: Language): MailContent {
  const { t, parts } = formatter(consentCatalogue, language);
  const common = formatter(mailCatalogue, language);
  const { company, partner, product, contact, address: email } = mail;
  const date = intlValues(language).until(mail.endsAt);
  return {
    subject: t('move.mail-subject', { company, product }),
    preheader: t('move.mail-preheader', { date }),
    title: t('move.title.asked', { company }),
    blocks: [
      { kind: 'paragraph', parts: parts('move.mail-intro', { company, partner, product, email }) },
      { kind: 'paragraph', parts: parts('move.mail-meaning', { company, partner }) },
      { kind: 'paragraph', parts: parts('move.nothing') },
      actionBlock({ label: t('move.mail-action'), href: mail.consentUrl }, language),
      { kind: 'paragraph', parts: parts('move.until', { date }) },
      { kind: 'paragraph', parts: parts('move.unknown', { company }) },
      { kind: 'paragraph', parts: parts('move.contact', { company, partner, contact }) },
    ],
    footer: [common.parts('mail.sent-by', { product, partner }), common.parts('mail.unexpected')],
  };
}
