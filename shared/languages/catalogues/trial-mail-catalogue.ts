import { trialMail as en } from '../en/trial-mail.ts';
import { trialMail as he } from '../he/trial-mail.ts';
import { trialMail as pl } from '../pl/trial-mail.ts';
import { trialMail as ro } from '../ro/trial-mail.ts';
import { trialMail as sv } from '../sv/trial-mail.ts';

/** E-mails about the course of a trial. */
export const trialMailCatalogue = { en, pl, sv, he, ro };
