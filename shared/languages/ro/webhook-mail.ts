import type { webhookMail as english } from '../en/webhook-mail.ts';
import type { Translation } from '../message-values.ts';

export const webhookMail: Translation<typeof english> = {
  'disabled.subject': 'Webhookul dumneavoastră {name} a fost dezactivat',
  'disabled.preheader': 'Nu se mai trimite nimic către {host}.',
  'disabled.title': 'Webhookul dumneavoastră a fost dezactivat',
  'disabled.failing':
    'Din {date}, toate livrările către webhookul <b>{name}</b> al partenerului {partner} au eșuat. Am încetat să trimitem către el.',
  'disabled.gone':
    'Destinatarul webhookului <b>{name}</b> al partenerului {partner} a răspuns că nu mai există (410). Am încetat să trimitem către el.',
  'disabled.kept': 'Evenimentele se păstrează: ce se întâmplă între timp poate fi retrimis mai târziu sau citit din fluxul de evenimente.',
  'disabled.next': 'După ce destinatarul funcționează din nou, activați webhookul prin API, apoi cereți retrimiterea a ceea ce a pierdut:',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'Destinatar',
  'disabled.deliveries': 'Ce s-a trimis și cu ce rezultat',
  'disabled.activate': 'Activarea din nou',
  'disabled.replay': 'Retrimiterea',
};
