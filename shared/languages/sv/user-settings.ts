import type { userSettings as english } from '../en/user-settings.ts';
import type { Translation } from '../message-values.ts';

export const userSettings: Translation<typeof english> = {
  'settings.title': 'Inställningar för användare',
  'settings.back': 'Tillbaka till användarna',
  'settings.domains': 'Organisationens domäner',
  'settings.invitations': 'Bjud in nya användare via e-post så snart de läggs till',
  'settings.invitations-hint': 'Annars hålls inbjudningarna inne tills du skickar dem, en i taget eller alla på en gång.',
  'settings.sync': 'Synkronisera med administrationsportalen automatiskt efter ändringar och importer',
  'settings.sync-hint': 'Annars gäller ändringar i portalen när du startar en synkronisering.',
  'settings.save': 'Spara inställningarna',
  'settings.saved': 'Inställningarna har sparats.',
  'settings.changed': 'Någon annan ändrade inställningarna under tiden. Så här är de nu.',
  'resend.title': 'Skicka inbjudningar igen',
  'resend.explanation':
    'Till alla som inte har loggat in än. Var och en får en ny länk och den gamla slutar att fungera. Även adresser som har studsat provas igen.',
  'resend.only': 'Till vilka?',
  'resend.all': 'Alla som inte har loggat in än',
  'resend.suppressed': 'Bara de vars inbjudan hölls inne',
  'resend.start': 'Skicka inbjudningarna',
  'resend.running': 'Inbjudningar skickas redan. Så här långt har det kommit.',
  'delete.title': 'Ta bort organisationen',
  'delete.explanation':
    'Avslutar provperioden och tar bort {company} med alla användare, omedelbart och permanent. Deras e-postadresser blir lediga och kan läggas till i en annan organisation.',
  'delete.open': 'Ta bort organisationen',
  'delete.own': 'Det gäller även din egen åtkomst: du loggas ut.',
  'delete.confirm': 'Bekräfta genom att skriva företagets namn precis så här: {company}',
  'delete.name': 'Företagets namn',
  'delete.differs': 'Det är inte företagets namn. Skriv det som det står ovan',
  'delete.yes': 'Ta bort permanent',
  'delete.no': 'Nej, gå tillbaka',
  'delete.impossible': 'Det går inte: organisationen har ett abonnemang.',
  'delete.running': 'Det går inte just nu: en uppgift pågår. Vänta tills den är klar.',
  'delete.begun-title': 'Organisationen tas bort',
  'delete.begun': 'Alla användare och deras data tas bort. Du behöver inte göra något mer och kan stänga sidan.',
};
