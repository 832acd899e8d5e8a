import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'approval.mail.subject': '{partner} cere să administreze {company}',
  'approval.mail.preheader': 'Nu se schimbă nimic până când răspundeți.',
  'approval.mail.action': 'Vedeți cererea',
  'approval.title.asked': 'Un partener cere să administreze organizația dumneavoastră',
  'approval.title.granted': 'V-ați dat acordul',
  'approval.title.declined': 'Nu v-ați dat acordul',
  'approval.title.lapsed': 'Această cerere a expirat',
  'approval.title.dead': 'Acest link nu deschide nimic',
  'approval.text.asked':
    '<b>{partner}</b> dorește să furnizeze și să factureze servicii pentru organizația dumneavoastră <b>{company}</b> și vă cere acordul.',
  'approval.text.granted': '<b>{partner}</b> poate furniza și factura de acum servicii pentru <b>{company}</b>.',
  'approval.text.declined': '<b>{partner}</b> nu primește acces la <b>{company}</b>. Nu s-a schimbat nimic.',
  'approval.text.lapsed': 'Nimeni nu a răspuns la timp la cererea {partner}. Nu s-a schimbat nimic în <b>{company}</b>.',
  'approval.text.dead': 'Cererea a fost retrasă sau linkul nu este complet. Nu trebuie să faceți nimic.',
  'approval.meaning.title': 'Ce înseamnă aceasta',
  'approval.meaning.rights':
    'Dacă sunteți de acord, {partner} devine administrator de configurare al organizației: configurează servicii și le atribuie utilizatorilor.',
  'approval.meaning.stays': 'Utilizatorii, datele și administratorii dumneavoastră rămân neschimbați.',
  'approval.meaning.billing': 'Serviciile pe care le adaugă {partner} sunt facturate de {partner}.',
  'approval.meaning.unknown': 'Dacă nu cunoașteți {partner}, nu vă dați acordul.',
  'approval.agree': 'Sunt de acord',
  'approval.decline': 'Nu sunt de acord',
  'approval.lapses': 'Fără răspuns, cererea expiră la {date} și nu se schimbă nimic.',
};
