/** A partner wants to attach an organisation as its wholesale customer: the e-mail to its administrators, and the page of the answer. */
export const approval = {
  'approval.mail.subject': '{partner} asks to manage {company}',
  'approval.mail.preheader': 'Nothing changes until you answer.',
  'approval.mail.action': 'Look at the request',
  'approval.title.asked': 'A partner asks to manage your organisation',
  'approval.title.granted': 'You have agreed',
  'approval.title.declined': 'You have not agreed',
  'approval.title.lapsed': 'This request has lapsed',
  'approval.title.dead': 'This link opens nothing',
  'approval.text.asked':
    '<b>{partner}</b> wants to provide and bill services for your organisation <b>{company}</b>, and asks for your agreement.',
  'approval.text.granted': '<b>{partner}</b> may now provide and bill services for <b>{company}</b>.',
  'approval.text.declined': '<b>{partner}</b> gets no access to <b>{company}</b>. Nothing has changed.',
  'approval.text.lapsed': 'Nobody answered {partner} in time. Nothing has changed in <b>{company}</b>.',
  'approval.text.dead': 'The request was withdrawn, or the link is not complete. Nothing has to be done.',
  'approval.meaning.title': 'What this means',
  'approval.meaning.rights':
    'If you agree, {partner} becomes provisioning administrator of the organisation: it sets up services, and assigns them to users.',
  'approval.meaning.stays': 'Your users, your data and your administrators stay as they are.',
  'approval.meaning.billing': 'Services that {partner} adds are billed by {partner}.',
  'approval.meaning.unknown': 'If you do not know {partner}, do not agree.',
  'approval.agree': 'Agree',
  'approval.decline': 'Do not agree',
  'approval.lapses': 'Without an answer the request lapses on {date}, and nothing changes.',
} as const;
