import type { problem as english } from '../en/problem.ts';
import type { Translation } from '../message-values.ts';

export const problem: Translation<typeof english> = {
  'problem.forbidden-title': 'Nu aveți acces la această pagină',
  'problem.forbidden': 'Rolul dumneavoastră nu include acest lucru. Un administrator cu drepturi depline al organizației îl poate schimba.',
  'problem.not-found-title': 'Pagina nu a fost găsită',
  'problem.not-found':
    'La această adresă nu există nimic. Dacă ați scris-o, verificați dacă nu are greșeli. Dacă ați urmat un link, este posibil să fie vechi.',
  'problem.failed-title': 'Ceva nu a mers bine',
  'problem.failed':
    'Problema este la noi. Încercați din nou peste câteva minute. Dacă se repetă, comunicați persoanei de contact acest număr:',
  'problem.too-many-title': 'Prea multe încercări',
  'problem.too-many':
    'Așteptați puțin. Puteți încerca din nou peste {seconds, plural, one {o secundă} few {# secunde} other {# de secunde}}.',
  'problem.home': 'Mergeți la pagina de pornire',
};
