import type { approvalAnswer as english } from '../en/approval-answer.ts';
import type { Translation } from '../message-values.ts';

export const approvalAnswer: Translation<typeof english> = {
  'approval.title.granted': 'Cererea a fost acceptată',
  'approval.title.declined': 'Cererea a fost refuzată',
  'approval.title.lapsed': 'Această cerere a expirat',
  'approval.title.dead': 'Acest link nu mai funcționează',
  'approval.text.granted':
    'La {date}, un administrator cu drepturi depline a acceptat. <b>{partner}</b> poate de acum să configureze și să factureze servicii pentru <b>{company}</b>. Nu mai trebuie să faceți nimic.',
  'approval.text.declined':
    'La {date}, un administrator cu drepturi depline a refuzat. <b>{partner}</b> nu primește acces la <b>{company}</b> și nu s-a schimbat nimic. {partner} poate cere din nou.',
  'approval.text.lapsed': 'Nimeni nu a răspuns până la {date}. Nu s-a schimbat nimic în <b>{company}</b>. {partner} poate cere din nou.',
  'approval.text.dead':
    'Cererea a fost retrasă, nu mai sunteți administrator cu drepturi depline al organizației sau adresa nu este completă. Nu trebuie să faceți nimic. Dacă doriți totuși să răspundeți, deschideți din nou linkul din e-mail.',
  'approval.meaning.title': 'Ce înseamnă aceasta',
  'approval.meaning.who': '{partner} este partener {product}: o companie care vinde, configurează și facturează servicii.',
  'approval.meaning.packages': 'Pentru început ar configura: {packages}.',
  'approval.meaning.stays':
    'Datele rămân unde sunt. Utilizatorii și administratorii rămân neschimbați: {partner} nu îi poate elimina și nu le poate schimba drepturile.',
  'approval.meaning.billing': 'Ce configurează {partner} este facturat de {partner}: stabiliți prețul dinainte. Răspunsul nu costă nimic.',
  'approval.meaning.first': 'Este posibil ca și alți administratori cu drepturi depline să fi primit cererea. Contează primul răspuns.',
  'approval.agree': 'Sunt de acord',
  'approval.decline': 'Nu sunt de acord',
};
