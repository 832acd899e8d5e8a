import type { webhookMail as english } from '../en/webhook-mail.ts';
import type { Translation } from '../message-values.ts';

export const webhookMail: Translation<typeof english> = {
  'disabled.subject': 'Webhook-ul tău {name} a fost dezactivat',
  'disabled.preheader': 'Nu se mai trimite nimic către {host}.',
  'disabled.title': 'Webhook-ul tău a fost dezactivat',
  'disabled.failing':
    'Din {date}, nimic din ce am trimis către webhook-ul <b>{name}</b> al {partner} nu a ajuns. Am încetat să trimitem către el.',
  'disabled.gone': 'Destinatarul webhook-ului <b>{name}</b> al {partner} a răspuns că nu mai există. Am încetat să trimitem către el.',
  'disabled.next':
    'După ce destinatarul funcționează din nou, activează webhook-ul prin API și cere o retrimitere: se va trimite atunci tot ce s-a întâmplat între timp.',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'Destinatar',
};
