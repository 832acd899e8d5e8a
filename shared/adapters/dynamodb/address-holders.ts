import * as z from 'zod';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { personRef } from '#shared/domain/email.ts';
import { type Person, person } from '#shared/domain/people.ts';

const claim = z.object({ person: personRef });

/** Whose an e-mail address is, in any spelling; undefined where it is nobody's. For operators: no caller may learn it. */
export async function holderOf(table: Table, hashes: SystemKeys, address: string): Promise<Person | undefined> {
  const claimed = await readItem(table, keys.addressClaim(hashes.addressHash(address)));
  const found = claimed === undefined ? undefined : await readItem(table, keys.person(claim.parse(claimed).person));
  return found === undefined ? undefined : person.parse(found);
}
