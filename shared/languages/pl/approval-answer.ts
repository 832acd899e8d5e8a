import type { approvalAnswer as english } from '../en/approval-answer.ts';
import type { Translation } from '../message-values.ts';

export const approvalAnswer: Translation<typeof english> = {
  'approval.title.granted': 'Wyrażono zgodę',
  'approval.title.declined': 'Nie wyrażono zgody',
  'approval.title.lapsed': 'Ta prośba wygasła',
  'approval.title.dead': 'Ten link już nie działa',
  'approval.text.granted':
    'Dnia {date} pełny administrator wyraził zgodę. Firma <b>{partner}</b> może teraz konfigurować i rozliczać usługi dla organizacji <b>{company}</b>. Nie musisz robić nic więcej.',
  'approval.text.declined':
    'Dnia {date} pełny administrator odmówił zgody. Firma <b>{partner}</b> nie otrzymuje dostępu do organizacji <b>{company}</b> i nic się nie zmieniło. {partner} może poprosić ponownie.',
  'approval.text.lapsed':
    'Do {date} nikt nie odpowiedział. W organizacji <b>{company}</b> nic się nie zmieniło. {partner} może poprosić ponownie.',
  'approval.text.dead':
    'Prośbę wycofano, nie masz już uprawnień pełnego administratora organizacji albo adres jest niepełny. Nie musisz nic robić. Jeśli nadal chcesz odpowiedzieć, otwórz jeszcze raz link z e-maila.',
  'approval.meaning.title': 'Co to oznacza',
  'approval.meaning.who': '{partner} to partner {product}: firma, która sprzedaje, konfiguruje i rozlicza usługi.',
  'approval.meaning.packages': 'Na początek uruchomi: {packages}.',
  'approval.meaning.stays':
    'Dane pozostają tam, gdzie są. Użytkownicy i administratorzy pozostają bez zmian: {partner} nie może ich usuwać ani zmieniać ich uprawnień.',
  'approval.meaning.billing':
    'Za to, co uruchomi {partner}, rachunki wystawia {partner}: uzgodnij wcześniej ceny. Sama odpowiedź nic nie kosztuje.',
  'approval.meaning.first': 'Inni pełni administratorzy także mogli otrzymać tę prośbę. Liczy się pierwsza odpowiedź.',
  'approval.agree': 'Wyrażam zgodę',
  'approval.decline': 'Nie wyrażam zgody',
};
