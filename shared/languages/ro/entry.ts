import type { entry as english } from '../en/entry.ts';
import type { Translation } from '../message-values.ts';

export const entry: Translation<typeof english> = {
  'get-started.title': 'Alegeți parola',
  'get-started.welcome': 'Bun venit la {product}. Cu acest pas primiți acces la organizația <b>{organisation}</b>.',
  'get-started.address': 'Adresa de conectare',
  'get-started.address-hint': 'Vă veți conecta întotdeauna cu această adresă de e-mail.',
  'get-started.password': 'Parolă',
  'get-started.password-rule':
    'Folosiți cel puțin {minimum, plural, one {# caracter} few {# caractere} other {# de caractere}}. Câteva cuvinte la rând sunt ușor de ținut minte și greu de ghicit. Puteți folosi spații și orice alte caractere.',
  'get-started.submit': 'Salvați și conectați-vă',
  'get-started.next': 'La pasul următor veți citi condițiile de utilizare.',
  'password.required': 'Introduceți o parolă',
  'password.too-short': 'Parola trebuie să aibă cel puțin {minimum, plural, one {# caracter} few {# caractere} other {# de caractere}}',
  'password.too-long': 'Parola poate avea cel mult {maximum, plural, one {# caracter} few {# caractere} other {# de caractere}}',
  'password.too-common': 'Această parolă apare pe listele de parole foarte folosite. Alegeți alta',
  'password.too-similar': 'Parola seamănă prea mult cu adresa de e-mail, cu numele companiei sau cu numele nostru. Alegeți alta',
  'link.title': 'Acest link nu mai funcționează',
  'link.explanation':
    'Un link funcționează o singură dată și un timp limitat. Acesta a expirat, a fost deja folosit sau a fost înlocuit cu unul mai nou.',
  'link.password-known': 'Dacă ați ales deja o parolă, vă puteți conecta direct.',
  'link.new-title': 'Cereți un link nou',
  'link.address': 'Adresă de e-mail',
  'link.address-hint': 'Adresa la care a fost trimis mesajul cu linkul.',
  'link.submit': 'Trimiteți-mi un link nou',
  'link-requested.title': 'Verificați-vă mesajele',
  'link-requested.explanation':
    'Dacă există un cont în așteptare pentru <b>{address}</b>, un link nou este în drum spre această adresă. Linkurile trimise anterior nu vor mai funcționa.',
  'link-requested.spam':
    'Mesajul ar trebui să ajungă în câteva minute. Dacă nu ajunge, căutați-l în dosarul de spam și verificați dacă adresa este scrisă corect.',
  'link-requested.again': 'Încercați altă adresă',
  'sign-in.title': 'Conectare',
  'sign-in.address': 'Adresă de e-mail',
  'sign-in.password': 'Parolă',
  'sign-in.submit': 'Conectați-vă',
  'sign-in.no-password': 'Nu aveți încă o parolă sau nu vă puteți conecta?',
  'sign-in.new-link': 'Cereți un link nou prin e-mail',
  'sign-in.wrong': 'Adresa de e-mail sau parola nu este corectă',
  'sign-in.no-administration':
    'De organizația dumneavoastră se ocupă furnizorul. Administratorii nu se conectează aici: adresați-vă furnizorului.',
  'sign-in.slowed':
    'Mai multe încercări de conectare nu au reușit. Pentru a proteja contul, puteți încerca din nou peste {seconds, plural, one {o secundă} few {# secunde} other {# de secunde}}.',
  'sign-in.session-ended': 'Sesiunea s-a încheiat. Conectați-vă din nou.',
  'address.required': 'Introduceți o adresă de e-mail',
  'address.invalid': 'Introduceți o adresă de e-mail de forma nume@example.com',
  'signed-out.title': 'V-ați deconectat',
  'signed-out.explanation': 'Dacă și alte persoane folosesc acest dispozitiv, închideți și fereastra browserului.',
  'signed-out.again': 'Conectați-vă din nou',
};
