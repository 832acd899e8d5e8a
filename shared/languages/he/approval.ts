import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'approval.mail.subject': 'בקשה מאת {partner} לספק שירותים לארגון {company}',
  'approval.mail.preheader': 'דבר לא ישתנה ללא הסכמה של מנהל מערכת בעל הרשאות מלאות עד {date}.',
  'approval.mail.action': 'צפייה בבקשה ומתן תשובה',
  'approval.title.asked': 'בקשה מאת {partner} לספק שירותים לארגון שלכם',
  'approval.text.asked':
    'השותף <b>{partner}</b> מבקש להגדיר שירותים לארגון שלכם, <b>{company}</b>, ולחייב עליהם. כמנהלי מערכת בעלי הרשאות מלאות בארגון, ביכולתכם להסכים או לדחות.',
  'approval.meaning.rights':
    'אם תסכימו, השותף {partner} יהיה מנהל הקצאה: הוא יראה את הארגון ואת המשתמשים בו, יגדיר שירותים, יוסיף משתמשים ויקצה להם שירותים.',
  'approval.unknown': 'אם השותף {partner} אינו מוכר לכם, דחו את הבקשה.',
  'approval.contact': 'לשאלות אפשר לפנות אל השותף {partner}: {contact}',
  'approval.lapses': 'אפשר להשיב עד {date}. ללא תשובה יפוג תוקף הבקשה, ודבר לא ישתנה.',
};
