import type { verticals as english } from '../en/verticals.ts';
import type { Translation } from '../message-values.ts';

export const verticals: Translation<typeof english> = {
  'vertical.agriculture': 'חקלאות',
  'vertical.automotive': 'רכב',
  'vertical.construction': 'בנייה',
  'vertical.consumer-goods': 'מוצרי צריכה',
  'vertical.education': 'חינוך',
  'vertical.energy-and-utilities': 'אנרגיה ותשתיות',
  'vertical.financial-services': 'פיננסים ובנקאות',
  'vertical.government': 'ממשל',
  'vertical.healthcare': 'בריאות',
  'vertical.hospitality': 'אירוח והסעדה',
  'vertical.insurance': 'ביטוח',
  'vertical.legal': 'משפטים',
  'vertical.manufacturing': 'ייצור',
  'vertical.media': 'תקשורת ומדיה',
  'vertical.nonprofit': 'מלכ"רים',
  'vertical.professional-services': 'ייעוץ ומקצועות חופשיים',
  'vertical.real-estate': 'נדל"ן',
  'vertical.retail': 'קמעונאות',
  'vertical.technology': 'טכנולוגיה',
  'vertical.telecommunications': 'טלקומוניקציה',
  'vertical.transport': 'תחבורה',
  'vertical.wholesale-trade': 'סחר סיטונאי',
  'vertical.other': 'אחר',
};
