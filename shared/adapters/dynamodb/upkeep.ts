import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { updateIf } from '#shared/adapters/dynamodb/conditional-update.ts';
import { holdingWrite } from '#shared/adapters/dynamodb/holdings.ts';
import { changeRecord, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { provisioningDue, tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { type Item, replace, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import { type LocationId, locationId, type OrganisationId } from '#shared/domain/ids.ts';
import { type Holding, holding } from '#shared/domain/platform/holding.ts';
import type { UpkeepRead, UpkeepStep, UpkeepStore } from '#shared/domain/platform/upkeep-store.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { type Location, location, tenant } from '#shared/domain/set-up/set-up.ts';
import { type Trial, trial } from '#shared/domain/trial.ts';

type Lost = 'lost';
const lost = (): Lost => 'lost';

function stillMine(table: Table, id: OrganisationId, hand: string): Write<Lost> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.upkeep(id),
        ConditionExpression: 'leasedBy = :hand',
        ExpressionAttributeValues: { ':hand': hand },
      },
    },
    refused: lost,
  };
}

function removeHolding(table: Table, { organisationId, id, version }: Holding): Write<Lost> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: keys.platformHolding(organisationId, id),
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': version },
      },
    },
    refused: lost,
  };
}

/** Notes how far a location is; people and numbers come to it meanwhile. */
function progressWrite(table: Table, id: OrganisationId, made: NonNullable<UpkeepStep['location']>): Write<Lost> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.location(id, made.id),
        UpdateExpression: 'SET progress = :progress, version = version + :one',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: { ':progress': made.progress, ':one': 1 },
      },
    },
    refused: lost,
  };
}

/** What platforms have of organisations, in DynamoDB, for the worker that brings it in line. */
export function dynamoUpkeepStore(table: Table): UpkeepStore {
  async function holdingsOf(id: OrganisationId): Promise<readonly Holding[]> {
    const found: Holding[] = [];
    let after: Item | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :pk AND begins_with(SK, :holdings)',
          ExpressionAttributeValues: { ':pk': keys.upkeep(id).PK, ':holdings': sortKeysOf.platformHoldings },
          ...(after === undefined ? {} : { ExclusiveStartKey: after }),
        }),
      );
      found.push(...Items.map((item) => holding.parse(item)));
      after = LastEvaluatedKey;
    } while (after !== undefined);
    return found;
  }

  /** An organisation may have more of them than one read takes. */
  async function locationsIn(id: OrganisationId, ids: readonly LocationId[]): Promise<Map<string, Location>> {
    const found = new Map<string, Location>();
    for (let from = 0; from < ids.length; from += 100) {
      const some = ids.slice(from, from + 100);
      const read = await readItems(
        table,
        some.map((one) => keys.location(id, one)),
      );
      for (const one of some) {
        const item = read(keys.location(id, one));
        if (item !== undefined) found.set(one, location.parse(item));
      }
    }
    return found;
  }

  return {
    async take(id, { hand, now, until }) {
      const { itemType, schemaVersion } = itemOf('upkeep', keys.upkeep(id), {});
      const { duePK, dueSK } = provisioningDue(until, id);
      const taken = await updateIf(table, {
        Key: keys.upkeep(id),
        UpdateExpression:
          'SET leasedBy = :hand, leasedUntil = :until, organisationId = :id, itemType = :type, schemaVersion = :schema, duePK = :duePK, dueSK = :dueSK',
        ConditionExpression: 'attribute_not_exists(leasedUntil) OR leasedUntil <= :now',
        ExpressionAttributeValues: {
          ':hand': hand,
          ':until': iso(until),
          ':now': iso(now),
          ':id': id,
          ':type': itemType,
          ':schema': schemaVersion,
          ':duePK': duePK,
          ':dueSK': dueSK,
        },
      });
      const at = taken.done ? taken.item['lookAt'] : taken.found?.['leasedUntil'];
      const text = typeof at === 'string' ? at : undefined;
      return taken.done ? ok({ lookAt: text }) : refused({ because: 'held', until: text ?? iso(now) });
    },
    async read(id): Promise<UpkeepRead> {
      const holdings = await holdingsOf(id);
      const trialKeys = new Map(
        holdings.flatMap(({ partnerId, source }) =>
          source.kind === 'trial' ? [[source.id, keys.trial(partnerId, source.id)] as const] : [],
        ),
      );
      const [own, tenantKey] = [keys.organisation(id), keys.tenant(id)];
      const locationIds = holdings.flatMap((one) => (one.madeBy === 'upkeep' ? (locationId.safeParse(one.id).data ?? []) : []));
      const found = await readItems(table, [own, tenantKey, ...trialKeys.values()]);
      const locations = await locationsIn(id, locationIds);
      const trials = [...trialKeys].flatMap(([trialId, key]): [string, Trial][] => {
        const item = found(key);
        return item === undefined ? [] : [[trialId, trial.parse(item)]];
      });
      const tenantFound = found(tenantKey);
      return {
        holdings,
        tenant: tenantFound === undefined ? undefined : tenant.parse(tenantFound),
        trials: new Map(trials),
        locations,
        deleted: found(own) === undefined,
      };
    },
    async note(id, hand, { holding: { before, after }, tenant: changed, location: made, event }) {
      const written = await transact<Lost>(table, [
        stillMine(table, id, hand),
        after === undefined ? removeHolding(table, before) : holdingWrite(table, before, after, lost),
        ...(changed === undefined ? [] : [replace<Lost>(table, tenantItem(changed.after), changed.before.version, lost)]),
        ...(made === undefined ? [] : [progressWrite(table, id, made)]),
        ...(event === undefined ? [] : changeRecord(table, event)),
      ]);
      return written.ok;
    },
    async release(id, hand, until) {
      const { duePK, dueSK } = provisioningDue(until ?? new Date(0), id);
      await updateIf(table, {
        Key: keys.upkeep(id),
        ConditionExpression: 'leasedBy = :hand',
        ...(until === undefined
          ? {
              UpdateExpression: 'REMOVE leasedBy, leasedUntil, lookAt, duePK, dueSK',
              ExpressionAttributeValues: { ':hand': hand },
            }
          : {
              UpdateExpression: 'SET lookAt = :until, duePK = :duePK, dueSK = :dueSK REMOVE leasedBy, leasedUntil',
              ExpressionAttributeValues: { ':hand': hand, ':until': iso(until), ':duePK': duePK, ':dueSK': dueSK },
            }),
      });
    },
  };
}
