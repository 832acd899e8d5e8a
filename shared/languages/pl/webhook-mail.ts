import type { webhookMail as english } from '../en/webhook-mail.ts';
import type { Translation } from '../message-values.ts';

export const webhookMail: Translation<typeof english> = {
  'disabled.subject': 'Twój webhook {name} został wyłączony',
  'disabled.preheader': 'Na adres {host} nic już nie jest wysyłane.',
  'disabled.title': 'Twój webhook został wyłączony',
  'disabled.failing':
    'Od {date} żadna wysyłka na webhook <b>{name}</b> partnera {partner} się nie powiodła. Przestaliśmy na niego wysyłać.',
  'disabled.gone':
    'Odbiorca webhooka <b>{name}</b> partnera {partner} odpowiedział, że już nie istnieje (410). Przestaliśmy na niego wysyłać.',
  'disabled.kept':
    'Zdarzenia są przechowywane: to, co dzieje się w tym czasie, można później wysłać ponownie albo odczytać ze strumienia zdarzeń.',
  'disabled.next':
    'Gdy odbiorca znów zacznie działać, ustaw webhook przez API jako aktywny, a potem poproś o ponowne wysłanie tego, co go ominęło:',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'Odbiorca',
  'disabled.deliveries': 'Co wysłano i z jakim skutkiem',
  'disabled.activate': 'Ponowne włączenie',
  'disabled.replay': 'Ponowne wysłanie',
};
