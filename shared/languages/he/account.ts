import type { account as english } from '../en/account.ts';
import type { Translation } from '../message-values.ts';

export const account: Translation<typeof english> = {
  'account.title': 'החשבון שלכם',
  'account.belongs': 'התחברתם בכתובת {address} ואתם משתייכים לארגון <b>{organisation}</b>.',
  'account.profile': 'הפרופיל ב-Contact Center: {profile}',
  'account.profile-standard_agent': 'נציג רגיל',
  'account.profile-premium_agent': 'נציג פרימיום',
  'account.profile-supervisor': 'מפקח',
  'account.profile-administrator': 'מנהל מערכת',
  'account.profile-administrator_only': 'מנהל מערכת בלבד',
  'account.organisation': 'מעבר לדפי הארגון',
  'account.licences-title': 'הרישיונות שלכם',
  'account.no-licences': 'עדיין אין לכם רישיון. מנהל מערכת של <b>{organisation}</b> יכול להקצות לכם אחד.',
  'account.password-title': 'הסיסמה שלכם',
  'account.password': 'כדי לבחור סיסמה אחרת, בקשו לשלוח קישור לכתובת הדוא"ל שלכם.',
  'account.password-link': 'בחירת סיסמה אחרת',
};
