import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'mail-subject': '{company} prosi o przeniesienie Twojego konta',
  'mail-preheader': 'Za Twoją zgodą bezpłatne konto stanie się częścią firmy {company}.',
  'mail-intro':
    'Firma {partner} chce udostępnić Ci {product} w firmie <b>{company}</b>. Twój adres należy do Twojego własnego, bezpłatnego konta, które trzeba by przenieść.',
  'mail-action': 'Sprawdź, co zostanie przeniesione, i odpowiedz',
  nothing: 'Bez Twojej zgody nic się nie zmieni.',
  until: 'Możesz odpowiedzieć do {date}.',
  'title.asked': 'Przenieść Twoje konto do {company}?',
  'title.moved': 'Konto zostało przeniesione',
  'title.declined': 'Odmówiono przeniesienia',
  'title.dead': 'Ten link już niczego nie otwiera',
  'text.asked': 'Firma {partner} chce udostępnić Ci {product} w firmie <b>{company}</b> pod adresem {email}.',
  'text.moved': 'Konto należy teraz do firmy <b>{company}</b>. W osobnym e-mailu dowiesz się, jak zacząć.',
  'text.moved-quietly': 'Konto należy teraz do firmy <b>{company}</b>. Zapytaj tam, jak zacząć.',
  'text.declined': 'Nic się nie zmieniło: konto pozostaje Twoje. {partner} może poprosić ponownie.',
  'text.dead': 'Odpowiedź już wpłynęła, minął czas na odpowiedź albo wysłano nowszy e-mail z innym linkiem.',
  'moves.title': 'Co zostanie przeniesione',
  'moves.account': 'Twoje bezpłatne konto z adresem {email}: stanie się częścią organizacji.',
  'moves.managed': 'Od tej chwili kontem zarządzają {company} i {partner}: mogą zobaczyć, zmienić i usunąć to, co do niego należy.',
  'moves.packages': 'Otrzymasz: {packages}.',
  agree: 'Wyrażam zgodę i przenoszę',
  decline: 'Odmów',
  'in-use': 'W międzyczasie Twój adres przypisano do innego konta. Zwróć się do firmy {partner}.',
  closed: 'W tej chwili nie można tego zrobić. Zwróć się do firmy {partner}.',
};
