import type { assistance as english } from '../en/assistance.ts';
import type { Translation } from '../message-values.ts';

export const assistance: Translation<typeof english> = {
  'assistance.subject': '{partner} cere ajutor pentru {customer}',
  'assistance.preheader': 'O cerere de asistență la configurare în {product}.',
  'assistance.title': 'Un partener cere asistență la configurare',
  'assistance.intro': '<b>{partner}</b> cere ajutor la configurarea clientului angro <b>{customer}</b> și scrie:',
  'assistance.customer': 'Client',
  'assistance.request': 'Cerere',
  'assistance.answer': 'Răspuns către',
  'assistance.reply':
    'Răspundeți la acest e-mail, apoi adăugați răspunsul la cerere în linia de comandă, unde îl găsește partenerul: handover assistance answer.',
};
