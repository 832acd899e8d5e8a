import type { entry as english } from '../en/entry.ts';
import type { Translation } from '../message-values.ts';

export const entry: Translation<typeof english> = {
  'get-started.title': 'Ustaw hasło',
  'get-started.welcome': 'Witamy w {product}. Ten krok otwiera dostęp do organizacji <b>{organisation}</b>.',
  'get-started.address': 'Adres logowania',
  'get-started.address-hint': 'Tego adresu e-mail będziesz używać przy każdym logowaniu.',
  'get-started.password': 'Hasło',
  'get-started.password-rule':
    'Hasło musi mieć co najmniej {minimum, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}. Kilka słów z rzędu łatwo zapamiętać, a trudno odgadnąć. Spacje i wszystkie inne znaki są dozwolone.',
  'get-started.submit': 'Zapisz i zaloguj się',
  'get-started.next': 'W następnym kroku zobaczysz warunki korzystania z usługi.',
  'password.required': 'Wpisz hasło',
  'password.too-short': 'Hasło musi mieć co najmniej {minimum, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}',
  'password.too-long': 'Hasło może mieć najwyżej {maximum, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}',
  'password.too-common': 'To hasło znajduje się na listach popularnych haseł. Wybierz inne',
  'password.too-similar': 'Hasło za bardzo przypomina adres e-mail, nazwę firmy albo naszą nazwę. Wybierz inne',
  'link.title': 'Ten link już nie działa',
  'link.explanation': 'Link działa jeden raz i przez ograniczony czas. Ten stracił ważność, został już użyty albo zastąpił go nowszy.',
  'link.password-known': 'Jeśli masz już hasło, po prostu się zaloguj.',
  'link.new-title': 'Poproś o nowy link',
  'link.address': 'Adres e-mail',
  'link.address-hint': 'Adres, na który przyszła wiadomość z linkiem.',
  'link.submit': 'Wyślij mi nowy link',
  'link-requested.title': 'Sprawdź skrzynkę odbiorczą',
  'link-requested.explanation':
    'Jeśli na adres <b>{address}</b> czeka konto, właśnie wysyłamy tam nowy link. Linki wysłane wcześniej przestaną wtedy działać.',
  'link-requested.spam':
    'Wiadomość powinna dotrzeć w ciągu kilku minut. Jeśli jej nie ma, zajrzyj do folderu ze spamem i sprawdź, czy w adresie nie ma literówki.',
  'link-requested.again': 'Podaj inny adres',
  'sign-in.title': 'Logowanie',
  'sign-in.address': 'Adres e-mail',
  'sign-in.password': 'Hasło',
  'sign-in.submit': 'Zaloguj się',
  'sign-in.no-password': 'Nie masz jeszcze hasła albo nie możesz się zalogować?',
  'sign-in.new-link': 'Poproś o nowy link e-mailem',
  'sign-in.wrong': 'Nieprawidłowy adres e-mail lub hasło',
  'sign-in.no-administration': 'Twoją organizacją zajmuje się dostawca. Logowanie administratorów jest wyłączone: zwróć się do dostawcy.',
  'sign-in.slowed':
    'Kilka prób logowania się nie powiodło. Aby chronić konto, następną próbę można podjąć za {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}.',
  'sign-in.session-ended': 'Sesja wygasła. Zaloguj się ponownie.',
  'address.required': 'Wpisz adres e-mail',
  'address.invalid': 'Wpisz adres e-mail w postaci nazwa@example.com',
  'signed-out.title': 'Wylogowano',
  'signed-out.explanation': 'Jeśli z tego urządzenia korzystają też inne osoby, zamknij okno przeglądarki.',
  'signed-out.again': 'Zaloguj się ponownie',
};
