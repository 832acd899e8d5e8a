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
  'consent.title.asked': 'Przenieść Twoje konto do {company}?',
  'consent.title.moved': 'Konto zostało przeniesione',
  'consent.title.declined': 'Odmówiono przeniesienia',
  'consent.title.dead': 'Ten link już niczego nie otwiera',
  'consent.text.asked': 'Firma {partner} chce udostępnić Ci {product} w firmie <b>{company}</b> pod adresem {email}.',
  'consent.text.moved': 'Konto należy teraz do firmy <b>{company}</b>. W osobnym e-mailu dowiesz się, jak zacząć.',
  'consent.text.moved-quietly': 'Konto należy teraz do firmy <b>{company}</b>. Zapytaj tam, jak zacząć.',
  'consent.text.declined': 'Nic się nie zmieniło: konto pozostaje Twoje. {partner} może poprosić ponownie.',
  'consent.text.dead': 'Odpowiedź już wpłynęła, minął czas na odpowiedź albo wysłano nowszy e-mail z innym linkiem.',
  'moves.title': 'Co zostanie przeniesione',
  'moves.account': 'Twoje bezpłatne konto z adresem {email}: stanie się częścią organizacji.',
  'moves.managed': 'Od tej chwili kontem zarządzają {company} i {partner}: mogą zobaczyć, zmienić i usunąć to, co do niego należy.',
  'moves.packages': 'Otrzymasz: {packages}.',
  agree: 'Wyrażam zgodę i przenoszę',
  'consent.decline': 'Odmów',
  'in-use': 'W międzyczasie Twój adres przypisano do innego konta. Zwróć się do firmy {partner}.',
  closed: 'W tej chwili nie można tego zrobić. Zwróć się do firmy {partner}.',
};
