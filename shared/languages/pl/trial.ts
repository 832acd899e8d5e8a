import type { trial as english } from '../en/trial.ts';
import type { Translation } from '../message-values.ts';

export const trial: Translation<typeof english> = {
  'state.awaiting_customer': 'Czeka na klienta',
  'state.active': 'Aktywna',
  'state.suspended': 'Zawieszona',
  'state.soft_deleted': 'Wyłączona',
  'state.purged': 'Usunięta',
  'state.converted': 'Zamieniona na subskrypcję',
  'service.message': 'Message',
  'service.meetings': 'Meetings',
  'service.calling': 'Calling',
  'service.contact-center-standard': 'Contact Center, agenci standardowi',
  'service.contact-center-premium': 'Contact Center, agenci premium',
  'service.context-service': 'Context Service',
  'add-on.contact-center-pstn': 'Contact Center PSTN',
  'trial.service': 'Usługa',
  'trial.licence-count': 'Licencje',
  'trial.used': 'W użyciu',
  'trial.days-left': '{days, plural, one {Pozostał # dzień} few {Pozostały # dni} many {Pozostało # dni} other {Pozostało # dnia}}',
  'trial.days': '{days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
};
