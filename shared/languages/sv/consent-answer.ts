import type { consentAnswer as english } from '../en/consent-answer.ts';
import type { Translation } from '../message-values.ts';

export const consentAnswer: Translation<typeof english> = {
  'move.title.moved': 'Ditt konto har flyttats',
  'move.title.declined': 'Du har avböjt',
  'move.title.dead': 'Länken fungerar inte längre',
  'move.text.asked': '{partner} konfigurerar {product} för <b>{company}</b> och vill ge dig åtkomst där, med adressen {email}.',
  'move.text.moved': 'Ditt konto hör nu till <b>{company}</b>. Du får ett mejl om hur du kommer i gång.',
  'move.text.moved-quietly': 'Ditt konto hör nu till <b>{company}</b>. Fråga där hur du kommer i gång.',
  'move.text.declined': 'Ingenting har ändrats: kontot är fortfarande ditt eget. {partner} kan fråga dig igen.',
  'move.text.dead':
    'Du har redan svarat, tiden att svara har gått ut, begäran har dragits tillbaka eller så finns det ett nyare mejl med en annan länk. Om du inte har godkänt något är ditt konto som förut.',
  'move.moves.title': 'Det här ändras',
  'move.moves.account': 'Ditt gratiskonto med adressen {email} blir en del av organisationen.',
  'move.moves.managed': '{company} och {partner} hanterar sedan kontot och kan se, ändra och ta bort det som hör till det.',
  'move.moves.sign-in': 'Din adress är densamma. Via ett mejl väljer du ett nytt lösenord.',
  'move.moves.sign-in-quietly': 'Din adress är densamma. {company} berättar hur du loggar in.',
  'move.moves.packages': 'Du får: {packages}.',
  'move.moves.billing': 'Du får ingen faktura för det.',
  'move.moves.back': 'När kontot har flyttats kan du inte själv flytta tillbaka det.',
  'move.agree': 'Godkänn och flytta',
  'move.decline': 'Avböj',
  'move.in-use': 'Kontot kan inte flyttas: adressen har under tiden fått ett annat konto. Vänd dig till {partner}: {contact}',
  'move.closed': 'Det går inte just nu. Vänd dig till {partner}: {contact}',
};
