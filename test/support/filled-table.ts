import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { startServer, startTable, type TestTable } from '#test/support/dynoxide.ts';

/** How the project's table is described, as an export of it says. */
async function schemaOf(): Promise<{ readonly name: string; readonly schema: string }> {
  const table = await startTable();
  const { Table } = await table.raw.send(new DescribeTableCommand({ TableName: table.name }));
  await table.stop();
  return { name: table.name, schema: JSON.stringify({ Table }) };
}

/**
 * The project's table with so many items in it that writing them one batch after the other would take minutes: the server reads them as a
 * table's export. `items`: each as JSON text, with the types of its values.
 */
export async function startFilledTable(items: readonly string[]): Promise<TestTable> {
  const { name, schema } = await schemaOf();
  const folder = await mkdtemp(join(tmpdir(), 'handover-export-'));
  const data = join(folder, 'export', name, 'data');
  await mkdir(data, { recursive: true });
  const lines = items.map((item) => `{"Item":${item}}\n`).join('');
  await writeFile(join(data, 'items.json.gz'), gzipSync(lines, { level: 1 }));
  await writeFile(join(folder, 'schema.json'), schema);
  const words = ['import', '--source', join(folder, 'export'), '--schema', join(folder, 'schema.json'), '--serve'];
  try {
    const server = await startServer(words, 20_000);
    return { ...tableNamed(name, server.raw), ...server };
  } finally {
    await rm(folder, { recursive: true });
  }
}
