import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { entitlement } from '#shared/domain/people.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { type SeatsUsed, seatsUsed } from '#shared/domain/users/seats.ts';

/** Organisations whose services fit into one batch. */
const inOneBatch = Math.floor(100 / serviceId.options.length);

/** What organisations have in use, out of their seat ledgers; one round trip however many they are. */
export async function readSeatsUsed(table: Table, ids: readonly OrganisationId[]): Promise<(id: OrganisationId) => SeatsUsed> {
  const all = [...new Set(ids)];
  const batches = Array.from({ length: Math.ceil(all.length / inOneBatch) }, (_, n) => all.slice(n * inOneBatch, (n + 1) * inOneBatch));
  const found = await Promise.all(
    batches.map(async (batch) => {
      const keysOf = (id: OrganisationId) => serviceId.options.map((service) => keys.entitlement(id, service));
      const items = await readItems(table, batch.flatMap(keysOf));
      return batch.map(
        (id) =>
          [
            id,
            seatsUsed(
              keysOf(id)
                .flatMap((key) => items(key) ?? [])
                .map((item) => entitlement.parse(item)),
            ),
          ] as const,
      );
    }),
  );
  const used = new Map(found.flat());
  return (id) => used.get(id) ?? {};
}
