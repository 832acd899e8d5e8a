import type { userSettings as english } from '../en/user-settings.ts';
import type { Translation } from '../message-values.ts';

export const userSettings: Translation<typeof english> = {
  'settings.title': 'הגדרות למשתמשים',
  'settings.back': 'חזרה למשתמשים',
  'settings.invitations': 'להזמין משתמשים חדשים בדוא"ל מיד עם הוספתם',
  'settings.invitations-hint': 'אחרת ההזמנות מעוכבות עד שתשלחו אותן, אחת אחת או את כולן יחד.',
  'settings.sync': 'לסנכרן עם פורטל הניהול אוטומטית אחרי שינויים וייבוא',
  'settings.sync-hint': 'אחרת השינויים נכנסים לתוקף בפורטל כשתפעילו סנכרון.',
  'settings.save': 'שמירת ההגדרות',
  'settings.saved': 'ההגדרות נשמרו.',
  'settings.changed': 'אדם אחר שינה את ההגדרות בינתיים. כך הן עכשיו.',
  'resend.title': 'שליחת הזמנות שוב',
  'resend.explanation':
    'לכל מי שעדיין לא נכנס. כל אחד יקבל קישור חדש, והישן יפסיק לפעול. ייעשה ניסיון נוסף גם לכתובות שמהן חזרו הודעות.',
  'resend.only': 'למי?',
  'resend.all': 'לכל מי שעדיין לא נכנס',
  'resend.suppressed': 'רק למי שההזמנה שלו עוכבה',
  'resend.start': 'שליחת ההזמנות',
  'resend.running': 'הזמנות כבר נשלחות. זו ההתקדמות.',
  'delete.title': 'מחיקת הארגון',
  'delete.explanation':
    'מסיים את תקופת הניסיון ומוחק את {company} עם כל המשתמשים, מיד ולצמיתות. כתובות הדוא"ל שלהם מתפנות ואפשר להוסיף אותן לארגון אחר.',
  'delete.open': 'מחיקת הארגון',
  'delete.own': 'זה כולל גם את הגישה שלכם: תנותקו מהמערכת.',
  'delete.confirm': 'לאישור, כתבו את שם החברה בדיוק כפי שהוא מופיע כאן: {company}',
  'delete.name': 'שם החברה',
  'delete.differs': 'זה אינו שם החברה. כתבו אותו כפי שהוא מופיע למעלה',
  'delete.yes': 'מחיקה לצמיתות',
  'delete.no': 'לא, חזרה',
  'delete.impossible': 'הדבר אינו אפשרי: לארגון יש מינוי.',
  'delete.running': 'הדבר אינו אפשרי כרגע: משימה מתבצעת. המתינו עד שתסתיים.',
  'delete.begun-title': 'הארגון נמחק',
  'delete.begun': 'כל המשתמשים והנתונים שלהם מוסרים. אין צורך לעשות דבר נוסף, ואפשר לסגור את הדף.',
};
