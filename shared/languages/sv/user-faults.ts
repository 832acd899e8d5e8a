import type { userFaults as english } from '../en/user-faults.ts';
import type { Translation } from '../message-values.ts';

export const userFaults: Translation<typeof english> = {
  'fault.EMAIL_MISSING': 'E-postadressen saknas.',
  'fault.EMAIL_INVALID': 'Det här är ingen e-postadress. Den ska se ut som namn@example.com.',
  'fault.EMAIL_REPEATED': 'Samma e-postadress har redan förekommit; bara den första räknas.',
  'fault.NAMES_INCOMPLETE': 'Ange både förnamn och efternamn, eller inget av dem.',
  'fault.CALLING_NAME_INVALID':
    'För användare med Calling får för- och efternamn ha högst 30 tecken vardera, utan % # < > \\ / " och emojier.',
  'fault.VALUE_TOO_LONG': 'Värdet är för långt.',
  'fault.VALUE_INVALID': 'Värdet är inte tillåtet här.',
  'fault.BOOLEAN_INVALID': 'Här är bara TRUE, FALSE eller ett tomt värde tillåtet.',
  'fault.NUMBER_WITHOUT_PLUS':
    'Numret har tappat sitt plustecken, vilket lätt händer i kalkylprogram. Redigera filen i en textredigerare, eller formatera cellerna som text, och skriv numret med + och landsnummer.',
  'fault.NUMBER_INVALID': 'Det här är inget fullständigt telefonnummer. Skriv det med + och landsnummer, till exempel +48221234567.',
  'fault.READ_ONLY_COLUMN': 'Detta kan bara läsas. Låt värdet stå kvar som det exporterades, eller utelämna det.',
  'fault.ROW_TOO_LONG': 'Raden är för lång.',
  'fault.ROW_RAGGED': 'Raden har fler eller färre celler än rubrikraden.',
  'fault.QUOTE_MISPLACED': 'Ett citattecken står mitt i ett värde. Sätt hela värdet inom citattecken och dubblera dem som står inuti.',
  'fault.DETAIL_REQUIRED': 'Organisationen kräver den här uppgiften för varje användare.',
  'fault.BOTH_CONTACT_CENTER_LICENCES': 'Standard och Premium utesluter varandra. Välj en av de två Contact Center-licenserna.',
  'fault.OTHER_CONTACT_CENTER_LICENCE':
    'Användaren har den andra Contact Center-licensen. Ta bort den nuvarande (FALSE) och ge den nya (TRUE) om du vill byta.',
  'fault.SERVICE_NOT_OWNED': 'Organisationen har inte den här tjänsten.',
  'fault.NO_LICENCE_LEFT': 'Det finns inga lediga licenser kvar för den här tjänsten.',
  'fault.TRIAL_NOT_RUNNING': 'Provperioden pågår inte, så inga licenser kan tilldelas.',
  'fault.ROLE_NEEDS_PREMIUM': 'Rollen agent eller arbetsledare kräver en premiumlicens.',
  'fault.ADMINISTRATOR_NOT_SUPERVISOR': 'En administratör kan inte samtidigt vara arbetsledare.',
  'fault.ADMINISTRATOR_WHEN_ADDING': 'Administratörsbehörighet kan ges när användaren finns och har en premiumlicens.',
  'fault.SUPERVISOR_NOT_ADMINISTRATOR': 'En arbetsledare kan inte samtidigt vara administratör. Ändra rollen till agent först.',
  'fault.ADMINISTRATOR_NEEDS_PREMIUM': 'Administratörsbehörighet kräver en premiumlicens. Ge användaren en sådan först.',
  'fault.LAST_FULL_ADMINISTRATOR': 'Det här är den sista fullständiga administratören. Ge någon annan full behörighet först.',
  'fault.ADMIN_PACKAGE_LEVEL':
    'Som administratör behöver personen minst ett paket på organisationens nivå. Tilldela ett högre paket först.',
  'fault.ADDRESS_HAS_OWN_TRIAL':
    'En egen provperiod har startats med den här adressen. Den kan läggas till när den organisationen har tagits bort.',
  'fault.ADDRESS_NOT_AVAILABLE': 'Adressen tillhör någon utanför organisationen och kan inte läggas till.',
  'fault.USER_INACTIVE': 'Användaren är inaktiverad. Återaktivera användaren först.',
  'fault.CHANGED_MEANWHILE': 'Någon annan ändrade användaren samtidigt. Försök igen.',
  'fault.CHANGED_SINCE': 'Användaren har ändrats efter importen eller har loggat in och har därför behållits.',
  'fault.ROW_NOT_WRITTEN': 'Raden kunde inte behandlas på grund av ett fel hos oss. Försök igen med den.',
};
