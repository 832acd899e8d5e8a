import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { orderMailCatalogue } from '#shared/languages/catalogues/order-mail-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter, type MessagePart } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { type MailBlock, type MailContent, outsideValue, ownWords } from '../mail-content.ts';
import type { Ordered, OrderPassedOn, OrderProvisioningRequired, OrderReminder, OrderWelcome } from '../order-mail-model.ts';
import { accessBlocks, actionBlock, signInFacts } from './access-blocks.ts';

/** To the provisioning contact of an order (OR-1). */
export function orderProvisioningRequired(mail: OrderProvisioningRequired, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const number = mail.orderNumber;
  return {
    subject: t('order.subject', { number }),
    preheader: t('order.preheader'),
    title: t('order.title'),
    ...orderBody(mail, [parts('order.intro', { number })], language),
  };
}

/** To the person who shall finish the order (OR-2). */
export function orderPassedOn(mail: OrderPassedOn, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const { orderNumber: number, sender } = mail;
  return {
    subject: t('passed-on.subject', { number }),
    preheader: t('passed-on.preheader', { sender }),
    title: t('passed-on.title'),
    ...orderBody(mail, [parts('passed-on.intro', { number, sender })], language),
  };
}

/** To the provisioning contact, before the order closes (OR-3). */
export function orderReminder(mail: OrderReminder, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const { date, until } = intlValues(language);
  const number = mail.orderNumber;
  return {
    subject: t('order-reminder.subject', { number, date: date(mail.closesAt) }),
    preheader: t('order-reminder.preheader'),
    title: t('order-reminder.title'),
    ...orderBody(mail, [parts('order-reminder.intro', { number, until: until(mail.closesAt) })], language, parts('order-reminder.after')),
    unsubscribe: { label: formatter(mailCatalogue, language).t('mail.unsubscribe'), href: mail.unsubscribeUrl },
  };
}

/** To the customer's administrator: the services are there, and the link stands for the credentials (OM-9, EM-7). */
export function orderWelcome(mail: OrderWelcome, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const common = formatter(mailCatalogue, language);
  const { product, company, partner, access } = mail;
  const entry: readonly MailBlock[] =
    access === undefined
      ? [actionBlock({ label: t('order-welcome.sign-in'), href: mail.signInUrl }, language)]
      : accessBlocks(access, common.t('trial-welcome.action'), language);
  return {
    subject: t('order-welcome.subject', { product }),
    preheader: t('order-welcome.preheader', { partner, company }),
    title: t('order-welcome.title'),
    blocks: [
      { kind: 'paragraph', parts: parts('order-welcome.intro', { partner, product, company }) },
      ...entry,
      {
        kind: 'facts',
        facts: [...signInFacts(mail, language), { label: common.t('mail.services'), values: orderedParts(mail, language) }],
      },
      { kind: 'paragraph', parts: parts('order-welcome.next') },
    ],
    footer: [common.parts('mail.sent-by', { product, partner }), common.parts('mail.never-ask'), common.parts('mail.unexpected')],
  };
}

/** Services with the number of their licences, then what goes with them. */
function orderedParts({ services, addOns }: Ordered, language: Language): readonly (readonly MessagePart[])[] {
  const { parts } = formatter(mailCatalogue, language);
  const words = formatter(trialCatalogue, language);
  return [
    ...services.map(({ id, licences }) => parts('mail.service-licences', { service: words.t(`service.${id}`), licences })),
    ...addOns.map((addOn) => ownWords(words.t(`add-on.${addOn}`))),
  ];
}

function orderBody(
  mail: OrderProvisioningRequired | OrderPassedOn | OrderReminder,
  intro: readonly (readonly MessagePart[])[],
  language: Language,
  closing?: readonly MessagePart[],
): Pick<MailContent, 'blocks' | 'footer'> {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const common = formatter(mailCatalogue, language);
  const closes = mail.closesAt === undefined ? undefined : parts('order.closes', { date: intlValues(language).until(mail.closesAt) });
  const last = closing ?? closes;
  const contact = mail.salesContact === undefined ? [] : [{ label: t('order.contact'), values: [outsideValue(mail.salesContact)] }];
  return {
    blocks: [
      ...intro.map((all): MailBlock => ({ kind: 'paragraph', parts: all })),
      actionBlock({ label: t('order.action'), href: mail.setUpUrl }, language),
      { kind: 'paragraph', parts: parts('order.resume'), soft: true },
      {
        kind: 'facts',
        facts: [
          { label: t('order.number'), values: [outsideValue(mail.orderNumber)] },
          { label: t('order.items'), values: orderedParts(mail, language) },
          ...contact,
        ],
      },
      ...(last === undefined ? [] : [{ kind: 'paragraph', parts: last } as const]),
    ],
    footer: [common.parts('mail.sent-by-product', { product: mail.product }), common.parts('mail.unexpected')],
  };
}
