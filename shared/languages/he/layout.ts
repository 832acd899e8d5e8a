import type { layout as english } from '../en/layout.ts';
import type { Translation } from '../message-values.ts';

export const layout: Translation<typeof english> = {
  'layout.skip': 'דילוג לתוכן הראשי',
  'layout.language': 'שפה',
  'layout.page-title': '{title} – {product}',
  'layout.error-title': 'שגיאה: {title}',
  'layout.error-summary': 'יש משהו לתקן',
  'layout.sign-in': 'התחברות',
  'layout.sign-out': 'התנתקות',
  'layout.fault-form-expired': 'הטופס היה פתוח זמן רב מדי או נשלח מדף אחר. בדקו את הפרטים ושלחו אותו שוב.',
  'layout.fault-try-again': 'אירעה תקלה אצלנו. דבר לא השתנה. נסו שוב.',
};
