import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions, sortKeysOf, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { type OrganisationId, type PersonId, personId } from '#shared/domain/ids.ts';
import { ok } from '#shared/domain/result.ts';
import { agentSettings, type Portal, type PortalUser, portalRecord } from '#shared/domain/syncs/portal.ts';

const stored = z.object({ record: portalRecord, agent: agentSettings.optional(), version: z.int() });
const pageSize = 100;
/** Where a page begins: a shard, and the user after whom. */
const position = z.object({ shard: z.int().min(0), after: personId.optional() });

/** The portal knows a user by our own id: there is one of each, whatever is lost on the way. */
function userOf(item: Item): PortalUser {
  const { record, version } = stored.parse(item);
  return { ...record, portalId: record.externalId, etag: String(version) };
}

/** The portal that comes with the product (SY-5): its users lie in partitions of their own, beside ours, spread like them. */
export function embeddedPortal(table: Table): Portal {
  async function itemsOf(organisation: OrganisationId, ids: readonly PersonId[]): Promise<Map<PersonId, Item>> {
    if (ids.length === 0) return new Map();
    const found = await readItems(
      table,
      ids.map((id) => keys.portalUser(organisation, id)),
    );
    return new Map(
      ids.flatMap((id) => {
        const item = found(keys.portalUser(organisation, id));
        return item === undefined ? [] : [[id, item] as const];
      }),
    );
  }

  async function set(organisation: OrganisationId, id: PersonId, field: 'record' | 'agent', value: object): Promise<void> {
    const { PK: _pk, SK: _sk, ...kept } = itemOf('portal-user', keys.portalUser(organisation, id), {});
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.portalUser(organisation, id),
        UpdateExpression: 'SET #field = :value, itemType = :type, schemaVersion = :schema, version = if_not_exists(version, :none) + :one',
        // An agent's settings are of a user that is there.
        ...(field === 'agent' ? { ConditionExpression: 'attribute_exists(PK)' } : {}),
        ExpressionAttributeNames: { '#field': field },
        ExpressionAttributeValues: {
          ':value': value,
          ':type': kept['itemType'],
          ':schema': kept['schemaVersion'],
          ':none': 0,
          ':one': 1,
        },
      }),
    );
  }

  return {
    async lookUp(organisation, ids) {
      const found = await itemsOf(organisation, ids);
      return ok(new Map([...found].map(([id, item]) => [id, userOf(item)])));
    },
    async put(organisation, record) {
      await set(organisation, record.externalId, 'record', record);
      return ok({ portalId: record.externalId });
    },
    async read(organisation, portalId) {
      const id = personId.safeParse(portalId);
      const item = id.success ? await readItem(table, keys.portalUser(organisation, id.data)) : undefined;
      return ok(item === undefined ? undefined : userOf(item));
    },
    async remove(organisation, portalId) {
      const id = personId.safeParse(portalId);
      if (id.success) await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.portalUser(organisation, id.data) }));
      return ok(undefined);
    },
    async list(organisation, page) {
      const { shard, after } = position.parse(page === undefined ? { shard: 0 } : JSON.parse(page));
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'PK = :pk AND begins_with(SK, :users)',
          ExpressionAttributeValues: { ':pk': partitions.portalUsersOf(organisation, shard), ':users': sortKeysOf.portalUsers },
          Limit: pageSize,
          ...(after === undefined ? {} : { ExclusiveStartKey: keys.portalUser(organisation, after) }),
        }),
      );
      const users = Items.map(userOf).map(({ externalId, portalId }) => ({ externalId, portalId }));
      const last = users.at(-1)?.externalId;
      if (LastEvaluatedKey !== undefined && last !== undefined) return ok({ users, next: JSON.stringify({ shard, after: last }) });
      return ok({ users, ...(shard + 1 < userShards ? { next: JSON.stringify({ shard: shard + 1 }) } : {}) });
    },
    async agents(organisation, ids) {
      const found = await itemsOf(organisation, ids);
      return ok(
        new Map(
          [...found].map(([id, item]) => {
            const { record, agent = { contactCenterEnabled: false } } = stored.parse(item);
            return [id, { externalId: id, portalId: id, email: record.email, agent }] as const;
          }),
        ),
      );
    },
    async putAgent(organisation, portalId, agent) {
      const id = personId.safeParse(portalId);
      if (!id.success) return refusedNoUser;
      try {
        await set(organisation, id.data, 'agent', agent);
        return ok(undefined);
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return refusedNoUser;
        throw error;
      }
    },
  };
}

const refusedNoUser = { ok: false, error: { code: 'PORTAL_REFUSED', detail: 'The portal has no such user.' } } as const;
