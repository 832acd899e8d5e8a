/** E-mail that tells a partner that nothing is sent to a webhook any more. */
export const webhookMail = {
  'disabled.subject': 'Your webhook {name} was switched off',
  'disabled.preheader': 'Nothing is sent to {host} any more.',
  'disabled.title': 'Your webhook was switched off',
  'disabled.failing': 'Every delivery to the webhook <b>{name}</b> of {partner} has failed since {date}. We have stopped sending to it.',
  'disabled.gone':
    'The receiver of the webhook <b>{name}</b> of {partner} has answered that it no longer exists (410). We have stopped sending to it.',
  'disabled.kept': 'Events are kept: what happens in the meantime can be sent again later, or read from the feed of events.',
  'disabled.next':
    'Once the receiver works again, set the webhook active through the API, and then ask for a replay of what it has missed:',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'Receiver',
  'disabled.deliveries': 'What was sent, and what came of it',
  'disabled.activate': 'Set it active',
  'disabled.replay': 'Have it sent again',
} as const;
