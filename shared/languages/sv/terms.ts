import type { terms as english } from '../en/terms.ts';
import type { Translation } from '../message-values.ts';

export const terms: Translation<typeof english> = {
  'terms.title': 'Användarvillkor',
  'terms.version': 'Version {version}, gäller från {date}',
  'terms.intro': 'Läs villkoren för <b>{organisation}</b>. När du har godkänt dem får du tillgång till organisationen.',
  'terms.accept': 'Godkänn och fortsätt',
  'terms.decline': 'Avböj och logga ut',
  'terms.decline-hint': 'Om du avböjer raderas ingenting. Du kan logga in igen och godkänna villkoren senare.',
  'terms.1-title': '1. Vad villkoren omfattar',
  'terms.1-text':
    'Villkoren gäller när din organisation, och alla som du ger tillgång, använder {product}. Du godkänner dem som administratör med rätt att företräda organisationen.',
  'terms.2-title': '2. Ditt konto',
  'terms.2-text':
    'Din inloggning är personlig. Håll lösenordet för dig själv, välj ett som du inte använder någon annanstans och hör av dig till oss direkt om du misstänker att någon annan känner till det.',
  'terms.3-title': '3. Provperioden',
  'terms.3-text':
    'Provperioden är kostnadsfri och varar så länge som du har kommit överens om med din partner. När den är slut pausas tjänsterna först i 30 dagar och ligger sedan avstängda i ytterligare 30 dagar. Därefter raderas provtjänsternas data för gott. Tjänster som inte ingår i provperioden, till exempel Context Service, finns kvar.',
  'terms.4-title': '4. Dina data',
  'terms.4-text':
    'Det innehåll som du lagrar är ditt. Vi använder det bara för att driva tjänsterna och förvarar det i den region som har valts för din organisation. Din partner ser avtalsuppgifter, som licenser och datum, men inte ditt innehåll.',
  'terms.5-title': '5. Ansvarsfull användning',
  'terms.5-text':
    'Använd inte tjänsterna till något olagligt, försök inte kringgå deras begränsningar eller skydd och skicka inte oönskade meddelanden med dem.',
  'terms.6-title': '6. Tillgänglighet och ansvar',
  'terms.6-text':
    'Vi driver tjänsterna fackmässigt men lovar ingen viss tillgänglighet under en provperiod. I den mån lagen tillåter är vårt ansvar under provperioden begränsat till uppsåt och grov vårdslöshet.',
  'terms.7-title': '7. Ändringar och frågor',
  'terms.7-text':
    'Om vi ändrar villkoren visar vi den nya versionen när du loggar in, innan den börjar gälla för dig. Frågor besvaras av den partner som har lagt upp din organisation.',
  'declined.title': 'Du har avböjt villkoren',
  'declined.explanation': 'Du är utloggad och organisationen förblir stängd. Ingenting har raderats.',
  'declined.later': 'Om du ändrar dig loggar du in igen, så visas villkoren en gång till.',
};
