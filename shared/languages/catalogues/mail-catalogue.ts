import { mail as en } from '../en/mail.ts';
import { mail as he } from '../he/mail.ts';
import { mail as pl } from '../pl/mail.ts';
import { mail as ro } from '../ro/mail.ts';
import { mail as sv } from '../sv/mail.ts';

/** What e-mails have in common, and the ones that carry a link to get in. */
export const mailCatalogue = { en, pl, sv, he, ro };
