import type { assistance as english } from '../en/assistance.ts';
import type { Translation } from '../message-values.ts';

export const assistance: Translation<typeof english> = {
  'help.subject': '{partner} prosi o pomoc dla klienta {customer}',
  'help.preheader': 'Prośba o pomoc w konfiguracji w {product}.',
  'help.title': 'Partner prosi o pomoc w konfiguracji',
  'help.intro': '<b>{partner}</b> prosi o pomoc w konfiguracji klienta hurtowego <b>{customer}</b> i pisze:',
  'help.customer': 'Klient',
  'help.request': 'Prośba',
  'help.answer': 'Odpowiedź do',
  'help.command': 'Polecenie',
  'help.reply': 'Odpowiedz na tę wiadomość. Potem dopisz odpowiedź do prośby w wierszu poleceń, gdzie znajdzie ją partner:',
};
