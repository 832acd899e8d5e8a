import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { itemsIn } from '#test/support/stored.ts';
import { wireOrigin } from '#test/support/wire-client.ts';
import type { WireRequest } from '../wire-request.ts';

/** Makes a request that succeeds. Made anew after each one that did: what that made or removed stands in the way of a second. */
export type Valid = () => Promise<WireRequest>;
export type Valids = Readonly<Record<string, Valid>>;

export function request(method: string, address: string, body?: unknown): WireRequest {
  const { pathname: path, searchParams } = new URL(address, wireOrigin);
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  return { method, path, query: [...searchParams], headers, ...(body === undefined ? {} : { body }) };
}

/** The same request each time. */
export function always(made: WireRequest): Valid {
  return async () => made;
}

/** Brings a partition back to how it is now, whenever that is called. */
export async function kept(table: TestTable, partition: string): Promise<() => Promise<void>> {
  const before = await itemsIn(table, partition);
  return async () => {
    const sortKeys = new Set(before.map(({ SK }) => SK));
    for (const { PK, SK } of await itemsIn(table, partition))
      if (!sortKeys.has(SK)) await table.client.send(new DeleteCommand({ TableName: table.name, Key: { PK, SK } }));
    for (const item of before) await put(table, item);
  };
}
