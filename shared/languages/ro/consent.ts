import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'move.mail-subject': '{company} vă cere să vă mutați contul gratuit {product}',
  'move.mail-preheader': 'Nu se schimbă nimic fără acordul dumneavoastră. Puteți răspunde până la {date}.',
  'move.mail-intro':
    '{partner} configurează {product} pentru <b>{company}</b> și dorește să vă dea acces acolo. Adresa dumneavoastră {email} are deja un cont gratuit propriu, care ar trebui mutat.',
  'move.mail-meaning':
    'Dacă sunteți de acord, contul devine parte a organizației: {company} și {partner} îl administrează de atunci. Nu primiți nicio factură pentru aceasta.',
  'move.mail-action': 'Vedeți ce se schimbă și răspundeți',
  'move.nothing': 'Dacă refuzați sau nu răspundeți, contul rămâne așa cum este.',
  'move.unknown': 'Dacă nu cunoașteți {company}, nu vă dați acordul.',
  'move.contact': 'Pentru întrebări, adresați-vă organizației {company} sau companiei {partner}: {contact}',
  'move.until': 'Puteți răspunde până la {date}.',
  'move.title.asked': 'Mutați contul gratuit la {company}?',
};
