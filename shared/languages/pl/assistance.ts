import type { assistance as english } from '../en/assistance.ts';
import type { Translation } from '../message-values.ts';

export const assistance: Translation<typeof english> = {
  'assistance.subject': '{partner} prosi o pomoc dla klienta {customer}',
  'assistance.preheader': 'Prośba o pomoc w konfiguracji w {product}.',
  'assistance.title': 'Partner prosi o pomoc w konfiguracji',
  'assistance.intro': '<b>{partner}</b> prosi o pomoc w konfiguracji klienta hurtowego <b>{customer}</b> i pisze:',
  'assistance.customer': 'Klient',
  'assistance.request': 'Prośba',
  'assistance.answer': 'Odpowiedź do',
  'assistance.reply':
    'Odpowiedz na tę wiadomość, a potem dopisz odpowiedź do prośby w wierszu poleceń, gdzie znajdzie ją partner: handover assistance answer.',
};
