import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'move.mail-subject': 'בקשה מאת {company} להעביר את החשבון שלכם',
  'move.mail-preheader': 'בהסכמתכם, החשבון החינמי שלכם יהפוך לחלק מ-{company}.',
  'move.mail-intro':
    'חברת {partner} מעוניינת להגדיר עבורכם את {product} ב-<b>{company}</b>. הכתובת שלכם שייכת לחשבון חינמי פרטי, ולשם כך יש להעביר את החשבון.',
  'move.mail-action': 'מה יועבר ומתן תשובה',
  'move.nothing': 'דבר לא ישתנה ללא הסכמתכם.',
  'move.until': 'אפשר להשיב עד {date}.',
  'move.title.asked': 'להעביר את החשבון שלכם אל {company}?',
  'move.title.moved': 'החשבון שלכם הועבר',
  'move.title.declined': 'דחיתם את הבקשה',
  'move.title.dead': 'הקישור הזה כבר אינו פעיל',
  'move.text.asked': 'חברת {partner} מעוניינת להגדיר עבורכם את {product} ב-<b>{company}</b>, עם הכתובת {email}.',
  'move.text.moved': 'החשבון שלכם שייך כעת ל-<b>{company}</b>. הודעת דוא"ל תסביר לכם איך להתחיל.',
  'move.text.moved-quietly': 'החשבון שלכם שייך כעת ל-<b>{company}</b>. פנו לשם כדי לדעת איך להתחיל.',
  'move.text.declined': 'דבר לא השתנה: החשבון נשאר שלכם. {partner} יכולים לבקש שוב.',
  'move.text.dead': 'כבר השבתם, הזמן להשיב חלף, או שנשלחה הודעת דוא"ל חדשה יותר עם קישור אחר.',
  'move.moves.title': 'מה יועבר',
  'move.moves.account': 'החשבון החינמי שלכם עם הכתובת {email}: הוא יהפוך לחלק מהארגון.',
  'move.moves.managed': 'מאותו רגע {company} ו-{partner} ינהלו את החשבון, ויוכלו לראות, לשנות ולמחוק את מה ששייך לו.',
  'move.moves.packages': 'תקבלו: {packages}.',
  'move.agree': 'הסכמה והעברה',
  'move.decline': 'דחייה',
  'move.in-use': 'בינתיים הכתובת שלכם שויכה לחשבון אחר. פנו אל {partner}.',
  'move.closed': 'לא ניתן לבצע זאת כרגע. פנו אל {partner}.',
};
