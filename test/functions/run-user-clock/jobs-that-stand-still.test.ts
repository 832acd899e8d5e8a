import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runUserClock } from '#functions/run-user-clock/run-user-clock.ts';
import { dynamoAgentsStore } from '#shared/adapters/dynamodb/agents-jobs.ts';
import { dynamoJobCalendar } from '#shared/adapters/dynamodb/job-calendar.ts';
import { jobItem } from '#shared/adapters/dynamodb/job-writes.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import type { AgentsJob } from '#shared/domain/agents/agents-job.ts';
import { eventOfAgents } from '#shared/domain/agents/run-agents.ts';
import type { Files } from '#shared/domain/files.ts';
import type { JobId, OrganisationId } from '#shared/domain/ids.ts';
import { jobBase } from '#shared/domain/jobs/job.ts';
import { mostWakes } from '#shared/domain/jobs/stand-still.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { AnyClient } from '#test/support/crash-harness.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { testGiveUps } from '#test/support/give-ups.ts';
import { aFile, type ImportWorld, importWorld, newRows } from '#test/support/import-world.ts';
import { lifecycleWorld } from '#test/support/lifecycle-world.ts';
import { put } from '#test/support/people.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';
import { syncWorld } from '#test/support/sync-world.ts';

let table: TestTable;
let bucket: TestBucket;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

const minute = 60_000;
const day = 24 * 60 * minute;

/** A sweep every ten minutes for a day, with a queue that loses every message; how often the job's worker was told, and when it was last. */
async function aDayOfSweeps(id: JobId, now: () => Date, pass: (milliseconds: number) => void, files?: Files, over: Table = table) {
  const told: Date[] = [];
  const hashes = loadSystemKeys(table);
  const sweep = runUserClock({
    removals: dynamoUserRemovals(table, hashes),
    calendar: dynamoJobCalendar(over),
    wake: async (job) => void (job.id === id && told.push(now())),
    giveUps: testGiveUps(table, hashes, now, files),
    newId,
    now,
    fault: (error, about) => {
      if (about.id === id) throw error;
    },
  });
  for (let passed = 0; passed < day; passed += 10 * minute) {
    pass(10 * minute);
    await Promise.all([sweep('req-1', () => true), sweep('req-2', () => true)]);
  }
  return told;
}

const lockOf = (organisationId: OrganisationId, lock: 'import' | 'sync' | 'resend') => itemAt(table, keys.running(organisationId, lock));
const stoodStill = { state: 'failed', reason: { code: 'STOOD_STILL' } };

describe('a sync whose messages are lost [SY-3]', () => {
  async function lost() {
    const world = await syncWorld(table);
    await world.user({ licences: ['message'] });
    const id: JobId = (await world.start()).body.id;
    const pass = (by: number) => {
      world.clock.now = new Date(world.clock.now.getTime() + by);
    };
    return { world, id, pass };
  }

  it('is told five times, ever more seldom, then given up: its lock is free, and the next sync runs', async () => {
    const { world, id, pass } = await lost();
    const began = world.clock.now.getTime();
    const told = await aDayOfSweeps(id, () => world.clock.now, pass);
    expect(told.map((at) => (at.getTime() - began) / minute)).toEqual([20, 60, 120, 180, 240]);
    expect(await world.job(id)).toMatchObject(stoodStill);
    expect(await lockOf(world.organisationId, 'sync')).toBeUndefined();
    expect(await eventTypesOf(table, world.partnerId)).toEqual(['job.created', 'job.ended']);
    expect((await world.sync()).job.state).toBe('completed');
  });

  it('begins another in its place where somebody asked for one meanwhile', async () => {
    const { world, id, pass } = await lost();
    await world.slice(id, { timeLeft: () => false });
    await world.store.askAgain(world.organisationId, id);
    await aDayOfSweeps(id, () => world.clock.now, pass);
    const lock = await lockOf(world.organisationId, 'sync');
    expect(lock?.['jobId']).not.toBe(id);
    expect(await world.job(id)).toMatchObject(stoodStill);
  });

  it('is not given up as long as it gets on, and left to a worker that is at it', async () => {
    const { world, id, pass } = await lost();
    for (let user = 0; user < 30; user++) await world.user({ licences: ['message'] });
    for (let slow = 0; slow < mostWakes + 2; slow++) {
      await world.slice(id, { timeLeft: () => false });
      for (let sweeps = 0; sweeps < 5; sweeps++) await onlyOneSweep(world, pass);
    }
    expect((await world.job(id)).state).not.toBe('failed');
    await world.run(id);
    expect(await world.job(id)).toMatchObject({ state: 'completed', progress: { done: 31 } });
  });

  async function onlyOneSweep(world: Awaited<ReturnType<typeof syncWorld>>, pass: (by: number) => void) {
    pass(10 * minute);
    const hashes = loadSystemKeys(table);
    await runUserClock({
      removals: dynamoUserRemovals(table, hashes),
      calendar: dynamoJobCalendar(table),
      wake: async () => undefined,
      giveUps: testGiveUps(table, hashes, () => world.clock.now),
      newId,
      now: () => world.clock.now,
      fault: () => undefined,
    })('req', () => true);
  }

  it('would be told for ever if it were not counted how often', async () => {
    const { world, id, pass } = await lost();
    const forgetful = throughAnotherClient(table);
    const client: AnyClient = forgetful.client;
    client.middlewareStack.add(
      (next: (args: { input: { ExpressionAttributeValues?: Record<string, unknown> } }) => unknown) =>
        (args: { input: { ExpressionAttributeValues?: Record<string, unknown> } }) => {
          const values = args.input.ExpressionAttributeValues;
          if (values?.[':wakes'] === undefined) return next(args);
          return next({ ...args, input: { ...args.input, ExpressionAttributeValues: { ...values, ':wakes': { count: 0, seen: '' } } } });
        },
      { step: 'initialize', name: 'plantedFault' },
    );
    const told = await aDayOfSweeps(id, () => world.clock.now, pass, undefined, forgetful);
    expect(told.length).toBeGreaterThan(mostWakes + 5);
    expect((await world.job(id)).state).toBe('queued');
  });
});

describe('other jobs whose messages are lost', () => {
  it('an agent template sent back gives the lock of syncs back', async () => {
    const world = await syncWorld(table);
    const by = { ...world.caller, organisationId: world.organisationId, actor: { kind: 'partner', token: 'tok' } };
    const job: AgentsJob = {
      id: newId('job'),
      kind: 'agents',
      task: 'import',
      organisationId: world.organisationId,
      partnerId: world.partnerId,
      state: 'queued',
      actor: { kind: 'clock' },
      language: 'pl',
      requestId: 'req',
      createdAt: world.clock.now.toISOString(),
      progress: { done: 0, failed: 0, counts: {} },
      rowsDone: 0,
      faults: [],
      version: 1,
    };
    const event = eventOfAgents(job, 'job.created', job.createdAt, newId);
    const begun = await dynamoAgentsStore(table).start(by as never, job, event, () => undefined);
    expect(begun.ok).toBe(true);
    const told = await aDayOfSweeps(
      job.id,
      () => world.clock.now,
      (ms) => {
        world.clock.now = new Date(world.clock.now.getTime() + ms);
      },
    );
    expect(told).toHaveLength(mostWakes);
    expect(await itemAt(table, keys.job(world.organisationId, job.id))).toMatchObject(stoodStill);
    expect(await lockOf(world.organisationId, 'sync')).toBeUndefined();
  });

  it('invitations that are sent again are given up, an organisation’s deletion never is [US-12] [US-13]', async () => {
    const world = await lifecycleWorld(table);
    const pass = (by: number) => {
      world.clock.now = new Date(new Date(world.clock.now).getTime() + by);
    };
    const now = () => new Date(world.clock.now);
    const { json } = await world.call('POST', '/invitations', { body: { only: 'all' } });
    expect(await aDayOfSweeps(json.id, now, pass)).toHaveLength(mostWakes);
    expect(await itemAt(table, keys.job(world.organisationId, json.id))).toMatchObject(stoodStill);
    expect(await lockOf(world.organisationId, 'resend')).toBeUndefined();

    const id = newId('job');
    const deletion = {
      ...jobBase.parse(await itemAt(table, keys.job(world.organisationId, json.id))),
      id,
      kind: 'deletion',
      state: 'queued',
    } as const;
    await put(table, jobItem(deletion, now()));
    const faults: unknown[] = [];
    const told: JobId[] = [];
    const hashes = loadSystemKeys(table);
    for (let sweeps = 0; sweeps < 20; sweeps++) {
      pass(61 * minute);
      await runUserClock({
        removals: dynamoUserRemovals(table, hashes),
        calendar: dynamoJobCalendar(table),
        wake: async (job) => void (job.id === id && told.push(job.id)),
        giveUps: testGiveUps(table, hashes, now),
        newId,
        now,
        fault: (error, about) => void (about.id === id && faults.push(error)),
      })('req', () => true);
    }
    expect(told).toHaveLength(20);
    expect(faults).toHaveLength(20 - mostWakes);
  });
});

describe('an import whose worker died in the middle of a chunk [IM-4] [US-5]', () => {
  const never = () => new Promise<never>(() => undefined);
  const prefix = () => `still${Math.random().toString(36).slice(2, 8)}`;

  async function givenUp(one: ImportWorld, id: JobId) {
    expect((await one.job(id)).setAside).toEqual({ message: 4 });
    expect(await aDayOfSweeps(id, one.now, one.pass, one.files)).toHaveLength(mostWakes);
    expect(await one.job(id)).toMatchObject(stoodStill);
    expect((await one.job(id)).setAside).toBeUndefined();
    expect(await lockOf(one.organisationId, 'import')).toBeUndefined();
  }

  const world = () => importWorld(table, bucket, { limits: { chunkRows: 10 }, licences: { message: 9 } });

  it('gives all seats back where nobody had been written', async () => {
    const one = await world();
    const id = await one.submit(aFile(newRows(4, prefix())));
    const put_: Files['put'] = async (key, body, type) => (key.includes('/ledger/') ? never() : one.files.put(key, body, type));
    void one.run(id, { files: { ...one.files, put: put_ } });
    await expect.poll(async () => (await one.job(id)).setAside).toBeDefined();
    await givenUp(one, id);
    expect(await one.ledger('message')).toEqual({ licences: 9, free: 9, setAside: 0 });
  });

  it('leaves users who had been written their seats, and tells of them with their invitations', async () => {
    const one = await world();
    const p = prefix();
    const id = await one.submit(aFile([...newRows(4, p), { email: 'nobody' }]));
    const put_: Files['put'] = async (key, body, type) => (key.includes('/errors/') ? never() : one.files.put(key, body, type));
    void one.run(id, { files: { ...one.files, put: put_ } });
    await expect.poll(async () => (await one.people()).length).toBe(4);
    await givenUp(one, id);
    expect(await one.ledger('message')).toEqual({ licences: 9, free: 5, setAside: 0 });
    const imported = (await one.events()).find(({ type }) => type === 'users.imported');
    expect(imported).toMatchObject({ counts: { created: 4, updated: 0 }, sendInvitations: { organisationId: one.organisationId } });
  });

  it('frees addresses that were claimed for users who never came: they can be imported again', async () => {
    const one = await world();
    const p = prefix();
    const id = await one.submit(aFile(newRows(4, p)));
    const dying = throughAnotherClient(table);
    const client: AnyClient = dying.client;
    let statements = 0;
    client.middlewareStack.add(
      (next: (args: object) => unknown, context: { commandName?: string }) => (args: object) => {
        if (context.commandName !== 'BatchExecuteStatementCommand') return next(args);
        statements += 1;
        return statements > 1 ? never() : next(args);
      },
      { step: 'initialize', name: 'dies' },
    );
    void one.run(id, { table: dying });
    await expect.poll(() => statements).toBe(2);
    await givenUp(one, id);
    expect(await one.ledger('message')).toEqual({ licences: 9, free: 9, setAside: 0 });
    expect((await one.importFile(aFile(newRows(4, p)))).progress.counts).toMatchObject({ created: 4 });
    expect(await one.ledger('message')).toEqual({ licences: 9, free: 5, setAside: 0 });
  });
});
