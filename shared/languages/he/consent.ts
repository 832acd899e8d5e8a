import type { consent as english } from '../en/consent.ts';
import type { Translation } from '../message-values.ts';

export const consent: Translation<typeof english> = {
  'move.mail-subject': 'בקשה מאת {company} להעביר את החשבון החינמי שלכם במערכת {product}',
  'move.mail-preheader': 'דבר לא ישתנה ללא הסכמתכם. אפשר להשיב עד {date}.',
  'move.mail-intro':
    'השותף {partner} מגדיר את {product} עבור <b>{company}</b> ומבקש לתת לכם שם גישה. לכתובת שלכם {email} כבר יש חשבון חינמי פרטי: לשם כך יש להעביר אותו.',
  'move.mail-meaning': 'אם תסכימו, החשבון יהפוך לחלק מהארגון: {company} והשותף {partner} ינהלו אותו. לא תחויבו על כך.',
  'move.mail-action': 'מה ישתנה ומתן תשובה',
  'move.nothing': 'אם תדחו את הבקשה או לא תשיבו, החשבון יישאר כפי שהוא.',
  'move.unknown': 'אם הארגון {company} אינו מוכר לכם, אל תסכימו.',
  'move.contact': 'לשאלות אפשר לפנות אל {company}, או אל השותף {partner}: {contact}',
  'move.until': 'אפשר להשיב עד {date}.',
  'move.title.asked': 'להעביר את החשבון החינמי שלכם אל הארגון {company}?',
};
