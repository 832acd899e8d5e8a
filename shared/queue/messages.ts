import * as z from 'zod';
import { emailOwner } from '#shared/domain/email.ts';
import { emailId } from '#shared/domain/ids.ts';

/** "Send this e-mail": names it by its key; everything else is in the table. */
export const sendMailMessage = z.object({ owner: emailOwner, id: emailId, requestId: z.string() });
export type SendMailMessage = z.infer<typeof sendMailMessage>;
