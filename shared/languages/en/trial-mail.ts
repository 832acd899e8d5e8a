/** E-mails about the course of a trial; to its administrator, or to people of the partner. */
export const trialMail = {
  'reminder.administrator-subject': '{days, plural, one {# day left} other {# days left}} in your {product} trial',
  'reminder.administrator-subject-today': 'Your {product} trial ends today',
  'reminder.partner-subject': '{company}: the trial ends in {days, plural, one {# day} other {# days}}',
  'reminder.partner-subject-today': '{company}: the trial ends today',
  'reminder.intro': 'The {product} trial for <b>{company}</b> runs until <b>{date}</b>.',
  'reminder.intro-today': 'The {product} trial for <b>{company}</b> ends today, {date}, at midnight UTC.',
  'reminder.administrator-next':
    'Would you like to go on? {partner} can extend the trial or convert it to a subscription; your people, settings and data stay as they are.',
  'reminder.partner-next':
    'You can extend the trial or convert it to a subscription; the people, settings and data of your customer stay as they are.',
  'reminder.after':
    'If nothing is done, the services are suspended after the end. Nothing is deleted: until {until} they can be taken up again.',
  'ended.administrator-subject': 'Your {product} trial has ended',
  'ended.partner-subject': '{company}: the trial has ended',
  'ended.intro': 'The {product} trial for <b>{company}</b> ended on {date}. Its services are suspended; nothing has been deleted.',
  'ended.administrator-next':
    'Until <b>{until}</b>, {partner} can extend the trial or convert it to a subscription, and everything is there again.',
  'ended.partner-next': 'Until <b>{until}</b> you can extend the trial or convert it to a subscription, and everything is there again.',
  'ended.after': 'Then the services are switched off, and after {purge} their data is deleted for good.',
  'trial.remains': 'The organisation, its sign-in and services outside of the trial, such as Context Service, remain.',
  'extended.administrator-subject': 'Your {product} trial has been extended',
  'extended.partner-subject': '{company}: the trial has been extended',
  'extended.intro': '{partner} has extended the {product} trial for <b>{company}</b>. It now runs until <b>{date}</b>.',
  'cancelled.administrator-subject': 'Your {product} trial has been cancelled',
  'cancelled.partner-subject': '{company}: the trial has been cancelled',
  'cancelled.intro': 'The {product} trial for <b>{company}</b> has been cancelled. Its services are switched off.',
  'switched-off.administrator-subject': 'The services of your {product} trial are switched off',
  'switched-off.partner-subject': '{company}: the trial services are switched off',
  'switched-off.intro':
    'The {product} trial for <b>{company}</b> ended on {date} and was not continued. Its services are now switched off.',
  'switched-off.administrator-next': 'Until <b>{until}</b>, {partner} can restore them. After that their data is deleted for good.',
  'switched-off.partner-next': 'Until <b>{until}</b> you can restore them. After that their data is deleted for good.',
  'trial.administrator-action': 'Open your organisation',
  'trial.partner-action': 'Open the trial',
} as const;
