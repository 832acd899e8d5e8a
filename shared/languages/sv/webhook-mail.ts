import type { webhookMail as english } from '../en/webhook-mail.ts';
import type { Translation } from '../message-values.ts';

export const webhookMail: Translation<typeof english> = {
  'disabled.subject': 'Din webhook {name} har stängts av',
  'disabled.preheader': 'Inget skickas längre till {host}.',
  'disabled.title': 'Din webhook har stängts av',
  'disabled.failing':
    'Sedan {date} har alla leveranser till webhooken <b>{name}</b> hos {partner} misslyckats. Vi har slutat skicka till den.',
  'disabled.gone':
    'Mottagaren för webhooken <b>{name}</b> hos {partner} har svarat att den inte längre finns (410). Vi har slutat skicka till den.',
  'disabled.kept': 'Händelserna sparas: det som händer under tiden kan skickas på nytt senare eller läsas i händelseflödet.',
  'disabled.next':
    'När mottagaren fungerar igen gör du webhooken aktiv via API:et och ber sedan om att få det som den har missat skickat på nytt:',
  'disabled.webhook': 'Webhook',
  'disabled.host': 'Mottagare',
  'disabled.deliveries': 'Vad som skickades och hur det gick',
  'disabled.activate': 'Gör den aktiv',
  'disabled.replay': 'Skicka på nytt',
};
