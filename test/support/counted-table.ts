import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import type { TestTable } from '#test/support/dynoxide.ts';

type Call = { readonly command: string; readonly items: number };

/** The same table through a client that notes every call: its command, and how many items it names. */
export function countedTable(table: TestTable) {
  const client = new DynamoDBClient({
    endpoint: table.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const calls: Call[] = [];
  client.middlewareStack.add(
    (next, context) => (args) => {
      const input = args.input as { TransactItems?: unknown[]; RequestItems?: Record<string, { Keys: unknown[] }> };
      const items = input.TransactItems?.length ?? Object.values(input.RequestItems ?? {})[0]?.Keys.length ?? 1;
      calls.push({ command: String(context.commandName), items });
      return next(args);
    },
    { step: 'initialize' },
  );
  return { table: { ...tableNamed(table.name, client), endpoint: table.endpoint, raw: client, stop: table.stop }, calls };
}
