/** The e-mail to those who help with the set-up of wholesale customers. */
export const assistance = {
  'assistance.subject': '{partner} asks for help with {customer}',
  'assistance.preheader': 'A request for set-up assistance in {product}.',
  'assistance.title': 'A partner asks for set-up assistance',
  'assistance.intro': '<b>{partner}</b> asks for help with setting up the wholesale customer <b>{customer}</b> and writes:',
  'assistance.customer': 'Customer',
  'assistance.request': 'Request',
  'assistance.answer': 'Answer to',
  'assistance.reply':
    'Reply to this e-mail, then put your answer to the request at the command line, where the partner finds it: handover assistance answer.',
} as const;
