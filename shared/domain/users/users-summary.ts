import * as z from 'zod';
import { personId } from '#shared/domain/ids.ts';
import { userFaultCodes } from '#shared/domain/users/user-faults.ts';

const row = z.int().register(z.globalRegistry, { description: 'The place of the record in the request; the first is 1.' });

/** What became of each record of a request (US-4), in the order of the request. */
export const usersSummary = z
  .strictObject({
    counts: z.strictObject({ created: z.int(), updated: z.int(), unchanged: z.int(), failed: z.int() }),
    records: z.array(
      z.strictObject({
        row,
        email: z.string().register(z.globalRegistry, { description: 'As it was sent.' }),
        result: z.enum(['created', 'updated', 'unchanged', 'failed']),
        userId: personId
          .optional()
          .register(z.globalRegistry, { description: 'Of the user that was made, changed, or found as it should be.' }),
        code: z.enum(userFaultCodes).optional().register(z.globalRegistry, { description: 'Why the record failed.' }),
        field: z.string().optional().register(z.globalRegistry, { description: 'The JSON pointer of what was at fault.' }),
        message: z.string().optional(),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'UsersSummary' });
export type UsersSummary = z.infer<typeof usersSummary>;
export type RecordSummary = UsersSummary['records'][number];
