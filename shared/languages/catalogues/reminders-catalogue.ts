import { reminders as en } from '../en/reminders.ts';
import { reminders as he } from '../he/reminders.ts';
import { reminders as pl } from '../pl/reminders.ts';
import { reminders as ro } from '../ro/reminders.ts';
import { reminders as sv } from '../sv/reminders.ts';

/** Stopping reminders and letting them go on. */
export const remindersCatalogue = { en, pl, sv, he, ro };
