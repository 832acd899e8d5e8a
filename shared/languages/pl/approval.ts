import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'mail.subject': '{partner} prosi o możliwość obsługi organizacji {company}',
  'mail.preheader': 'Dopóki nie odpowiesz, nic się nie zmieni.',
  'mail.action': 'Zobacz prośbę',
  'title.asked': 'Partner prosi o możliwość obsługi Twojej organizacji',
  'title.granted': 'Wyrażono zgodę',
  'title.declined': 'Nie wyrażono zgody',
  'title.lapsed': 'Ta prośba wygasła',
  'title.dead': 'Ten link niczego nie otwiera',
  'text.asked': '<b>{partner}</b> chce dostarczać i rozliczać usługi dla Twojej organizacji <b>{company}</b> i prosi o Twoją zgodę.',
  'text.granted': '<b>{partner}</b> może teraz dostarczać i rozliczać usługi dla organizacji <b>{company}</b>.',
  'text.declined': '<b>{partner}</b> nie otrzymuje dostępu do organizacji <b>{company}</b>. Nic się nie zmieniło.',
  'text.lapsed': 'Nikt nie odpowiedział na czas na prośbę firmy {partner}. W organizacji <b>{company}</b> nic się nie zmieniło.',
  'text.dead': 'Prośbę wycofano albo link jest niepełny. Nie trzeba nic robić.',
  'meaning.title': 'Co to oznacza',
  'meaning.rights':
    'Jeśli się zgodzisz, {partner} zostanie administratorem wdrożenia organizacji: będzie konfigurować usługi i przydzielać je użytkownikom.',
  'meaning.stays': 'Użytkownicy, dane i administratorzy pozostają bez zmian.',
  'meaning.billing': 'Usługi, które doda {partner}, rozlicza {partner}.',
  'meaning.unknown': 'Jeśli nie znasz firmy {partner}, nie wyrażaj zgody.',
  agree: 'Wyrażam zgodę',
  decline: 'Nie wyrażam zgody',
  lapses: 'Bez odpowiedzi prośba wygaśnie {date} i nic się nie zmieni.',
};
