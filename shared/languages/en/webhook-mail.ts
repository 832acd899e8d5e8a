/** E-mail that tells a partner that nothing is sent to a webhook any more. */
export const webhookMail = {
  'disabled.subject': 'Your webhook {name} was switched off',
  'disabled.preheader': 'Nothing is sent to {host} any more.',
  'disabled.title': 'Your webhook was switched off',
  'disabled.failing':
    'Since {date} nothing that we sent to the webhook <b>{name}</b> of {partner} has arrived. We have stopped sending to it.',
  'disabled.gone':
    'The receiver of the webhook <b>{name}</b> of {partner} has answered that it no longer exists. We have stopped sending to it.',
  'disabled.next':
    'Once the receiver works again, set the webhook active through the API and ask for a replay: everything that has happened in the meantime is then sent.',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'Receiver',
} as const;
