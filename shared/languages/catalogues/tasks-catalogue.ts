import { tasks as en } from '../en/tasks.ts';
import { tasks as he } from '../he/tasks.ts';
import { tasks as pl } from '../pl/tasks.ts';
import { tasks as ro } from '../ro/tasks.ts';
import { tasks as sv } from '../sv/tasks.ts';

/** What takes longer than a page. */
export const tasksCatalogue = { en, pl, sv, he, ro };
