import * as z from 'zod';
import { instant } from '#shared/domain/instant.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { userFaultCodes } from '#shared/domain/users/user-faults.ts';

/** What the sender calls a file; shown to people, never used as a path. */
export const fileNameText = z
  .string()
  .transform((name) => name.trim().normalize('NFC'))
  .refine((name) => [...name].length >= 1 && [...name].length <= 200 && !/\p{Cc}/u.test(name), 'Between 1 and 200 characters.')
  .register(z.globalRegistry, { type: 'string', minLength: 1, maxLength: 200, example: 'users.csv' });

/** Where a file is uploaded to: a form with these fields, and the file as its last, named `file`. */
export const uploadPlace = z
  .strictObject({ url: z.string(), fields: z.record(z.string(), z.string()), expiresAt: instant, mostBytes: z.int() })
  .register(z.globalRegistry, { id: 'UploadPlace' });
export type UploadPlace = z.infer<typeof uploadPlace>;

/** What an import would do, or did, with a row (IM-9). */
export const verdict = z.enum(['create', 'change', 'nothing', 'refused']);
export type Verdict = z.infer<typeof verdict>;

export const importPreview = z
  .strictObject({
    columns: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        row: z.int().register(z.globalRegistry, { description: 'As a spreadsheet counts: the header is row 1.' }),
        email: z.string().optional(),
        services: z.partialRecord(serviceId, z.boolean()).optional(),
        verdict: verdict.optional().register(z.globalRegistry, { description: 'Only of a dry run.' }),
        faults: z.array(z.strictObject({ code: z.enum(userFaultCodes), field: z.string().optional(), detail: z.string().optional() })),
      }),
    ),
    fault: z
      .strictObject({ code: z.string(), row: z.int().optional(), column: z.string().optional(), detail: z.string().optional() })
      .optional()
      .register(z.globalRegistry, { description: 'Why the file would be refused as a whole.' }),
  })
  .register(z.globalRegistry, { id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreview>;
