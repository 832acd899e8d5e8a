import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'mail-subject': 'בקשה מאת {company} להעביר את החשבון שלכם',
  'mail-preheader': 'בהסכמתכם, החשבון החינמי שלכם יהפוך לחלק מ-{company}.',
  'mail-intro':
    'חברת {partner} מעוניינת להגדיר עבורכם את {product} ב-<b>{company}</b>. הכתובת שלכם שייכת לחשבון חינמי פרטי, ולשם כך יש להעביר את החשבון.',
  'mail-action': 'מה יועבר ומתן תשובה',
  nothing: 'דבר לא ישתנה ללא הסכמתכם.',
  until: 'אפשר להשיב עד {date}.',
  'consent.title.asked': 'להעביר את החשבון שלכם אל {company}?',
  'consent.title.moved': 'החשבון שלכם הועבר',
  'consent.title.declined': 'דחיתם את הבקשה',
  'consent.title.dead': 'הקישור הזה כבר אינו פעיל',
  'consent.text.asked': 'חברת {partner} מעוניינת להגדיר עבורכם את {product} ב-<b>{company}</b>, עם הכתובת {email}.',
  'consent.text.moved': 'החשבון שלכם שייך כעת ל-<b>{company}</b>. הודעת דוא"ל תסביר לכם איך להתחיל.',
  'consent.text.moved-quietly': 'החשבון שלכם שייך כעת ל-<b>{company}</b>. פנו לשם כדי לדעת איך להתחיל.',
  'consent.text.declined': 'דבר לא השתנה: החשבון נשאר שלכם. {partner} יכולים לבקש שוב.',
  'consent.text.dead': 'כבר השבתם, הזמן להשיב חלף, או שנשלחה הודעת דוא"ל חדשה יותר עם קישור אחר.',
  'moves.title': 'מה יועבר',
  'moves.account': 'החשבון החינמי שלכם עם הכתובת {email}: הוא יהפוך לחלק מהארגון.',
  'moves.managed': 'מאותו רגע {company} ו-{partner} ינהלו את החשבון, ויוכלו לראות, לשנות ולמחוק את מה ששייך לו.',
  'moves.packages': 'תקבלו: {packages}.',
  agree: 'הסכמה והעברה',
  'consent.decline': 'דחייה',
  'in-use': 'בינתיים הכתובת שלכם שויכה לחשבון אחר. פנו אל {partner}.',
  closed: 'לא ניתן לבצע זאת כרגע. פנו אל {partner}.',
};
