/** The owner of a free account is asked to move to an organisation: what the e-mail says, and the page repeats. */
export const consent = {
  'move.mail-subject': '{company} asks you to move your free {product} account',
  'move.mail-preheader': 'Nothing changes unless you agree. You can answer until {date}.',
  'move.mail-intro':
    '{partner} sets up {product} for <b>{company}</b> and would like to give you access there. Your address {email} already has a free account of your own: for this it would have to move.',
  'move.mail-meaning':
    'If you agree, the account becomes part of the organisation: {company} and {partner} then manage it. You are not billed for it.',
  'move.mail-action': 'See what changes, and answer',
  'move.nothing': 'If you decline or do not answer, your account stays as it is.',
  'move.unknown': 'If you do not know {company}, do not agree.',
  'move.contact': 'If you have questions, turn to {company}, or to {partner}: {contact}',
  'move.until': 'You can answer until {date}.',
  'move.title.asked': 'Move your free account to {company}?',
} as const;
