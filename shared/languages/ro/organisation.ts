import type { organisation as english } from '../en/organisation.ts';
import type { Translation } from '../message-values.ts';

export const organisation: Translation<typeof english> = {
  'organisation.title': 'Organizația dumneavoastră',
  'organisation.trial': 'Perioada dumneavoastră de probă',
  'organisation.active': 'Perioada de probă durează până la <b>{date}</b>. Partenerul dumneavoastră este {partner}.',
  'organisation.awaiting_customer': 'Perioada de probă începe odată cu prima conectare. Partenerul dumneavoastră este {partner}.',
  'organisation.suspended':
    'Perioada de probă s-a încheiat la {date}, iar serviciile sunt suspendate. Până la <b>{until}</b>, {partner} o poate prelungi sau transforma în abonament. Până atunci nu se pierde nimic.',
  'organisation.soft_deleted':
    'Serviciile de probă sunt oprite. Până la <b>{until}</b>, {partner} le poate restabili. După aceea, datele lor se șterg definitiv.',
  'organisation.purged':
    'Perioada de probă s-a încheiat, iar datele serviciilor ei au fost șterse. Organizația și tot ce nu a ținut de perioada de probă rămân.',
  'organisation.converted': 'Perioada de probă a devenit abonament. Utilizatorii, setările și datele s-au păstrat.',
  'organisation.setup-title': 'Configurați serviciile',
  'organisation.setup-new':
    'Asistentul de configurare vă arată pas cu pas ce este necesar la început. Vă puteți opri oricând și puteți continua mai târziu.',
  'organisation.setup-started': 'Ați început deja. Asistentul de configurare continuă de unde v-ați oprit.',
  'organisation.setup-begin': 'Începeți configurarea',
  'organisation.setup-continue': 'Continuați configurarea',
  'organisation.context-on': 'Context Service este activat. Nu depinde de perioada de probă și nu se încheie odată cu ea.',
  'organisation.context-off': 'Context Service nu este activat. Partenerul dumneavoastră, {partner}, îl poate activa.',
  'organisation.registrations': 'Aplicații de contact center înregistrate',
  'organisation.no-registrations': 'Nu este înregistrată încă nicio aplicație.',
  'organisation.registrations-next': 'Mai multe aplicații',
  'organisation.registrations-first': 'Înapoi la primele aplicații',
  'organisation.registrations-pages': 'Pagini de aplicații',
  'organisation.last-seen': 'Ultima conectare',
  'organisation.never-seen': 'Niciodată',
  'organisation.versions': 'Versiunea {version}, Java {java}',
  'registration.waiting': 'Încă neconectată',
  'registration.connected': 'Conectată',
  'registration.revoked': 'Revocată',
  'organisation.register-title': 'Înregistrați o aplicație',
  'organisation.register-name': 'Numele aplicației',
  'organisation.register-hint': 'De exemplu, locația sau serverul pe care rulează.',
  'organisation.register': 'Înregistrați',
  'organisation.rotate': 'Înlocuiți cheia secretă pentru {name}',
  'organisation.rotate-warning':
    'Cheia actuală nu va mai funcționa imediat ce o înlocuiți. Aplicația se conectează din nou după ce primește cheia nouă.',
  'organisation.rotate-short': 'Înlocuiți cheia secretă',
  'organisation.revoke': 'Revocați {name}',
  'organisation.revoke-warning':
    'Aplicația nu se va mai putea conecta. Acțiunea nu poate fi anulată, dar aplicația poate fi înregistrată din nou.',
  'organisation.revoke-short': 'Revocați',
  'organisation.name-required': 'Introduceți un nume pentru aplicație',
  'organisation.name-too-long': 'Numele poate avea cel mult {maximum, plural, one {# caracter} few {# caractere} other {# de caractere}}',
  'organisation.name-taken': 'O aplicație cu acest nume este deja înregistrată',
  'organisation.connection-title': 'Date de conectare pentru {name}',
  'organisation.connection-once': 'Copiați acum ambele valori și păstrați-le într-un loc sigur. Cheia secretă se afișează o singură dată.',
  'organisation.connection-id': 'ID de conectare',
  'organisation.connection-secret': 'Cheie secretă',
  'organisation.revoked': '{name} a fost revocată și nu se mai poate conecta.',
  'organisation.administrator': 'Administrator',
  'organisation.administrator-you': 'V-ați conectat ca {address}',
};
