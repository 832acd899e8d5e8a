import { consent as en } from '../en/consent.ts';
import { consent as he } from '../he/consent.ts';
import { consent as pl } from '../pl/consent.ts';
import { consent as ro } from '../ro/consent.ts';
import { consent as sv } from '../sv/consent.ts';

/** The owner of a free account is asked to move: the e-mail and its page. */
export const consentCatalogue = { en, pl, sv, he, ro };
