import type { problem as english } from '../en/problem.ts';
import type { Translation } from '../message-values.ts';

export const problem: Translation<typeof english> = {
  'problem.forbidden-title': 'Du har inte tillgång till den här sidan',
  'problem.forbidden': 'Det ingår inte i din roll. En fullständig administratör i din organisation kan ändra det.',
  'problem.not-found-title': 'Sidan finns inte',
  'problem.not-found':
    'Det finns ingenting på den här adressen. Kontrollera stavningen om du skrev in den. Om du följde en länk kan den vara inaktuell.',
  'problem.failed-title': 'Något gick fel',
  'problem.failed':
    'Felet ligger hos oss. Försök igen om några minuter. Om det inte hjälper kan du uppge det här numret för din kontaktperson:',
  'problem.too-many-title': 'För många försök',
  'problem.too-many': 'Vänta en liten stund. Du kan försöka igen om {seconds, plural, one {# sekund} other {# sekunder}}.',
  'problem.home': 'Till startsidan',
};
