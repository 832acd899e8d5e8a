import type { assistance as english } from '../en/assistance.ts';
import type { Translation } from '../message-values.ts';

export const assistance: Translation<typeof english> = {
  'help.subject': '{partner} מבקש עזרה עם {customer}',
  'help.preheader': 'בקשת סיוע בהגדרה ב-{product}.',
  'help.title': 'שותף מבקש סיוע בהגדרה',
  'help.intro': '<b>{partner}</b> מבקש עזרה בהגדרת הלקוח הסיטונאי <b>{customer}</b> וכותב:',
  'help.customer': 'לקוח',
  'help.request': 'בקשה',
  'help.answer': 'תשובה אל',
  'help.command': 'פקודה',
  'help.reply': 'השיבו להודעת דוא"ל זו. לאחר מכן הוסיפו את התשובה לבקשה בשורת הפקודה, שם השותף ימצא אותה:',
};
