import { updateIf } from '#shared/adapters/dynamodb/conditional-update.ts';
import { holdingWrite } from '#shared/adapters/dynamodb/holdings.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { locationItem, partKey, provisioningDue, siteItem, tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { type Item, replace, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import { organisation } from '#shared/domain/people.ts';
import { type Holding, holding } from '#shared/domain/platform/holding.ts';
import type { HeldSetUp, NotTaken, Part, ProvisioningStore } from '#shared/domain/platform/provisioning-store.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { location, type PartProgress, type SetUp, setUp as setUpSchema, site, tenant } from '#shared/domain/set-up/set-up.ts';

/** Nothing was written: the set-up is another's by now, or what was to be written over has changed. */
type Lost = 'lost';
const lost = (): Lost => 'lost';

const named = { '#state': 'state' };
/** That this worker still has the set-up to itself, in the round that it took. */
const mine = '#state = :provisioning AND round = :round AND leasedBy = :hand';
const asHeld = ({ setUp, hand }: HeldSetUp) => ({ ':provisioning': 'provisioning', ':round': setUp.round, ':hand': hand });

const keyOf = ({ organisationId, source }: SetUp) => keys.setUp(organisationId, source.id);

function stillMine(table: Table, held: HeldSetUp): Write<Lost> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keyOf(held.setUp),
        ConditionExpression: mine,
        ExpressionAttributeNames: named,
        ExpressionAttributeValues: asHeld(held),
      },
    },
    refused: lost,
  };
}

function partOf(kind: Part['kind'], item: Item): Part {
  switch (kind) {
    case 'tenant':
      return { kind, thing: tenant.parse(item) };
    case 'site':
      return { kind, thing: site.parse(item) };
    case 'location':
      return { kind, thing: location.parse(item) };
  }
}

function partWrite(table: Table, part: Part, progress: PartProgress): Write<Lost> {
  const after = { progress, version: part.thing.version + 1 };
  switch (part.kind) {
    case 'tenant':
      return replace(table, tenantItem({ ...part.thing, ...after }), part.thing.version, lost);
    case 'site':
      return replace(table, siteItem({ ...part.thing, ...after }), part.thing.version, lost);
    case 'location':
      return replace(table, locationItem({ ...part.thing, ...after }), part.thing.version, lost);
  }
}

/** That a part is there, and active, as its set-up becomes active (SS-9). */
function isActive(table: Table, { organisationId }: SetUp, part: SetUp['parts'][number]): Write<Lost> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: partKey(organisationId, part),
        ConditionExpression: 'id = :id AND progress.#state = :active',
        ExpressionAttributeNames: named,
        ExpressionAttributeValues: { ':id': part.id, ':active': 'active' },
      },
    },
    refused: lost,
  };
}

function notTaken(found: Item | undefined, now: string): NotTaken {
  if (found?.['state'] !== 'provisioning') return { because: 'over' };
  const [leasedUntil, lookAt] = [found['leasedUntil'], found['lookAt']];
  if (typeof leasedUntil === 'string' && leasedUntil > now) return { because: 'held', until: leasedUntil };
  return { because: 'waits', until: typeof lookAt === 'string' ? lookAt : now };
}

/** Set-ups in DynamoDB, for the worker that makes their parts. */
export function dynamoProvisioningStore(table: Table): ProvisioningStore {
  return {
    async take(organisationId, sourceId, { hand, now, until }): Promise<Result<SetUp, NotTaken>> {
      const { duePK, dueSK } = provisioningDue(until, sourceId);
      const taken = await updateIf(table, {
        Key: keys.setUp(organisationId, sourceId),
        UpdateExpression: 'SET leasedBy = :hand, leasedUntil = :until, duePK = :duePK, dueSK = :dueSK REMOVE lookAt',
        ConditionExpression:
          '#state = :provisioning AND (attribute_not_exists(leasedUntil) OR leasedUntil <= :now) AND (attribute_not_exists(lookAt) OR lookAt <= :now)',
        ExpressionAttributeNames: named,
        ExpressionAttributeValues: {
          ':provisioning': 'provisioning',
          ':hand': hand,
          ':until': iso(until),
          ':now': iso(now),
          ':duePK': duePK,
          ':dueSK': dueSK,
        },
      });
      return taken.done ? ok(setUpSchema.parse(taken.item)) : refused(notTaken(taken.found, iso(now)));
    },
    async parts(setUp) {
      const { organisationId } = setUp;
      const own = keys.organisation(organisationId);
      const found = await readItems(table, [
        own,
        ...setUp.parts.flatMap((part) => [partKey(organisationId, part), keys.platformHolding(organisationId, part.id)]),
      ]);
      const parts = setUp.parts.flatMap((part) => {
        const item = found(partKey(organisationId, part));
        return item?.['id'] === part.id ? [partOf(part.kind, item)] : [];
      });
      const holdings = setUp.parts.flatMap((part): [string, Holding][] => {
        const item = found(keys.platformHolding(organisationId, part.id));
        return item === undefined ? [] : [[part.id, holding.parse(item)]];
      });
      return { parts, holdings: new Map(holdings), dataCentre: organisation.parse(found(own)).dataCentre };
    },
    async note(held, { part, after, holding: known, event }) {
      const written = await transact<Lost>(table, [
        stillMine(table, held),
        partWrite(table, part, after),
        ...(known === undefined ? [] : [holdingWrite(table, known.before, known.after, lost)]),
        ...(event === undefined ? [] : changeRecord(table, event)),
      ]);
      return written.ok;
    },
    async end(held, { state, at, event }) {
      const ended: Write<Lost> = {
        item: {
          Update: {
            TableName: table.name,
            Key: keyOf(held.setUp),
            UpdateExpression: `SET #state = :state, version = version + :one${state === 'active' ? ', completedAt = :at' : ''} REMOVE leasedBy, leasedUntil, lookAt, duePK, dueSK`,
            ConditionExpression: mine,
            ExpressionAttributeNames: named,
            ExpressionAttributeValues: { ...asHeld(held), ':state': state, ':one': 1, ...(state === 'active' ? { ':at': iso(at) } : {}) },
          },
        },
        refused: lost,
      };
      const parts = state === 'active' ? held.setUp.parts.map((part) => isActive(table, held.setUp, part)) : [];
      return (await transact<Lost>(table, [ended, ...parts, ...changeRecord(table, event)])).ok;
    },
    async release(held, until) {
      const { duePK, dueSK } = provisioningDue(until, held.setUp.source.id);
      await updateIf(table, {
        Key: keyOf(held.setUp),
        UpdateExpression: 'SET lookAt = :until, duePK = :duePK, dueSK = :dueSK REMOVE leasedBy, leasedUntil',
        ConditionExpression: mine,
        ExpressionAttributeNames: named,
        ExpressionAttributeValues: { ...asHeld(held), ':until': iso(until), ':duePK': duePK, ':dueSK': dueSK },
      });
    },
  };
}
