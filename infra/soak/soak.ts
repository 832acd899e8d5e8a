import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type LocalCloud, startLocalCloud } from '#infra/local/cloud.ts';
import { synthesize } from '#infra/local/synthesize.ts';
import { keys, partitions, sortKeysOf, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { type LargeOrganisation, largeOrganisation } from './large-organisation.ts';

/** `SOAK_ROWS` and `SOAK_KILLED_ROWS`: how many rows, where a laptop has less time. */
const rows = Number(process.env['SOAK_ROWS'] ?? 1_000_000);
const killedRows = Number(process.env['SOAK_KILLED_ROWS'] ?? 20_000);
const kills = 10;

async function countUsers({ table, organisationId }: LargeOrganisation): Promise<number> {
  const shards = Array.from({ length: userShards }, async (_, shard) => {
    let count = 0;
    let from: Record<string, unknown> | undefined;
    do {
      const page = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          Select: 'COUNT',
          KeyConditionExpression: 'PK = :users AND begins_with(SK, :people)',
          ExpressionAttributeValues: { ':users': partitions.usersOf(organisationId, shard), ':people': sortKeysOf.people },
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      count += page.Count ?? 0;
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return count;
  });
  return (await Promise.all(shards)).reduce((sum, count) => sum + count, 0);
}

/** Every seat is where it belongs: with a user, or free. */
async function seatsAdd({ table, organisationId }: LargeOrganisation, users: number): Promise<boolean> {
  const seats = await readItem(table, keys.entitlement(organisationId, 'message'));
  return Number(seats?.['free']) + users === Number(seats?.['licences']) && Number(seats?.['setAside'] ?? 0) === 0;
}

function expect(what: string, holds: boolean): void {
  console.log(`${holds ? '  ok ' : 'FAILED'} ${what}`);
  if (!holds) process.exitCode = 1;
}

/** Kills the worker at ten moments, spread over an import; the clock wakes whoever stands still. */
async function killed(cloud: LocalCloud): Promise<void> {
  const organisation = await largeOrganisation(cloud, killedRows * 2, 'killed');
  const calls = Math.floor((killedRows / 500) * 40);
  const faults = Array.from({ length: kills }, (_, kill) =>
    cloud.gate.inject({
      functionName: 'handover-local-run-imports',
      operation: kill % 2 === 0 ? 'dynamodb:BatchExecuteStatement' : 'dynamodb:TransactWriteItems',
      skip: Math.floor((calls / (kill % 2 === 0 ? kills : kills * 20)) * (kill + 0.5)),
      when: kill % 3 === 0 ? 'before' : 'after',
      effect: 'crash',
    }),
  );
  let [done, back] = [0, 0];
  // What stands still is woken by the clock: an hour of it goes by in a moment.
  const waking = setInterval(() => void cloud.advanceTo(new Date(cloud.clock.now().getTime() + 660_000)).catch(() => undefined), 4000);
  const { job } = await organisation
    .importFile(killedRows, 'killed', (at) => {
      if (at.progress.done < done) back += 1;
      done = at.progress.done;
    })
    .finally(() => clearInterval(waking));
  const users = await countUsers(organisation);
  console.log(`\n${killedRows} rows, the worker killed at ${faults.filter(({ hits }) => hits > 0).length} moments`);
  expect(
    'ten moments met a worker',
    faults.every(({ hits }) => hits === 1),
  );
  expect('it ended completed', job.state === 'completed' && job.progress.counts['created'] === killedRows);
  expect('no user twice, none lost', users === killedRows + 1);
  expect('progress never went back', back === 0);
  expect('every seat is accounted for', await seatsAdd(organisation, killedRows));
}

async function large(cloud: LocalCloud): Promise<void> {
  const organisation = await largeOrganisation(cloud, rows * 2, 'large');
  let told = 0;
  const { job, milliseconds } = await organisation.importFile(rows, 'large', ({ progress }) => {
    if (progress.done - told < rows / 20) return;
    told = progress.done;
    console.log(`  ${progress.done} of ${rows}, ${progress.ratePerSecond ?? 0} a second`);
  });
  const users = await countUsers(organisation);
  console.log(
    `\n${rows} rows in ${(milliseconds / 1000).toFixed(0)} s: ${(rows / (milliseconds / 1000)).toFixed(0)} a second; resident memory of the whole cloud's process ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
  );
  expect('it ended completed', job.state === 'completed' && job.progress.counts['created'] === rows);
  expect('no user twice, none lost', users === rows + 1);
  expect('every seat is accounted for', await seatsAdd(organisation, rows));
}

const assembly = mkdtempSync(join(tmpdir(), 'handover-soak-'));
synthesize('infra/app.ts', assembly);
const cloud = await startLocalCloud({ assembly, schedules: 'stepped' });
try {
  await killed(cloud);
  await large(cloud);
} finally {
  await cloud.stop();
  rmSync(assembly, { recursive: true, force: true });
}
