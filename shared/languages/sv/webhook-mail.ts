import type { webhookMail as english } from '../en/webhook-mail.ts';
import type { Translation } from '../message-values.ts';

export const webhookMail: Translation<typeof english> = {
  'disabled.subject': 'Din webhook {name} har stängts av',
  'disabled.preheader': 'Inget skickas längre till {host}.',
  'disabled.title': 'Din webhook har stängts av',
  'disabled.failing':
    'Sedan {date} har inget av det vi skickat till webhooken <b>{name}</b> hos {partner} kommit fram. Vi har slutat skicka till den.',
  'disabled.gone':
    'Mottagaren för webhooken <b>{name}</b> hos {partner} har svarat att den inte längre finns. Vi har slutat skicka till den.',
  'disabled.next':
    'När mottagaren fungerar igen kan du göra webhooken aktiv via API:et och be om att få allt skickat på nytt: då skickas det som har hänt under tiden.',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'Mottagare',
};
