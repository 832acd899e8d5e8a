import type { reminders as english } from '../en/reminders.ts';
import type { Translation } from '../message-values.ts';

export const reminders: Translation<typeof english> = {
  'reminders.stop-title': 'Opriți mementourile?',
  'reminders.stop-explanation':
    'Acest link provine dintr-un memento despre perioada de probă pentru <b>{company}</b>. Dacă opriți mementourile, adresa la care a fost trimis nu va mai primi altele, nici despre această perioadă de probă, nici despre vreo alta.',
  'reminders.stop': 'Opriți mementourile',
  'reminders.stopped-title': 'Mementourile sunt oprite',
  'reminders.stopped-explanation':
    'Adresa la care a fost trimis mementoul despre perioada de probă pentru <b>{company}</b> nu va mai primi mementouri, nici despre această perioadă de probă, nici despre vreo alta.',
  'reminders.resume': 'Primiți din nou mementouri',
  'reminders.resumed-title': 'Veți primi din nou mementouri',
  'reminders.resumed-explanation':
    'Adresa la care a fost trimis mementoul despre perioada de probă pentru <b>{company}</b> va primi din nou mementouri înainte de sfârșitul unei perioade de probă.',
  'reminders.others':
    'Celelalte mesaje nu sunt afectate: {product} vă anunță în continuare când o perioadă de probă s-a încheiat sau s-a modificat și vă trimite linkurile pe care le cereți.',
  'order.stop-explanation':
    'Acest link provine dintr-un memento despre comanda <b>{number}</b>. Dacă opriți mementourile, adresa la care a fost trimis nu va mai primi altele, nici despre această comandă, nici despre altceva.',
  'order.stopped-explanation':
    'Adresa la care a fost trimis mementoul despre comanda <b>{number}</b> nu va mai primi mementouri, nici despre această comandă, nici despre altceva.',
  'order.resumed-explanation':
    'Adresa la care a fost trimis mementoul despre comanda <b>{number}</b> va primi din nou mementouri înainte de închiderea unei comenzi.',
  'order.others':
    'Celelalte mesaje nu sunt afectate: {product} vă anunță în continuare când o comandă necesită informații de la dumneavoastră și vă trimite linkurile pe care le cereți.',
  'reminders.dead-title': 'Acest link nu funcționează',
  'reminders.dead-explanation':
    'Este posibil să fi expirat sau să fi fost copiat doar parțial. Linkul de la sfârșitul celui mai recent memento face același lucru.',
};
