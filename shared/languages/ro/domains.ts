import type { domains as english } from '../en/domains.ts';
import type { Translation } from '../message-values.ts';

export const domains: Translation<typeof english> = {
  'domains.title': 'Domenii',
  'domains.back': 'Înapoi la setări',
  'domains.explanation':
    'Un domeniu verificat arată că aparține organizației dumneavoastră: utilizatorii noi cu o adresă în el nu trebuie să și-o confirme, iar cine vă caută organizația o găsește prima.',
  'domains.none': 'Încă nu a fost adăugat niciun domeniu.',
  'domains.list-title': 'Domeniile organizației dumneavoastră',
  'domains.pending': 'Încă neverificat',
  'domains.verified': 'Verificat',
  'domains.claimed': 'Revendicat',
  'domains.record': 'Afișați înregistrarea pentru {name}',
  'domains.record-explanation':
    'Adăugați această înregistrare TXT la unul dintre cele două nume, așteptați până apare în DNS, apoi verificați domeniul.',
  'domains.record-names': 'Nume',
  'domains.record-value': 'Valoare',
  'domains.verify': 'Verificați {name}',
  'domains.claim': 'Revendicați {name}',
  'domains.claim-explanation': 'O singură organizație poate revendica un domeniu. Utilizatorii altor organizații rămân unde sunt.',
  'domains.release': 'Eliberați {name}',
  'domains.release-short': 'Eliberați domeniul',
  'domains.release-warning': 'Domeniul va putea fi revendicat de alte organizații. El rămâne verificat.',
  'domains.remove': 'Eliminați {name}',
  'domains.remove-short': 'Eliminați domeniul',
  'domains.remove-warning': 'Dacă aveți nevoie de el mai târziu, trebuie adăugat și verificat din nou, cu o înregistrare nouă.',
  'domains.add-title': 'Adăugați un domeniu',
  'domains.name': 'Domeniu',
  'domains.name-hint': 'De exemplu firma.ro, fără www și fără adresă.',
  'domains.add': 'Adăugați domeniul',
  'domains.required': 'Introduceți un domeniu',
  'domains.invalid': 'Acesta nu este numele unui domeniu. Introduceți-l astfel: firma.ro',
  'domains.public': 'Oricine poate avea o adresă în acest domeniu. Introduceți un domeniu propriu',
  'domains.too-many':
    'Pot fi cel mult {most, plural, one {# domeniu} few {# domenii} other {# de domenii}}. Eliminați unul de care nu este nevoie',
  'domains.not-found':
    'Înregistrarea pentru {name} nu a fost găsită. DNS poate avea nevoie de câteva ore; verificați înregistrarea și reveniți mai târziu',
  'domains.unavailable': 'DNS-ul pentru {name} nu a răspuns. Nimic nu s-a schimbat; încercați din nou peste un timp',
  'domains.taken': 'O altă organizație a revendicat {name}. Aceasta trebuie să elibereze mai întâi domeniul',
  'domains.state': '{name} s-a schimbat între timp. Așa este acum',
  'domains.done-added': 'Domeniul a fost adăugat. Setați acum înregistrarea lui.',
  'domains.done-verified': 'Domeniul a fost verificat.',
  'domains.done-claimed': 'Domeniul a fost revendicat.',
  'domains.done-released': 'Domeniul a fost eliberat.',
  'domains.done-removed': 'Domeniul a fost eliminat.',
};
