import type { webhookMail as english } from '../en/webhook-mail.ts';
import type { Translation } from '../message-values.ts';

export const webhookMail: Translation<typeof english> = {
  'disabled.subject': 'Twój webhook {name} został wyłączony',
  'disabled.preheader': 'Na adres {host} nic już nie jest wysyłane.',
  'disabled.title': 'Twój webhook został wyłączony',
  'disabled.failing':
    'Od {date} nic z tego, co wysyłaliśmy na webhook <b>{name}</b> partnera {partner}, nie dotarło. Przestaliśmy na niego wysyłać.',
  'disabled.gone': 'Odbiorca webhooka <b>{name}</b> partnera {partner} odpowiedział, że już nie istnieje. Przestaliśmy na niego wysyłać.',
  'disabled.next':
    'Gdy odbiorca znów zacznie działać, ustaw webhook przez API jako aktywny i poproś o ponowne wysłanie: wyślemy wtedy wszystko, co wydarzyło się w tym czasie.',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'Odbiorca',
};
