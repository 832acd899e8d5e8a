import type { organisation as english } from '../en/organisation.ts';
import type { Translation } from '../message-values.ts';

export const organisation: Translation<typeof english> = {
  'organisation.title': 'Twoja organizacja',
  'organisation.trial': 'Twoja wersja próbna',
  'organisation.active': 'Wersja próbna trwa do <b>{date}</b>. Twój partner: {partner}.',
  'organisation.awaiting_customer': 'Wersja próbna rozpocznie się od pierwszego zalogowania. Twój partner: {partner}.',
  'organisation.suspended':
    'Wersja próbna skończyła się {date}, a jej usługi są zawieszone. Do <b>{until}</b> partner ({partner}) może ją przedłużyć albo zamienić na subskrypcję. Do tego czasu nic nie przepadnie.',
  'organisation.soft_deleted':
    'Usługi wersji próbnej są wyłączone. Do <b>{until}</b> partner ({partner}) może je przywrócić. Później ich dane zostaną trwale usunięte.',
  'organisation.purged':
    'Wersja próbna dobiegła końca, a dane jej usług zostały usunięte. Organizacja i wszystko, co nie należało do wersji próbnej, pozostaje.',
  'organisation.converted': 'Wersja próbna została zamieniona na subskrypcję. Użytkownicy, ustawienia i dane zostały zachowane.',
  'organisation.setup-title': 'Skonfiguruj usługi',
  'organisation.setup-new':
    'Kreator konfiguracji przeprowadzi Cię przez wszystko, czego potrzeba na początek. W każdej chwili możesz przerwać i dokończyć później.',
  'organisation.setup-started': 'Konfiguracja jest już rozpoczęta. Kreator konfiguracji wróci do miejsca, w którym została przerwana.',
  'organisation.setup-begin': 'Rozpocznij konfigurację',
  'organisation.setup-continue': 'Kontynuuj konfigurację',
  'organisation.context-on': 'Usługa Context Service jest włączona. Nie zależy od wersji próbnej i nie kończy się razem z nią.',
  'organisation.context-off': 'Usługa Context Service nie jest włączona. Może ją włączyć partner ({partner}).',
  'organisation.registrations': 'Zarejestrowane aplikacje contact center',
  'organisation.no-registrations': 'Żadna aplikacja nie jest jeszcze zarejestrowana.',
  'organisation.last-seen': 'Ostatnie połączenie',
  'organisation.never-seen': 'Nigdy',
  'organisation.versions': 'Wersja {version}, Java {java}',
  'registration.waiting': 'Jeszcze bez połączenia',
  'registration.connected': 'Połączona',
  'registration.revoked': 'Unieważniona',
  'organisation.register-title': 'Zarejestruj aplikację',
  'organisation.register-name': 'Nazwa aplikacji',
  'organisation.register-hint': 'Na przykład lokalizacja albo serwer, na którym działa.',
  'organisation.register': 'Zarejestruj',
  'organisation.rotate': 'Wymień klucz tajny aplikacji {name}',
  'organisation.rotate-warning': 'Obecny klucz tajny natychmiast przestanie działać. Aplikacja połączy się ponownie, gdy otrzyma nowy.',
  'organisation.rotate-short': 'Wymień klucz tajny',
  'organisation.revoke': 'Unieważnij aplikację {name}',
  'organisation.revoke-warning': 'Aplikacja nie będzie już mogła się połączyć. Tego nie można cofnąć, ale można ją zarejestrować od nowa.',
  'organisation.revoke-short': 'Unieważnij',
  'organisation.name-required': 'Wpisz nazwę aplikacji',
  'organisation.name-too-long': 'Nazwa może mieć najwyżej {maximum, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}',
  'organisation.name-taken': 'Aplikacja o tej nazwie jest już zarejestrowana',
  'organisation.connection-title': 'Dane połączenia dla {name}',
  'organisation.connection-once':
    'Skopiuj teraz obie wartości i przechowuj je w bezpiecznym miejscu. Klucz tajny jest pokazywany tylko ten jeden raz.',
  'organisation.connection-id': 'Identyfikator połączenia',
  'organisation.connection-secret': 'Klucz tajny',
  'organisation.revoked': 'Aplikacja {name} została unieważniona i nie może się już połączyć.',
  'organisation.administrator': 'Administrator',
  'organisation.administrator-you': 'Zalogowano jako {address}',
};
