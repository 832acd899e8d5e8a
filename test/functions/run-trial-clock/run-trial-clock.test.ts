import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scheduled } from '#functions/run-trial-clock/schedule.ts';
import { due } from '#shared/adapters/dynamodb/due.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aTrial, aTrialRequest } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { organisationItems } from '#test/support/stored.ts';
import { type TrialWorld, trialWorld } from '#test/support/trial-world.ts';

let table: TestTable;
/** A table of its own for each world: a sweep looks at every partner's trials. */
const tables: TestTable[] = [];
beforeAll(async () => {
  table = await startTable();
});
afterAll(async () => {
  await Promise.all([table, ...tables].map((one) => one.stop()));
});

async function setup(at?: string): Promise<TrialWorld> {
  const own = await startTable();
  tables.push(own);
  return trialWorld(own, at);
}

/** Sweeps four times a day; each time it is 4, 10, 16 or 22 o'clock. */
async function sweepOn(world: TrialWorld, days: number) {
  for (let quarter = 0; quarter < days * 4; quarter++) {
    world.day(1 / 4);
    await world.sweep();
  }
}

const kinds = async (world: TrialWorld, id: Parameters<TrialWorld['emails']>[0]) =>
  (await world.emails(id)).map(({ kind, audience, daysLeft }) => [kind, audience, daysLeft].filter((part) => part !== undefined).join(' '));

describe('the clock of trials', () => {
  it('takes a trial from its start to its purge, with one event per step, and tells both each time [TR-6] [TR-9]', async () => {
    const world = await setup('2026-03-01T10:00:00.000Z');
    const { id } = await world.start({ durationDays: 30 });
    await sweepOn(world, 32 + 30 + 30 + 31);
    expect(await world.stored(id)).toMatchObject({
      state: 'purged',
      startedAt: '2026-03-31T10:00:00.000Z',
      endsAt: '2026-04-30T23:59:59.999Z',
      suspendedAt: '2026-04-30T23:59:59.999Z',
      softDeletedAt: '2026-05-30T23:59:59.999Z',
      purgedAt: '2026-06-29T23:59:59.999Z',
    });
    expect(await world.events()).toEqual([
      'trial.created',
      'trial.started',
      ...Array.from({ length: 4 }, () => 'trial.reminded'),
      'trial.suspended',
      'trial.soft_deleted',
      'trial.purged',
    ]);
    const toBoth = (kind: string, left = '') => ['partner', 'administrator'].map((audience) => `${kind} ${audience}${left}`);
    expect(await kinds(world, id)).toEqual([
      'trial-welcome',
      ...[14, 7, 1, 0].flatMap((left) => toBoth('trial-reminder', ` ${left}`)),
      ...toBoth('trial-ended'),
      ...toBoth('trial-soft-deleted'),
    ]);
  });

  it('purge ends the trial’s services and leaves organisation, administrator, relation and Context Service [TR-6] [CX-2] [CX-6]', async () => {
    const world = await setup();
    const { id, view } = await world.start({ durationDays: 30, services: { message: 5, calling: 5 }, contextService: true });
    const registration = newId('registration');
    const key = keys.registration(view.organisationId, registration);
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: itemOf('registration', key, { id: registration }) }));
    await world.signIn(id);
    world.day(100);
    await world.sweep();
    expect((await world.stored(id)).state).toBe('purged');
    const left = await organisationItems(world.table, view.organisationId);
    const ended = left.filter((item) => item['endedAt'] !== undefined);
    expect(ended.map((item) => [item['SK'], item['licences'], item['free']])).toEqual([
      ['ENTITLEMENT#calling', 5, 5],
      ['ENTITLEMENT#message', 5, 5],
    ]);
    expect(left.filter((item) => !ended.includes(item)).map((item) => item['SK'])).toEqual([
      'ENTITLEMENT#context-service',
      'ORG',
      `REGISTRATION#${registration}`,
      `PERSON#${view.administrator.personId}`,
    ]);
    expect(left.find((item) => item['itemType'] === 'person')).toMatchObject({ state: 'invited', linkGeneration: 1 });
    const partner = await world.items(`PARTNER#${world.caller.partnerId}`);
    expect(partner.map((item) => item['itemType'])).toContain('customer-relation');
  });

  it('purge frees name and address if nobody ever signed in, and only then [TR-13]', async () => {
    const world = await setup();
    const [never, once] = [aTrialRequest({ durationDays: 30 }), aTrialRequest({ durationDays: 30 })];
    await world.start(never);
    const signedIn = await world.start(once);
    await world.signIn(signedIn.id);
    world.day(62 + 61);
    await world.sweep();
    expect((await world.call('POST', '/v1/trials', { body: never })).status).toBe(201);
    expect((await world.call('POST', '/v1/trials', { body: once })).json.code).toBe('COMPANY_NAME_TAKEN');
  });

  it('after a long silence records every step, and tells only where the trial stands now [TR-6]', async () => {
    const world = await setup();
    const { id } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(65);
    expect(await world.sweep()).toEqual({ recorded: 1, nothingDue: 0, failed: 0, more: false });
    expect(await world.events()).toEqual(['trial.created', 'trial.suspended', 'trial.soft_deleted']);
    expect(await kinds(world, id)).toEqual(['trial-welcome', 'trial-soft-deleted partner', 'trial-soft-deleted administrator']);
  });

  it('a trial is shown right on every day, swept or not [TR-6] [TR-9]', async () => {
    const [swept, unswept] = await Promise.all([setup(), setup()]);
    const [one, other] = await Promise.all([swept.start({ durationDays: 30 }), unswept.start({ durationDays: 30 })]);
    for (let step = 0; step < 128; step++) {
      swept.day(1);
      unswept.day(1);
      await swept.sweep();
      const views = [(await swept.call('GET', one.path)).json, (await unswept.call('GET', other.path)).json];
      const [a, b] = views.map(({ state, daysLeft, startedAt, endsAt, suspendedAt, softDeletedAt, purgedAt }) => ({
        state,
        daysLeft,
        startedAt,
        endsAt,
        suspendedAt,
        softDeletedAt,
        purgedAt,
      }));
      expect(b).toEqual(a);
    }
    expect(await unswept.events()).toEqual(['trial.created']);
  });

  it('several sweeps at once record once and tell once [TR-6]', async () => {
    const world = await setup();
    const trials = [];
    for (let n = 0; n < 8; n++) trials.push(await world.start({ durationDays: 30 }));
    for (const { id } of trials) await world.signIn(id);
    world.day(23.5);
    await Promise.all(Array.from({ length: 5 }, () => world.sweep()));
    for (const { id } of trials)
      expect(await kinds(world, id)).toEqual(['trial-welcome', 'trial-reminder partner 7', 'trial-reminder administrator 7']);
    expect((await world.events()).filter((type) => type === 'trial.reminded')).toHaveLength(8);
    expect(await world.sweep()).toEqual({ recorded: 0, nothingDue: 0, failed: 0, more: false });
  });

  it('a sweep and an extension at once: both are recorded, whichever is first [TR-10]', async () => {
    for (let round = 0; round < 4; round++) {
      const world = await setup();
      const { id, path } = await world.start({ durationDays: 30 });
      await world.signIn(id);
      world.day(31);
      const [, extended] = await Promise.all([world.sweep(), world.call('POST', `${path}/extension`)]);
      expect(extended.status).toBe(200);
      expect(await world.stored(id)).toMatchObject({ state: 'active', extensions: 1 });
      expect((await world.events()).sort()).toEqual(['trial.created', 'trial.extended', 'trial.suspended']);
    }
  });

  it('an extended trial is reminded again before its new end [TR-6] [TR-10]', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    await sweepOn(world, 29);
    await world.call('POST', `${path}/extension`);
    await sweepOn(world, 33);
    const reminders = (await kinds(world, id)).filter((kind) => kind.startsWith('trial-reminder partner'));
    expect(reminders.map((kind) => Number(kind.split(' ')[2]))).toEqual([14, 7, 1, 14, 7, 1, 0]);
  });

  it('when a change records that the trial has ended, people are told all the same [TR-6]', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(31);
    await world.call('PATCH', path, { body: { language: 'en' }, ifMatch: 2 });
    expect(await world.sweep()).toMatchObject({ recorded: 0 });
    expect(await kinds(world, id)).toEqual(['trial-welcome', 'trial-ended partner', 'trial-ended administrator']);
  });

  it('leaves a cancelled or converted trial unreminded [TR-12]', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    await world.call('POST', `${path}/cancellation`);
    await world.put({ ...aTrial({ partnerId: world.caller.partnerId }), state: 'converted', endsAt: '2026-03-31T23:59:59.999Z' });
    await sweepOn(world, 29);
    expect(await kinds(world, id)).toEqual(['trial-welcome', 'trial-soft-deleted partner', 'trial-soft-deleted administrator']);
  });

  it('one bad trial stops no other, and is told of', async () => {
    const world = await setup();
    const good = [];
    for (let n = 0; n < 4; n++) good.push(await world.start({ durationDays: 30 }));
    const bad = await world.start({ durationDays: 30 });
    await world.table.client.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: keys.trial(world.caller.partnerId, bad.id),
        UpdateExpression: 'SET durationDays = :odd',
        ExpressionAttributeValues: { ':odd': 31 },
      }),
    );
    const stray = { PK: 'PARTNER#nobody', SK: 'NOTHING', ...due('TRIALS', new Date('2026-01-01T00:00:00.000Z'), 'stray') };
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: stray }));
    world.day(31);
    const faults: unknown[] = [];
    expect(await world.sweep((error) => faults.push(error))).toEqual({ recorded: 4, nothingDue: 0, failed: 2, more: false });
    expect(faults).toHaveLength(2);
    for (const { id } of good) expect((await world.stored(id)).state).toBe('active');
  });

  it('stops when its time runs out, and the next sweep takes up what is left', async () => {
    const world = await setup();
    for (let n = 0; n < 10; n++) await world.start({ durationDays: 30 });
    world.day(31);
    let left = 3;
    const first = await world.sweep(undefined, () => left-- > 0);
    expect(first).toMatchObject({ recorded: 3, more: true });
    expect(await world.sweep()).toEqual({ recorded: 7, nothingDue: 0, failed: 0, more: false });
  });

  it('deals with more trials than one page of the index holds', async () => {
    const world = await setup();
    // All in one shard of the index: a shard follows from the last character of an id.
    const ids = Array.from({ length: 130 }, (_, n) => `trl_${String(n).padStart(25, '0')}0` as const);
    await Promise.all(ids.map((id) => world.put(aTrial({ id, partnerId: world.caller.partnerId }))));
    world.day(31);
    expect(await world.sweep()).toMatchObject({ recorded: 130, more: false });
  });
});

describe('the schedule of the clock', () => {
  const context = { awsRequestId: 'aws-1', getRemainingTimeInMillis: () => 60_000 };

  it('ends as a failure when a trial failed, after all others are done', async () => {
    const lines: unknown[] = [];
    const logger = {
      info: (_: string, fields?: unknown) => lines.push(fields),
      fault: (_: unknown, fields?: unknown) => lines.push(fields),
    };
    const world = await setup();
    const trial = aTrial({ partnerId: world.caller.partnerId });
    const calendar = {
      shards: [0],
      due: async () => ({ found: [undefined, { partnerId: trial.partnerId, id: trial.id }], next: undefined }),
    };
    const sweep = scheduled({ calendar, trials: world.trials, newId, now: () => world.clock.now }, logger);
    await expect(sweep(context)).rejects.toThrow('1 trials');
    expect(lines).toEqual([
      { trialId: undefined, partnerId: undefined },
      { recorded: 0, nothingDue: 1, failed: 1, more: false },
    ]);
  });
});
