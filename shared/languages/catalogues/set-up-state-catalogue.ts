import { setUpState as en } from '../en/set-up-state.ts';
import { setUpState as he } from '../he/set-up-state.ts';
import { setUpState as pl } from '../pl/set-up-state.ts';
import { setUpState as ro } from '../ro/set-up-state.ts';
import { setUpState as sv } from '../sv/set-up-state.ts';

/** How far a set-up is, and the Contact Center afterwards. */
export const setUpStateCatalogue = { en, pl, sv, he, ro };
