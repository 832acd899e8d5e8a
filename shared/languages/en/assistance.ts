/** The e-mail to those who help with the set-up of wholesale customers. */
export const assistance = {
  'help.subject': '{partner} asks for help with {customer}',
  'help.preheader': 'A request for set-up assistance in {product}.',
  'help.title': 'A partner asks for set-up assistance',
  'help.intro': '<b>{partner}</b> asks for help with setting up the wholesale customer <b>{customer}</b> and writes:',
  'help.customer': 'Customer',
  'help.request': 'Request',
  'help.answer': 'Reply to',
  'help.command': 'Command',
  'help.reply': 'Reply to this e-mail. Then put your answer to the request at the command line, where the partner finds it:',
} as const;
