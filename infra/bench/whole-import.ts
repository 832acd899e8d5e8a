import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { startLocalCloud } from '#infra/local/cloud.ts';
import { synthesize } from '#infra/local/synthesize.ts';
import { type LargeOrganisation, largeOrganisation } from '#infra/soak/large-organisation.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { newUser } from '#shared/domain/users/compose-user.ts';
import { newId } from '#shared/runtime/ids.ts';
import { median } from './cpu-to-ready.ts';

/** The least that a whole import may do of what the emulator of the table takes when the same items are written in batches and nothing else is done. */
const target = 0.4;
const rows = 5000;
const turns = 3;
const batch = 25;
const together = 16;

/** Rows a second that the very same table takes when each row's two items, the claim and the user, are written by `BatchWriteItem` and nothing else is done. */
async function bareRate({ table, organisation }: LargeOrganisation, turn: number): Promise<number> {
  const now = new Date();
  const users = Array.from({ length: rows }, (_, number) => {
    const fields = {
      firstName: 'Anna',
      lastName: `Lis${number}`,
      details: { title: 'Florist', department: 'Shop 1', phoneNumber: '+48221000000' },
      licences: ['message' as const],
    };
    return newUser({ organisation, id: newId('person'), email: `bare.${turn}.${number}@kwiaty.example`, fields, newId, now });
  });
  const items = users.flatMap((user) => [
    personItem(user),
    itemOf('claim', keys.addressClaim(`bare.${turn}.${user.id}`), { person: user.ref }),
  ]);
  const batches = Array.from({ length: items.length / batch }, (_, part) =>
    items.slice(part * batch, (part + 1) * batch).map((Item) => ({ PutRequest: { Item } })),
  );
  const began = performance.now();
  let next = 0;
  const writer = async () => {
    for (let mine = next++; mine < batches.length; mine = next++) {
      await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: batches[mine] ?? [] } }));
    }
  };
  await Promise.all(Array.from({ length: together }, writer));
  return rows / ((performance.now() - began) / 1000);
}

/** Measures whole imports on the local cloud, from submitting to the end, beside the bare emulator; true if they are fast enough. */
export async function benchWholeImport(row: (...cells: readonly (string | number)[]) => void): Promise<boolean> {
  const assembly = mkdtempSync(join(tmpdir(), 'handover-bench-assembly-'));
  synthesize('infra/app.ts', assembly);
  const cloud = await startLocalCloud({ assembly, schedules: 'stepped' });
  try {
    const organisation = await largeOrganisation(cloud, 100_000);
    await organisation.importFile(500, 'warm');
    const [bare, whole, ratios]: [number[], number[], number[]] = [[], [], []];
    for (let turn = 0; turn < turns; turn++) {
      const plain = await bareRate(organisation, turn);
      // What the writes have set going is not to fall to the import.
      await cloud.settle({ timeout: 60_000 });
      const { job, milliseconds } = await organisation.importFile(rows, `t${turn}`);
      if (job.progress.counts['created'] !== rows) throw new Error(`The import did not do all rows: ${JSON.stringify(job)}`);
      await cloud.settle({ timeout: 60_000 });
      const rate = rows / (milliseconds / 1000);
      bare.push(plain);
      whole.push(rate);
      ratios.push(rate / plain);
    }
    const ratio = median(ratios);
    console.log(
      `\nA whole import of ${rows} new users on the local cloud, beside the same items written in batches and nothing else, in ${turns} turns; rows a second:`,
    );
    row('', 'rows/s', 'of the bare');
    row('batches of the items', median(bare).toFixed(0), '1.00');
    row('the import', median(whole).toFixed(0), ratio.toFixed(2));
    console.log(`\n${ratio >= target ? 'Met' : 'Missed'}: at least ${target.toFixed(2)} of the bare rate.`);
    return ratio >= target;
  } finally {
    await cloud.stop();
    rmSync(assembly, { recursive: true, force: true });
  }
}
