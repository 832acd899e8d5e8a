import { partner as en } from '../en/partner.ts';
import { partner as he } from '../he/partner.ts';
import { partner as pl } from '../pl/partner.ts';
import { partner as ro } from '../ro/partner.ts';
import { partner as sv } from '../sv/partner.ts';

/** The pages of a partner's people. */
export const partnerCatalogue = { en, pl, sv, he, ro };
