import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { firstItems } from '#shared/adapters/dynamodb/first-items.ts';
import { organisationOfId } from '#shared/adapters/dynamodb/found-by-id.ts';
import { holdingWrite } from '#shared/adapters/dynamodb/holdings.ts';
import { changeRecord, createNew } from '#shared/adapters/dynamodb/items.ts';
import { keys, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { mayProvision, provisionRightOf, rightKey, rightOf, rightRefused } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { locationItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { itemsBeginning } from '#shared/adapters/dynamodb/set-up-reader.ts';
import { type Item, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { location as locationSchema } from '#shared/domain/set-up/set-up.ts';
import { submissions } from '#shared/domain/set-up/set-up-store.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { LocationChange, LocationStore, LocationsRead } from '#shared/domain/wholesale/location-store.ts';
import { mappedOrganisation } from '#shared/domain/wholesale/mapped-organisation.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

const changed = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });

/** Of two who change the locations of one organisation at once, the second looks again. */
function counted(table: Table, id: OrganisationId, read: number): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.submissions(id),
        UpdateExpression: 'SET version = :next, itemType = :type, schemaVersion = :one',
        ConditionExpression: read === 0 ? 'attribute_not_exists(PK)' : 'version = :read',
        ExpressionAttributeValues: {
          ':next': read + 1,
          ':type': 'submissions',
          ':one': 1,
          ...(read === 0 ? {} : { ':read': read }),
        },
      },
    },
    refused: changed,
  };
}

/** A location goes only as it was read, and then it had neither people nor numbers. */
function goes(table: Table, { organisationId, id, version }: NonNullable<LocationChange['before']>): Write<Refusal> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: keys.location(organisationId, id),
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': version },
      },
    },
    refused: changed,
  };
}

function customerIs(table: Table, by: OrganisationCaller, { customer }: LocationsRead): Write<Refusal>[] {
  if (customer === undefined) return [];
  return [
    {
      item: {
        ConditionCheck: {
          TableName: table.name,
          Key: wholesaleKeys.mappedOrganisation(by.organisationId),
          ConditionExpression: 'customerId = :id',
          ExpressionAttributeValues: { ':id': customer.id },
        },
      },
      refused: changed,
    },
  ];
}

function locationWrites(table: Table, { by, read, before, after, holding, event }: LocationChange): Write<Refusal>[] {
  const own: Write<Refusal>[] =
    after === undefined
      ? before === undefined
        ? []
        : [goes(table, before)]
      : [before === undefined ? createNew(table, locationItem(after)) : replace(table, locationItem(after), before.version, changed)];
  return [
    ...mayProvision(table, by),
    ...customerIs(table, by, read),
    counted(table, by.organisationId, read.submissions),
    ...own,
    ...(holding === undefined ? [] : [holdingWrite(table, undefined, holding, changed)]),
    ...changeRecord(table, event),
  ];
}

/** Locations of organisations in DynamoDB. */
export function dynamoLocations(table: Table): LocationStore {
  const locationsOf = async (id: OrganisationId) =>
    (await itemsBeginning(table, id, sortKeysOf.locations)).map((item) => locationSchema.parse(item));

  async function customerOf(by: OrganisationCaller, item: Item | undefined): Promise<LocationsRead['customer']> {
    const mapped = item === undefined ? undefined : mappedOrganisation.parse(item);
    if (mapped === undefined || mapped.partnerId !== by.partnerId) return undefined;
    const found = await readItem(table, wholesaleKeys.customer(mapped.partnerId, mapped.customerId));
    if (found === undefined) return undefined;
    const { id, dataCentre, packages } = wholesaleCustomer.parse(found);
    return { id, dataCentre, packages: packages.filter(({ status }) => status !== 'deleting').map(({ name }) => name) };
  }

  return {
    organisationOf: (id) => organisationOfId(table, id),
    async one(by, id) {
      const [right, key] = [rightKey(by), keys.location(by.organisationId, id)];
      const found = await readItems(table, [...(right === undefined ? [] : [right]), key]);
      const refusal = rightOf(by, right && found(right), 'read');
      const item = found(key);
      if (refusal !== undefined || item === undefined) return refused(refusal ?? { code: 'NOT_FOUND' });
      return ok(locationSchema.parse(item));
    },
    async list(by, { name, id }, { offset, max }) {
      const prefix = id === undefined ? sortKeysOf.locations : keys.location(by.organisationId, id).SK;
      const filters = name === undefined ? [] : [{ expression: '#name = :name', names: { '#name': 'name' }, values: { ':name': name } }];
      const [refusal, items] = await Promise.all([
        rightRefused(table, by, 'read'),
        firstItems(table, by.organisationId, { prefix, most: offset + max + 1, filters }),
      ]);
      if (refusal !== undefined) return refused(refusal);
      return ok({
        locations: items.slice(offset, offset + max).map((item) => locationSchema.parse(item)),
        more: items.length > offset + max,
      });
    },
    async look(by, asked) {
      const { partnerId, organisationId } = by;
      const [relation, mapping, count] = [
        keys.customer(partnerId, organisationId),
        wholesaleKeys.mappedOrganisation(organisationId),
        keys.submissions(organisationId),
      ];
      const [found, locations] = await Promise.all([
        readItems(table, [relation, mapping, count, ...(asked === undefined ? [] : [keys.receipt(asked.id)])]),
        locationsOf(organisationId),
      ]);
      const earlier = asked === undefined ? undefined : earlierAnswerIn(asked, found(keys.receipt(asked.id)));
      if (earlier !== undefined) return refused(earlier);
      const right = provisionRightOf(by, found(relation));
      if (right !== undefined) return refused(right);
      const submitted = submissions.optional().parse(found(count))?.version ?? 0;
      return ok({ locations, customer: await customerOf(by, found(mapping)), submissions: submitted });
    },
    change: (change, receipt) => commit<never>(table, locationWrites(table, change), receipt),
  };
}
