import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'approval.mail.subject': '{partner} prosi o możliwość obsługi organizacji {company}',
  'approval.mail.preheader': 'Dopóki nie odpowiesz, nic się nie zmieni.',
  'approval.mail.action': 'Zobacz prośbę',
  'approval.title.asked': 'Partner prosi o możliwość obsługi Twojej organizacji',
  'approval.title.granted': 'Wyrażono zgodę',
  'approval.title.declined': 'Nie wyrażono zgody',
  'approval.title.lapsed': 'Ta prośba wygasła',
  'approval.title.dead': 'Ten link niczego nie otwiera',
  'approval.text.asked':
    '<b>{partner}</b> chce dostarczać i rozliczać usługi dla Twojej organizacji <b>{company}</b> i prosi o Twoją zgodę.',
  'approval.text.granted': '<b>{partner}</b> może teraz dostarczać i rozliczać usługi dla organizacji <b>{company}</b>.',
  'approval.text.declined': '<b>{partner}</b> nie otrzymuje dostępu do organizacji <b>{company}</b>. Nic się nie zmieniło.',
  'approval.text.lapsed': 'Nikt nie odpowiedział na czas na prośbę firmy {partner}. W organizacji <b>{company}</b> nic się nie zmieniło.',
  'approval.text.dead': 'Prośbę wycofano albo link jest niepełny. Nie trzeba nic robić.',
  'approval.meaning.title': 'Co to oznacza',
  'approval.meaning.rights':
    'Jeśli się zgodzisz, {partner} zostanie administratorem wdrożenia organizacji: będzie konfigurować usługi i przydzielać je użytkownikom.',
  'approval.meaning.stays': 'Użytkownicy, dane i administratorzy pozostają bez zmian.',
  'approval.meaning.billing': 'Usługi, które doda {partner}, rozlicza {partner}.',
  'approval.meaning.unknown': 'Jeśli nie znasz firmy {partner}, nie wyrażaj zgody.',
  'approval.agree': 'Wyrażam zgodę',
  'approval.decline': 'Nie wyrażam zgody',
  'approval.lapses': 'Bez odpowiedzi prośba wygaśnie {date} i nic się nie zmieni.',
};
