import type { entry as english } from '../en/entry.ts';
import type { Translation } from '../message-values.ts';

export const entry: Translation<typeof english> = {
  'get-started.title': 'Välj ett lösenord',
  'get-started.welcome': 'Välkommen till {product}. Med det här steget får du tillgång till <b>{organisation}</b>.',
  'get-started.address': 'Inloggningsadress',
  'get-started.address-hint': 'Du loggar alltid in med den här e-postadressen.',
  'get-started.password': 'Lösenord',
  'get-started.password-rule':
    'Använd minst {minimum, plural, one {# tecken} other {# tecken}}. Några ord i rad är lätta att komma ihåg och svåra att gissa. Mellanslag och alla andra tecken går bra.',
  'get-started.submit': 'Spara och logga in',
  'get-started.next': 'I nästa steg får du läsa användarvillkoren.',
  'password.required': 'Ange ett lösenord',
  'password.too-short': 'Lösenordet måste ha minst {minimum, plural, one {# tecken} other {# tecken}}',
  'password.too-long': 'Lösenordet får ha högst {maximum, plural, one {# tecken} other {# tecken}}',
  'password.too-common': 'Lösenordet finns på listor över vanliga lösenord. Välj ett annat',
  'password.too-similar': 'Lösenordet liknar din e-postadress, företagets namn eller vårt namn för mycket. Välj ett annat',
  'link.title': 'Länken fungerar inte längre',
  'link.explanation': 'En länk fungerar en gång och under en begränsad tid. Den här har gått ut, redan använts eller ersatts av en nyare.',
  'link.password-known': 'Har du redan valt ett lösenord kan du logga in direkt.',
  'link.new-title': 'Få en ny länk',
  'link.address': 'E-postadress',
  'link.address-hint': 'Adressen som mejlet med länken skickades till.',
  'link.submit': 'Skicka en ny länk',
  'link-requested.title': 'Titta i din inkorg',
  'link-requested.explanation':
    'Om det finns ett konto som väntar på <b>{address}</b> är en ny länk på väg dit. Länkar som skickats tidigare slutar då att fungera.',
  'link-requested.spam':
    'Mejlet bör komma inom några minuter. Om det inte gör det, titta i skräpposten och kontrollera att adressen är rättstavad.',
  'link-requested.again': 'Prova en annan adress',
  'sign-in.title': 'Logga in',
  'sign-in.address': 'E-postadress',
  'sign-in.password': 'Lösenord',
  'sign-in.submit': 'Logga in',
  'sign-in.no-password': 'Har du inget lösenord än, eller går det inte att logga in?',
  'sign-in.new-link': 'Få en ny länk via e-post',
  'sign-in.wrong': 'Fel e-postadress eller lösenord',
  'sign-in.no-administration': 'Din leverantör sköter organisationen. Administratörer loggar inte in här: vänd dig till leverantören.',
  'sign-in.slowed':
    'Flera inloggningsförsök har misslyckats. För att skydda kontot kan du försöka igen om {seconds, plural, one {# sekund} other {# sekunder}}.',
  'sign-in.session-ended': 'Din session har avslutats. Logga in igen.',
  'address.required': 'Ange en e-postadress',
  'address.invalid': 'Ange en e-postadress på formen namn@example.com',
  'signed-out.title': 'Du är utloggad',
  'signed-out.explanation': 'Om du delar enheten med andra bör du också stänga webbläsarfönstret.',
  'signed-out.again': 'Logga in igen',
};
