import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'mail.subject': '{partner} ber om att få hantera {company}',
  'mail.preheader': 'Ingenting ändras förrän du svarar.',
  'mail.action': 'Visa begäran',
  'title.asked': 'En partner ber om att få hantera din organisation',
  'title.granted': 'Du har godkänt',
  'title.declined': 'Du har inte godkänt',
  'title.lapsed': 'Begäran har upphört att gälla',
  'title.dead': 'Länken öppnar ingenting',
  'text.asked': '<b>{partner}</b> vill leverera och fakturera tjänster för din organisation <b>{company}</b> och ber om ditt godkännande.',
  'text.granted': '<b>{partner}</b> får nu leverera och fakturera tjänster för <b>{company}</b>.',
  'text.declined': '<b>{partner}</b> får ingen åtkomst till <b>{company}</b>. Ingenting har ändrats.',
  'text.lapsed': 'Ingen svarade {partner} i tid. Ingenting har ändrats i <b>{company}</b>.',
  'text.dead': 'Begäran har dragits tillbaka eller så är länken inte fullständig. Du behöver inte göra något.',
  'meaning.title': 'Det här innebär det',
  'meaning.rights':
    'Om du godkänner blir {partner} etableringsadministratör i organisationen: partnern konfigurerar tjänster och tilldelar dem till användare.',
  'meaning.stays': 'Dina användare, dina data och dina administratörer förblir som de är.',
  'meaning.billing': 'Tjänster som {partner} lägger till faktureras av {partner}.',
  'meaning.unknown': 'Godkänn inte om du inte känner till {partner}.',
  agree: 'Godkänn',
  decline: 'Godkänn inte',
  lapses: 'Utan svar upphör begäran att gälla den {date} och ingenting ändras.',
};
