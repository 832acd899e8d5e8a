import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { webhookMailCatalogue } from '#shared/languages/catalogues/webhook-mail-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { type MailContent, outsideValue } from '../mail-content.ts';
import type { WebhookDisabled } from '../mail-model.ts';

/** To the partner's contact: a receiver failed for days, or said that it is gone. What is to be done is done through the API. */
export function webhookDisabled(mail: WebhookDisabled, language: Language): MailContent {
  const { t, parts } = formatter(webhookMailCatalogue, language);
  const { product, partner, name, host, webhookId, failingSince } = mail;
  const date = intlValues(language).dateTime(failingSince);
  const path = `/v1/webhooks/${webhookId}`;
  return {
    subject: t('disabled.subject', { name }),
    preheader: t('disabled.preheader', { host }),
    title: t('disabled.title'),
    blocks: [
      {
        kind: 'paragraph',
        parts: mail.because === 'gone' ? parts('disabled.gone', { name, partner }) : parts('disabled.failing', { name, partner, date }),
      },
      { kind: 'paragraph', parts: parts('disabled.kept') },
      {
        kind: 'facts',
        facts: [
          { label: t('disabled.webhook'), values: [outsideValue(name)] },
          { label: t('disabled.host'), values: [outsideValue(host)] },
          { label: t('disabled.deliveries'), values: [outsideValue(`GET ${path}/deliveries`)] },
        ],
      },
      { kind: 'paragraph', parts: parts('disabled.next') },
      {
        kind: 'facts',
        facts: [
          { label: t('disabled.activate'), values: [outsideValue(`PATCH ${path} {"status":"active"}`)] },
          { label: t('disabled.replay'), values: [outsideValue(`POST ${path}/replays {"from":"${failingSince}"}`)] },
        ],
      },
    ],
    footer: [formatter(mailCatalogue, language).parts('mail.sent-by-product', { product })],
  };
}
