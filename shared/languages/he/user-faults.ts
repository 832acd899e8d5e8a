import type { userFaults as english } from '../en/user-faults.ts';
import type { Translation } from '../message-values.ts';

export const userFaults: Translation<typeof english> = {
  'fault.EMAIL_MISSING': 'חסרה כתובת דוא"ל.',
  'fault.EMAIL_INVALID': 'זו אינה כתובת דוא"ל. הצורה הנכונה היא name@example.com.',
  'fault.EMAIL_REPEATED': 'כתובת הדוא"ל הזאת כבר הופיעה קודם; רק הראשונה נחשבת.',
  'fault.NAMES_INCOMPLETE': 'יש לציין שם פרטי ושם משפחה, או אף אחד מהם.',
  'fault.CALLING_NAME_INVALID': 'למשתמשים עם Calling כל שם הוא עד 30 תווים, בלי % # < > \\ / " ובלי אמוג׳י.',
  'fault.VALUE_TOO_LONG': 'הערך ארוך מדי.',
  'fault.VALUE_INVALID': 'הערך הזה אינו מותר כאן.',
  'fault.BOOLEAN_INVALID': 'מותר לכתוב כאן רק TRUE או FALSE, או להשאיר ריק.',
  'fault.NUMBER_WITHOUT_PLUS':
    'סימן הפלוס של המספר אבד, כפי שקורה לעתים קרובות בגיליונות אלקטרוניים. ערכו את הקובץ בעורך טקסט, או עצבו את התאים כטקסט, וכתבו את המספר עם + וקידומת המדינה.',
  'fault.NUMBER_INVALID': 'זה אינו מספר טלפון מלא. כתבו אותו עם + וקידומת המדינה, למשל +48221234567.',
  'fault.READ_ONLY_COLUMN': 'הערך הזה לקריאה בלבד. השאירו אותו כפי שיוצא, או השמיטו אותו.',
  'fault.ROW_TOO_LONG': 'השורה ארוכה מדי.',
  'fault.ROW_RAGGED': 'מספר התאים בשורה אינו תואם לשורת הכותרות.',
  'fault.QUOTE_MISPLACED': 'יש מירכאות באמצע ערך. הקיפו את כל הערך במירכאות והכפילו את המירכאות שבתוכו.',
  'fault.DETAIL_REQUIRED': 'הארגון דורש את הפרט הזה מכל משתמש.',
  'fault.BOTH_CONTACT_CENTER_LICENCES': 'אי אפשר לשלב Standard ו-Premium. בחרו אחד משני הרישיונות של Contact Center.',
  'fault.OTHER_CONTACT_CENTER_LICENCE':
    'למשתמש יש הרישיון האחר של Contact Center. כדי להחליף, הסירו את הרישיון הנוכחי (FALSE) ותנו את החדש (TRUE).',
  'fault.SERVICE_NOT_OWNED': 'השירות הזה אינו קיים בארגון.',
  'fault.NO_LICENCE_LEFT': 'לא נותרו רישיונות פנויים לשירות הזה.',
  'fault.TRIAL_NOT_RUNNING': 'תקופת הניסיון אינה פעילה, ולכן אי אפשר להקצות רישיונות.',
  'fault.ROLE_NEEDS_PREMIUM': 'התפקיד נציג או מפקח דורש רישיון פרימיום.',
  'fault.ADMINISTRATOR_NOT_SUPERVISOR': 'מנהל מערכת אינו יכול להיות גם מפקח.',
  'fault.ADMINISTRATOR_WHEN_ADDING': 'אפשר לתת הרשאות מנהל מערכת רק אחרי שהמשתמש קיים ויש לו רישיון פרימיום.',
  'fault.SUPERVISOR_NOT_ADMINISTRATOR': 'מפקח אינו יכול להיות גם מנהל מערכת. שנו קודם את התפקיד לנציג.',
  'fault.ADMINISTRATOR_NEEDS_PREMIUM': 'הרשאות מנהל מערכת דורשות רישיון פרימיום. תנו קודם למשתמש רישיון כזה.',
  'fault.LAST_FULL_ADMINISTRATOR': 'זהו מנהל המערכת האחרון בעל הרשאות מלאות. תנו קודם הרשאות מלאות לאדם אחר.',
  'fault.ADDRESS_HAS_OWN_TRIAL': 'בכתובת הזאת התחילה תקופת ניסיון נפרדת. אפשר יהיה להוסיף אותה אחרי שהארגון ההוא יימחק.',
  'fault.ADDRESS_NOT_AVAILABLE': 'הכתובת שייכת לאדם מחוץ לארגון ואי אפשר להוסיף אותה.',
  'fault.USER_INACTIVE': 'המשתמש מושבת. הפעילו אותו מחדש קודם.',
  'fault.CHANGED_MEANWHILE': 'אדם אחר שינה את המשתמש באותו זמן. נסו שוב.',
  'fault.CHANGED_SINCE': 'המשתמש שונה אחרי הייבוא או כבר התחבר, ולכן נשמר.',
  'fault.ROW_NOT_WRITTEN': 'לא ניתן היה לטפל בשורה בגלל שגיאה אצלנו. נסו אותה שוב.',
};
