import type { approval as english } from '../en/approval.ts';
import type { Translation } from '../message-values.ts';

export const approval: Translation<typeof english> = {
  'approval.mail.subject': '{partner} cere să furnizeze servicii pentru {company}',
  'approval.mail.preheader': 'Nu se schimbă nimic fără acordul unui administrator cu drepturi depline până la {date}.',
  'approval.mail.action': 'Vedeți cererea și răspundeți',
  'approval.title.asked': '{partner} cere să furnizeze servicii pentru organizația dumneavoastră',
  'approval.text.asked':
    '<b>{partner}</b> dorește să configureze și să factureze servicii pentru organizația dumneavoastră <b>{company}</b>. Ca administrator cu drepturi depline al organizației, puteți accepta sau refuza.',
  'approval.meaning.rights':
    'Dacă sunteți de acord, {partner} devine administrator de configurare: poate vedea organizația și utilizatorii ei, poate configura servicii, poate adăuga utilizatori și le poate atribui servicii.',
  'approval.unknown': 'Dacă nu cunoașteți {partner}, refuzați.',
  'approval.contact': 'Pentru întrebări, adresați-vă companiei {partner}: {contact}',
  'approval.lapses': 'Puteți răspunde până la {date}. Fără răspuns, cererea expiră și nu se schimbă nimic.',
};
