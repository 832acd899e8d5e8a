import type { userFaults as english } from '../en/user-faults.ts';
import type { Translation } from '../message-values.ts';

export const userFaults: Translation<typeof english> = {
  'fault.EMAIL_MISSING': 'Brakuje adresu e-mail.',
  'fault.EMAIL_INVALID': 'To nie jest adres e-mail. Powinien mieć postać nazwa@example.com.',
  'fault.EMAIL_REPEATED': 'Ten adres e-mail pojawił się już wcześniej; liczy się tylko pierwszy.',
  'fault.NAMES_INCOMPLETE': 'Podaj zarówno imię, jak i nazwisko, albo żadne z nich.',
  'fault.CALLING_NAME_INVALID': 'Imię i nazwisko użytkownika z usługą Calling mogą mieć najwyżej po 30 znaków, bez % # < > \\ / " i emoji.',
  'fault.VALUE_TOO_LONG': 'Ta wartość jest za długa.',
  'fault.VALUE_INVALID': 'Ta wartość jest tu niedozwolona.',
  'fault.BOOLEAN_INVALID': 'Dozwolone jest tylko TRUE, FALSE albo brak wartości.',
  'fault.NUMBER_WITHOUT_PLUS':
    'Numer stracił znak plus, co często robią arkusze kalkulacyjne. Otwórz plik w edytorze tekstu albo sformatuj komórki jako tekst i zapisz numer ze znakiem + i numerem kierunkowym kraju.',
  'fault.NUMBER_INVALID': 'To nie jest pełny numer telefonu. Zapisz go ze znakiem + i numerem kierunkowym kraju, na przykład +48221234567.',
  'fault.READ_ONLY_COLUMN': 'Tę wartość można tylko odczytywać. Zostaw ją tak, jak została wyeksportowana, albo ją pomiń.',
  'fault.ROW_TOO_LONG': 'Wiersz jest za długi.',
  'fault.ROW_RAGGED': 'Wiersz ma więcej albo mniej komórek niż nagłówek.',
  'fault.QUOTE_MISPLACED': 'W środku wartości stoi cudzysłów. Całą wartość ujmij w cudzysłów, a znaki cudzysłowu wewnątrz niej podwój.',
  'fault.DETAIL_REQUIRED': 'Organizacja wymaga tej informacji od każdego użytkownika.',
  'fault.BOTH_CONTACT_CENTER_LICENCES': 'Standard i Premium wykluczają się. Wybierz jedną z dwóch licencji Contact Center.',
  'fault.OTHER_CONTACT_CENTER_LICENCE':
    'Użytkownik ma drugą licencję Contact Center. Aby ją zamienić, odbierz obecną (FALSE) i przydziel nową (TRUE).',
  'fault.SERVICE_NOT_OWNED': 'Organizacja nie ma tej usługi.',
  'fault.NO_LICENCE_LEFT': 'Nie ma już wolnych licencji tej usługi.',
  'fault.TRIAL_NOT_RUNNING': 'Wersja próbna nie jest aktywna, więc nie można przydzielać licencji.',
  'fault.ROLE_NEEDS_PREMIUM': 'Rola agenta lub supervisora wymaga licencji premium.',
  'fault.ADMINISTRATOR_NOT_SUPERVISOR': 'Administrator nie może być jednocześnie supervisorem.',
  'fault.ADMINISTRATOR_WHEN_ADDING': 'Uprawnienia administratora można nadać, gdy użytkownik już istnieje i ma licencję premium.',
  'fault.SUPERVISOR_NOT_ADMINISTRATOR': 'Supervisor nie może być jednocześnie administratorem. Najpierw zmień jego rolę na agenta.',
  'fault.ADMINISTRATOR_NEEDS_PREMIUM': 'Uprawnienia administratora wymagają licencji premium. Najpierw przydziel ją użytkownikowi.',
  'fault.LAST_FULL_ADMINISTRATOR': 'To ostatni pełny administrator. Najpierw nadaj pełne uprawnienia komuś innemu.',
  'fault.ADMIN_PACKAGE_LEVEL':
    'Jako administrator ta osoba potrzebuje co najmniej pakietu na poziomie organizacji. Najpierw przydziel jej wyższy pakiet.',
  'fault.ADDRESS_HAS_OWN_TRIAL': 'Z tym adresem rozpoczęto osobną wersję próbną. Będzie można go dodać po usunięciu tamtej organizacji.',
  'fault.ADDRESS_NOT_AVAILABLE': 'Ten adres należy do osoby spoza organizacji i nie można go dodać.',
  'fault.USER_INACTIVE': 'Użytkownik jest dezaktywowany. Najpierw aktywuj go ponownie.',
  'fault.CHANGED_MEANWHILE': 'W tym samym czasie ktoś inny zmienił tego użytkownika. Spróbuj ponownie.',
  'fault.CHANGED_SINCE': 'Użytkownik został zmieniony po imporcie albo już się zalogował, dlatego go pozostawiono.',
  'fault.ROW_NOT_WRITTEN': 'Nie udało się przetworzyć tego wiersza z powodu błędu po naszej stronie. Spróbuj ponownie.',
};
