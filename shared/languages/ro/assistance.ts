import type { assistance as english } from '../en/assistance.ts';
import type { Translation } from '../message-values.ts';

export const assistance: Translation<typeof english> = {
  'help.subject': '{partner} cere ajutor pentru {customer}',
  'help.preheader': 'O cerere de asistență la configurare în {product}.',
  'help.title': 'Un partener cere asistență la configurare',
  'help.intro': '<b>{partner}</b> cere ajutor la configurarea clientului angro <b>{customer}</b> și scrie:',
  'help.customer': 'Client',
  'help.request': 'Cerere',
  'help.answer': 'Răspuns către',
  'help.command': 'Comandă',
  'help.reply': 'Răspundeți la acest e-mail. Adăugați apoi răspunsul la cerere în linia de comandă, unde îl găsește partenerul:',
};
