import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { orderMailCatalogue } from '#shared/languages/catalogues/order-mail-catalogue.ts';
import { formatter, type MessagePart } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { type MailBlock, type MailContent, outsideValue } from '../mail-content.ts';
import type { OrderPassedOn, OrderProvisioningRequired } from '../mail-model.ts';
import { actionBlock } from './access-blocks.ts';

/** To the provisioning contact of an order (OR-1). */
export function orderProvisioningRequired(mail: OrderProvisioningRequired, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const number = mail.orderNumber;
  return {
    subject: t('order.subject', { number }),
    preheader: t('order.preheader'),
    title: t('order.title'),
    ...orderBody(mail, parts('order.intro', { number }), language),
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
    ...orderBody(mail, parts('passed-on.intro', { number, sender }), language),
  };
}

function orderBody(
  mail: OrderProvisioningRequired | OrderPassedOn,
  intro: readonly MessagePart[],
  language: Language,
): Pick<MailContent, 'blocks' | 'footer'> {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const common = formatter(mailCatalogue, language);
  const { date, number } = intlValues(language);
  const closes: MailBlock[] =
    mail.closesAt === undefined ? [] : [{ kind: 'paragraph', parts: parts('order.closes', { date: date(mail.closesAt) }) }];
  const contact = mail.salesContact === undefined ? [] : [{ label: t('order.contact'), values: [outsideValue(mail.salesContact)] }];
  return {
    blocks: [
      { kind: 'paragraph', parts: intro },
      actionBlock({ label: t('order.action'), href: mail.setUpUrl }, language),
      { kind: 'paragraph', parts: parts('order.resume'), soft: true },
      {
        kind: 'facts',
        facts: [
          { label: t('order.number'), values: [outsideValue(mail.orderNumber)] },
          {
            label: t('order.items'),
            values: mail.items.map((item) => parts('order.item', { name: item.name, quantity: number(item.quantity) })),
          },
          ...contact,
        ],
      },
      ...closes,
    ],
    footer: [common.parts('mail.sent-by-product', { product: mail.product }), common.parts('mail.unexpected')],
  };
}
