import type { rights as english } from '../en/rights.ts';
import type { Translation } from '../message-values.ts';

export const rights: Translation<typeof english> = {
  'title.requested': 'En partner ber om fullständig administratörsbehörighet',
  'title.granted': 'Fullständig administratörsbehörighet har getts',
  'title.declined': 'Fullständig administratörsbehörighet har avböjts',
  'title.lapsed': 'Begäran har upphört att gälla',
  'text.requested':
    'Den {date} bad {partner} om fullständig administratörsbehörighet i din organisation <b>{company}</b>. Hittills kan partnern konfigurera tjänster men inte ändra något annat.',
  'text.granted':
    '{partner} bad om behörigheten den {date}. Partnerns medarbetare med full åtkomst är nu fullständiga administratörer i <b>{company}</b>.',
  'text.declined':
    '{partner} bad om behörigheten den {date}. Partnern får ingen ytterligare behörighet i <b>{company}</b> men kan konfigurera tjänster som tidigare.',
  'text.lapsed':
    '{partner} bad om behörigheten den {date} och ingen svarade i tid. Ingenting har ändrats i <b>{company}</b>. Partnern kan be om den igen.',
  requester: 'Begäran kommer från {requester}.',
  'meaning.title': 'Det här innebär det',
  'meaning.full': 'En fullständig administratör ser och kan ändra allt i organisationen, även användare och andra administratörer.',
  'meaning.now': 'Om du ger behörigheten gäller den direkt.',
  'meaning.told': 'Ditt svar mejlas till den som bad om behörigheten.',
  grant: 'Ge fullständig behörighet',
  decline: 'Avböj',
  lapses: 'Utan svar upphör begäran att gälla den {date}.',
  home: 'Gå till din organisation',
};
