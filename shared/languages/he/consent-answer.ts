import type { consentAnswer as english } from '../en/consent-answer.ts';
import type { Translation } from '../message-values.ts';

export const consentAnswer: Translation<typeof english> = {
  'move.title.moved': 'החשבון שלכם הועבר',
  'move.title.declined': 'דחיתם את הבקשה',
  'move.title.dead': 'הקישור כבר לא פעיל',
  'move.text.asked': 'השותף {partner} מגדיר את {product} עבור <b>{company}</b> ומבקש לתת לכם שם גישה, עם הכתובת {email}.',
  'move.text.moved': 'החשבון שלכם שייך כעת לארגון <b>{company}</b>. הודעת דוא"ל תסביר לכם איך להתחיל.',
  'move.text.moved-quietly': 'החשבון שלכם שייך כעת לארגון <b>{company}</b>. פנו לשם כדי לדעת איך להתחיל.',
  'move.text.declined': 'דבר לא השתנה: החשבון נשאר שלכם. השותף {partner} יכול לבקש שוב.',
  'move.text.dead': 'כבר השבתם, הזמן להשיב חלף, הבקשה בוטלה, או שבהודעת דוא"ל חדשה יותר יש קישור אחר. אם לא הסכמתם, החשבון נשאר כפי שהיה.',
  'move.moves.title': 'מה ישתנה',
  'move.moves.account': 'החשבון החינמי שלכם עם הכתובת {email} יהפוך לחלק מהארגון.',
  'move.moves.managed': '{company} והשותף {partner} ינהלו את החשבון, ויוכלו לראות, לשנות ולמחוק את מה ששייך לו.',
  'move.moves.sign-in': 'הכתובת שלכם לא תשתנה. תקבלו הודעת דוא"ל לבחירת סיסמה חדשה.',
  'move.moves.sign-in-quietly': 'הכתובת שלכם לא תשתנה. הסבר איך להתחבר תקבלו מאת {company}.',
  'move.moves.packages': 'תקבלו: {packages}.',
  'move.moves.billing': 'לא תחויבו על כך.',
  'move.moves.back': 'לאחר ההעברה לא תוכלו להחזיר את החשבון בעצמכם.',
  'move.agree': 'הסכמה והעברה',
  'move.decline': 'דחייה',
  'move.in-use': 'לא ניתן להעביר את החשבון: בינתיים הכתובת שלו שויכה לחשבון אחר. פנו אל השותף {partner}: {contact}',
  'move.closed': 'לא ניתן לבצע זאת כרגע. פנו אל השותף {partner}: {contact}',
};
