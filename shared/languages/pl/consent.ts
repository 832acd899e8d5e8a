import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'move.mail-subject': '{company} prosi o przeniesienie Twojego konta',
  'move.mail-preheader': 'Za Twoją zgodą bezpłatne konto stanie się częścią firmy {company}.',
  'move.mail-intro':
    'Firma {partner} chce udostępnić Ci {product} w firmie <b>{company}</b>. Twój adres należy do Twojego własnego, bezpłatnego konta, które trzeba by przenieść.',
  'move.mail-action': 'Sprawdź, co zostanie przeniesione, i odpowiedz',
  'move.nothing': 'Bez Twojej zgody nic się nie zmieni.',
  'move.until': 'Możesz odpowiedzieć do {date}.',
  'move.title.asked': 'Przenieść Twoje konto do {company}?',
  'move.title.moved': 'Konto zostało przeniesione',
  'move.title.declined': 'Odmówiono przeniesienia',
  'move.title.dead': 'Ten link już niczego nie otwiera',
  'move.text.asked': 'Firma {partner} chce udostępnić Ci {product} w firmie <b>{company}</b> pod adresem {email}.',
  'move.text.moved': 'Konto należy teraz do firmy <b>{company}</b>. W osobnym e-mailu dowiesz się, jak zacząć.',
  'move.text.moved-quietly': 'Konto należy teraz do firmy <b>{company}</b>. Zapytaj tam, jak zacząć.',
  'move.text.declined': 'Nic się nie zmieniło: konto pozostaje Twoje. {partner} może poprosić ponownie.',
  'move.text.dead': 'Odpowiedź już wpłynęła, minął czas na odpowiedź albo wysłano nowszy e-mail z innym linkiem.',
  'move.moves.title': 'Co zostanie przeniesione',
  'move.moves.account': 'Twoje bezpłatne konto z adresem {email}: stanie się częścią organizacji.',
  'move.moves.managed': 'Od tej chwili kontem zarządzają {company} i {partner}: mogą zobaczyć, zmienić i usunąć to, co do niego należy.',
  'move.moves.packages': 'Otrzymasz: {packages}.',
  'move.agree': 'Wyrażam zgodę i przenoszę',
  'move.decline': 'Odmów',
  'move.in-use': 'W międzyczasie Twój adres przypisano do innego konta. Zwróć się do firmy {partner}.',
  'move.closed': 'W tej chwili nie można tego zrobić. Zwróć się do firmy {partner}.',
};
