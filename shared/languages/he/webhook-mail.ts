import type { webhookMail as english } from '../en/webhook-mail.ts';
import type { Translation } from '../message-values.ts';

export const webhookMail: Translation<typeof english> = {
  'disabled.subject': 'Webhook בשם {name} הושבת',
  'disabled.preheader': 'לא נשלח עוד דבר אל {host}.',
  'disabled.title': 'Webhook שלכם הושבת',
  'disabled.failing': 'מאז {date} נכשלה כל שליחה אל Webhook בשם <b>{name}</b> של השותף {partner}. הפסקנו לשלוח אליו.',
  'disabled.gone': 'היעד של Webhook בשם <b>{name}</b> של השותף {partner} השיב שאינו קיים עוד (410). הפסקנו לשלוח אליו.',
  'disabled.kept': 'האירועים נשמרים: את מה שקורה בינתיים אפשר לשלוח שוב מאוחר יותר, או לקרוא מזרם האירועים.',
  'disabled.next': 'כשהיעד יחזור לפעול, הפעילו שוב את Webhook שלכם דרך API, ואז בקשו שליחה חוזרת של מה שהוחמץ:',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'יעד',
  'disabled.deliveries': 'מה נשלח ומה היו התוצאות',
  'disabled.activate': 'הפעלה מחדש',
  'disabled.replay': 'שליחה חוזרת',
};
