import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { dueIndex } from '#shared/adapters/dynamodb/due.ts';
import { listIndexes } from '#shared/adapters/dynamodb/indexes.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
}

/** The same table through a client of its own, for a test that does something to its client. */
export function throughAnotherClient({ endpoint, name }: TestTable): Table {
  return tableNamed(name, clientOf(endpoint));
}

/** The project's table, as the stacks make it but for its stream. */
export async function createTable(raw: DynamoDBClient, name: string): Promise<void> {
  await raw.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        'PK',
        'SK',
        dueIndex.partition,
        dueIndex.sort,
        ...Object.values(listIndexes).map(({ partition }) => partition),
      ].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: dueIndex.name,
          KeySchema: [
            { AttributeName: dueIndex.partition, KeyType: 'HASH' },
            { AttributeName: dueIndex.sort, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        ...Object.values(listIndexes).map(({ name: IndexName, partition, ...index }) => ({
          IndexName,
          KeySchema: [
            { AttributeName: partition, KeyType: 'HASH' as const },
            { AttributeName: 'SK', KeyType: 'RANGE' as const },
          ],
          Projection:
            'carries' in index
              ? { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.carries] }
              : { ProjectionType: 'ALL' as const },
        })),
      ],
    }),
  );
}

export type TestTable = Table & {
  readonly endpoint: string;
  readonly raw: DynamoDBClient;
  readonly stop: () => Promise<void>;
};

/** A server of its own, run with these words, as soon as it answers; `patience`: hundredths of a second. */
export async function startServer(words: readonly string[], patience = 100): Promise<Omit<TestTable, 'client' | 'name'>> {
  const port = await freePort();
  const server: ChildProcess = spawn(
    'node_modules/@dynoxide/linux-x64/dynoxide',
    [...words, '--host', '127.0.0.1', '--port', String(port)],
    {
      stdio: 'ignore',
    },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  const raw = clientOf(endpoint);
  for (let tries = 0; ; tries++) {
    try {
      await raw.send(new ListTablesCommand({}));
      break;
    } catch (error) {
      if (tries > patience || server.exitCode !== null) throw error;
      await sleep(10);
    }
  }
  return {
    endpoint,
    raw,
    stop: async () => {
      raw.destroy();
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}

/** A real DynamoDB server of its own, in memory, with the project's table in it. Ready in tens of milliseconds. */
export async function startTable(): Promise<TestTable> {
  const server = await startServer(['serve']);
  const name = 'handover';
  await createTable(server.raw, name);
  return { ...tableNamed(name, server.raw), ...server };
}
