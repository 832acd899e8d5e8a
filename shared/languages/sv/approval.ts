import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'approval.mail.subject': '{partner} ber om att få hantera {company}',
  'approval.mail.preheader': 'Ingenting ändras förrän du svarar.',
  'approval.mail.action': 'Visa begäran',
  'approval.title.asked': 'En partner ber om att få hantera din organisation',
  'approval.title.granted': 'Du har godkänt',
  'approval.title.declined': 'Du har inte godkänt',
  'approval.title.lapsed': 'Begäran har upphört att gälla',
  'approval.title.dead': 'Länken öppnar ingenting',
  'approval.text.asked':
    '<b>{partner}</b> vill leverera och fakturera tjänster för din organisation <b>{company}</b> och ber om ditt godkännande.',
  'approval.text.granted': '<b>{partner}</b> får nu leverera och fakturera tjänster för <b>{company}</b>.',
  'approval.text.declined': '<b>{partner}</b> får ingen åtkomst till <b>{company}</b>. Ingenting har ändrats.',
  'approval.text.lapsed': 'Ingen svarade {partner} i tid. Ingenting har ändrats i <b>{company}</b>.',
  'approval.text.dead': 'Begäran har dragits tillbaka eller så är länken inte fullständig. Du behöver inte göra något.',
  'approval.meaning.title': 'Det här innebär det',
  'approval.meaning.rights':
    'Om du godkänner blir {partner} etableringsadministratör i organisationen: partnern konfigurerar tjänster och tilldelar dem till användare.',
  'approval.meaning.stays': 'Dina användare, dina data och dina administratörer förblir som de är.',
  'approval.meaning.billing': 'Tjänster som {partner} lägger till faktureras av {partner}.',
  'approval.meaning.unknown': 'Godkänn inte om du inte känner till {partner}.',
  'approval.agree': 'Godkänn',
  'approval.decline': 'Godkänn inte',
  'approval.lapses': 'Utan svar upphör begäran att gälla den {date} och ingenting ändras.',
};
