import type { layout as english } from '../en/layout.ts';
import type { Translation } from '../message-values.ts';

export const layout: Translation<typeof english> = {
  'layout.skip': 'Salt la conținutul principal',
  'layout.language': 'Limba',
  'layout.page-title': '{title} – {product}',
  'layout.error-title': 'Eroare: {title}',
  'layout.error-summary': 'Ceva trebuie corectat',
  'layout.sign-in': 'Conectare',
  'layout.sign-out': 'Deconectare',
  'layout.fault-form-expired':
    'Formularul a rămas deschis prea mult timp sau a fost trimis din altă pagină. Verificați datele și trimiteți-l din nou.',
  'layout.fault-try-again': 'A apărut o problemă la noi. Nu s-a modificat nimic. Încercați din nou.',
};
