import { createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { locationItem, siteItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { create, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { customerDue, wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Location, Site } from '#shared/domain/set-up/set-up.ts';
import type { CustomerWork, HeldCustomer, NotWritten } from '#shared/domain/wholesale/customer-work-store.ts';
import { runs, type WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

export const lost = (): NotWritten => 'lost';

/** That this worker still has the customer to itself, as it read it. */
export const stillHeld = 'version = :read AND leasedBy = :hand';
export const asHeld = ({ customer, hand }: HeldCustomer) => ({ ':read': customer.version, ':hand': hand });

/** The customer as it is after a step: still this worker's, unless nothing is left to be done. */
export function customerWrite(table: Table, held: HeldCustomer, after: WholesaleCustomer): Write<NotWritten> {
  const { hand, until, customer } = held;
  const item = wholesaleCustomerItem({ ...after, version: customer.version + 1 });
  const lease = runs(after.status) ? { leasedBy: hand, leasedUntil: iso(until), ...customerDue(until, after) } : {};
  return {
    item: {
      Put: {
        TableName: table.name,
        Item: { ...item, ...lease },
        ConditionExpression: stillHeld,
        ExpressionAttributeValues: asHeld(held),
      },
    },
    refused: lost,
  };
}

/**
 * A site or a location as it is asked for. Once the platform has made it, its fields are whoever's who changed them since: then only its
 * progress is noted. What others keep beside them stays.
 */
export function thingWrite(table: Table, thing: Location | Site): Write<never> {
  const { PK, SK, progress: _progress, version: _version, ...given } = 'headquarters' in thing ? locationItem(thing) : siteItem(thing);
  const { progress } = thing;
  const isMade = progress.state === 'active';
  const fields = Object.entries(given).filter(([, value]) => value !== undefined);
  const sets = fields.map(([name]) => (isMade ? `#${name} = if_not_exists(#${name}, :${name})` : `#${name} = :${name}`));
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: { PK, SK },
        UpdateExpression: `SET ${[...sets, '#progress = :progress', '#version = if_not_exists(#version, :none) + :one'].join(', ')}`,
        ExpressionAttributeNames: {
          ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
          '#progress': 'progress',
          '#version': 'version',
        },
        ExpressionAttributeValues: {
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
          ':progress': progress,
          ':none': 0,
          ':one': 1,
        },
      },
    },
    refused: () => {
      throw new Error('An update without a condition cannot be refused.');
    },
  };
}

/** An organisation that is deleted at this very moment is not attached: its deletion is noted in the directory first. */
function stays(table: Table, id: OrganisationId): Write<NotWritten>[] {
  const check = (Key: Key, ConditionExpression: string): Write<NotWritten> => ({
    item: { ConditionCheck: { TableName: table.name, Key, ConditionExpression } },
    refused: lost,
  });
  return [check(keys.organisation(id), 'attribute_exists(PK)'), check(keys.directory(id), 'attribute_not_exists(deleting)')];
}

/** A new organisation with its administrator, or the relation to one that is there. */
export function organisationWrites(table: Table, { organisation, relation, administrator, attaches }: CustomerWork): Write<NotWritten>[] {
  return [
    ...(attaches === undefined ? [] : stays(table, attaches)),
    ...(organisation === undefined ? [] : [createNew(table, itemOf('organisation', keys.organisation(organisation.id), organisation))]),
    ...(relation === undefined
      ? []
      : [create(table, itemOf('customer-relation', keys.customer(relation.partnerId, relation.organisationId), relation), lost)]),
    ...(administrator === undefined ? [] : [createNew(table, personItem(administrator))]),
  ];
}

/** A count for each package that the customer has, as it is where there is one; a package that was taken away leaves none. */
export function countWrites(table: Table, before: WholesaleCustomer, after: WholesaleCustomer): Write<never>[] {
  const kept = after.packages.map(({ name }): Write<never> => {
    const limit = Object.entries(after.limits).find(([of]) => of === name)?.[1];
    return {
      item: {
        Update: {
          TableName: table.name,
          Key: wholesaleKeys.packageCount(after.id, name),
          UpdateExpression: `SET used = if_not_exists(used, :none), customerId = :customer, #name = :name, itemType = :type, schemaVersion = :schema${limit === undefined ? '' : ', #limit = if_not_exists(#limit, :limit)'} REMOVE closing`,
          ExpressionAttributeNames: { '#name': 'name', ...(limit === undefined ? {} : { '#limit': 'limit' }) },
          ExpressionAttributeValues: {
            ':none': 0,
            ':customer': after.id,
            ':name': name,
            ':type': 'package-count',
            ':schema': 1,
            ...(limit === undefined ? {} : { ':limit': limit }),
          },
        },
      },
      refused: () => {
        throw new Error('An update without a condition cannot be refused.');
      },
    };
  });
  const gone = before.packages.filter(({ name }) => !after.packages.some((one) => one.name === name));
  return [
    ...kept,
    ...gone.map(
      ({ name }): Write<never> => ({
        item: {
          Delete: {
            TableName: table.name,
            Key: wholesaleKeys.packageCount(before.id, name),
            ConditionExpression: 'attribute_not_exists(PK) OR used = :none',
            ExpressionAttributeValues: { ':none': 0 },
          },
        },
        refused: () => {
          throw new Error(`${name} of ${before.id} is being removed, and somebody has it.`);
        },
      }),
    ),
  ];
}
