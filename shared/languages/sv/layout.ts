import type { layout as english } from '../en/layout.ts';
import type { Translation } from '../message-values.ts';

export const layout: Translation<typeof english> = {
  'layout.skip': 'Hoppa till innehållet',
  'layout.language': 'Språk',
  'layout.page-title': '{title} – {product}',
  'layout.error-title': 'Fel: {title}',
  'layout.error-summary': 'Något behöver rättas till',
  'layout.sign-in': 'Logga in',
  'layout.sign-out': 'Logga ut',
  'layout.fault-form-expired':
    'Formuläret har varit öppet för länge eller skickades från en annan sida. Kontrollera uppgifterna och skicka det igen.',
  'layout.fault-try-again': 'Något gick fel hos oss. Ingenting har ändrats. Försök igen.',
};
