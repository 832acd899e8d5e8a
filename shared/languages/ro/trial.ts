import type { trial as english } from '../en/trial.ts';
import type { Translation } from '../message-values.ts';

export const trial: Translation<typeof english> = {
  'state.awaiting_customer': 'Așteaptă clientul',
  'state.active': 'Activă',
  'state.suspended': 'Suspendată',
  'state.soft_deleted': 'Oprită',
  'state.purged': 'Ștearsă',
  'state.converted': 'Transformată în abonament',
  'service.message': 'Message',
  'service.meetings': 'Meetings',
  'service.calling': 'Calling',
  'service.contact-center-standard': 'Contact Center, agenți standard',
  'service.contact-center-premium': 'Contact Center, agenți premium',
  'service.context-service': 'Context Service',
  'add-on.contact-center-pstn': 'Contact Center PSTN',
  'trial.service': 'Serviciu',
  'trial.licence-count': 'Licențe',
  'trial.used': 'Folosite',
  'trial.days-left': '{days, plural, one {A mai rămas # zi} few {Au mai rămas # zile} other {Au mai rămas # de zile}}',
  'trial.days': '{days, plural, one {# zi} few {# zile} other {# de zile}}',
};
