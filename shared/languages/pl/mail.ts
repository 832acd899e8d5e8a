import type { mail as english } from '../en/mail.ts';
import type { Translation } from '../message-values.ts';

export const mail: Translation<typeof english> = {
  'mail.hello': 'Dzień dobry,',
  'mail.button-fallback': 'Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:',
  'mail.link-once':
    'Link działa jeden raz i jest ważny do {date}. Jeśli straci ważność, na stronie, którą otworzy, możesz poprosić o nowy.',
  'mail.sign-in-address': 'Adres logowania',
  'mail.sign-in-page': 'Strona logowania',
  'mail.services': 'Usługi',
  'mail.duration': 'Czas trwania',
  'mail.not-tied': '{service} (nie kończy się razem z wersją próbną)',
  'mail.service-licences': '{service}: {licences, plural, one {# licencja} few {# licencje} many {# licencji} other {# licencji}}',
  'mail.never-ask': 'Nigdy nie prosimy o hasło w wiadomości e-mail ani przez telefon.',
  'mail.unexpected': 'Jeśli ta wiadomość trafiła do Ciebie przez pomyłkę, nie musisz nic robić.',
  'mail.sent-by': 'Wiadomość wysłana przez {product} w imieniu {partner}.',
  'mail.sent-by-product': 'Wiadomość wysłana przez {product}.',
  'mail.unsubscribe': 'Nie wysyłaj mi więcej takich przypomnień',
  'trial-welcome.subject': 'Witamy w {product}',
  'trial-welcome.preheader': 'Partner {partner} uruchomił wersję próbną dla {company}. Ustaw hasło, aby zacząć.',
  'trial-welcome.title': 'Witamy w {product}',
  'trial-welcome.intro':
    'Partner {partner} uruchomił wersję próbną {product} dla organizacji <b>{company}</b> i wskazał Ciebie jako administratora. Wystarczy ustawić hasło i zaakceptować warunki korzystania z usługi, a organizacja będzie gotowa.',
  'trial-welcome.begins': 'Wersja próbna rozpocznie się od pierwszego zalogowania.',
  'trial-welcome.action': 'Rozpocznij',
  'partner-welcome.subject': 'Witamy w {product}',
  'partner-welcome.preheader': 'Dostęp dla partnera {partner} jest gotowy. Ustaw hasło, aby zacząć.',
  'partner-welcome.title': 'Witamy w {product}',
  'partner-welcome.intro':
    'Twój dostęp do {product} w imieniu partnera <b>{partner}</b> jest gotowy. Po ustawieniu hasła możesz uruchamiać wersje próbne dla klientów i nimi zarządzać.',
  'link-renewed.subject': 'Nowy link do {product}',
  'link-renewed.preheader': 'Ustaw hasło i zaloguj się.',
  'link-renewed.title': 'Oto nowy link',
  'link-renewed.intro':
    'Otrzymaliśmy prośbę o nowy link do {product} dla organizacji <b>{organisation}</b>. Linki wysłane wcześniej już nie działają.',
  'link-renewed.not-you': 'Jeśli ta prośba nie pochodzi od Ciebie, zignoruj tę wiadomość: bez linku nikt nie uzyska dostępu.',
  'invitation.subject': '{company} zaprasza do {product}',
  'invitation.preheader': 'Konto jest gotowe. Ustaw hasło, aby zacząć.',
  'invitation.title': 'Zapraszamy',
  'invitation.intro': 'Organizacja <b>{company}</b> przygotowała dla Ciebie konto w {product}. Wystarczy ustawić hasło, aby zacząć.',
  'invitation.administrator-preheader': 'Jesteś administratorem organizacji {company}. Ustaw hasło, aby zacząć.',
  'invitation.administrator-intro':
    '{partner} udostępnia {product} organizacji <b>{company}</b>, a Ty jesteś jej administratorem. Wystarczy ustawić hasło, aby zacząć.',
  'invitation.support': 'W razie pytań zwróć się do firmy {partner}: {contact}',
  'invitation.action': 'Aktywuj konto',
};
