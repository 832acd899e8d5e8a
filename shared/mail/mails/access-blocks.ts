import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { type MailBlock, type MailFact, outsideValue } from '../mail-content.ts';
import type { AccessLink } from '../mail-model.ts';

/** The button that lets a person in, and how long it does. */
export function accessBlocks(mail: Pick<AccessLink, 'linkUrl' | 'linkExpiresAt'>, label: string, language: Language): readonly MailBlock[] {
  const { parts } = formatter(mailCatalogue, language);
  const { dateTime } = intlValues(language);
  return [
    actionBlock({ label, href: mail.linkUrl }, language),
    { kind: 'paragraph', parts: parts('mail.link-once', { date: dateTime(mail.linkExpiresAt) }), soft: true },
  ];
}

/** A button with its address written out, for mail programs that do not show buttons. */
export function actionBlock(link: { readonly label: string; readonly href: string }, language: Language): MailBlock {
  return { kind: 'action', link, fallback: formatter(mailCatalogue, language).t('mail.button-fallback') };
}

export function signInFacts(mail: Pick<AccessLink, 'signInAddress' | 'signInUrl'>, language: Language): readonly MailFact[] {
  const { t } = formatter(mailCatalogue, language);
  return [
    { label: t('mail.sign-in-address'), values: [outsideValue(mail.signInAddress)] },
    { label: t('mail.sign-in-page'), address: mail.signInUrl },
  ];
}
