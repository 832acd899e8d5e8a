import type { orderMail as english } from '../en/order-mail.ts';
import type { Translation } from '../message-values.ts';

export const orderMail: Translation<typeof english> = {
  'order.subject': 'Uppgifter behövs för etablering av beställning {number}',
  'order.preheader': 'Ange vem beställningen är till och konfigurera tjänsterna.',
  'order.title': 'Din beställning är redo att konfigureras',
  'order.intro':
    'Beställning <b>{number}</b> kan nu etableras. Ange vem den är till, din kund eller ditt eget företag, och konfigurera tjänsterna. Om någon annan ska göra det kan du lämna beställningen vidare.',
  'order.action': 'Konfigurera tjänsten',
  'order.number': 'Beställning',
  'order.items': 'Innehåll',
  'order.closes': 'Beställningen kan etableras till och med {date}. Därefter stängs den.',
  'order.resume': 'Du kan avbryta i vilket steg som helst och komma tillbaka med samma länk.',
  'order.contact': 'Kontaktperson för beställningen',
  'passed-on.subject': 'Beställning {number} har lämnats vidare till dig',
  'passed-on.preheader': '{sender} ber dig konfigurera tjänsterna.',
  'passed-on.title': 'En beställning att konfigurera',
  'passed-on.intro':
    '{sender} har lämnat beställning <b>{number}</b> vidare till dig och ber dig ange vem den är till och konfigurera tjänsterna.',
  'order-reminder.subject': 'Beställning {number} stängs den {date}',
  'order-reminder.preheader': 'Ange vem beställningen är till innan den stängs.',
  'order-reminder.title': 'Din beställning väntar fortfarande',
  'order-reminder.intro':
    'Ingen har ännu angett vem beställning <b>{number}</b> är till. Den kan etableras till och med {until} och stängs därefter. Om någon annan ska göra det kan du lämna beställningen vidare.',
  'order-reminder.after': 'När beställningen har stängts kan kontaktpersonen för beställningen öppna den igen.',
  'order-welcome.subject': 'Nya tjänster i {product}',
  'order-welcome.preheader': '{partner} har etablerat tjänster för {company}.',
  'order-welcome.title': 'Nya tjänster för din organisation',
  'order-welcome.intro': '{partner} har etablerat tjänster i {product} för <b>{company}</b>, och du är administratör för organisationen.',
  'order-welcome.sign-in': 'Logga in',
  'order-welcome.next':
    'När du har loggat in visar konfigurationsguiden vad som återstår att konfigurera. Det som din partner redan har konfigurerat kan du använda direkt.',
  'continue.subject': 'Fortsätt konfigurera dina tjänster i {product}',
  'continue.preheader': '{partner} har förberett allt. Du kan fortsätta när det passar.',
  'continue.title': 'Dina tjänster väntar på att konfigureras',
  'continue.intro':
    '{partner} har etablerat tjänster för <b>{company}</b> och överlåter konfigurationen till dig. Konfigurationsguiden tar dig igenom det som återstår.',
  'continue.action': 'Fortsätt konfigurera',
  'request.subject': '{partner} ber om fullständig administratörsbehörighet',
  'request.preheader': 'Ingenting ändras förrän du svarar.',
  'request.title': 'Begäran om fullständig administratörsbehörighet',
  'request.intro': '{requester} på <b>{partner}</b> ber om fullständig administratörsbehörighet i din organisation <b>{company}</b>.',
  'request.meaning':
    'En fullständig administratör ser och kan ändra allt i organisationen, även användare och andra administratörer. Godkänn bara om du vet varför begäran har gjorts.',
  'request.action': 'Visa begäran',
  'request.until': 'Ingenting ändras förrän du svarar. Begäran upphör att gälla {date}.',
  'answer.granted-subject': '{company} har gett dig fullständig administratörsbehörighet',
  'answer.declined-subject': '{company} har avböjt fullständig administratörsbehörighet',
  'answer.granted':
    '<b>{company}</b> har sagt ja: personer på {partner} med full åtkomst är nu fullständiga administratörer i organisationen.',
  'answer.declined':
    '<b>{company}</b> har avböjt begäran från {partner} om fullständig administratörsbehörighet. Din behörighet som etableringsadministratör är oförändrad.',
  'answer.action': 'Öppna kunden',
  'import.subject': 'Importen av {file} är klar',
  'import.preheader':
    '{done, plural, one {# rad klar} other {# rader klara}}, {failed, plural, one {# rad misslyckades} other {# rader misslyckades}}',
  'import.title': 'Importen är klar',
  'import.intro': 'Importen av användare till <b>{company}</b> är klar.',
  'import.file': 'Fil',
  'import.created': 'Skapade',
  'import.updated': 'Uppdaterade',
  'import.unchanged': 'Oförändrade',
  'import.failed': 'Misslyckade',
  'import.errors':
    'I felfilen står orsaken för varje rad som misslyckades. Rätta raderna där och importera filen igen. Då görs bara det som återstår.',
  'import.action': 'Visa resultatet',
  'import.subject-plain': 'Importen av användare är klar',
  'import.rejected-title': 'Filen kunde inte importeras',
  'import.rejected-preheader': 'Ingenting har ändrats.',
  'import.rejected': 'Filen för importen av användare till <b>{company}</b> avvisades i sin helhet. Ingenting har ändrats.',
  'import.rejected-next': 'På importens sida står vad som är fel med filen. Rätta den och importera den igen.',
  'import.stopped-title': 'Importen avbröts',
  'import.stopped':
    'Något gick fel hos oss och importen av användare till <b>{company}</b> avbröts. Det som hade gjorts dittills finns kvar. Importera samma fil igen. Då görs bara det som återstår.',
  'assistance.subject': '{company} ber om hjälp med konfigurationen',
  'assistance.preheader': '{requester} har en fråga om {product}.',
  'assistance.title': 'Din kund ber om hjälp',
  'assistance.intro': '{requester} på <b>{company}</b> ber om din hjälp med att konfigurera {product} och skriver:',
  'assistance.reply': 'Ditt svar på det här mejlet går till {requester}.',
};
