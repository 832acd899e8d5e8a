import { consentAnswer as en } from '../en/consent-answer.ts';
import { consentAnswer as he } from '../he/consent-answer.ts';
import { consentAnswer as pl } from '../pl/consent-answer.ts';
import { consentAnswer as ro } from '../ro/consent-answer.ts';
import { consentAnswer as sv } from '../sv/consent-answer.ts';

/** The page on which the owner of a free account answers, beyond what the e-mail says. */
export const consentAnswerCatalogue = { en, pl, sv, he, ro };
