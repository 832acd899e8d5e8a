/** The page on which the reader of a reminder stops reminders, and lets them go on. */
export const reminders = {
  'reminders.stop-title': 'Stop reminders?',
  'reminders.stop-explanation':
    'This link came with a reminder about the trial for <b>{company}</b>. If you stop reminders, the address that it was sent to gets no more of them, neither about this trial nor about any other.',
  'reminders.stop': 'Stop reminders',
  'reminders.stopped-title': 'Reminders are stopped',
  'reminders.stopped-explanation':
    'We send no more reminders to the address that got the one about the trial for <b>{company}</b>: not about this trial, and not about any other.',
  'reminders.resume': 'Receive reminders again',
  'reminders.resumed-title': 'You will receive reminders again',
  'reminders.resumed-explanation':
    'We write again before a trial ends, to the address that got the reminder about the trial for <b>{company}</b>.',
  'reminders.others':
    'Other e-mails are not affected: {product} still tells you when a trial has ended or was changed, and sends you the links that you ask for.',
  'order.stop-explanation':
    'This link came with a reminder about order <b>{number}</b>. If you stop reminders, the address that it was sent to gets no more of them, neither about this order nor about anything else.',
  'order.stopped-explanation':
    'We send no more reminders to the address that got the one about order <b>{number}</b>: not about this order, and not about anything else.',
  'order.resumed-explanation': 'We write again before an order closes, to the address that got the reminder about order <b>{number}</b>.',
  'order.others':
    'Other e-mails are not affected: {product} still tells you when an order needs information from you, and sends you the links that you ask for.',
  'reminders.dead-title': 'This link does not work',
  'reminders.dead-explanation':
    'It may have expired, or only a part of it was copied. The link at the end of the newest reminder does the same.',
} as const;
