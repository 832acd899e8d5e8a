import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'mail.subject': 'בקשה של {partner} לנהל את {company}',
  'mail.preheader': 'דבר לא ישתנה עד שתשיבו.',
  'mail.action': 'צפייה בבקשה',
  'title.asked': 'שותף מבקש לנהל את הארגון שלכם',
  'title.granted': 'ההסכמה נרשמה',
  'title.declined': 'הבקשה נדחתה',
  'title.lapsed': 'תוקף הבקשה פג',
  'title.dead': 'הקישור אינו פותח דבר',
  'text.asked': 'התקבלה בקשה מאת <b>{partner}</b> לספק שירותים לארגון שלכם, <b>{company}</b>, ולחייב עליהם. נדרשת הסכמתכם.',
  'text.granted': 'מעתה ביכולתו של השותף <b>{partner}</b> לספק שירותים לארגון <b>{company}</b> ולחייב עליהם.',
  'text.declined': 'לשותף <b>{partner}</b> לא תינתן גישה לארגון <b>{company}</b>. דבר לא השתנה.',
  'text.lapsed': 'הבקשה מאת {partner} לא נענתה בזמן. דבר לא השתנה בארגון <b>{company}</b>.',
  'text.dead': 'הבקשה בוטלה, או שהקישור אינו שלם. אין צורך לעשות דבר.',
  'meaning.title': 'מה המשמעות',
  'meaning.rights': 'אם תסכימו, השותף {partner} יהיה מנהל הקצאה בארגון: הוא יגדיר שירותים ויקצה אותם למשתמשים.',
  'meaning.stays': 'המשתמשים, הנתונים ומנהלי המערכת שלכם יישארו כפי שהם.',
  'meaning.billing': 'החיוב על שירותים שיוסיף השותף {partner} יגיע ממנו.',
  'meaning.unknown': 'אם השותף {partner} אינו מוכר לכם, אל תסכימו.',
  agree: 'הסכמה',
  decline: 'דחייה',
  lapses: 'ללא תשובה יפוג תוקף הבקשה בתאריך {date}, ודבר לא ישתנה.',
};
