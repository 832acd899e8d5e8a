import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { updateIf } from '#shared/adapters/dynamodb/conditional-update.ts';
import { listIndexes } from '#shared/adapters/dynamodb/indexes.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import type { ItemType } from '#shared/adapters/dynamodb/retention.ts';
import { locationItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { subscriberItem, wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { person } from '#shared/domain/people.ts';
import { location } from '#shared/domain/set-up/set-up.ts';
import { subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

const { rolls, lists, found } = listIndexes;
const byId = [rolls.partition];
const inAll = [rolls.partition, ...rolls.carries, lists.partition, found.partition];

/** A kind whose items stand in list indexes, by these attributes. */
type Indexed = {
  readonly itemType: ItemType;
  readonly attributes: readonly string[];
  /** The item as adapters write it today; `undefined`: today's code cannot read it. */
  readonly written: (item: Item) => Item | undefined;
};

function indexed<T>(itemType: ItemType, attributes: readonly string[], schema: z.ZodType<T>, itemOf: (thing: T) => Item): Indexed {
  return {
    itemType,
    attributes,
    written: (item) => {
      const { success, data } = schema.safeParse(item);
      return success ? itemOf(data) : undefined;
    },
  };
}

/** A partner's own people are in no index: they lack the attribute for good. */
const kinds = [
  indexed('person', byId, person, personItem),
  indexed('location', byId, location, locationItem),
  indexed('wholesale-customer', inAll, wholesaleCustomer, wholesaleCustomerItem),
  indexed('subscriber', inAll, subscriber, subscriberItem),
];

type Outcome = 'filled' | 'nothing' | 'unreadable';

/**
 * Sets what an item lacks, and that alone. Where somebody changed the item meanwhile it is looked at as it is by now, because what stands
 * in the attributes follows from its fields.
 */
async function fillItem(table: Table, kind: Indexed, item: Item): Promise<Outcome> {
  const { PK, SK, version } = item;
  const whole = kind.written(item);
  if (whole === undefined) return 'unreadable';
  const lacking = kind.attributes.filter((name) => item[name] === undefined && whole[name] !== undefined);
  if (lacking.length === 0) return 'nothing';
  const updated = await updateIf(table, {
    Key: { PK, SK },
    UpdateExpression: `SET ${lacking.map((name) => `#${name} = :${name}`).join(', ')}`,
    ConditionExpression: ['version = :read', ...lacking.map((name) => `attribute_not_exists(#${name})`)].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(lacking.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: { ':read': version, ...Object.fromEntries(lacking.map((name) => [`:${name}`, whole[name]])) },
  });
  if (updated.done) return 'filled';
  return updated.found === undefined ? 'nothing' : fillItem(table, kind, updated.found);
}

/** What one page of the table came to. */
export type FilledPage = {
  /** Items of any kind that were passed over or looked at. */
  readonly looked: number;
  readonly filled: number;
  /** Items of a shape that today's code does not know, by their keys. */
  readonly unreadable: readonly string[];
};

/** Items that lack any attribute of their kind's. */
const lacksSome = kinds
  .map(({ attributes }, index) => [`itemType = :kind${index}`, attributes.map((name) => `attribute_not_exists(#${name})`).join(' OR ')])
  .map(([isKind, lacks]) => `(${isKind} AND (${lacks}))`)
  .join(' OR ');

/** Writes at a time: a partition takes 1,000 a second, and most of them are for those who use it meanwhile. */
const atOnce = 4;

async function fillPage(table: Table, items: readonly Item[]): Promise<Omit<FilledPage, 'looked'>> {
  const unreadable: string[] = [];
  let filled = 0;
  const fillOne = async (item: Item) => {
    const kind = kinds.find(({ itemType }) => itemType === item['itemType']);
    if (kind === undefined) return;
    const outcome = await fillItem(table, kind, item);
    if (outcome === 'filled') filled += 1;
    if (outcome === 'unreadable') unreadable.push(`${String(item['PK'])} ${String(item['SK'])}`);
  };
  for (let from = 0; from < items.length; from += atOnce) await Promise.all(items.slice(from, from + atOnce).map(fillOne));
  return { filled, unreadable };
}

/**
 * Gives items that an earlier release wrote the attributes by which today's list indexes hold them, a page of the table at a time. Each is
 * written only as it is; nothing else of it changes, its version does not, and nobody is told. It can be left off after any page, and begun
 * again at any time. For operators: it scans, which no function may. Reads are not strongly consistent: those would take almost all that a
 * partition of the table gives in a second.
 */
export async function* fillIndexes(table: Table): AsyncGenerator<FilledPage> {
  let after: Item | undefined;
  do {
    const { Items, ScannedCount, LastEvaluatedKey }: ScanCommandOutput = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: lacksSome,
        ExpressionAttributeNames: Object.fromEntries(inAll.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(kinds.map(({ itemType }, index) => [`:kind${index}`, itemType])),
        ...(after === undefined ? {} : { ExclusiveStartKey: after }),
      }),
    );
    yield { looked: ScannedCount ?? 0, ...(await fillPage(table, Items ?? [])) };
    after = LastEvaluatedKey;
  } while (after !== undefined);
}
