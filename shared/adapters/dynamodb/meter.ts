import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ConditionalCheckFailedException,
  DuplicateItemException,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { dueIndex } from '#shared/adapters/dynamodb/due.ts';
import { errorsOfStatements, gotBy, unfiltered, type Written, writtenBy } from '#shared/adapters/dynamodb/meter-input.ts';
import type { RawItem } from '#shared/adapters/dynamodb/meter-item-size.ts';
import { getUnits, indexUnits, itemWriteUnits, queryUnits } from '#shared/adapters/dynamodb/meter-units.ts';

/** Calls of one operation and what they cost. */
export type OperationCost = { readonly calls: number; readonly readUnits: number; readonly writeUnits: number };
/** `roundTrips`: how often somebody had to wait for the table; calls that run beside each other count once. */
export type Measured = OperationCost & { readonly roundTrips: number; readonly byOperation: Readonly<Record<string, OperationCost>> };

export type Meter = {
  /** Runs something, and says what its calls to the table cost. Calls outside, or of another measurement, are not counted. */
  measure(work: () => Promise<unknown>): Promise<Measured>;
};

type Units = { readonly readUnits: number; readonly writeUnits: number };
/** What is being measured; `answered` is the logical clock: the longest chain of calls that has come to an end. */
type Account = { answered: number; longest: number; readonly calls: (Units & { readonly operation: string })[] };

function totalOf(calls: readonly Units[]): OperationCost {
  const sum = (of: (units: Units) => number) => calls.reduce((total, units) => total + of(units), 0);
  return { calls: calls.length, readUnits: sum(({ readUnits }) => readUnits), writeUnits: sum(({ writeUnits }) => writeUnits) };
}

/** The item that stands at a key now. */
async function itemAt(client: DynamoDBClient, { TableName, Key }: Written): Promise<RawItem | undefined> {
  return (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;
}

async function readCost(client: DynamoDBClient, operation: string, input: unknown): Promise<Units> {
  if (operation === 'Query') {
    const query = unfiltered(input);
    const { Items = [] } = await client.send(new QueryCommand(query));
    return { readUnits: queryUnits(Items, query.ConsistentRead === true ? 1 : 0.5), writeUnits: 0 };
  }
  if (operation !== 'GetItem' && operation !== 'BatchGetItem') throw new Error(`The meter knows no ${operation}.`);
  const units = await Promise.all(
    gotBy(operation, input).map(async ({ item, consistent }) => getUnits(await itemAt(client, item), consistent ? 1 : 0.5)),
  );
  return { readUnits: units.reduce((total, one) => total + one, 0), writeUnits: 0 };
}

/** Errors of a write that cost what a write does: its condition failed by the item that stands there. */
const paidFor = [ConditionalCheckFailedException, TransactionCanceledException, DuplicateItemException];
const paidForInBatch = [undefined, 'ConditionalCheckFailed', 'DuplicateItem'];

/** A write whose condition failed costs what the item that stood in its way does; one that failed otherwise, nothing. */
async function writeCost(
  client: DynamoDBClient,
  operation: string,
  items: readonly Written[],
  send: () => Promise<unknown>,
): Promise<Units> {
  const before = await Promise.all(items.map((item) => itemAt(client, item)));
  const { answer, refused } = await send().then(
    (given: unknown) => ({ answer: given, refused: undefined }),
    (error: unknown) => ({ answer: undefined, refused: error }),
  );
  if (refused !== undefined && !paidFor.some((kind) => refused instanceof kind)) return { readUnits: 0, writeUnits: 0 };
  const errors = answer !== undefined && operation === 'BatchExecuteStatement' ? errorsOfStatements(answer) : [];
  const after = refused === undefined ? await Promise.all(items.map((item) => itemAt(client, item))) : before;
  const inTransaction = operation === 'TransactWriteItems';
  const units = items.map((_, index) => {
    if (!paidForInBatch.includes(errors[index])) return 0;
    const images = { before: before[index], after: after[index] };
    return itemWriteUnits(images, inTransaction) + indexUnits(images, dueIndex);
  });
  return { readUnits: 0, writeUnits: units.reduce((total, one) => total + one, 0) };
}

/**
 * Counts what a client's calls cost, by DynamoDB's published rules and the items as they stand before and after, never by what an
 * emulator says it consumed. Looking at those items costs calls of its own, which are not counted: for tests and tables of costs,
 * not for production.
 */
export function meterOf(client: DynamoDBClient): Meter {
  const accounts = new AsyncLocalStorage<Account | undefined>();
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const account = accounts.getStore();
        if (account === undefined) return next(args);
        const operation = commandName.replace(/Command$/, '');
        const level = account.answered + 1;
        account.longest = Math.max(account.longest, level);
        const sending = Promise.withResolvers<Awaited<ReturnType<typeof next>>>();
        const send = () => {
          next(args).then(sending.resolve, sending.reject);
          return sending.promise;
        };
        const written = writtenBy(operation, args.input);
        const units = await accounts.run(undefined, async () => {
          if (written !== undefined) return writeCost(client, operation, written, send);
          await send().catch(() => undefined);
          return readCost(client, operation, args.input);
        });
        account.calls.push({ operation, ...units });
        account.answered = Math.max(account.answered, level);
        return sending.promise;
      },
    { step: 'build', name: 'meter', override: true },
  );
  return {
    async measure(work) {
      const account: Account = { answered: 0, longest: 0, calls: [] };
      await accounts.run(account, work);
      const groups = Map.groupBy(account.calls, ({ operation }) => operation);
      const byOperation = Object.fromEntries([...groups].map(([operation, calls]) => [operation, totalOf(calls)]));
      return { ...totalOf(account.calls), roundTrips: account.longest, byOperation };
    },
  };
}
