import { approval as en } from '../en/approval.ts';
import { approval as he } from '../he/approval.ts';
import { approval as pl } from '../pl/approval.ts';
import { approval as ro } from '../ro/approval.ts';
import { approval as sv } from '../sv/approval.ts';

/** A partner wants to attach an organisation: the e-mail, and the page of the answer. */
export const approvalCatalogue = { en, pl, sv, he, ro };
