import type { trial as english } from '../en/trial.ts';
import type { Translation } from '../message-values.ts';

export const trial: Translation<typeof english> = {
  'state.awaiting_customer': 'Väntar på kunden',
  'state.active': 'Aktiv',
  'state.suspended': 'Pausad',
  'state.soft_deleted': 'Avstängd',
  'state.purged': 'Raderad',
  'state.converted': 'Övergått till abonnemang',
  'service.message': 'Message',
  'service.meetings': 'Meetings',
  'service.calling': 'Calling',
  'service.contact-center-standard': 'Contact Center, standardagenter',
  'service.contact-center-premium': 'Contact Center, premiumagenter',
  'service.context-service': 'Context Service',
  'add-on.contact-center-pstn': 'Contact Center PSTN',
  'trial.service': 'Tjänst',
  'trial.licence-count': 'Licenser',
  'trial.used': 'Används',
  'trial.days-left': '{days, plural, one {# dag kvar} other {# dagar kvar}}',
  'trial.days': '{days, plural, one {# dag} other {# dagar}}',
};
