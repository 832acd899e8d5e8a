import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'move.mail-subject': '{company} ber dig att flytta ditt konto',
  'move.mail-preheader': 'Om du godkänner det blir ditt gratiskonto en del av {company}.',
  'move.mail-intro':
    '{partner} vill ge dig {product} hos <b>{company}</b>. Din adress hör till ett eget gratiskonto, och det kontot behöver då flyttas.',
  'move.mail-action': 'Se vad som flyttas och svara',
  'move.nothing': 'Ingenting ändras om du inte godkänner det.',
  'move.until': 'Du kan svara till och med den {date}.',
  'move.title.asked': 'Flytta ditt konto till {company}?',
  'move.title.moved': 'Ditt konto har flyttats',
  'move.title.declined': 'Du har avböjt',
  'move.title.dead': 'Den här länken öppnar ingenting längre',
  'move.text.asked': '{partner} vill ge dig {product} hos <b>{company}</b> med adressen {email}.',
  'move.text.moved': 'Ditt konto hör nu till <b>{company}</b>. Du får ett mejl om hur du kommer i gång.',
  'move.text.moved-quietly': 'Ditt konto hör nu till <b>{company}</b>. Fråga där hur du kommer i gång.',
  'move.text.declined': 'Ingenting har ändrats: kontot är fortfarande ditt eget. {partner} kan fråga dig igen.',
  'move.text.dead': 'Du har redan svarat, tiden att svara har gått ut eller så finns det ett nyare mejl med en annan länk.',
  'move.moves.title': 'Det här flyttas',
  'move.moves.account': 'Ditt gratiskonto med adressen {email}: det blir en del av organisationen.',
  'move.moves.managed': 'Därefter hanterar {company} och {partner} kontot och kan se, ändra och ta bort det som hör till det.',
  'move.moves.packages': 'Du får: {packages}.',
  'move.agree': 'Godkänn och flytta',
  'move.decline': 'Avböj',
  'move.in-use': 'Din adress har under tiden fått ett annat konto. Vänd dig till {partner}.',
  'move.closed': 'Det går inte just nu. Vänd dig till {partner}.',
};
