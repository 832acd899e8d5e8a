import type { reminders as english } from '../en/reminders.ts';
import type { Translation } from '../message-values.ts';

export const reminders: Translation<typeof english> = {
  'reminders.stop-title': 'להפסיק את התזכורות?',
  'reminders.stop-explanation':
    'הקישור הגיע בתזכורת על תקופת הניסיון של <b>{company}</b>. אם תפסיקו את התזכורות, לא יישלחו עוד תזכורות לכתובת שאליה נשלחה התזכורת, לא על תקופת ניסיון זו ולא על אף תקופת ניסיון אחרת.',
  'reminders.stop': 'הפסקת התזכורות',
  'reminders.stopped-title': 'התזכורות הופסקו',
  'reminders.stopped-explanation':
    'לכתובת שאליה נשלחה התזכורת על תקופת הניסיון של <b>{company}</b> לא יישלחו עוד תזכורות, לא על תקופת ניסיון זו ולא על אף תקופת ניסיון אחרת.',
  'reminders.resume': 'חידוש התזכורות',
  'reminders.resumed-title': 'התזכורות חודשו',
  'reminders.resumed-explanation':
    'לכתובת שאליה נשלחה התזכורת על תקופת הניסיון של <b>{company}</b> יישלחו שוב תזכורות לפני סיום של תקופת ניסיון.',
  'reminders.others':
    'הודעות אחרות ימשיכו להגיע כרגיל: {product} ימשיך להודיע לכם כשתקופת ניסיון מסתיימת או משתנה, וישלח את הקישורים שתבקשו.',
  'order.stop-explanation':
    'הקישור הגיע בתזכורת על הזמנה <b>{number}</b>. אם תפסיקו את התזכורות, לא יישלחו עוד תזכורות לכתובת שאליה נשלחה התזכורת, לא על הזמנה זו ולא על דבר אחר.',
  'order.stopped-explanation': 'לכתובת שאליה נשלחה התזכורת על הזמנה <b>{number}</b> לא יישלחו עוד תזכורות, לא על הזמנה זו ולא על דבר אחר.',
  'order.resumed-explanation': 'לכתובת שאליה נשלחה התזכורת על הזמנה <b>{number}</b> יישלחו שוב תזכורות לפני סגירה של הזמנה.',
  'order.others': 'הודעות אחרות ימשיכו להגיע כרגיל: {product} ימשיך להודיע לכם כשנדרש מכם מידע על הזמנה, וישלח את הקישורים שתבקשו.',
  'reminders.dead-title': 'הקישור אינו פועל',
  'reminders.dead-explanation': 'ייתכן שתוקפו פג, או שהועתק רק חלק ממנו. הקישור שבסוף התזכורת האחרונה שקיבלתם מוביל לאותו מקום.',
};
