import { setImmediate as turn } from 'node:timers/promises';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { holds, type Item, updated } from '#test/support/expressions.ts';

type Key = Readonly<Record<string, unknown>>;
export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** What each part of a transaction came to. */
export type Codes = readonly ('None' | 'ConditionalCheckFailed')[];
export type Seen = { readonly items: readonly TransactItem[]; readonly codes: Codes };

type Part = {
  readonly Key?: Key | undefined;
  readonly Item?: Item | undefined;
  readonly ConditionExpression?: string | undefined;
  readonly UpdateExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Item | undefined;
};

const marshalled = { removeUndefinedValues: true };
export const nameOfKey = (key: Key) => `${String(key['PK'])}\n${String(key['SK'])}`;

export function partOf({ Put, Update, Delete, ConditionCheck }: TransactItem): { part: Part; key: string } {
  const part: Part | undefined = Put ?? Update ?? Delete ?? ConditionCheck;
  const key = part?.Key ?? part?.Item;
  if (part === undefined || key === undefined) throw new Error('A write without a key.');
  return { part, key: nameOfKey(key) };
}

/** Changes what is written, to plant a fault. */
export type Fault = {
  readonly read?: (item: Item) => void;
  readonly write?: (items: readonly TransactItem[]) => readonly TransactItem[];
};

/**
 * A table in memory with DynamoDB's transactions: each call is one atomic step, and who comes next is chosen from outside. It takes
 * the very commands that the product's adapters make, so that thousands of interleavings of them can be looked at in seconds.
 */
export class SimulatedTable {
  readonly items = new Map<string, Item>();
  /** Every transaction, as it was sent and what came of it. */
  readonly seen: Seen[] = [];
  readonly table: Table;
  fault: Fault = {};
  /** Looks at the table after each transaction that was carried out. */
  afterWrite: (items: readonly TransactItem[]) => void = () => undefined;
  #waiting: (() => void)[] | undefined;

  constructor() {
    const send = async (command: unknown) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (this.#waiting === undefined) resolve();
      else this.#waiting.push(resolve);
      await promise;
      return this.#answer(command);
    };
    this.table = { name: 'handover', client: { send } as unknown as DynamoDBDocumentClient };
  }

  /** Runs everything at once; at each step `choose` says which of the waiting calls is answered. */
  async interleave(work: readonly (() => Promise<unknown>)[], choose: (waiting: number) => number): Promise<void> {
    const waiting: (() => void)[] = [];
    this.#waiting = waiting;
    let running = work.length;
    const faults: unknown[] = [];
    for (const one of work) {
      one()
        .catch((error: unknown) => faults.push(error))
        .finally(() => {
          running -= 1;
        });
    }
    await turn();
    while (running > 0) {
      const [go] = waiting.splice(choose(waiting.length), 1);
      if (go === undefined && faults.length === 0) throw new Error('Nobody waits, and not all are done.');
      go?.();
      await turn();
      if (faults.length > 0) break;
    }
    this.#waiting = undefined;
    if (faults.length > 0) throw faults[0];
  }

  /** Puts a part of the work off, like a call: others may come between. */
  async pause(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (this.#waiting === undefined) resolve();
    else this.#waiting.push(resolve);
    await promise;
  }

  #answer(command: unknown): unknown {
    if (command instanceof GetCommand) return { Item: this.#read(command.input.Key) };
    if (command instanceof BatchGetCommand) {
      const found = Object.entries(command.input.RequestItems ?? {}).map(([name, { Keys = [] }]) => [
        name,
        Keys.flatMap((key) => this.#read(key) ?? []),
      ]);
      return { Responses: Object.fromEntries(found), UnprocessedKeys: {} };
    }
    if (command instanceof QueryCommand) return { Items: this.#query(command) };
    if (command instanceof PutCommand) return this.#put(command);
    if (command instanceof TransactWriteCommand) return this.#transact(command.input.TransactItems ?? []);
    throw new Error('The simulated table does not know this command.');
  }

  #read(key: Key | undefined): Item | undefined {
    const item = key === undefined ? undefined : this.items.get(nameOfKey(key));
    if (item !== undefined) this.fault.read?.(item);
    return item;
  }

  /** All of a partition, or of it what begins in one way. */
  #query({ input }: QueryCommand): Item[] {
    const [partition, begins = ''] = Object.values(input.ExpressionAttributeValues ?? {}).map(String);
    return [...this.items.values()].filter((item) => item['PK'] === partition && String(item['SK']).startsWith(begins));
  }

  #put({ input }: PutCommand): unknown {
    const item = input.Item ?? {};
    const found = this.items.get(nameOfKey(item));
    if (found !== undefined && input.ConditionExpression !== undefined) {
      throw new ConditionalCheckFailedException({ message: 'refused', $metadata: {}, Item: marshall(found, marshalled) });
    }
    this.items.set(nameOfKey(item), item);
    return {};
  }

  #transact(sent: readonly TransactItem[]): unknown {
    const items = this.fault.write?.(sent) ?? sent;
    const parts = items.map((item) => ({ item, ...partOf(item) }));
    if (new Set(parts.map(({ key }) => key)).size < parts.length) throw new Error('A transaction touches an item twice.');
    const codes: Codes = parts.map(({ part, key }) => (this.#allows(part, key) ? 'None' : 'ConditionalCheckFailed'));
    this.seen.push({ items, codes });
    if (codes.includes('ConditionalCheckFailed')) {
      const reasons = parts.map(({ key }, index) => {
        const found = this.items.get(key);
        const Code = codes[index] ?? 'None';
        return Code === 'None' || found === undefined ? { Code } : { Code, Item: marshall(found, marshalled) };
      });
      throw new TransactionCanceledException({ message: 'refused', $metadata: {}, CancellationReasons: reasons });
    }
    for (const { item, part, key } of parts) this.#carryOut(item, part, key);
    this.afterWrite(items);
    return {};
  }

  #scope(part: Part, key: string) {
    return { item: this.items.get(key) ?? {}, names: part.ExpressionAttributeNames ?? {}, values: part.ExpressionAttributeValues ?? {} };
  }

  #allows(part: Part, key: string): boolean {
    return part.ConditionExpression === undefined || holds(part.ConditionExpression, this.#scope(part, key));
  }

  #carryOut({ Put, Update, Delete }: TransactItem, part: Part, key: string): void {
    if (Put !== undefined && part.Item !== undefined) this.items.set(key, part.Item);
    if (Delete !== undefined) this.items.delete(key);
    if (Update !== undefined && part.UpdateExpression !== undefined) {
      this.items.set(key, { ...part.Key, ...updated(part.UpdateExpression, this.#scope(part, key)) });
    }
  }
}
