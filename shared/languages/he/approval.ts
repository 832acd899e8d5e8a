import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'approval.mail.subject': 'בקשה של {partner} לנהל את {company}',
  'approval.mail.preheader': 'דבר לא ישתנה עד שתשיבו.',
  'approval.mail.action': 'צפייה בבקשה',
  'approval.title.asked': 'שותף מבקש לנהל את הארגון שלכם',
  'approval.title.granted': 'ההסכמה נרשמה',
  'approval.title.declined': 'הבקשה נדחתה',
  'approval.title.lapsed': 'תוקף הבקשה פג',
  'approval.title.dead': 'הקישור אינו פותח דבר',
  'approval.text.asked': 'התקבלה בקשה מאת <b>{partner}</b> לספק שירותים לארגון שלכם, <b>{company}</b>, ולחייב עליהם. נדרשת הסכמתכם.',
  'approval.text.granted': 'מעתה ביכולתו של השותף <b>{partner}</b> לספק שירותים לארגון <b>{company}</b> ולחייב עליהם.',
  'approval.text.declined': 'לשותף <b>{partner}</b> לא תינתן גישה לארגון <b>{company}</b>. דבר לא השתנה.',
  'approval.text.lapsed': 'הבקשה מאת {partner} לא נענתה בזמן. דבר לא השתנה בארגון <b>{company}</b>.',
  'approval.text.dead': 'הבקשה בוטלה, או שהקישור אינו שלם. אין צורך לעשות דבר.',
  'approval.meaning.title': 'מה המשמעות',
  'approval.meaning.rights': 'אם תסכימו, השותף {partner} יהיה מנהל הקצאה בארגון: הוא יגדיר שירותים ויקצה אותם למשתמשים.',
  'approval.meaning.stays': 'המשתמשים, הנתונים ומנהלי המערכת שלכם יישארו כפי שהם.',
  'approval.meaning.billing': 'החיוב על שירותים שיוסיף השותף {partner} יגיע ממנו.',
  'approval.meaning.unknown': 'אם השותף {partner} אינו מוכר לכם, אל תסכימו.',
  'approval.agree': 'הסכמה',
  'approval.decline': 'דחייה',
  'approval.lapses': 'ללא תשובה יפוג תוקף הבקשה בתאריך {date}, ודבר לא ישתנה.',
};
