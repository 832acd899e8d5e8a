import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import { waitingEvent } from '#shared/domain/feed.ts';
import { jobRuns } from '#shared/domain/jobs/job.ts';
import type { Entitlement } from '#shared/domain/people.ts';
import { type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { aFile, type ImportWorld, importWorld, type WorldOptions } from '#test/support/import-world.ts';
import { type Interruption, interruptedProcess } from '#test/support/interruptions.ts';
import type { TestBucket } from '#test/support/s3.ts';
import { itemAt } from '#test/support/stored.ts';
import { aUser } from '#test/support/users.ts';

/** Numbers from a seed, the same for the same seed. */
export function randomOf(seed: number): (below: number) => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const unique = () => Math.random().toString(36).slice(2, 10);

/** Everything that can become of a row, in chunks of three; seats run short, and some come back on the way. */
function theFile(tag: string): string {
  const email = (name: string) => `${name}.${tag}@kwiaty.example`;
  return aFile([
    { email: email('new1'), message: 'TRUE' },
    { email: email('known'), title: 'Changed', message: 'FALSE' },
    { email: email('new2'), message: 'TRUE' },
    { email: email('same'), title: 'Same' },
    { email: 'nobody', message: 'TRUE' },
    { email: email('new3'), message: 'TRUE', premium: 'TRUE' },
    { email: email('switch'), premium: 'TRUE', standard: 'FALSE' },
    { email: email('new1'), message: 'TRUE' },
    { email: email('new4'), message: 'TRUE' },
    { email: email('short'), message: 'TRUE' },
  ]);
}

export type Fault = (table: Table) => Table;

/** An import that is about to be run: two users are there, four seats of messages, of which one is taken. */
async function prepared(table: TestTable, bucket: TestBucket, limits: WorldOptions['limits'] = {}) {
  const tag = unique();
  const world = await importWorld(table, bucket, {
    licences: { message: 4, 'contact-center-premium': 2, 'contact-center-standard': 1 },
    limits: { chunkRows: 3, mostTries: 50, ...limits },
  });
  const home = { partnerId: world.caller.partnerId, organisationId: world.organisationId };
  const known = [
    aUser(home, world.now(), { email: `known.${tag}@kwiaty.example`, firstName: 'Anna', lastName: 'Lis', licences: ['message'] }),
    aUser(home, world.now(), {
      email: `same.${tag}@kwiaty.example`,
      firstName: 'Anna',
      lastName: 'Lis',
      licences: [],
      details: { title: 'Same' },
    }),
    aUser(home, world.now(), {
      email: `switch.${tag}@kwiaty.example`,
      firstName: 'Anna',
      lastName: 'Lis',
      licences: ['contact-center-standard'],
    }),
  ];
  const { addressHash } = await loadSystemKeys(table);
  const items = known.flatMap((user) => [
    personItem(user),
    itemOf('claim', keys.addressClaim(addressHash(user.email)), { person: user.ref }),
  ]);
  const taken = (['message', 'contact-center-standard'] as const).map((service) => ({
    ...entitlementOf(world, service),
    free: service === 'message' ? 3 : 0,
  }));
  const writes = [...items, ...taken].map((Item) => ({ PutRequest: { Item } }));
  await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: writes } }));
  return { tag, world, jobId: await world.submit(theFile(tag), 'add-and-remove') };
}

function entitlementOf({ organisationId, now }: ImportWorld, service: 'message' | 'contact-center-standard') {
  const licences = service === 'message' ? 4 : 1;
  const entitlement: Entitlement = { organisationId, service, licences, source: 'subscription', grantedAt: now().toISOString() };
  return itemOf('entitlement', keys.entitlement(organisationId, service), entitlement);
}

type Prepared = Awaited<ReturnType<typeof prepared>>;

/** What came of it, with names that differ between runs made equal. */
async function outcomeOf({ tag, world, jobId }: Prepared, hashesOf: (email: string) => Promise<boolean>) {
  const job = await world.job(jobId);
  const people = (await world.people()).filter(({ email }) => email.includes(tag));
  const told = await world.events();
  const invited = told.flatMap((event) =>
    waitingEvent.parse(event).sendEmails.map(({ owner }) => (owner.kind === 'user' ? owner.personId : '')),
  );
  const name = (email: string) => email.replace(tag, 'x');
  return {
    job: { state: job.state, progress: job.progress, setAside: job.setAside, leasedBy: job.leasedBy },
    people: people
      .map(({ email, licences, details, version, invitation }) => ({
        email: name(email),
        licences,
        details,
        version,
        invited: invitation?.state,
      }))
      .sort((a, b) => (a.email < b.email ? -1 : 1)),
    twoOfOneAddress: people.length - new Set(people.map(({ email }) => email)).size,
    withoutClaim: (await Promise.all(people.map(({ email }) => hashesOf(email)))).filter((held) => !held).length,
    invited: invited.map((id) => name(people.find((one) => one.id === id)?.email ?? `nobody ${id}`)).sort(),
    created: told
      .filter((event) => event['type'] === 'users.imported')
      .reduce((sum, event) => sum + Number((event['counts'] as Record<string, number>)?.['created'] ?? 0), 0),
    ledgers: await Promise.all(
      (['message', 'contact-center-premium', 'contact-center-standard'] as const).map((service) => world.ledger(service)),
    ),
    errors: (await world.errorsOf(job)).replaceAll(tag, 'x'),
  };
}

/** The same value with the fields of objects in one order: maps come out of the table in any. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]));
}

/** Claims of addresses that name nobody. */
export async function orphanClaims(table: TestTable): Promise<number> {
  const items: Record<string, unknown>[] = [];
  let from: Record<string, never> | undefined;
  do {
    const page = await table.raw.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    from = page.LastEvaluatedKey as Record<string, never> | undefined;
  } while (from);
  const people = new Set(items.filter((item) => item['itemType'] === 'person').map((item) => item['id']));
  return items.filter((item) => item['itemType'] === 'claim' && !people.has((item['person'] as { personId: string })?.personId)).length;
}

/** Runs an import with workers that are interrupted; afterwards those that only stood still go on. */
export async function importInterrupted(
  table: TestTable,
  bucket: TestBucket,
  interruptions: readonly Interruption[],
  fault: Fault = (one) => one,
) {
  const hashes = await loadSystemKeys(table);
  const held = async (email: string) => (await itemAt(table, keys.addressClaim(hashes.addressHash(email)))) !== undefined;
  const one = await prepared(table, bucket);
  const { world, jobId } = one;
  const processes: ReturnType<typeof interruptedProcess>[] = [];
  const running: Promise<unknown>[] = [];
  const violations: string[] = [];
  let done = 0;
  for (let turn = 0; turn < interruptions.length + 30; turn++) {
    const process = interruptedProcess(interruptions[turn]);
    processes.push(process);
    const own = throughAnotherClient(table);
    process.attach(own.client as never);
    const client = process.attach(bucket.another() as never);
    const run = world.run(jobId, { table: fault(own), files: s3Files(bucket.bucket, client) });
    running.push(run.catch(() => undefined));
    await Promise.race([run, process.interrupted]).catch(() => undefined);
    const job = await world.job(jobId);
    if (job.progress.done < done) violations.push(`Progress went back from ${done} to ${job.progress.done}.`);
    done = job.progress.done;
    if (!jobRuns(job.state)) break;
    world.pass(300_000);
  }
  for (const process of processes) process.resume();
  const late = processes.filter((_, index) => interruptions[index]?.kind === 'pause');
  if (late.length > 0)
    await Promise.all(processes.map((_, index) => (interruptions[index]?.kind === 'pause' ? running[index] : undefined)));
  return {
    outcome: JSON.stringify(inOrder(await outcomeOf(one, held)), null, 1),
    violations,
    fired: processes.filter((process) => process.hasFired()).length,
    traces: processes.map(({ trace }) => trace),
  };
}
