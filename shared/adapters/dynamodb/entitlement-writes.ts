import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { create, type Item, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Entitlement } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { EntitlementChange } from '#shared/domain/trial-change.ts';

function entitlementItem(entitlement: Entitlement): Item {
  return itemOf('entitlement', keys.entitlement(entitlement.organisationId, entitlement.service), entitlement);
}

type Update = {
  readonly key: Key;
  readonly set: string;
  readonly remove?: string;
  readonly condition: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
};

/** How many of its seats an entitlement has given out. */
function inUse(found: Item): number {
  const licences = Number(found['licences'] ?? 0);
  return licences - Number(found['free'] ?? licences);
}

/** Fewer licences than are in use; what else stood in the way means that the trial is not as it was read. */
function below(service: string, wanted: number) {
  return (found: Item | undefined): Refusal => {
    if (found === undefined || inUse(found) <= wanted) return { code: 'CHANGED_SINCE_READ' };
    const message = `${inUse(found)} are in use.`;
    return { code: 'LICENCES_BELOW_ASSIGNED', fields: [{ field: `/services/${service}`, code: 'LICENCES_BELOW_ASSIGNED', message }] };
  };
}

function update(table: Table, { key, set, remove, condition, names, values }: Update, refused: Write<Refusal>['refused']): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: key,
        UpdateExpression: remove === undefined ? `SET ${set}` : `SET ${set} REMOVE ${remove}`,
        ConditionExpression: condition,
        ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
        ExpressionAttributeValues: values,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused,
  };
}

const free = { '#free': 'free' };

/** Other licences than before: the difference moves the free seats, and as many as are in use must stay. */
function counted(before: number, after: number) {
  const fewer = before - after;
  return {
    set: 'licences = :after, #free = if_not_exists(#free, licences) + :more',
    condition: fewer > 0 ? 'licences = :before AND (attribute_not_exists(#free) OR #free >= :fewer)' : 'licences = :before',
    names: free,
    values: { ':before': before, ':after': after, ':more': after - before, ...(fewer > 0 ? { ':fewer': fewer } : {}) },
  };
}

/**
 * What a trial does to its organisation's services, as writes of the seat ledger (US-9). A service that ends keeps what was counted:
 * seats can come back to it still, and none can be taken. Refuses with LICENCES_BELOW_ASSIGNED (TR-4).
 */
export function entitlementWrites(table: Table, id: OrganisationId, change: EntitlementChange): Write<Refusal>[] {
  const { put = [], count = [], transfer = [], remove = [], end = [] } = change;
  return [
    // Of two orders that bring the same service at the same moment, the second looks again and adds to the first.
    ...put.map((entitlement) => create(table, entitlementItem(entitlement), (): Refusal => ({ code: 'CHANGED_SINCE_READ' }))),
    ...count.map(({ service, before, after }) =>
      update(table, { key: keys.entitlement(id, service), ...counted(before, after) }, below(service, after)),
    ),
    ...transfer.map(({ entitlement: { service, licences = 0, source, grantedAt }, before }) => {
      const moved = counted(before, licences);
      return update(
        table,
        {
          ...moved,
          key: keys.entitlement(id, service),
          set: `${moved.set}, #source = :source, grantedAt = :at`,
          // A service that was over begins anew.
          remove: 'trialId, endedAt',
          names: { ...free, '#source': 'source' },
          values: { ...moved.values, ':source': source, ':at': grantedAt },
        },
        below(service, licences),
      );
    }),
    ...remove.map(
      ({ service, licences }): Write<Refusal> => ({
        item: {
          Delete: {
            TableName: table.name,
            Key: keys.entitlement(id, service),
            ConditionExpression: 'licences = :licences AND (attribute_not_exists(#free) OR #free = :licences)',
            ExpressionAttributeNames: free,
            ExpressionAttributeValues: { ':licences': licences },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
        refused: below(service, 0),
      }),
    ),
    ...end.map(({ service, at }) =>
      update(
        table,
        { key: keys.entitlement(id, service), set: 'endedAt = :at', condition: 'attribute_exists(PK)', values: { ':at': at } },
        () => {
          throw new Error(`There is no ${service} that could end.`);
        },
      ),
    ),
  ];
}

/** One refusal that names every service of which too few licences were to be left. */
export function everyServiceNamed<R extends { readonly code: string }>(first: R | Refusal, others: () => (R | Refusal)[]): R | Refusal {
  if (first.code !== 'LICENCES_BELOW_ASSIGNED') return first;
  const all = [first, ...others()].flatMap((one) => (one.code === 'LICENCES_BELOW_ASSIGNED' && 'fields' in one ? (one.fields ?? []) : []));
  return { code: 'LICENCES_BELOW_ASSIGNED', fields: all };
}
