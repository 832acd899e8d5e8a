import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'approval.mail.subject': '{partner} ber om att få leverera tjänster till {company}',
  'approval.mail.preheader': 'Ingenting ändras om inte en fullständig administratör godkänner senast den {date}.',
  'approval.mail.action': 'Visa begäran och svara',
  'approval.title.asked': '{partner} ber om att få leverera tjänster till din organisation',
  'approval.text.asked':
    '<b>{partner}</b> vill konfigurera och fakturera tjänster för din organisation <b>{company}</b>. Du är fullständig administratör i organisationen och kan godkänna eller avböja.',
  'approval.meaning.rights':
    'Om du godkänner blir {partner} etableringsadministratör: partnern kan se organisationen och dess användare, konfigurera tjänster, lägga till användare och tilldela dem tjänster.',
  'approval.unknown': 'Avböj om du inte känner till {partner}.',
  'approval.contact': 'Vänd dig till {partner} om du har frågor: {contact}',
  'approval.lapses': 'Du kan svara till den {date}. Utan svar upphör begäran att gälla och ingenting ändras.',
};
