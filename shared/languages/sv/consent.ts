import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'move.mail-subject': '{company} ber dig att flytta ditt gratiskonto i {product}',
  'move.mail-preheader': 'Ingenting ändras om du inte godkänner det. Du kan svara till den {date}.',
  'move.mail-intro':
    '{partner} konfigurerar {product} för <b>{company}</b> och vill ge dig åtkomst där. Din adress {email} har redan ett eget gratiskonto: det behöver i så fall flyttas.',
  'move.mail-meaning':
    'Om du godkänner blir kontot en del av organisationen: {company} och {partner} hanterar det sedan. Du får ingen faktura för det.',
  'move.mail-action': 'Se vad som ändras och svara',
  'move.nothing': 'Om du avböjer eller inte svarar förblir ditt konto som det är.',
  'move.unknown': 'Godkänn inte om du inte känner till {company}.',
  'move.contact': 'Vänd dig till {company} om du har frågor, eller till {partner}: {contact}',
  'move.until': 'Du kan svara till den {date}.',
  'move.title.asked': 'Flytta ditt gratiskonto till {company}?',
};
