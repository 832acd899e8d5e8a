import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'mail-subject': '{company} ber dig att flytta ditt konto',
  'mail-preheader': 'Om du godkänner det blir ditt gratiskonto en del av {company}.',
  'mail-intro':
    '{partner} vill ge dig {product} hos <b>{company}</b>. Din adress hör till ett eget gratiskonto, och det kontot behöver då flyttas.',
  'mail-action': 'Se vad som flyttas och svara',
  nothing: 'Ingenting ändras om du inte godkänner det.',
  until: 'Du kan svara till och med den {date}.',
  'consent.title.asked': 'Flytta ditt konto till {company}?',
  'consent.title.moved': 'Ditt konto har flyttats',
  'consent.title.declined': 'Du har avböjt',
  'consent.title.dead': 'Den här länken öppnar ingenting längre',
  'consent.text.asked': '{partner} vill ge dig {product} hos <b>{company}</b> med adressen {email}.',
  'consent.text.moved': 'Ditt konto hör nu till <b>{company}</b>. Du får ett mejl om hur du kommer i gång.',
  'consent.text.moved-quietly': 'Ditt konto hör nu till <b>{company}</b>. Fråga där hur du kommer i gång.',
  'consent.text.declined': 'Ingenting har ändrats: kontot är fortfarande ditt eget. {partner} kan fråga dig igen.',
  'consent.text.dead': 'Du har redan svarat, tiden att svara har gått ut eller så finns det ett nyare mejl med en annan länk.',
  'moves.title': 'Det här flyttas',
  'moves.account': 'Ditt gratiskonto med adressen {email}: det blir en del av organisationen.',
  'moves.managed': 'Därefter hanterar {company} och {partner} kontot och kan se, ändra och ta bort det som hör till det.',
  'moves.packages': 'Du får: {packages}.',
  agree: 'Godkänn och flytta',
  'consent.decline': 'Avböj',
  'in-use': 'Din adress har under tiden fått ett annat konto. Vänd dig till {partner}.',
  closed: 'Det går inte just nu. Vänd dig till {partner}.',
};
