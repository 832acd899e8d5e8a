import type { reminders as english } from '../en/reminders.ts';
import type { Translation } from '../message-values.ts';

export const reminders: Translation<typeof english> = {
  'reminders.stop-title': 'Vill du stänga av påminnelser?',
  'reminders.stop-explanation':
    'Länken kommer från en påminnelse om provperioden för <b>{company}</b>. Om du stänger av påminnelser skickas inga fler till den adress som påminnelsen gick till, varken om den här provperioden eller om någon annan.',
  'reminders.stop': 'Stäng av påminnelser',
  'reminders.stopped-title': 'Påminnelser är avstängda',
  'reminders.stopped-explanation':
    'Till den adress som fick påminnelsen om provperioden för <b>{company}</b> skickas inga fler påminnelser, varken om den här provperioden eller om någon annan.',
  'reminders.resume': 'Få påminnelser igen',
  'reminders.resumed-title': 'Du får påminnelser igen',
  'reminders.resumed-explanation':
    'Till den adress som fick påminnelsen om provperioden för <b>{company}</b> skickas åter påminnelser innan en provperiod tar slut.',
  'reminders.others':
    'Andra mejl påverkas inte: {product} meddelar fortfarande när en provperiod har tagit slut eller ändrats, och skickar de länkar som du ber om.',
  'order.stop-explanation':
    'Länken kommer från en påminnelse om beställning <b>{number}</b>. Om du stänger av påminnelser skickas inga fler till den adress som påminnelsen gick till, varken om den här beställningen eller om något annat.',
  'order.stopped-explanation':
    'Till den adress som fick påminnelsen om beställning <b>{number}</b> skickas inga fler påminnelser, varken om den här beställningen eller om något annat.',
  'order.resumed-explanation':
    'Till den adress som fick påminnelsen om beställning <b>{number}</b> skickas åter påminnelser innan en beställning stängs.',
  'order.others':
    'Andra mejl påverkas inte: {product} meddelar fortfarande när en beställning behöver uppgifter från dig, och skickar de länkar som du ber om.',
  'reminders.dead-title': 'Länken fungerar inte',
  'reminders.dead-explanation':
    'Den kan ha gått ut, eller så kopierades bara en del av den. Länken längst ned i den senaste påminnelsen gör samma sak.',
};
