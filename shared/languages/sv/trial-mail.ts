import type { trialMail as english } from '../en/trial-mail.ts';
import type { Translation } from '../message-values.ts';

export const trialMail: Translation<typeof english> = {
  'reminder.administrator-subject': '{days, plural, one {# dag kvar} other {# dagar kvar}} av din provperiod i {product}',
  'reminder.administrator-subject-today': 'Din provperiod i {product} slutar i dag',
  'reminder.partner-subject': '{company}: provperioden slutar om {days, plural, one {# dag} other {# dagar}}',
  'reminder.partner-subject-today': '{company}: provperioden slutar i dag',
  'reminder.intro': 'Provperioden i {product} för <b>{company}</b> gäller till och med <b>{date}</b>.',
  'reminder.intro-today': 'Provperioden i {product} för <b>{company}</b> slutar i dag, {date}, vid midnatt UTC.',
  'reminder.administrator-next':
    'Vill du fortsätta? {partner} kan förlänga provperioden eller göra om den till ett abonnemang. Personer, inställningar och data blir kvar som de är.',
  'reminder.partner-next':
    'Du kan förlänga provperioden eller göra om den till ett abonnemang. Kundens personer, inställningar och data blir kvar som de är.',
  'reminder.after':
    'Om ingenting görs pausas tjänsterna när perioden är slut. Ingenting raderas: till och med {until} går det att ta upp dem igen.',
  'ended.administrator-subject': 'Din provperiod i {product} är slut',
  'ended.partner-subject': '{company}: provperioden är slut',
  'ended.intro': 'Provperioden i {product} för <b>{company}</b> tog slut {date}. Tjänsterna är pausade, men ingenting har raderats.',
  'ended.administrator-next':
    'Till och med <b>{until}</b> kan {partner} förlänga provperioden eller göra om den till ett abonnemang, så finns allt där igen.',
  'ended.partner-next':
    'Till och med <b>{until}</b> kan du förlänga provperioden eller göra om den till ett abonnemang, så finns allt där igen.',
  'ended.after': 'Därefter stängs tjänsterna av, och efter {purge} raderas deras data för gott.',
  'trial.remains': 'Organisationen, inloggningen och tjänster utanför provperioden, till exempel Context Service, finns kvar.',
  'extended.administrator-subject': 'Din provperiod i {product} har förlängts',
  'extended.partner-subject': '{company}: provperioden har förlängts',
  'extended.intro': '{partner} har förlängt provperioden i {product} för <b>{company}</b>. Den gäller nu till och med <b>{date}</b>.',
  'cancelled.administrator-subject': 'Din provperiod i {product} har avbrutits',
  'cancelled.partner-subject': '{company}: provperioden har avbrutits',
  'cancelled.intro': 'Provperioden i {product} för <b>{company}</b> har avbrutits. Tjänsterna är avstängda.',
  'switched-off.administrator-subject': 'Tjänsterna i din provperiod av {product} är avstängda',
  'switched-off.partner-subject': '{company}: provtjänsterna är avstängda',
  'switched-off.intro': 'Provperioden i {product} för <b>{company}</b> tog slut {date} och fortsatte inte. Tjänsterna är nu avstängda.',
  'switched-off.administrator-next': 'Till och med <b>{until}</b> kan {partner} återställa dem. Därefter raderas deras data för gott.',
  'switched-off.partner-next': 'Till och med <b>{until}</b> kan du återställa dem. Därefter raderas deras data för gott.',
  'trial.administrator-action': 'Öppna organisationen',
  'trial.partner-action': 'Öppna provperioden',
};
