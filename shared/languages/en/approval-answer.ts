/** The page on which an organisation’s administrators answer a partner that wants to attach it, beyond what the e-mail says. */
export const approvalAnswer = {
  'approval.title.granted': 'The request was agreed to',
  'approval.title.declined': 'The request was declined',
  'approval.title.lapsed': 'This request has lapsed',
  'approval.title.dead': 'This link no longer works',
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
  'approval.meaning.stays':
    'Your data stays where it is. Your users and administrators stay as they are: {partner} cannot remove them or change their rights.',
  'approval.meaning.billing': 'What {partner} sets up is billed by {partner}: agree on the price beforehand. Answering costs nothing.',
  'approval.meaning.first': 'Other full administrators may have been asked as well. The first answer counts.',
  'approval.agree': 'Agree',
  'approval.decline': 'Decline',
} as const;
