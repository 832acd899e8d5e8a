import type { consentAnswer as english } from '../en/consent-answer.ts';
import type { Translation } from '../message-values.ts';

export const consentAnswer: Translation<typeof english> = {
  'move.title.moved': 'Konto zostało przeniesione',
  'move.title.declined': 'Odmówiono przeniesienia',
  'move.title.dead': 'Ten link już nie działa',
  'move.text.asked': 'Firma {partner} konfiguruje {product} dla organizacji <b>{company}</b> i chce dać Ci tam dostęp pod adresem {email}.',
  'move.text.moved': 'Konto należy teraz do organizacji <b>{company}</b>. W osobnym e-mailu dowiesz się, jak zacząć.',
  'move.text.moved-quietly': 'Konto należy teraz do organizacji <b>{company}</b>. Zapytaj tam, jak zacząć.',
  'move.text.declined': 'Nic się nie zmieniło: konto pozostaje Twoje. {partner} może poprosić ponownie.',
  'move.text.dead':
    'Odpowiedź już wpłynęła, minął czas na odpowiedź, prośbę wycofano albo w nowszym e-mailu jest inny link. Jeśli nie wyrażono zgody, konto pozostaje takie, jakie było.',
  'move.moves.title': 'Co się zmieni',
  'move.moves.account': 'Twoje bezpłatne konto z adresem {email} stanie się częścią organizacji.',
  'move.moves.managed': 'Kontem będą zarządzać {company} i {partner}: mogą zobaczyć, zmienić i usunąć to, co do niego należy.',
  'move.moves.sign-in': 'Adres pozostaje ten sam. Nowe hasło ustawisz, gdy dostaniesz e-mail.',
  'move.moves.sign-in-quietly': 'Adres pozostaje ten sam. O tym, jak się zalogować, poinformuje Cię {company}.',
  'move.moves.packages': 'Otrzymasz: {packages}.',
  'move.moves.billing': 'Nie otrzymasz za to rachunku.',
  'move.moves.back': 'Po przeniesieniu konta nie da się tego cofnąć samodzielnie.',
  'move.agree': 'Wyrażam zgodę i przenoszę',
  'move.decline': 'Odmawiam',
  'move.in-use': 'Konta nie można przenieść: w międzyczasie jego adres przypisano do innego konta. Zwróć się do firmy {partner}: {contact}',
  'move.closed': 'W tej chwili nie można tego zrobić. Zwróć się do firmy {partner}: {contact}',
};
