/** A partner’s request for full administrator rights, and its answer (OM-5). */
export const rights = {
  'title.requested': 'A partner asks for full administrator rights',
  'title.granted': 'Full administrator rights granted',
  'title.declined': 'Full administrator rights declined',
  'title.lapsed': 'This request has lapsed',
  'text.requested':
    'On {date}, {partner} asked for full administrator rights in your organisation <b>{company}</b>. So far it can set services up, and change nothing else.',
  'text.granted': '{partner} asked on {date}. Its people with full access are now full administrators of <b>{company}</b>.',
  'text.declined': '{partner} asked on {date}. It gets no further rights in <b>{company}</b>: it can set services up, as before.',
  'text.lapsed':
    '{partner} asked on {date}, and nobody answered in time. Nothing has changed in <b>{company}</b>. {partner} can ask again.',
  requester: 'The request was made by {requester}.',
  'meaning.title': 'What this means',
  'meaning.full': 'A full administrator sees and changes everything in the organisation, including its users and other administrators.',
  'meaning.now': 'If you grant it, it holds at once.',
  'meaning.told': 'Your answer is sent by e-mail to whoever asked.',
  grant: 'Grant full rights',
  decline: 'Decline',
  lapses: 'Without an answer the request lapses on {date}.',
  home: 'Go to your organisation',
} as const;
