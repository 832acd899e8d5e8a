/** Words for trials and their services, used by pages and e-mails alike. */
export const trial = {
  'state.awaiting_customer': 'Waiting for the customer',
  'state.active': 'Active',
  'state.suspended': 'Suspended',
  'state.soft_deleted': 'Switched off',
  'state.purged': 'Deleted',
  'state.converted': 'Converted to a subscription',
  'service.message': 'Message',
  'service.meetings': 'Meetings',
  'service.calling': 'Calling',
  'service.contact-center-standard': 'Contact Center, standard agents',
  'service.contact-center-premium': 'Contact Center, premium agents',
  'service.context-service': 'Context Service',
  'trial.days-left': '{days, plural, one {# day left} other {# days left}}',
  'trial.days': '{days, plural, one {# day} other {# days}}',
  'trial.licences': '{licences, plural, one {# licence} other {# licences}}',
} as const;
