import { domains as en } from '../en/domains.ts';
import { domains as he } from '../he/domains.ts';
import { domains as pl } from '../pl/domains.ts';
import { domains as ro } from '../ro/domains.ts';
import { domains as sv } from '../sv/domains.ts';

/** Domains of an organisation. */
export const domainsCatalogue = { en, pl, sv, he, ro };
