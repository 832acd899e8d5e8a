import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { entitlement } from '#shared/domain/people.ts';
import type { SeatsOf } from '#shared/domain/trial-store.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { type SeatsUsed, seatsUsed } from '#shared/domain/users/seats.ts';

const mostKeys = 100;

/** What organisations have in use of these services, out of their seat ledgers; one round trip however many they are. */
export async function readSeatsUsed(table: Table, of: readonly SeatsOf[]): Promise<(id: OrganisationId) => SeatsUsed> {
  const wanted = new Map(
    of.flatMap(({ organisationId, services }) =>
      serviceId.options
        .filter((service) => services[service] !== undefined)
        .map((service) => [`${organisationId} ${service}`, keys.entitlement(organisationId, service)] as const),
    ),
  );
  const all = [...wanted.values()];
  const batches = Array.from({ length: Math.ceil(all.length / mostKeys) }, (_, n) => all.slice(n * mostKeys, (n + 1) * mostKeys));
  const found = await Promise.all(
    batches.map(async (batch) => {
      const items = await readItems(table, batch);
      return batch.flatMap((key) => items(key) ?? []).map((item) => entitlement.parse(item));
    }),
  );
  const byOrganisation = Map.groupBy(found.flat(), ({ organisationId }) => organisationId);
  return (id) => seatsUsed(byOrganisation.get(id) ?? []);
}
