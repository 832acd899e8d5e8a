import { approvalAnswer as en } from '../en/approval-answer.ts';
import { approvalAnswer as he } from '../he/approval-answer.ts';
import { approvalAnswer as pl } from '../pl/approval-answer.ts';
import { approvalAnswer as ro } from '../ro/approval-answer.ts';
import { approvalAnswer as sv } from '../sv/approval-answer.ts';

/** The page on which a partner that wants to attach an organisation is answered, beyond what the e-mail says. */
export const approvalAnswerCatalogue = { en, pl, sv, he, ro };
