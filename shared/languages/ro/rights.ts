import type { rights as english } from '../en/rights.ts';
import type { Translation } from '../message-values.ts';

export const rights: Translation<typeof english> = {
  'title.requested': 'Un partener cere drepturi depline de administrator',
  'title.granted': 'Drepturile depline de administrator au fost acordate',
  'title.declined': 'Drepturile depline de administrator au fost refuzate',
  'title.lapsed': 'Această cerere a expirat',
  'text.requested':
    'La {date}, {partner} a cerut drepturi depline de administrator în organizația dumneavoastră <b>{company}</b>. Până acum poate configura servicii, fără să schimbe altceva.',
  'text.granted':
    '{partner} a trimis cererea la {date}. Persoanele sale cu acces complet sunt acum administratori cu drepturi depline ai organizației <b>{company}</b>.',
  'text.declined':
    '{partner} a trimis cererea la {date}. Nu primește alte drepturi în <b>{company}</b>: poate configura servicii, ca și până acum.',
  'text.lapsed':
    '{partner} a trimis cererea la {date}, iar nimeni nu a răspuns la timp. Nu s-a schimbat nimic în <b>{company}</b>. Partenerul poate trimite o nouă cerere.',
  requester: 'Cererea a fost trimisă de {requester}.',
  'meaning.title': 'Ce înseamnă aceasta',
  'meaning.full':
    'Un administrator cu drepturi depline vede și poate modifica totul în organizație, inclusiv utilizatorii și ceilalți administratori.',
  'meaning.now': 'Dacă le acordați, drepturile sunt valabile imediat.',
  'meaning.told': 'Răspunsul dumneavoastră este trimis prin e-mail persoanei care a făcut cererea.',
  grant: 'Acordați drepturi depline',
  decline: 'Refuzați',
  lapses: 'Fără răspuns, cererea expiră la {date}.',
  home: 'Mergeți la organizația dumneavoastră',
};
