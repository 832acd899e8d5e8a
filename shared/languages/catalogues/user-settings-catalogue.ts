import { userSettings as en } from '../en/user-settings.ts';
import { userSettings as he } from '../he/user-settings.ts';
import { userSettings as pl } from '../pl/user-settings.ts';
import { userSettings as ro } from '../ro/user-settings.ts';
import { userSettings as sv } from '../sv/user-settings.ts';

/** Settings for users, and the end of a trial organisation. */
export const userSettingsCatalogue = { en, pl, sv, he, ro };
