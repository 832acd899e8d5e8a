import type { terms as english } from '../en/terms.ts';
import type { Translation } from '../message-values.ts';

export const terms: Translation<typeof english> = {
  'terms.title': 'Warunki korzystania z usługi',
  'terms.version': 'Wersja {version}, obowiązuje od {date}',
  'terms.intro':
    'Zapoznaj się z warunkami w imieniu organizacji <b>{organisation}</b>. Po ich zaakceptowaniu uzyskasz dostęp do organizacji.',
  'terms.accept': 'Akceptuję i przechodzę dalej',
  'terms.decline': 'Odrzuć i wyloguj się',
  'terms.decline-hint': 'Jeśli odrzucisz warunki, nic nie zostanie usunięte. Możesz zalogować się ponownie i zaakceptować je później.',
  'terms.1-title': '1. Czego dotyczą te warunki',
  'terms.1-text':
    'Warunki dotyczą korzystania z {product} przez Twoją organizację oraz przez wszystkie osoby, którym udostępnisz usługi. Akceptujesz je jako administrator uprawniony do działania w imieniu organizacji.',
  'terms.2-title': '2. Twoje konto',
  'terms.2-text':
    'Dostęp jest przyznawany imiennie. Nie udostępniaj nikomu hasła, wybierz takie, którego nie używasz nigdzie indziej, i niezwłocznie powiadom nas, jeśli podejrzewasz, że ktoś je poznał.',
  'terms.3-title': '3. Wersja próbna',
  'terms.3-text':
    'Wersja próbna jest bezpłatna i trwa tak długo, jak uzgodniono z partnerem. Po jej zakończeniu usługi są najpierw zawieszane na 30 dni, a następnie przez kolejne 30 dni pozostają wyłączone. Potem dane usług próbnych są trwale usuwane. Usługi spoza wersji próbnej, takie jak Context Service, działają dalej.',
  'terms.4-title': '4. Twoje dane',
  'terms.4-text':
    'Treści, które przechowujesz, pozostają Twoją własnością. Używamy ich wyłącznie do świadczenia usług i przechowujemy w regionie wybranym dla Twojej organizacji. Partner widzi dane umowy, na przykład licencje i terminy, ale nie widzi Twoich treści.',
  'terms.5-title': '5. Uczciwe korzystanie',
  'terms.5-text':
    'Nie wolno używać usług do działań niezgodnych z prawem, omijać ich limitów ani zabezpieczeń, ani wysyłać za ich pomocą niezamówionych wiadomości.',
  'terms.6-title': '6. Dostępność i odpowiedzialność',
  'terms.6-text':
    'Świadczymy usługi z należytą starannością, ale w okresie próbnym nie gwarantujemy określonej dostępności. W zakresie dozwolonym przez prawo nasza odpowiedzialność w tym okresie ogranicza się do winy umyślnej i rażącego niedbalstwa.',
  'terms.7-title': '7. Zmiany i pytania',
  'terms.7-text':
    'Jeśli zmienimy warunki, pokażemy nową wersję przy logowaniu, zanim zacznie Cię obowiązywać. Na pytania odpowie partner, który założył Twoją organizację.',
  'declined.title': 'Warunki zostały odrzucone',
  'declined.explanation': 'Nastąpiło wylogowanie, a dostęp do organizacji pozostaje zamknięty. Nic nie zostało usunięte.',
  'declined.later': 'Jeśli zmienisz zdanie, zaloguj się ponownie – warunki zostaną wyświetlone jeszcze raz.',
};
