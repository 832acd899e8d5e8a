import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'move.mail-subject': '{company} vă cere să vă mutați contul',
  'move.mail-preheader': 'Cu acordul dumneavoastră, contul gratuit devine parte din {company}.',
  'move.mail-intro':
    '{partner} dorește să vă pună la dispoziție {product} în cadrul <b>{company}</b>. Adresa dumneavoastră aparține unui cont gratuit propriu, care ar trebui mutat.',
  'move.mail-action': 'Vedeți ce se mută și răspundeți',
  'move.nothing': 'Nu se schimbă nimic fără acordul dumneavoastră.',
  'move.until': 'Puteți răspunde până la {date}.',
  'move.title.asked': 'Mutați contul la {company}?',
  'move.title.moved': 'Contul dumneavoastră a fost mutat',
  'move.title.declined': 'Ați refuzat',
  'move.title.dead': 'Acest link nu mai deschide nimic',
  'move.text.asked': '{partner} dorește să vă pună la dispoziție {product} în cadrul <b>{company}</b>, cu adresa {email}.',
  'move.text.moved': 'Contul dumneavoastră aparține acum <b>{company}</b>. Veți primi un e-mail despre cum să începeți.',
  'move.text.moved-quietly': 'Contul dumneavoastră aparține acum <b>{company}</b>. Întrebați acolo cum să începeți.',
  'move.text.declined': 'Nu s-a schimbat nimic: contul rămâne al dumneavoastră. {partner} vă poate întreba din nou.',
  'move.text.dead': 'Ați răspuns deja, timpul pentru răspuns a trecut sau există un e-mail mai nou cu alt link.',
  'move.moves.title': 'Ce se mută',
  'move.moves.account': 'Contul dumneavoastră gratuit cu adresa {email}: devine parte a organizației.',
  'move.moves.managed': 'De atunci, {company} și {partner} administrează contul și pot vedea, modifica și șterge ce ține de el.',
  'move.moves.packages': 'Primiți: {packages}.',
  'move.agree': 'Sunt de acord și mut contul',
  'move.decline': 'Refuzați',
  'move.in-use': 'Între timp, adresa dumneavoastră a fost dată altui cont. Adresați-vă companiei {partner}.',
  'move.closed': 'Acest lucru nu este posibil acum. Adresați-vă companiei {partner}.',
};
