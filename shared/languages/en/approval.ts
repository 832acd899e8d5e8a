/** A partner wants to attach an organisation as its wholesale customer: what the e-mail to its administrators says, and their page repeats. */
export const approval = {
  'approval.mail.subject': '{partner} asks to provide services for {company}',
  'approval.mail.preheader': 'Nothing changes unless a full administrator agrees by {date}.',
  'approval.mail.action': 'See the request and answer',
  'approval.title.asked': '{partner} asks to provide services for your organisation',
  'approval.text.asked':
    '<b>{partner}</b> would like to set up services for your organisation <b>{company}</b> and to bill them. You are a full administrator of the organisation, so you can agree or decline.',
  'approval.meaning.rights':
    'If you agree, {partner} becomes a provisioning administrator: it can see the organisation and its users, set up services, add users and assign services to them.',
  'approval.unknown': 'If you do not know {partner}, decline.',
  'approval.contact': 'If you have questions, turn to {partner}: {contact}',
  'approval.lapses': 'You can answer until {date}. Without an answer the request lapses, and nothing changes.',
} as const;
