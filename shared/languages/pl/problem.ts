import type { problem as english } from '../en/problem.ts';
import type { Translation } from '../message-values.ts';

export const problem: Translation<typeof english> = {
  'problem.forbidden-title': 'Brak dostępu do tej strony',
  'problem.forbidden': 'Twoja rola tego nie obejmuje. Może to zmienić pełny administrator Twojej organizacji.',
  'problem.not-found-title': 'Nie znaleziono strony',
  'problem.not-found':
    'Pod tym adresem niczego nie ma. Jeśli adres został wpisany ręcznie, sprawdź, czy nie ma w nim błędu. Jeśli prowadził do niego link, może być nieaktualny.',
  'problem.failed-title': 'Coś poszło nie tak',
  'problem.failed':
    'Błąd jest po naszej stronie. Spróbuj ponownie za kilka minut. Jeśli to nie pomoże, podaj osobie kontaktowej ten numer:',
  'problem.too-many-title': 'Zbyt wiele prób',
  'problem.too-many':
    'Poczekaj chwilę. Następną próbę można podjąć za {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}.',
  'problem.home': 'Przejdź do strony głównej',
};
