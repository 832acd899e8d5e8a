import type { mail as english } from '../en/mail.ts';
import type { Translation } from '../message-values.ts';

export const mail: Translation<typeof english> = {
  'mail.hello': 'Bună ziua,',
  'mail.button-fallback': 'Dacă butonul nu funcționează, copiați această adresă în browser:',
  'mail.link-once':
    'Linkul funcționează o singură dată și este valabil până la {date}. Dacă a expirat, puteți cere unul nou pe pagina care se deschide.',
  'mail.sign-in-address': 'Adresa de conectare',
  'mail.sign-in-page': 'Pagina de conectare',
  'mail.services': 'Servicii',
  'mail.duration': 'Durată',
  'mail.not-tied': '{service} (nu se încheie odată cu perioada de probă)',
  'mail.service-licences': '{service}: {licences, plural, one {# licență} few {# licențe} other {# de licențe}}',
  'mail.never-ask': 'Nu vă vom cere niciodată parola prin e-mail sau prin telefon.',
  'mail.unexpected': 'Dacă nu așteptați acest mesaj, nu trebuie să faceți nimic.',
  'mail.sent-by': 'Mesaj trimis de {product} în numele {partner}.',
  'mail.sent-by-product': 'Mesaj trimis de {product}.',
  'mail.unsubscribe': 'Nu mai doresc astfel de mementouri',
  'trial-welcome.subject': 'Bun venit la {product}',
  'trial-welcome.preheader': '{partner} a pornit o perioadă de probă pentru {company}. Alegeți parola și începeți.',
  'trial-welcome.title': 'Bun venit la {product}',
  'trial-welcome.intro':
    '{partner} a pornit o perioadă de probă {product} pentru <b>{company}</b>, cu dumneavoastră ca administrator. Alegeți o parolă, acceptați condițiile de utilizare și organizația este gata de lucru.',
  'trial-welcome.begins': 'Perioada de probă începe când vă conectați prima dată.',
  'trial-welcome.action': 'Începeți',
  'partner-welcome.subject': 'Bun venit la {product}',
  'partner-welcome.preheader': 'Accesul dumneavoastră pentru {partner} este pregătit. Alegeți parola și începeți.',
  'partner-welcome.title': 'Bun venit la {product}',
  'partner-welcome.intro':
    'Accesul dumneavoastră la {product} pentru <b>{partner}</b> este pregătit. După ce alegeți parola, puteți porni și administra perioade de probă pentru clienți.',
  'link-renewed.subject': 'Linkul dumneavoastră nou pentru {product}',
  'link-renewed.preheader': 'Alegeți parola și conectați-vă.',
  'link-renewed.title': 'Iată linkul nou',
  'link-renewed.intro': 'Ați cerut un link nou la {product} pentru <b>{organisation}</b>. Linkurile trimise anterior nu mai funcționează.',
  'link-renewed.not-you': 'Dacă nu dumneavoastră l-ați cerut, puteți ignora acest mesaj: fără link nu poate intra nimeni.',
  'invitation.subject': '{company} vă invită la {product}',
  'invitation.preheader': 'Contul este pregătit. Alegeți parola și începeți.',
  'invitation.title': 'Ați primit o invitație',
  'invitation.intro': '<b>{company}</b> v-a creat un cont în {product}. Alegeți o parolă și puteți începe.',
  'invitation.administrator-preheader': 'Sunteți administratorul {company}. Alegeți parola și începeți.',
  'invitation.administrator-intro':
    '{partner} furnizează {product} pentru <b>{company}</b>, iar dumneavoastră sunteți administrator. Alegeți o parolă și puteți începe.',
  'invitation.support': 'Pentru întrebări, adresați-vă companiei {partner}: {contact}',
  'invitation.action': 'Activați contul',
};
