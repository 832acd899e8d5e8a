import type { mail as english } from '../en/mail.ts';
import type { Translation } from '../message-values.ts';

export const mail: Translation<typeof english> = {
  'mail.hello': 'Hej!',
  'mail.button-fallback': 'Om knappen inte fungerar kan du kopiera adressen till webbläsaren:',
  'mail.link-once': 'Länken fungerar en gång och gäller till och med {date}. Om den har gått ut kan du be om en ny på sidan som öppnas.',
  'mail.sign-in-address': 'Inloggningsadress',
  'mail.sign-in-page': 'Inloggningssida',
  'mail.services': 'Tjänster',
  'mail.duration': 'Längd',
  'mail.not-tied': '{service} (upphör inte med provperioden)',
  'mail.service-licences': '{service}: {licences, plural, one {# licens} other {# licenser}}',
  'mail.never-ask': 'Vi ber dig aldrig om ditt lösenord, varken via e-post eller telefon.',
  'mail.unexpected': 'Om du inte väntade dig det här mejlet behöver du inte göra någonting.',
  'mail.sent-by': 'Mejlet har skickats av {product} på uppdrag av {partner}.',
  'mail.sent-by-product': 'Mejlet har skickats av {product}.',
  'mail.unsubscribe': 'Skicka inga fler sådana påminnelser',
  'trial-welcome.subject': 'Välkommen till {product}',
  'trial-welcome.preheader': '{partner} har startat en provperiod för {company}. Välj ett lösenord för att komma igång.',
  'trial-welcome.title': 'Välkommen till {product}',
  'trial-welcome.intro':
    '{partner} har startat en provperiod av {product} för <b>{company}</b>, med dig som administratör. Välj ett lösenord och godkänn användarvillkoren, så är din organisation klar att använda.',
  'trial-welcome.begins': 'Provperioden börjar när du loggar in första gången.',
  'trial-welcome.action': 'Kom igång',
  'partner-welcome.subject': 'Välkommen till {product}',
  'partner-welcome.preheader': 'Din inloggning för {partner} är klar. Välj ett lösenord för att komma igång.',
  'partner-welcome.title': 'Välkommen till {product}',
  'partner-welcome.intro':
    'Din inloggning till {product} för <b>{partner}</b> är klar. Välj ett lösenord, så kan du starta och sköta provperioder åt dina kunder.',
  'link-renewed.subject': 'Din nya länk till {product}',
  'link-renewed.preheader': 'Välj ett lösenord och logga in.',
  'link-renewed.title': 'Här är din nya länk',
  'link-renewed.intro':
    'Du har bett om en ny länk till {product} för <b>{organisation}</b>. Länkar som du har fått tidigare fungerar inte längre.',
  'link-renewed.not-you': 'Om det inte var du som bad om länken kan du bortse från mejlet. Utan länken kommer ingen in.',
  'invitation.subject': '{company} bjuder in dig till {product}',
  'invitation.preheader': 'Ditt konto är klart. Välj ett lösenord för att komma igång.',
  'invitation.title': 'Du är inbjuden',
  'invitation.intro': '<b>{company}</b> har skapat ett konto åt dig i {product}. Välj ett lösenord, så kan du börja.',
  'invitation.administrator-preheader': 'Du är administratör för {company}. Välj ett lösenord för att komma igång.',
  'invitation.administrator-intro':
    '{partner} tillhandahåller {product} för <b>{company}</b>, med dig som administratör. Välj ett lösenord, så kan du börja.',
  'invitation.support': 'Vänd dig till {partner} om du har frågor: {contact}',
  'invitation.action': 'Aktivera kontot',
};
