import type { trialMail as english } from '../en/trial-mail.ts';
import type { Translation } from '../message-values.ts';

export const trialMail: Translation<typeof english> = {
  'reminder.administrator-subject':
    '{days, plural, one {נותר יום אחד} two {נותרו יומיים} other {נותרו # ימים}} לסיום תקופת הניסיון של {product}',
  'reminder.administrator-subject-today': 'תקופת הניסיון של {product} מסתיימת היום',
  'reminder.partner-subject': '{company}: תקופת הניסיון מסתיימת בעוד {days, plural, one {יום אחד} two {יומיים} other {# ימים}}',
  'reminder.partner-subject-today': '{company}: תקופת הניסיון מסתיימת היום',
  'reminder.intro': 'תקופת הניסיון של {product} עבור <b>{company}</b> נמשכת עד <b>{date}</b>.',
  'reminder.intro-today': 'תקופת הניסיון של {product} עבור <b>{company}</b> מסתיימת היום, {date}, בחצות לפי שעון UTC.',
  'reminder.administrator-next':
    'רוצים להמשיך? השותף {partner} יכול להאריך את תקופת הניסיון או להסב אותה למינוי. המשתמשים, ההגדרות והנתונים יישארו כפי שהם.',
  'reminder.partner-next': 'אפשר להאריך את תקופת הניסיון או להסב אותה למינוי. המשתמשים, ההגדרות והנתונים של הלקוח יישארו כפי שהם.',
  'reminder.after': 'אם לא ייעשה דבר, השירותים יושהו בתום התקופה. דבר לא יימחק: עד {until} אפשר יהיה לחזור ולהשתמש בהם.',
  'ended.administrator-subject': 'תקופת הניסיון של {product} הסתיימה',
  'ended.partner-subject': '{company}: תקופת הניסיון הסתיימה',
  'ended.intro': 'תקופת הניסיון של {product} עבור <b>{company}</b> הסתיימה בתאריך {date}. השירותים מושהים, ודבר לא נמחק.',
  'ended.administrator-next': 'עד <b>{until}</b> יכול השותף {partner} להאריך את תקופת הניסיון או להסב אותה למינוי, והכול יחזור לפעול.',
  'ended.partner-next': 'עד <b>{until}</b> אפשר להאריך את תקופת הניסיון או להסב אותה למינוי, והכול יחזור לפעול.',
  'ended.after': 'לאחר מכן יכובו השירותים, ואחרי {purge} יימחקו הנתונים שלהם לצמיתות.',
  'trial.remains': 'הארגון, ההתחברות אליו ושירותים שאינם חלק מתקופת הניסיון, כגון Context Service, נשארים.',
  'extended.administrator-subject': 'תקופת הניסיון של {product} הוארכה',
  'extended.partner-subject': '{company}: תקופת הניסיון הוארכה',
  'extended.intro': 'השותף {partner} האריך את תקופת הניסיון של {product} עבור <b>{company}</b>. כעת היא נמשכת עד <b>{date}</b>.',
  'cancelled.administrator-subject': 'תקופת הניסיון של {product} בוטלה',
  'cancelled.partner-subject': '{company}: תקופת הניסיון בוטלה',
  'cancelled.intro': 'תקופת הניסיון של {product} עבור <b>{company}</b> בוטלה. השירותים שלה כבויים.',
  'switched-off.administrator-subject': 'השירותים של תקופת הניסיון של {product} כבויים',
  'switched-off.partner-subject': '{company}: שירותי הניסיון כבויים',
  'switched-off.intro': 'תקופת הניסיון של {product} עבור <b>{company}</b> הסתיימה בתאריך {date} ולא נמשכה. השירותים שלה כבויים כעת.',
  'switched-off.administrator-next': 'עד <b>{until}</b> יכול השותף {partner} לשחזר אותם. לאחר מכן יימחקו הנתונים שלהם לצמיתות.',
  'switched-off.partner-next': 'עד <b>{until}</b> אפשר לשחזר אותם. לאחר מכן יימחקו הנתונים שלהם לצמיתות.',
  'trial.administrator-action': 'פתיחת הארגון',
  'trial.partner-action': 'פתיחת תקופת הניסיון',
};
