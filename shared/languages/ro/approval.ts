import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'mail.subject': '{partner} cere să administreze {company}',
  'mail.preheader': 'Nu se schimbă nimic până când răspundeți.',
  'mail.action': 'Vedeți cererea',
  'title.asked': 'Un partener cere să administreze organizația dumneavoastră',
  'title.granted': 'V-ați dat acordul',
  'title.declined': 'Nu v-ați dat acordul',
  'title.lapsed': 'Această cerere a expirat',
  'title.dead': 'Acest link nu deschide nimic',
  'text.asked':
    '<b>{partner}</b> dorește să furnizeze și să factureze servicii pentru organizația dumneavoastră <b>{company}</b> și vă cere acordul.',
  'text.granted': '<b>{partner}</b> poate furniza și factura de acum servicii pentru <b>{company}</b>.',
  'text.declined': '<b>{partner}</b> nu primește acces la <b>{company}</b>. Nu s-a schimbat nimic.',
  'text.lapsed': 'Nimeni nu a răspuns la timp la cererea {partner}. Nu s-a schimbat nimic în <b>{company}</b>.',
  'text.dead': 'Cererea a fost retrasă sau linkul nu este complet. Nu trebuie să faceți nimic.',
  'meaning.title': 'Ce înseamnă aceasta',
  'meaning.rights':
    'Dacă sunteți de acord, {partner} devine administrator de configurare al organizației: configurează servicii și le atribuie utilizatorilor.',
  'meaning.stays': 'Utilizatorii, datele și administratorii dumneavoastră rămân neschimbați.',
  'meaning.billing': 'Serviciile pe care le adaugă {partner} sunt facturate de {partner}.',
  'meaning.unknown': 'Dacă nu cunoașteți {partner}, nu vă dați acordul.',
  agree: 'Sunt de acord',
  decline: 'Nu sunt de acord',
  lapses: 'Fără răspuns, cererea expiră la {date} și nu se schimbă nimic.',
};
