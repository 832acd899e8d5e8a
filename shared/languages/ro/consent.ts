import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'mail-subject': '{company} vă cere să vă mutați contul',
  'mail-preheader': 'Cu acordul dumneavoastră, contul gratuit devine parte din {company}.',
  'mail-intro':
    '{partner} dorește să vă pună la dispoziție {product} în cadrul <b>{company}</b>. Adresa dumneavoastră aparține unui cont gratuit propriu, care ar trebui mutat.',
  'mail-action': 'Vedeți ce se mută și răspundeți',
  nothing: 'Nu se schimbă nimic fără acordul dumneavoastră.',
  until: 'Puteți răspunde până la {date}.',
  'consent.title.asked': 'Mutați contul la {company}?',
  'consent.title.moved': 'Contul dumneavoastră a fost mutat',
  'consent.title.declined': 'Ați refuzat',
  'consent.title.dead': 'Acest link nu mai deschide nimic',
  'consent.text.asked': '{partner} dorește să vă pună la dispoziție {product} în cadrul <b>{company}</b>, cu adresa {email}.',
  'consent.text.moved': 'Contul dumneavoastră aparține acum <b>{company}</b>. Veți primi un e-mail despre cum să începeți.',
  'consent.text.moved-quietly': 'Contul dumneavoastră aparține acum <b>{company}</b>. Întrebați acolo cum să începeți.',
  'consent.text.declined': 'Nu s-a schimbat nimic: contul rămâne al dumneavoastră. {partner} vă poate întreba din nou.',
  'consent.text.dead': 'Ați răspuns deja, timpul pentru răspuns a trecut sau există un e-mail mai nou cu alt link.',
  'moves.title': 'Ce se mută',
  'moves.account': 'Contul dumneavoastră gratuit cu adresa {email}: devine parte a organizației.',
  'moves.managed': 'De atunci, {company} și {partner} administrează contul și pot vedea, modifica și șterge ce ține de el.',
  'moves.packages': 'Primiți: {packages}.',
  agree: 'Sunt de acord și mut contul',
  'consent.decline': 'Refuzați',
  'in-use': 'Între timp, adresa dumneavoastră a fost dată altui cont. Adresați-vă companiei {partner}.',
  closed: 'Acest lucru nu este posibil acum. Adresați-vă companiei {partner}.',
};
