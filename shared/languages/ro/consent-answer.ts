import type { consentAnswer as english } from '../en/consent-answer.ts';
import type { Translation } from '../message-values.ts';

export const consentAnswer: Translation<typeof english> = {
  'move.title.moved': 'Contul dumneavoastră a fost mutat',
  'move.title.declined': 'Ați refuzat',
  'move.title.dead': 'Acest link nu mai funcționează',
  'move.text.asked': '{partner} configurează {product} pentru <b>{company}</b> și dorește să vă dea acces acolo, cu adresa {email}.',
  'move.text.moved': 'Contul dumneavoastră aparține acum organizației <b>{company}</b>. Veți primi un e-mail despre cum să începeți.',
  'move.text.moved-quietly': 'Contul dumneavoastră aparține acum organizației <b>{company}</b>. Întrebați acolo cum să începeți.',
  'move.text.declined': 'Nu s-a schimbat nimic: contul rămâne al dumneavoastră. {partner} vă poate întreba din nou.',
  'move.text.dead':
    'Ați răspuns deja, timpul pentru răspuns a trecut, cererea a fost retrasă sau există un e-mail mai nou cu alt link. Dacă nu v-ați dat acordul, contul a rămas așa cum era.',
  'move.moves.title': 'Ce se schimbă',
  'move.moves.account': 'Contul dumneavoastră gratuit cu adresa {email} devine parte a organizației.',
  'move.moves.managed': 'De atunci, {company} și {partner} administrează contul și pot vedea, modifica și șterge ce ține de el.',
  'move.moves.sign-in': 'Adresa rămâne aceeași. Printr-un e-mail alegeți o parolă nouă.',
  'move.moves.sign-in-quietly': 'Adresa rămâne aceeași. {company} vă spune cum să vă conectați.',
  'move.moves.packages': 'Primiți: {packages}.',
  'move.moves.billing': 'Nu primiți nicio factură pentru aceasta.',
  'move.moves.back': 'După mutare, nu mai puteți muta contul înapoi pe cont propriu.',
  'move.agree': 'Sunt de acord și mut contul',
  'move.decline': 'Refuz',
  'move.in-use': 'Contul nu poate fi mutat: între timp, adresa a fost dată altui cont. Adresați-vă companiei {partner}: {contact}',
  'move.closed': 'Acest lucru nu este posibil acum. Adresați-vă companiei {partner}: {contact}',
};
