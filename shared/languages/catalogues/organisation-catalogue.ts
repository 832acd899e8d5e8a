import { organisation as en } from '../en/organisation.ts';
import { organisation as he } from '../he/organisation.ts';
import { organisation as pl } from '../pl/organisation.ts';
import { organisation as ro } from '../ro/organisation.ts';
import { organisation as sv } from '../sv/organisation.ts';

/** The customer administrator's pages. */
export const organisationCatalogue = { en, pl, sv, he, ro };
