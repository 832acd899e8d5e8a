import type { orderMail as english } from '../en/order-mail.ts';
import type { Translation } from '../message-values.ts';

export const orderMail: Translation<typeof english> = {
  'order.subject': 'Potrzebne informacje do realizacji zamówienia {number}',
  'order.preheader': 'Wskaż, dla kogo jest zamówienie, i skonfiguruj usługi.',
  'order.title': 'Zamówienie czeka na konfigurację',
  'order.intro':
    'Zamówienie <b>{number}</b> jest gotowe do realizacji. Wskaż, dla kogo jest przeznaczone – dla klienta czy dla własnej firmy – i skonfiguruj usługi. Jeśli ma to zrobić ktoś inny, możesz przekazać zamówienie dalej.',
  'order.action': 'Skonfiguruj usługę',
  'order.number': 'Zamówienie',
  'order.items': 'Zawartość',
  'order.closes': 'Zamówienie można zrealizować do {date}. Później zostanie zamknięte.',
  'order.resume': 'Na każdym etapie możesz przerwać i wrócić za pomocą tego samego linku.',
  'order.contact': 'Osoba do kontaktu w sprawie zamówienia',
  'passed-on.subject': 'Przekazano Ci zamówienie {number}',
  'passed-on.preheader': '{sender} prosi o skonfigurowanie usług.',
  'passed-on.title': 'Zamówienie do skonfigurowania',
  'passed-on.intro':
    '{sender} przekazuje Ci zamówienie <b>{number}</b> z prośbą o wskazanie, dla kogo jest przeznaczone, i o skonfigurowanie usług.',
  'order-reminder.subject': 'Zamówienie {number} zostanie zamknięte {date}',
  'order-reminder.preheader': 'Wskaż, dla kogo jest zamówienie, zanim zostanie zamknięte.',
  'order-reminder.title': 'Zamówienie wciąż czeka',
  'order-reminder.intro':
    'Nadal nie wiemy, dla kogo jest zamówienie <b>{number}</b>. Można je zrealizować do {until}, a potem zostanie zamknięte. Jeśli ma to zrobić ktoś inny, możesz przekazać zamówienie dalej.',
  'order-reminder.after': 'Zamknięte zamówienie może ponownie otworzyć osoba do kontaktu w sprawie zamówienia.',
  'order-welcome.subject': 'Nowe usługi w {product}',
  'order-welcome.preheader': 'Partner {partner} uruchomił usługi dla organizacji {company}.',
  'order-welcome.title': 'Nowe usługi dla Twojej organizacji',
  'order-welcome.intro':
    'Partner {partner} uruchomił usługi {product} dla organizacji <b>{company}</b>. Jesteś administratorem tej organizacji.',
  'order-welcome.sign-in': 'Zaloguj się',
  'order-welcome.next':
    'Po zalogowaniu kreator konfiguracji pokaże, co pozostało do skonfigurowania. Z tego, co partner już skonfigurował, możesz korzystać od razu.',
  'continue.subject': 'Dokończ konfigurację usług w {product}',
  'continue.preheader': 'Partner {partner} wszystko przygotował. Możesz przejść do konfiguracji.',
  'continue.title': 'Usługi czekają na konfigurację',
  'continue.intro':
    'Partner {partner} uruchomił usługi dla organizacji <b>{company}</b> i powierza Ci ich konfigurację. Kreator konfiguracji przeprowadzi Cię przez to, co pozostało do zrobienia.',
  'continue.action': 'Kontynuuj konfigurację',
  'request.subject': '{partner} prosi o uprawnienia pełnego administratora',
  'request.preheader': 'Dopóki nie odpowiesz, nic się nie zmieni.',
  'request.title': 'Prośba o uprawnienia pełnego administratora',
  'request.intro': '{requester} z firmy <b>{partner}</b> prosi o uprawnienia pełnego administratora w Twojej organizacji <b>{company}</b>.',
  'request.meaning':
    'Pełny administrator widzi i może zmieniać wszystko w organizacji, w tym użytkowników i innych administratorów. Wyraź zgodę tylko wtedy, gdy znasz powód tej prośby.',
  'request.action': 'Zobacz prośbę',
  'request.until': 'Do czasu odpowiedzi nic się nie zmieni. Prośba wygasa {date}.',
  'answer.granted-subject': '{company}: przyznano uprawnienia pełnego administratora',
  'answer.declined-subject': '{company}: odmówiono uprawnień pełnego administratora',
  'answer.granted':
    'Organizacja <b>{company}</b> wyraziła zgodę: osoby z firmy {partner} z pełnym dostępem są teraz pełnymi administratorami tej organizacji.',
  'answer.declined':
    'Organizacja <b>{company}</b> odrzuciła prośbę firmy {partner} o uprawnienia pełnego administratora. Dotychczasowe uprawnienia administratora wdrożenia pozostają bez zmian.',
  'answer.action': 'Otwórz klienta',
  'import.subject': 'Import pliku {file} został zakończony',
  'import.preheader':
    '{done, plural, one {# wiersz gotowy} few {# wiersze gotowe} many {# wierszy gotowych} other {# wiersza gotowego}}, {failed, plural, one {# wiersz z błędem} few {# wiersze z błędami} many {# wierszy z błędami} other {# wiersza z błędami}}',
  'import.title': 'Import został zakończony',
  'import.intro': 'Import użytkowników dla organizacji <b>{company}</b> został zakończony.',
  'import.file': 'Plik',
  'import.created': 'Utworzone',
  'import.updated': 'Zaktualizowane',
  'import.unchanged': 'Bez zmian',
  'import.failed': 'Z błędami',
  'import.errors':
    'Plik błędów podaje przyczynę przy każdym odrzuconym wierszu. Popraw wiersze i zaimportuj ten plik: wykonane zostanie tylko to, czego jeszcze brakuje.',
  'import.action': 'Zobacz wynik',
  'import.subject-plain': 'Import użytkowników został zakończony',
  'import.rejected-title': 'Nie udało się zaimportować pliku',
  'import.rejected-preheader': 'Niczego nie zmieniono.',
  'import.rejected': 'Plik z importem użytkowników dla organizacji <b>{company}</b> został odrzucony w całości. Niczego nie zmieniono.',
  'import.rejected-next': 'Na stronie importu podano, co jest nie tak z plikiem. Popraw go i zaimportuj ponownie.',
  'import.stopped-title': 'Import został przerwany',
  'import.stopped':
    'Coś poszło nie tak po naszej stronie i import użytkowników dla organizacji <b>{company}</b> został przerwany. To, co zrobiono do tej pory, zostaje. Zaimportuj ten sam plik ponownie: wykonane zostanie tylko to, czego jeszcze brakuje.',
  'assistance.subject': '{company} prosi o pomoc w konfiguracji',
  'assistance.preheader': '{requester} ma pytanie dotyczące {product}.',
  'assistance.title': 'Klient prosi o pomoc',
  'assistance.intro': '{requester} z organizacji <b>{company}</b> prosi o pomoc w konfiguracji {product} i pisze:',
  'assistance.reply': 'Odpowiedź na tę wiadomość trafi na adres {requester}.',
};
