import type { layout as english } from '../en/layout.ts';
import type { Translation } from '../message-values.ts';

export const layout: Translation<typeof english> = {
  'layout.skip': 'Przejdź do treści',
  'layout.language': 'Język',
  'layout.page-title': '{title} – {product}',
  'layout.error-title': 'Błąd: {title}',
  'layout.error-summary': 'Coś wymaga poprawy',
  'layout.sign-in': 'Zaloguj się',
  'layout.sign-out': 'Wyloguj się',
  'layout.fault-form-expired': 'Formularz był otwarty zbyt długo albo został wysłany z innej strony. Sprawdź dane i wyślij go jeszcze raz.',
  'layout.fault-try-again': 'Po naszej stronie wystąpił błąd. Nic nie zostało zmienione. Spróbuj ponownie.',
};
