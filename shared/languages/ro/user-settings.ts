import type { userSettings as english } from '../en/user-settings.ts';
import type { Translation } from '../message-values.ts';

export const userSettings: Translation<typeof english> = {
  'settings.title': 'Setări pentru utilizatori',
  'settings.back': 'Înapoi la utilizatori',
  'settings.domains': 'Domeniile organizației',
  'settings.invitations': 'Invită utilizatorii noi prin e-mail imediat ce sunt adăugați',
  'settings.invitations-hint': 'Altfel invitațiile sunt reținute până când le trimiteți, una câte una sau toate deodată.',
  'settings.sync': 'Sincronizează automat cu portalul de administrare după modificări și importuri',
  'settings.sync-hint': 'Altfel modificările se aplică în portal când porniți o sincronizare.',
  'settings.save': 'Salvați setările',
  'settings.saved': 'Setările au fost salvate.',
  'settings.changed': 'Altcineva a modificat între timp setările. Iată-le cum sunt acum.',
  'resend.title': 'Trimiteți din nou invitațiile',
  'resend.explanation':
    'Tuturor celor care nu s-au conectat încă. Fiecare primește un link nou, iar cel vechi nu mai funcționează. Se încearcă din nou și adresele de la care mesajele s-au întors.',
  'resend.only': 'Cui?',
  'resend.all': 'Tuturor celor care nu s-au conectat încă',
  'resend.suppressed': 'Doar celor a căror invitație a fost reținută',
  'resend.start': 'Trimiteți invitațiile',
  'resend.running': 'Invitațiile se trimit deja. Iată stadiul.',
  'delete.title': 'Ștergerea organizației',
  'delete.explanation':
    'Încheie perioada de probă și șterge {company} cu toți utilizatorii, imediat și definitiv. Adresele lor de e-mail devin libere și pot fi adăugate în altă organizație.',
  'delete.open': 'Ștergeți organizația',
  'delete.own': 'Aceasta include și accesul dumneavoastră: veți fi deconectat.',
  'delete.confirm': 'Pentru confirmare, scrieți numele companiei exact așa: {company}',
  'delete.name': 'Numele companiei',
  'delete.differs': 'Acesta nu este numele companiei. Scrieți-l așa cum apare mai sus',
  'delete.yes': 'Ștergeți definitiv',
  'delete.no': 'Nu, înapoi',
  'delete.impossible': 'Nu este posibil: organizația are un abonament.',
  'delete.running': 'Nu este posibil acum: o sarcină este în curs. Așteptați până se încheie.',
  'delete.begun-title': 'Organizația este în curs de ștergere',
  'delete.begun': 'Toți utilizatorii și datele lor sunt eliminați. Nu mai trebuie să faceți nimic și puteți închide pagina.',
};
