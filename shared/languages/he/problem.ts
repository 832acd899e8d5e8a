import type { problem as english } from '../en/problem.ts';
import type { Translation } from '../message-values.ts';

export const problem: Translation<typeof english> = {
  'problem.forbidden-title': 'אין לכם גישה לדף הזה',
  'problem.forbidden': 'התפקיד שלכם אינו כולל זאת. מנהל מערכת בעל הרשאות מלאות בארגון שלכם יכול לשנות את זה.',
  'problem.not-found-title': 'הדף לא נמצא',
  'problem.not-found': 'אין דבר בכתובת הזאת. אם הקלדתם אותה, בדקו שאין בה שגיאה. אם הגעתם מקישור, ייתכן שהוא כבר לא מעודכן.',
  'problem.failed-title': 'משהו השתבש',
  'problem.failed': 'התקלה אצלנו. נסו שוב בעוד כמה דקות. אם היא נמשכת, מסרו לאיש הקשר שלכם את המספר הזה:',
  'problem.too-many-title': 'יותר מדי ניסיונות',
  'problem.too-many': 'המתינו מעט. אפשר יהיה לנסות שוב בעוד {seconds, plural, one {שנייה אחת} two {שתי שניות} other {# שניות}}.',
  'problem.home': 'מעבר לדף הבית',
};
