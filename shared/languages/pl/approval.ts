import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'approval.mail.subject': '{partner} chce dostarczać usługi organizacji {company}',
  'approval.mail.preheader': 'Bez zgody pełnego administratora do {date} nic się nie zmieni.',
  'approval.mail.action': 'Zobacz prośbę i odpowiedz',
  'approval.title.asked': '{partner} prosi o zgodę na dostarczanie usług Twojej organizacji',
  'approval.text.asked':
    'Firma <b>{partner}</b> chce konfigurować i rozliczać usługi dla Twojej organizacji <b>{company}</b>. Jako pełny administrator organizacji możesz wyrazić zgodę albo odmówić.',
  'approval.meaning.rights':
    'Jeśli wyrazisz zgodę, {partner} zostanie administratorem wdrożenia: zobaczy organizację i jej użytkowników, będzie konfigurować usługi, dodawać użytkowników i przydzielać im usługi.',
  'approval.unknown': 'Jeśli nie znasz firmy {partner}, odmów.',
  'approval.contact': 'W razie pytań zwróć się do firmy {partner}: {contact}',
  'approval.lapses': 'Możesz odpowiedzieć do {date}. Bez odpowiedzi prośba wygaśnie i nic się nie zmieni.',
};
