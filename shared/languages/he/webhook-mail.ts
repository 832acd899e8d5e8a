import type { webhookMail as english } from '../en/webhook-mail.ts';
import type { Translation } from '../message-values.ts';

export const webhookMail: Translation<typeof english> = {
  'disabled.subject': 'ה-Webhook שלך {name} הושבת',
  'disabled.preheader': 'לא נשלח עוד דבר אל {host}.',
  'disabled.title': 'ה-Webhook שלך הושבת',
  'disabled.failing': 'מאז {date} דבר ממה ששלחנו אל ה-Webhook <b>{name}</b> של {partner} לא הגיע. הפסקנו לשלוח אליו.',
  'disabled.gone': 'היעד של ה-Webhook <b>{name}</b> של {partner} השיב שאינו קיים עוד. הפסקנו לשלוח אליו.',
  'disabled.next': 'כשהיעד יחזור לפעול, יש להפעיל מחדש את ה-Webhook דרך ה-API ולבקש שליחה חוזרת: כל מה שקרה בינתיים יישלח אז.',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'יעד',
};
