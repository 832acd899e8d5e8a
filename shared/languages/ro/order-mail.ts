import type { orderMail as english } from '../en/order-mail.ts';
import type { Translation } from '../message-values.ts';

export const orderMail: Translation<typeof english> = {
  'order.subject': 'Sunt necesare informații pentru configurarea comenzii {number}',
  'order.preheader': 'Spuneți-ne pentru cine este comanda și configurați serviciile.',
  'order.title': 'Comanda este gata de configurat',
  'order.intro':
    'Comanda <b>{number}</b> poate fi configurată. Spuneți-ne pentru cine este, pentru un client sau pentru compania dumneavoastră, și configurați serviciile. Dacă altcineva ar trebui să facă acest lucru, puteți transmite comanda mai departe.',
  'order.action': 'Configurați serviciul',
  'order.number': 'Comandă',
  'order.items': 'Conținut',
  'order.closes': 'Comanda poate fi configurată până la {date}. După aceea se închide.',
  'order.resume': 'Vă puteți opri la orice pas și puteți reveni cu același link.',
  'order.contact': 'Persoana de contact pentru această comandă',
  'passed-on.subject': 'Comanda {number} v-a fost transmisă',
  'passed-on.preheader': '{sender} vă roagă să configurați serviciile.',
  'passed-on.title': 'O comandă de configurat',
  'passed-on.intro':
    '{sender} v-a transmis comanda <b>{number}</b> și vă roagă să ne spuneți pentru cine este și să configurați serviciile.',
  'order-reminder.subject': 'Comanda {number} se închide pe {date}',
  'order-reminder.preheader': 'Spuneți-ne pentru cine este comanda înainte să se închidă.',
  'order-reminder.title': 'Comanda așteaptă în continuare',
  'order-reminder.intro':
    'Nu știm încă pentru cine este comanda <b>{number}</b>. Poate fi configurată până la {until}, iar după aceea se închide. Dacă altcineva ar trebui să facă acest lucru, puteți transmite comanda mai departe.',
  'order-reminder.after': 'După ce comanda s-a închis, persoana de contact pentru această comandă o poate redeschide.',
  'order-welcome.subject': 'Servicii noi în {product}',
  'order-welcome.preheader': '{partner} a activat servicii pentru {company}.',
  'order-welcome.title': 'Servicii noi pentru organizația dumneavoastră',
  'order-welcome.intro':
    '{partner} a activat servicii {product} pentru <b>{company}</b>, iar dumneavoastră sunteți administrator al organizației.',
  'order-welcome.sign-in': 'Conectați-vă',
  'order-welcome.next':
    'După ce vă conectați, asistentul de configurare arată ce a mai rămas de configurat. Ce a configurat deja partenerul poate fi folosit imediat.',
  'continue.subject': 'Continuați configurarea serviciilor în {product}',
  'continue.preheader': '{partner} a pregătit totul. Puteți continua când doriți.',
  'continue.title': 'Serviciile așteaptă să fie configurate',
  'continue.intro':
    '{partner} a activat servicii pentru <b>{company}</b> și vă lasă dumneavoastră configurarea. Asistentul de configurare vă conduce prin ceea ce a mai rămas de făcut.',
  'continue.action': 'Continuați configurarea',
  'request.subject': '{partner} cere drepturi depline de administrator',
  'request.preheader': 'Nu se schimbă nimic până când răspundeți.',
  'request.title': 'Cerere de drepturi depline de administrator',
  'request.intro':
    '{requester} de la <b>{partner}</b> cere drepturi depline de administrator în organizația dumneavoastră, <b>{company}</b>.',
  'request.meaning':
    'Un administrator cu drepturi depline vede și poate modifica totul în organizație, inclusiv utilizatorii și ceilalți administratori. Acceptați numai dacă știți de ce a fost făcută cererea.',
  'request.action': 'Vedeți cererea',
  'request.until': 'Până când răspundeți, nu se schimbă nimic. Cererea expiră la {date}.',
  'answer.granted-subject': '{company} v-a acordat drepturi depline de administrator',
  'answer.declined-subject': '{company} a refuzat drepturile depline de administrator',
  'answer.granted':
    '<b>{company}</b> a fost de acord: persoanele de la {partner} cu acces complet sunt acum administratori cu drepturi depline ai organizației.',
  'answer.declined':
    '<b>{company}</b> a refuzat cererea {partner} de drepturi depline de administrator. Drepturile dumneavoastră de administrator de configurare rămân neschimbate.',
  'answer.action': 'Deschideți clientul',
  'import.subject': 'Importul fișierului {file} s-a încheiat',
  'import.preheader':
    '{done, plural, one {# rând reușit} few {# rânduri reușite} other {# de rânduri reușite}}, {failed, plural, one {# rând eșuat} few {# rânduri eșuate} other {# de rânduri eșuate}}',
  'import.title': 'Importul s-a încheiat',
  'import.intro': 'Importul utilizatorilor pentru <b>{company}</b> s-a încheiat.',
  'import.file': 'Fișier',
  'import.created': 'Creați',
  'import.updated': 'Actualizați',
  'import.unchanged': 'Neschimbați',
  'import.failed': 'Eșuați',
  'import.errors':
    'Fișierul de erori arată motivul pentru fiecare rând eșuat. Corectați-l și importați-l din nou: se face doar ce a mai rămas.',
  'import.action': 'Vedeți rezultatul',
  'import.subject-plain': 'Importul utilizatorilor s-a încheiat',
  'import.rejected-title': 'Fișierul nu a putut fi importat',
  'import.rejected-preheader': 'Nu s-a modificat nimic.',
  'import.rejected': 'Fișierul pentru importul utilizatorilor în <b>{company}</b> a fost respins în întregime. Nu s-a modificat nimic.',
  'import.rejected-next': 'Pagina importului arată ce nu este în regulă cu fișierul. Corectați-l și importați-l din nou.',
  'import.stopped-title': 'Importul a fost oprit',
  'import.stopped':
    'Ceva nu a mers bine la noi și importul utilizatorilor pentru <b>{company}</b> a fost oprit. Ce s-a făcut până atunci rămâne. Importați din nou același fișier: se face doar ce a mai rămas.',
  'assistance.subject': '{company} cere ajutor la configurare',
  'assistance.preheader': '{requester} are o întrebare despre {product}.',
  'assistance.title': 'Un client vă cere ajutorul',
  'assistance.intro': '{requester} de la <b>{company}</b> vă cere ajutorul la configurarea {product} și scrie:',
  'assistance.reply': 'Răspunsul la acest mesaj ajunge la {requester}.',
};
