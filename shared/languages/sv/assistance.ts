import type { assistance as english } from '../en/assistance.ts';
import type { Translation } from '../message-values.ts';

export const assistance: Translation<typeof english> = {
  'assistance.subject': '{partner} ber om hjälp med {customer}',
  'assistance.preheader': 'En begäran om hjälp med konfigurationen i {product}.',
  'assistance.title': 'En partner ber om hjälp med konfigurationen',
  'assistance.intro': '<b>{partner}</b> ber om hjälp med att konfigurera grossistkunden <b>{customer}</b> och skriver:',
  'assistance.customer': 'Kund',
  'assistance.request': 'Begäran',
  'assistance.answer': 'Svar till',
  'assistance.reply':
    'Svara på det här mejlet och lägg sedan svaret till begäran på kommandoraden, där partnern hittar det: handover assistance answer.',
};
