import * as z from 'zod';
import { personId } from '#shared/domain/ids.ts';
import { person } from '#shared/domain/people.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import type { UserFields } from '#shared/domain/users/plan-user.ts';

const fields = person.pick({ firstName: true, lastName: true, displayName: true, details: true, licences: true, agentRole: true });

/** What a row is about to do to a user: written down before it is done, so that a chunk delivered again, and an undoing, know it. */
export const ledgerEntry = z.object({
  row: z.int(),
  kind: z.enum(['create', 'change']),
  personId,
  email: z.string(),
  before: fields.optional(),
  after: fields,
  seats: z.partialRecord(serviceId, z.int()),
  invited: z.boolean(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

export function writeLedger(entries: Iterable<LedgerEntry>): string {
  return [...entries].map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

export function readLedger(bytes: Uint8Array): LedgerEntry[] {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => ledgerEntry.parse(JSON.parse(line)));
}

/** Of a user, what rows decide. */
export function fieldsOf({ firstName, lastName, displayName, details, licences = [], agentRole }: UserFields): UserFields {
  return {
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(details === undefined ? {} : { details }),
    licences,
    ...(agentRole === undefined ? {} : { agentRole }),
  };
}
