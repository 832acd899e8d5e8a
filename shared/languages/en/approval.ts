/** A partner wants to attach an organisation as its wholesale customer: the e-mail to its administrators, and the page of the answer. */
export const approval = {
  'approval.mail.subject': '{partner} asks to provide services for {company}',
  'approval.mail.preheader': 'Nothing changes unless a full administrator agrees by {date}.',
  'approval.mail.action': 'See the request and answer',
  'approval.title.asked': '{partner} asks to provide services for your organisation',
  'approval.title.granted': 'The request was agreed to',
  'approval.title.declined': 'The request was declined',
  'approval.title.lapsed': 'This request has lapsed',
  'approval.title.dead': 'This link no longer works',
  'approval.text.asked':
    '<b>{partner}</b> would like to set up services for your organisation <b>{company}</b> and to bill them. You are a full administrator of the organisation, so you can agree or decline.',
  'approval.text.granted':
    'On {date} a full administrator agreed. <b>{partner}</b> may now set up services for <b>{company}</b> and bill them. You need not do anything else.',
  'approval.text.declined':
    'On {date} a full administrator declined. <b>{partner}</b> gets no access to <b>{company}</b>, and nothing has changed. {partner} can ask again.',
  'approval.text.lapsed': 'Nobody answered by {date}. Nothing has changed in <b>{company}</b>. {partner} can ask again.',
  'approval.text.dead':
    'The request was withdrawn, you are no longer a full administrator of the organisation, or the address is not complete. You need not do anything. If you still want to answer, open the link in the e-mail again.',
  'approval.meaning.title': 'What this means',
  'approval.meaning.who': '{partner} is a partner of {product}: a company that sells services, sets them up and bills them.',
  'approval.meaning.packages': 'To begin with, it would set up: {packages}.',
  'approval.meaning.rights':
    'If you agree, {partner} becomes a provisioning administrator: it can see the organisation and its users, set up services, add users and assign services to them.',
  'approval.meaning.stays':
    'Your data stays where it is. Your users and administrators stay as they are: {partner} cannot remove them or change their rights.',
  'approval.meaning.billing': 'What {partner} sets up is billed by {partner}: agree on the price beforehand. Answering costs nothing.',
  'approval.meaning.first': 'Other full administrators may have been asked as well. The first answer counts.',
  'approval.unknown': 'If you do not know {partner}, decline.',
  'approval.contact': 'If you have questions, turn to {partner}: {contact}',
  'approval.agree': 'Agree',
  'approval.decline': 'Decline',
  'approval.lapses': 'You can answer until {date}. Without an answer the request lapses, and nothing changes.',
} as const;
