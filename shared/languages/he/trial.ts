import type { trial as english } from '../en/trial.ts';
import type { Translation } from '../message-values.ts';

export const trial: Translation<typeof english> = {
  'state.awaiting_customer': 'ממתינה ללקוח',
  'state.active': 'פעילה',
  'state.suspended': 'מושהית',
  'state.soft_deleted': 'כבויה',
  'state.purged': 'נמחקה',
  'state.converted': 'הוסבה למינוי',
  'service.message': 'Message',
  'service.meetings': 'Meetings',
  'service.calling': 'Calling',
  'service.contact-center-standard': 'נציגי Contact Center רגילים',
  'service.contact-center-premium': 'נציגי Contact Center מסוג פרימיום',
  'service.context-service': 'Context Service',
  'add-on.contact-center-pstn': 'Contact Center PSTN',
  'trial.service': 'שירות',
  'trial.licence-count': 'רישיונות',
  'trial.used': 'בשימוש',
  'trial.days-left': '{days, plural, one {נותר יום אחד} two {נותרו יומיים} other {נותרו # ימים}}',
  'trial.days': '{days, plural, one {יום אחד} two {יומיים} other {# ימים}}',
};
