import { webhookMail as en } from '../en/webhook-mail.ts';
import { webhookMail as he } from '../he/webhook-mail.ts';
import { webhookMail as pl } from '../pl/webhook-mail.ts';
import { webhookMail as ro } from '../ro/webhook-mail.ts';
import { webhookMail as sv } from '../sv/webhook-mail.ts';

/** The e-mail that tells a partner that nothing is sent to a webhook any more. */
export const webhookMailCatalogue = { en, pl, sv, he, ro };
