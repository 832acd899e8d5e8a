import type { approvalAnswer as english } from '../en/approval-answer.ts';
import type { Translation } from '../message-values.ts';

export const approvalAnswer: Translation<typeof english> = {
  'approval.title.granted': 'ניתנה הסכמה לבקשה',
  'approval.title.declined': 'הבקשה נדחתה',
  'approval.title.lapsed': 'תוקף הבקשה פג',
  'approval.title.dead': 'הקישור כבר לא פעיל',
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
  'approval.meaning.stays':
    'הנתונים נשארים במקומם. המשתמשים ומנהלי המערכת נשארים כפי שהם: השותף {partner} אינו יכול להסיר אותם או לשנות את ההרשאות שלהם.',
  'approval.meaning.billing': 'החיוב על מה שיגדיר השותף {partner} יגיע ממנו: סכמו איתו על המחיר מראש. מתן תשובה אינו כרוך בתשלום.',
  'approval.meaning.first': 'ייתכן שגם מנהלי מערכת אחרים בעלי הרשאות מלאות קיבלו את הבקשה. התשובה הראשונה היא הקובעת.',
  'approval.agree': 'הסכמה',
  'approval.decline': 'דחייה',
};
