import type { assistance as english } from '../en/assistance.ts';
import type { Translation } from '../message-values.ts';

export const assistance: Translation<typeof english> = {
  'help.subject': '{partner} ber om hjälp med {customer}',
  'help.preheader': 'En begäran om hjälp med konfigurationen i {product}.',
  'help.title': 'En partner ber om hjälp med konfigurationen',
  'help.intro': '<b>{partner}</b> ber om hjälp med att konfigurera grossistkunden <b>{customer}</b> och skriver:',
  'help.customer': 'Kund',
  'help.request': 'Begäran',
  'help.answer': 'Svar till',
  'help.command': 'Kommando',
  'help.reply': 'Svara på det här mejlet. Lägg sedan in svaret på kommandoraden, där partnern hittar det:',
};
