import { trial as en } from '../en/trial.ts';
import { trial as he } from '../he/trial.ts';
import { trial as pl } from '../pl/trial.ts';
import { trial as ro } from '../ro/trial.ts';
import { trial as sv } from '../sv/trial.ts';

/** Words for trials and their services. */
export const trialCatalogue = { en, pl, sv, he, ro };
