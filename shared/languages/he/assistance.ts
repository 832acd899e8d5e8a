import type { assistance as english } from '../en/assistance.ts';
import type { Translation } from '../message-values.ts';

export const assistance: Translation<typeof english> = {
  'assistance.subject': '{partner} מבקש עזרה עם {customer}',
  'assistance.preheader': 'בקשת סיוע בהגדרה ב-{product}.',
  'assistance.title': 'שותף מבקש סיוע בהגדרה',
  'assistance.intro': '<b>{partner}</b> מבקש עזרה בהגדרת הלקוח הסיטונאי <b>{customer}</b> וכותב:',
  'assistance.customer': 'לקוח',
  'assistance.request': 'בקשה',
  'assistance.answer': 'תשובה אל',
  'assistance.reply': 'יש להשיב לדוא"ל זה, ואז להוסיף את התשובה לבקשה בשורת הפקודה, שם השותף ימצא אותה: handover assistance answer.',
};
