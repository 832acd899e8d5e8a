import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'approval.mail.subject': 'בקשה מאת {partner} לספק שירותים לארגון {company}',
  'approval.mail.preheader': 'דבר לא ישתנה ללא הסכמה של מנהל מערכת בעל הרשאות מלאות עד {date}.',
  'approval.mail.action': 'צפייה בבקשה ומתן תשובה',
  'approval.title.asked': 'בקשה מאת {partner} לספק שירותים לארגון שלכם',
  'approval.title.granted': 'ניתנה הסכמה לבקשה',
  'approval.title.declined': 'הבקשה נדחתה',
  'approval.title.lapsed': 'תוקף הבקשה פג',
  'approval.title.dead': 'הקישור כבר לא פעיל',
  'approval.text.asked':
    'השותף <b>{partner}</b> מבקש להגדיר שירותים לארגון שלכם, <b>{company}</b>, ולחייב עליהם. כמנהלי מערכת בעלי הרשאות מלאות בארגון, ביכולתכם להסכים או לדחות.',
  'approval.text.granted':
    'בתאריך {date} נתן מנהל מערכת בעל הרשאות מלאות את הסכמתו. מעתה השותף <b>{partner}</b> יכול להגדיר שירותים לארגון <b>{company}</b> ולחייב עליהם. אין צורך לעשות דבר נוסף.',
  'approval.text.declined':
    'בתאריך {date} דחה מנהל מערכת בעל הרשאות מלאות את הבקשה. לשותף <b>{partner}</b> לא תינתן גישה לארגון <b>{company}</b>, ודבר לא השתנה. השותף יכול לבקש שוב.',
  'approval.text.lapsed': 'איש לא השיב עד {date}. דבר לא השתנה בארגון <b>{company}</b>. השותף {partner} יכול לבקש שוב.',
  'approval.text.dead':
    'הבקשה בוטלה, אינכם עוד מנהלי מערכת בעלי הרשאות מלאות בארגון, או שהכתובת אינה שלמה. אין צורך לעשות דבר. אם עדיין ברצונכם להשיב, פתחו שוב את הקישור שבהודעת הדוא"ל.',
  'approval.meaning.title': 'מה המשמעות',
  'approval.meaning.who': '{partner} הוא שותף של {product}: חברה שמוכרת שירותים, מגדירה אותם ומחייבת עליהם.',
  'approval.meaning.packages': 'תחילה יוגדרו: {packages}.',
  'approval.meaning.rights':
    'אם תסכימו, השותף {partner} יהיה מנהל הקצאה: הוא יראה את הארגון ואת המשתמשים בו, יגדיר שירותים, יוסיף משתמשים ויקצה להם שירותים.',
  'approval.meaning.stays':
    'הנתונים נשארים במקומם. המשתמשים ומנהלי המערכת נשארים כפי שהם: השותף {partner} אינו יכול להסיר אותם או לשנות את ההרשאות שלהם.',
  'approval.meaning.billing': 'החיוב על מה שיגדיר השותף {partner} יגיע ממנו: סכמו איתו על המחיר מראש. מתן תשובה אינו כרוך בתשלום.',
  'approval.meaning.first': 'ייתכן שגם מנהלי מערכת אחרים בעלי הרשאות מלאות קיבלו את הבקשה. התשובה הראשונה היא הקובעת.',
  'approval.unknown': 'אם השותף {partner} אינו מוכר לכם, דחו את הבקשה.',
  'approval.contact': 'לשאלות אפשר לפנות אל השותף {partner}: {contact}',
  'approval.agree': 'הסכמה',
  'approval.decline': 'דחייה',
  'approval.lapses': 'אפשר להשיב עד {date}. ללא תשובה יפוג תוקף הבקשה, ודבר לא ישתנה.',
};
