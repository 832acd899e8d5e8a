import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'move.mail-subject': '{company} prosi o przeniesienie Twojego bezpłatnego konta {product}',
  'move.mail-preheader': 'Bez Twojej zgody nic się nie zmieni. Możesz odpowiedzieć do {date}.',
  'move.mail-intro':
    'Firma {partner} konfiguruje {product} dla organizacji <b>{company}</b> i chce dać Ci tam dostęp. Pod adresem {email} masz już własne, bezpłatne konto: trzeba by je przenieść.',
  'move.mail-meaning':
    'Jeśli się zgodzisz, konto stanie się częścią organizacji: będą nim zarządzać {company} i {partner}. Nie otrzymasz za to rachunku.',
  'move.mail-action': 'Zobacz, co się zmieni',
  'move.nothing': 'Jeśli odmówisz albo nie odpowiesz, konto pozostanie takie, jakie jest.',
  'move.unknown': 'Jeśli nie znasz organizacji {company}, nie wyrażaj zgody.',
  'move.contact': 'W razie pytań zwróć się do organizacji {company} albo do firmy {partner}: {contact}',
  'move.until': 'Możesz odpowiedzieć do {date}.',
  'move.title.asked': 'Przenieść Twoje bezpłatne konto do organizacji {company}?',
};
