import { mayActFor } from '#shared/adapters/dynamodb/acting-for.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { assignWrites, releaseWrites } from '#shared/adapters/dynamodb/number-writes.ts';
import { packageSeatWrites } from '#shared/adapters/dynamodb/package-seats.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { subscriberItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { packageSeats } from '#shared/domain/wholesale/seats.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { heldBy } from '#shared/domain/wholesale/subscribers/held.ts';
import { sameCalling } from '#shared/domain/wholesale/subscribers/subscriber-calling.ts';
import type { FreeAccountStep, SubscriberChange, SubscriberCollided } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';

type Writes = Write<Refusal | SubscriberCollided>[];
const collided = (): SubscriberCollided => ({ code: 'CHANGED_MEANWHILE' });

/** Nobody is added to a customer that is on its way out: its worker has looked for the last ones. */
function customerStays(table: Table, { partnerId, customerId }: Subscriber): Write<Refusal> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: wholesaleKeys.customer(partnerId, customerId),
        ConditionExpression: 'attribute_exists(PK) AND #status <> :deleting',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':deleting': 'deleting' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found) => (found === undefined ? { code: 'NOT_FOUND' } : { code: 'CUSTOMER_STATE', detail: 'deleting' }),
  };
}

function itselfWrites(table: Table, before: Subscriber | undefined, after: Subscriber | undefined): Writes {
  if (after !== undefined)
    return [
      before === undefined ? createNew(table, subscriberItem(after)) : replace(table, subscriberItem(after), before.version, collided),
    ];
  if (before === undefined) return [];
  return [
    {
      item: {
        Delete: {
          TableName: table.name,
          Key: wholesaleKeys.subscriber(before.partnerId, before.id),
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':read': before.version },
        },
      },
      refused: collided,
    },
  ];
}

/** What is held before and not after comes back; what is held after and not before is taken. */
export function holdingWrites(table: Table, before: Subscriber | undefined, after: Subscriber | undefined): Write<Refusal>[] {
  const of = after ?? before;
  if (of === undefined) return [];
  const [had, has] = [heldBy(before), heldBy(after)];
  const { organisationId, personId, customerId } = of;
  const moves = !sameCalling(had.calling, has.calling);
  return [
    ...packageSeatWrites(table, customerId, packageSeats(had.packages, has.packages)),
    ...(moves && had.calling !== undefined ? releaseWrites(table, { organisationId, personId, calling: had.calling }) : []),
    ...(moves && has.calling !== undefined ? assignWrites(table, { organisationId, personId, calling: has.calling }) : []),
  ];
}

/**
 * Takes a subscriber away with what it holds, for whoever removes its person in the same transaction. `changed`: what it means that it is not
 * as it was read.
 */
export function unsubscribeWrites<R>(table: Table, subscriber: Subscriber, changed: () => R): Write<R>[] {
  const writes = [...itselfWrites(table, subscriber, undefined), ...holdingWrites(table, subscriber, undefined)];
  return writes.map(({ item }) => ({ item, refused: changed }));
}

function freeAccountWrite(
  table: Table,
  hashes: SystemKeys,
  { email, partnerId, id, migration }: Subscriber,
  step: FreeAccountStep,
): Write<Refusal | SubscriberCollided> {
  const account = {
    TableName: table.name,
    Key: wholesaleKeys.freeAccount(hashes.addressHash(email)),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
  const own = { ConditionExpression: 'askedBy.subscriberId = :id', ExpressionAttributeValues: { ':id': id } };
  const held = (UpdateExpression: string, values: Readonly<Record<string, string>> = {}): Write<SubscriberCollided> => ({
    item: { Update: { ...account, ...own, UpdateExpression, ExpressionAttributeValues: { ...values, ':id': id } } },
    refused: collided,
  });
  switch (step.do) {
    case 'ask':
      return {
        item: {
          Update: {
            ...account,
            UpdateExpression: 'SET askedBy = :by, askedUntil = :until',
            ConditionExpression:
              'attribute_exists(PK) AND (attribute_not_exists(askedBy) OR askedBy.subscriberId = :id OR attribute_not_exists(askedUntil) OR askedUntil <= :at)',
            ExpressionAttributeValues: {
              ':by': { partnerId, subscriberId: id },
              ':id': id,
              ':until': migration?.endsAt ?? step.at,
              ':at': step.at,
            },
          },
        },
        // It is no free account any more: look again whose the address is.
        refused: (found) => (found === undefined ? collided() : { code: 'FREE_ACCOUNT_ASKED', field: '/email' }),
      };
    case 'end':
      return held('SET askedUntil = :at', { ':at': step.at });
    case 'let-go':
      return held('REMOVE askedBy, askedUntil');
    case 'move':
      return { item: { Delete: { ...account, ...own } }, refused: collided };
  }
}

function asRead(table: Table, { ref, version }: Person): Write<SubscriberCollided> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.person(ref),
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': version },
      },
    },
    refused: collided,
  };
}

function personWrites(table: Table, hashes: SystemKeys, step: SubscriberChange['person']): Writes {
  if (step === undefined) return [];
  const { person } = step;
  if (step.do === 'unchanged') return [asRead(table, person)];
  if (step.do === 'replace') return [replace(table, personItem(person), step.readVersion, collided)];
  const key = keys.addressClaim(hashes.addressHash(person.email));
  return [create(table, itemOf('claim', key, { person: person.ref }), collided), createNew(table, personItem(person))];
}

/** Everything that a change of a subscriber writes; what explains a refusal best comes first. */
export function subscriberWrites(table: Table, hashes: SystemKeys, change: SubscriberChange): Writes {
  const { acting, doing, before, after, person, freeAccount, event, emails, invitations } = change;
  const of = after ?? before;
  return [
    ...(acting === undefined ? [] : mayActFor(table, acting, doing)),
    ...itselfWrites(table, before, after),
    ...(after === undefined ? [] : [customerStays(table, after)]),
    ...personWrites(table, hashes, person),
    ...(freeAccount === undefined || of === undefined ? [] : [freeAccountWrite(table, hashes, of, freeAccount)]),
    ...holdingWrites(table, before, after),
    ...changeRecord(table, event, emails, invitations),
  ];
}
