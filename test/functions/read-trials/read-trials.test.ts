import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { iso } from '#shared/domain/calendar.ts';
import { trialDetailView } from '#shared/domain/trial-detail-view.ts';
import { trialView } from '#shared/domain/trial-view.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aTrial } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { takeSeats } from '#test/support/seats.ts';
import { type TrialWorld, trialWorld } from '#test/support/trial-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
const setup = (at?: string) => trialWorld(table, at);

/** All pages of a list, by following `next`. */
async function pages(world: TrialWorld, path: string, query: Record<string, string>) {
  const found: string[][] = [];
  let next: string | undefined;
  do {
    const page = await world.call('GET', path, { query: { ...query, ...(next === undefined ? {} : { cursor: next }) } });
    expect(page.status, page.body).toBe(200);
    found.push(
      (page.json.trials ?? page.json.customers).map((one: { id?: string; organisationId: string }) => one.id ?? one.organisationId),
    );
    next = page.json.next;
  } while (next !== undefined);
  return found;
}

describe('listing trials', () => {
  it('shows the newest first, page by page, each once [TR-8]', async () => {
    const world = await setup();
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.unshift((await world.start()).id);
    const found = await pages(world, '/v1/trials', { limit: '3' });
    expect(found).toEqual([ids.slice(0, 3), ids.slice(3, 6), ids.slice(6)]);
    expect(await pages(world, '/v1/trials', { limit: '7' })).toEqual([ids]);
  });

  it('shows each in the state that holds now, though nobody has recorded it, with days left [TR-6] [TR-8]', async () => {
    const world = await setup();
    const [waiting, running, ended] = [
      await world.start({ durationDays: 90 }),
      await world.start({ durationDays: 60 }),
      await world.start({ durationDays: 30 }),
    ];
    await world.signIn(running.id);
    await world.signIn(ended.id);
    world.day(33);
    const { json } = await world.call('GET', '/v1/trials');
    expect(json.trials.map((trial: unknown) => trialView.parse(trial))).toMatchObject([
      { id: ended.id, state: 'suspended' },
      { id: running.id, state: 'active', daysLeft: 27 },
      { id: waiting.id, state: 'active', startedAt: '2026-03-31T10:00:00.000Z' },
    ]);
    const only = async (query: Record<string, string>, repeated?: Record<string, string[]>) =>
      (await world.call('GET', '/v1/trials', { query, ...(repeated ? { repeated } : {}) })).json.trials.map(
        (trial: { id: string }) => trial.id,
      );
    expect(await only({ state: 'suspended' })).toEqual([ended.id]);
    expect(await only({ state: 'active, suspended' })).toEqual([ended.id, running.id, waiting.id]);
    expect(await only({ state: 'suspended' }, { state: ['active', 'suspended'] })).toEqual([ended.id, running.id, waiting.id]);
    expect(await only({ state: 'awaiting_customer' })).toEqual([]);
  });

  it('searches company name and administrator address, without regard to case [TR-8]', async () => {
    const world = await setup();
    const zorza = await world.start({ companyName: 'Żłobek Zorza', administratorEmail: 'Ewa@Zorza.example' });
    const other = await world.start({ companyName: 'Ogród' });
    const find = async (search: string) => (await pages(world, '/v1/trials', { search })).flat();
    expect(await find('żŁOBEK')).toEqual([zorza.id]);
    expect(await find('EWA@')).toEqual([zorza.id]);
    expect(await find('ogr')).toEqual([other.id]);
    expect(await find('nobody')).toEqual([]);
  });

  it('with a filter looks at 300 at a time: a page may be short and still have a next [TR-8]', async () => {
    const world = await setup();
    const { partnerId } = world.caller;
    const trials = Array.from({ length: 450 }, (_, n) => aTrial({ partnerId, companyName: n % 150 === 0 ? `Sought ${n}` : `Other ${n}` }));
    for (let n = 0; n < trials.length; n += 50) await Promise.all(trials.slice(n, n + 50).map((trial) => world.put(trial)));
    const sought = trials.filter((trial) => trial.companyName.startsWith('Sought')).map((trial) => trial.id);
    expect(await pages(world, '/v1/trials', { search: 'sought' })).toEqual([[sought[2], sought[1]], [sought[0]]]);
    expect(await pages(world, '/v1/trials', { search: 'sought', limit: '1' })).toEqual([[sought[2]], [sought[1]], [sought[0]]]);
    expect(await pages(world, '/v1/trials', { search: 'sought 0' })).toEqual([[], [sought[0]]]);
    expect((await pages(world, '/v1/trials', { limit: '100' })).flat()).toEqual(trials.map((trial) => trial.id).reverse());
  });

  it('takes a cursor only as it was given, for the same partner and filter [TR-8]', async () => {
    const [world, other] = await Promise.all([setup(), setup()]);
    for (let n = 0; n < 3; n++) await world.start();
    const cursor: string = (await world.call('GET', '/v1/trials', { query: { limit: '1' } })).json.next;
    const tampered = [
      `${cursor}A`,
      cursor.replace(/^../, 'AA'),
      'nonsense',
      '.',
      `${Buffer.from(JSON.stringify({ trialId: newId('trial') })).toString('base64url')}.${cursor.split('.')[1]}`,
    ];
    for (const text of tampered) {
      expect((await world.call('GET', '/v1/trials', { query: { cursor: text } })).json, text).toMatchObject({
        status: 400,
        code: 'INVALID_CURSOR',
      });
    }
    expect((await world.call('GET', '/v1/trials', { query: { cursor, state: 'active' } })).json.code).toBe('INVALID_CURSOR');
    expect((await world.call('GET', '/v1/customers', { query: { cursor } })).json.code).toBe('INVALID_CURSOR');
    expect((await other.call('GET', '/v1/trials', { query: { cursor } })).json.code).toBe('INVALID_CURSOR');
    expect((await world.call('GET', '/v1/trials', { query: { cursor, limit: '2' } })).json.trials).toHaveLength(2);
  });

  it('names each faulty parameter', async () => {
    const world = await setup();
    for (const [name, value] of [
      ['limit', '0'],
      ['limit', '101'],
      ['limit', 'ten'],
      ['state', 'running'],
      ['state', ''],
      ['search', ' '],
      ['page', '2'],
    ] as const) {
      const refused = await world.call('GET', '/v1/trials', { query: { [name]: value } });
      expect(refused.json, `${name}=${value}`).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
      expect(refused.json.errors[0].field).toContain(`?${name}`);
    }
  });

  it('never shows what is another partner’s [TR-8]', async () => {
    const [world, other] = await Promise.all([setup(), setup()]);
    await world.start();
    expect((await other.call('GET', '/v1/trials')).json).toEqual({ trials: [] });
    expect((await other.call('GET', '/v1/customers')).json).toEqual({ customers: [] });
  });
});

describe('reading a trial', () => {
  it('shows it with its e-mails and their states, and an ETag [TR-8] [EM-5]', async () => {
    const world = await setup();
    const { path, view } = await world.start();
    const { json, headers } = await world.call('GET', path);
    expect(trialDetailView.parse(json)).toMatchObject({ ...view, administratorAddressSuppressed: false });
    expect(json.emails).toMatchObject([{ kind: 'trial-welcome', to: view.administrator.email, language: 'pl', state: 'queued' }]);
    expect(headers['etag']).toBe('"1"');
  });

  it('shows when the administrator’s address is not written to, until it is released [EM-4] [EM-6]', async () => {
    const world = await setup();
    const { id, path, view } = await world.start();
    const [mail] = await world.emails(id);
    if (mail === undefined) throw new Error('No e-mail.');
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.email({ kind: 'trial', partnerId: world.caller.partnerId, trialId: id }, mail.id),
        UpdateExpression: 'SET #state = :bounced, reason = :reason',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':bounced': 'bounced', ':reason': '550 no such user' },
      }),
    );
    const shown = async () => (await world.call('GET', path)).json;
    expect(await shown()).toMatchObject({
      administratorAddressSuppressed: false,
      emails: [{ state: 'bounced', reason: '550 no such user' }],
    });
    const suppression = keys.suppression((await world.hashes).addressHash(view.administrator.email));
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: itemOf('suppression', suppression, { reason: 'bounce', since: iso(world.clock.now), emailId: mail.id }),
      }),
    );
    expect(await shown()).toMatchObject({ administratorAddressSuppressed: true });
  });

  it('answers an id that cannot be one like one that does not exist', async () => {
    const world = await setup();
    expect((await world.call('GET', '/v1/trials/trl_1')).json).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('listing customers', () => {
  it('shows state, days left and licences used of their trials, filtered and paged [TR-8]', async () => {
    const world = await setup();
    const all = [];
    for (let n = 0; n < 5; n++) all.unshift(await world.start({ durationDays: 30, services: { message: 5 } }));
    const [running] = all;
    if (running === undefined) throw new Error('No trial.');
    await world.signIn(running.id);
    await takeSeats(table, running.view.organisationId, { message: 3 });
    world.day(2);
    const { json } = await world.call('GET', '/v1/customers', { query: { state: 'active' } });
    expect(json.customers).toEqual([
      {
        organisationId: running.view.organisationId,
        companyName: running.view.companyName,
        rights: 'full',
        since: '2026-03-01T10:00:00.000Z',
        trial: {
          id: running.id,
          state: 'active',
          endsAt: '2026-03-31T23:59:59.999Z',
          daysLeft: 28,
          services: [{ service: 'message', licences: 5, licencesUsed: 3 }],
        },
      },
    ]);
    const organisations = all.map(({ view }) => view.organisationId);
    expect(await pages(world, '/v1/customers', { limit: '2' })).toEqual([
      organisations.slice(0, 2),
      organisations.slice(2, 4),
      organisations.slice(4),
    ]);
    expect((await pages(world, '/v1/customers', { limit: '1', search: running.view.companyName })).flat()).toEqual([organisations[0]]);
  });

  it('shows customers without a trial, and finds trials whose ids lie askew [TR-8] [CX-7]', async () => {
    const world = await setup();
    const { partnerId } = world.caller;
    const trials = Array.from({ length: 6 }, (_, n) => aTrial({ partnerId, companyName: `Firma ${n}` }));
    const organisations = Array.from({ length: 7 }, () => newId('organisation'));
    for (const trial of trials) await world.put(trial);
    for (const [n, organisationId] of organisations.entries()) {
      // The newest customer has the oldest trial, and so on; the last has none.
      const trialId = trials[trials.length - 1 - n]?.id;
      const relation = { partnerId, organisationId, companyName: `Firma ${n}`, rights: 'full', since: iso(world.clock.now), trialId };
      await table.client.send(
        new PutCommand({ TableName: table.name, Item: itemOf('customer-relation', keys.customer(partnerId, organisationId), relation) }),
      );
    }
    const shown: { organisationId: string; trial?: { id: string } }[] = [];
    let cursor: string | undefined;
    do {
      const { json } = await world.call('GET', '/v1/customers', { query: { limit: '2', ...(cursor === undefined ? {} : { cursor }) } });
      shown.push(...json.customers);
      cursor = json.next;
    } while (cursor !== undefined);
    expect(shown.map(({ organisationId, trial }) => [organisationId, trial?.id])).toEqual(
      [...organisations.entries()].reverse().map(([n, organisationId]) => [organisationId, trials[trials.length - 1 - n]?.id]),
    );
  });
});

describe('round trips to the table', () => {
  it('are one for a list and a repeat, and two for a change and where licences in use are shown', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(20);
    const trips = roundTrips(table);
    const key = newId('event');
    expect(await trips.of(() => world.call('GET', '/v1/trials'))).toBe(2);
    expect(await trips.of(() => world.call('GET', '/v1/trials', { query: { search: 'p', state: 'active' } }))).toBe(2);
    expect(await trips.of(() => world.call('GET', path))).toBe(2);
    expect(await trips.of(() => world.call('GET', '/v1/customers'))).toBe(2);
    expect(await trips.of(() => world.call('GET', `${path}/notes`))).toBe(1);
    expect(await trips.of(() => world.call('POST', `${path}/notes`, { body: { text: 'a' } }))).toBe(1);
    expect(await trips.of(() => world.call('POST', `${path}/extension`, { key }))).toBe(2);
    expect(await trips.of(() => world.call('POST', `${path}/extension`, { key }))).toBe(1);
    expect(await trips.of(() => world.call('POST', `${path}/cancellation`))).toBe(2);
    expect(await trips.of(() => world.call('POST', `${path}/restoration`))).toBe(2);
  });
});
