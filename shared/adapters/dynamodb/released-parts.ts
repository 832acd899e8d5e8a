import * as z from 'zod';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { releaseName } from '#shared/adapters/dynamodb/name-writes.ts';
import { freeNumber } from '#shared/adapters/dynamodb/number-claims.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { siteItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { itemsBeginning } from '#shared/adapters/dynamodb/set-up-reader.ts';
import { type Item, remove, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId, TrialId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { location, type Site, site, tenant } from '#shared/domain/set-up/set-up.ts';
import { type Submissions, submissions } from '#shared/domain/set-up/set-up-store.ts';
import { locationNumber } from '#shared/domain/wholesale/numbers.ts';

type PurgedTrial = { readonly organisationId: OrganisationId; readonly id: TrialId };

/** Takes a thing away that came with the trial. */
function removeOf(table: Table, key: Key, trial: TrialId): Write<Refusal> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: key,
        ConditionExpression: 'attribute_not_exists(PK) OR #source.id = :trial',
        ExpressionAttributeNames: { '#source': 'source' },
        ExpressionAttributeValues: { ':trial': trial },
      },
    },
    refused: () => ({ code: 'CHANGED_SINCE_READ' }),
  };
}

function removeRead(table: Table, key: Key, readVersion: number): Write<Refusal> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: key,
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': readVersion },
      },
    },
    refused: () => ({ code: 'CHANGED_SINCE_READ' }),
  };
}

/** A site goes with the last of its licences. */
function siteWrites(table: Table, held: Site, { organisationId, id }: PurgedTrial, now: Date): Write<Refusal>[] {
  const { [id]: _, ...licences } = held.licences;
  if (Object.keys(licences).length > 0) {
    const after = siteItem({ ...held, licences, version: held.version + 1 });
    return [replace<Refusal>(table, after, held.version, () => ({ code: 'CHANGED_SINCE_READ' }))];
  }
  return [
    removeRead(table, keys.site(organisationId, held.name), held.version),
    releaseName(table, 'site', held.name, organisationId, now),
  ];
}

/** Nobody waits for sites that are gone. */
function actionsOver(
  table: Table,
  { organisationId }: PurgedTrial,
  held: Submissions | undefined,
  gone: ReadonlySet<string>,
): Write<Refusal>[] {
  if (held?.siteAction === undefined) return [];
  const { setUpId, sites } = held.siteAction;
  const siteAction = { setUpId, sites: sites.filter((name) => !gone.has(name)) };
  const after = itemOf('submissions', keys.submissions(organisationId), { version: held.version + 1, siteAction });
  return [replace<Refusal>(table, after, held.version, () => ({ code: 'CHANGED_SINCE_READ' }))];
}

/**
 * What a trial leaves when its services' data is purged: tenant, sites and location that came with it go, and their names are blocked for
 * a while (SS-8). Read beside each other, to be written in the transaction of the purge; the platform removes its own by its worker.
 */
export async function purgedPartWrites(table: Table, trial: PurgedTrial, now: Date): Promise<Write<Refusal>[]> {
  const { organisationId, id } = trial;
  const [tenantItem, submitted, sites, locations] = await Promise.all([
    readItem(table, keys.tenant(organisationId)),
    readItem(table, keys.submissions(organisationId)),
    itemsBeginning(table, organisationId, sortKeysOf.sites),
    itemsBeginning(table, organisationId, sortKeysOf.locations),
  ]);
  const own = tenant.optional().parse(tenantItem);
  const held = sites.map((item) => site.parse(item));
  const gone = new Set(held.filter(({ licences }) => Object.keys(licences).every((source) => source === id)).map(({ name }) => name));
  return [
    remove<never>(table, keys.setUp(organisationId, id)),
    ...actionsOver(table, trial, submissions.optional().parse(submitted), gone),
    ...(own?.source.id === id
      ? [removeOf(table, keys.tenant(organisationId), id), releaseName(table, 'subdomain', own.subdomain, organisationId, now)]
      : []),
    ...held.filter(({ licences }) => licences[id] !== undefined).flatMap((one) => siteWrites(table, one, trial, now)),
    ...locations
      .map((item) => location.parse(item))
      .filter(({ source }) => source.id === id)
      .map((one) => removeOf(table, keys.location(organisationId, one.id), id)),
  ];
}

const kindOf = z.object({ itemType: z.string() });

/** The names and numbers that go with items of an organisation that are about to be deleted. */
export function namesOf(table: Table, organisationId: OrganisationId, items: readonly Item[], now: Date): Write<never>[] {
  return items.flatMap((item) => {
    const { itemType } = kindOf.parse(item);
    if (itemType === 'tenant') return [releaseName(table, 'subdomain', tenant.parse(item).subdomain, organisationId, now)];
    if (itemType === 'number') return [freeNumber(table, organisationId, locationNumber.parse(item).number)];
    return itemType === 'site' ? [releaseName(table, 'site', site.parse(item).name, organisationId, now)] : [];
  });
}
