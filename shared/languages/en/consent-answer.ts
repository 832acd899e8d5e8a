/** The page on which the owner of a free account answers, beyond what the e-mail says. */
export const consentAnswer = {
  'move.title.moved': 'Your account has moved',
  'move.title.declined': 'You have declined',
  'move.title.dead': 'This link no longer works',
  'move.text.asked': '{partner} sets up {product} for <b>{company}</b> and would like to give you access there, with the address {email}.',
  'move.text.moved': 'Your account belongs to <b>{company}</b> now. You will be told by e-mail how to begin.',
  'move.text.moved-quietly': 'Your account belongs to <b>{company}</b> now. Ask there how to begin.',
  'move.text.declined': 'Nothing has changed: your account remains your own. {partner} can ask you again.',
  'move.text.dead':
    'You have answered already, the time to answer has run out, the request was withdrawn, or a newer e-mail has another link. Unless you have agreed, your account is as it was.',
  'move.moves.title': 'What changes',
  'move.moves.account': 'Your free account with the address {email} becomes part of the organisation.',
  'move.moves.managed': '{company} and {partner} then manage the account, and can see, change and delete what belongs to it.',
  'move.moves.sign-in': 'Your address stays the same. An e-mail lets you choose a new password.',
  'move.moves.sign-in-quietly': 'Your address stays the same. {company} tells you how to sign in.',
  'move.moves.packages': 'You get: {packages}.',
  'move.moves.billing': 'You are not billed for it.',
  'move.moves.back': 'Once the account has moved, you cannot move it back yourself.',
  'move.agree': 'Agree and move',
  'move.decline': 'Decline',
  'move.in-use':
    'The account cannot move: its address has been given to another account in the meantime. Please turn to {partner}: {contact}',
  'move.closed': 'This cannot be done just now. Please turn to {partner}: {contact}',
} as const;
