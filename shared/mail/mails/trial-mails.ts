import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { trialMailCatalogue } from '#shared/languages/catalogues/trial-mail-catalogue.ts';
import { formatter, type MessagePart } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import { direction, type Language } from '#shared/languages/language.ts';
import { partsToText } from '#shared/languages/parts-to-text.ts';
import type { MailContent } from '../mail-content.ts';
import type { TrialAudience, TrialCancelled, TrialExtended, TrialReminder, TrialSoftDeleted, TrialSuspended } from '../mail-model.ts';
import { actionBlock } from './access-blocks.ts';

type AboutTrial = {
  readonly product: string;
  readonly audience: TrialAudience;
  readonly company: string;
  readonly partner: string;
  readonly pageUrl: string;
};

export function trialReminder(mail: TrialReminder, language: Language): MailContent {
  const { t, parts } = formatter(trialMailCatalogue, language);
  const { date, until } = intlValues(language);
  const { product, company, partner, daysLeft: days } = mail;
  const end = { product, company, date: date(mail.endsAt) };
  const subjects = {
    administrator: () =>
      days > 0 ? t('reminder.administrator-subject', { days, product }) : t('reminder.administrator-subject-today', { product }),
    partner: () => (days > 0 ? t('reminder.partner-subject', { days, company }) : t('reminder.partner-subject-today', { company })),
  };
  const content = trialContent(mail, language, subjects[mail.audience](), [
    days > 0 ? parts('reminder.intro', end) : parts('reminder.intro-today', end),
    mail.audience === 'administrator' ? parts('reminder.administrator-next', { partner }) : parts('reminder.partner-next'),
    parts('reminder.after', { until: until(mail.restorableUntil) }),
  ]);
  return { ...content, unsubscribe: { label: formatter(mailCatalogue, language).t('mail.unsubscribe'), href: mail.unsubscribeUrl } };
}

export function trialSuspended(mail: TrialSuspended, language: Language): MailContent {
  const { t, parts } = formatter(trialMailCatalogue, language);
  const { date, until: lastTime } = intlValues(language);
  const { product, company, partner } = mail;
  const until = lastTime(mail.restorableUntil);
  const isPartner = mail.audience === 'partner';
  return trialContent(mail, language, isPartner ? t('ended.partner-subject', { company }) : t('ended.administrator-subject', { product }), [
    parts('ended.intro', { product, company, date: date(mail.endedAt) }),
    isPartner ? parts('ended.partner-next', { until }) : parts('ended.administrator-next', { until, partner }),
    parts('ended.after', { purge: lastTime(mail.keptUntil) }),
    parts('trial.remains'),
  ]);
}

export function trialExtended(mail: TrialExtended, language: Language): MailContent {
  const { t, parts } = formatter(trialMailCatalogue, language);
  const { product, company, partner } = mail;
  const subject =
    mail.audience === 'partner' ? t('extended.partner-subject', { company }) : t('extended.administrator-subject', { product });
  return trialContent(mail, language, subject, [
    parts('extended.intro', { partner, product, company, date: intlValues(language).date(mail.endsAt) }),
  ]);
}

export function trialCancelled(mail: TrialCancelled, language: Language): MailContent {
  const { t, parts } = formatter(trialMailCatalogue, language);
  const { product, company } = mail;
  const subject =
    mail.audience === 'partner' ? t('cancelled.partner-subject', { company }) : t('cancelled.administrator-subject', { product });
  return trialContent(mail, language, subject, [
    parts('cancelled.intro', { product, company }),
    restorable(mail, mail.restorableUntil, language),
    parts('trial.remains'),
  ]);
}

export function trialSoftDeleted(mail: TrialSoftDeleted, language: Language): MailContent {
  const { t, parts } = formatter(trialMailCatalogue, language);
  const { product, company } = mail;
  const subject =
    mail.audience === 'partner' ? t('switched-off.partner-subject', { company }) : t('switched-off.administrator-subject', { product });
  return trialContent(mail, language, subject, [
    parts('switched-off.intro', { product, company, date: intlValues(language).date(mail.endedAt) }),
    restorable(mail, mail.restorableUntil, language),
    parts('trial.remains'),
  ]);
}

function restorable({ audience, partner }: AboutTrial, restorableUntil: string, language: Language): readonly MessagePart[] {
  const { parts } = formatter(trialMailCatalogue, language);
  const until = intlValues(language).until(restorableUntil);
  return audience === 'partner'
    ? parts('switched-off.partner-next', { until })
    : parts('switched-off.administrator-next', { until, partner });
}

/** The first paragraph is also what shows beside the subject. */
function trialContent(mail: AboutTrial, language: Language, subject: string, paragraphs: readonly (readonly MessagePart[])[]): MailContent {
  const { t } = formatter(trialMailCatalogue, language);
  const { parts } = formatter(mailCatalogue, language);
  const { product, partner } = mail;
  const [intro, ...rest] = paragraphs;
  return {
    subject,
    preheader: partsToText(intro ?? [], direction(language)),
    title: subject,
    blocks: [
      ...[intro ?? [], ...rest].map((all) => ({ kind: 'paragraph', parts: all }) as const),
      actionBlock({ label: t(`trial.${mail.audience}-action`), href: mail.pageUrl }, language),
    ],
    footer: [mail.audience === 'administrator' ? parts('mail.sent-by', { product, partner }) : parts('mail.sent-by-product', { product })],
  };
}
