import type { rights as english } from '../en/rights.ts';
import type { Translation } from '../message-values.ts';

export const rights: Translation<typeof english> = {
  'title.requested': 'שותף מבקש הרשאות מנהל מערכת מלאות',
  'title.granted': 'הרשאות מנהל מערכת מלאות אושרו',
  'title.declined': 'הבקשה להרשאות מנהל מערכת מלאות נדחתה',
  'title.lapsed': 'תוקף הבקשה פג',
  'text.requested':
    'בתאריך {date} התקבלה מאת {partner} בקשה להרשאות מנהל מערכת מלאות בארגון שלכם, <b>{company}</b>. עד כה השותף יכול להגדיר שירותים בלבד.',
  'text.granted':
    'הבקשה מאת {partner} התקבלה בתאריך {date}. אנשי השותף בעלי גישה מלאה הם כעת מנהלי מערכת בעלי הרשאות מלאות בארגון <b>{company}</b>.',
  'text.declined':
    'הבקשה מאת {partner} התקבלה בתאריך {date}. השותף לא יקבל הרשאות נוספות בארגון <b>{company}</b>, ויכול להגדיר שירותים כמו קודם.',
  'text.lapsed': 'הבקשה מאת {partner} התקבלה בתאריך {date} ולא נענתה בזמן. דבר לא השתנה בארגון <b>{company}</b>. השותף יכול לבקש שוב.',
  requester: 'הבקשה הוגשה מהכתובת {requester}.',
  'meaning.title': 'מה המשמעות',
  'meaning.full': 'מנהל מערכת בעל הרשאות מלאות רואה הכול בארגון ויכול לשנות הכול, כולל משתמשים ומנהלים אחרים.',
  'meaning.now': 'אם תאשרו, ההרשאות ייכנסו לתוקף מיד.',
  'meaning.told': 'תשובתכם תישלח בדוא"ל למי שהגיש את הבקשה.',
  grant: 'אישור הרשאות מלאות',
  decline: 'דחייה',
  lapses: 'ללא תשובה יפוג תוקף הבקשה בתאריך {date}.',
  home: 'אל הארגון שלכם',
};
