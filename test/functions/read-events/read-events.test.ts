import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/read-events/endpoint.ts';
import { dynamoFeedReader } from '#shared/adapters/dynamodb/feed-reader.ts';
import { dynamoFeedWriter } from '#shared/adapters/dynamodb/feed-writer.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Event } from '#shared/domain/event.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { dispatcher } from '#shared/queue/dispatch.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { notingCalls } from '#test/support/calls.ts';
import { expectConforms } from '#test/support/conformance.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anEvent, commitEvent } from '#test/support/events.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';

let table: TestTable;
let calls: string[];
beforeAll(async () => {
  table = await startTable();
  calls = notingCalls(table.raw);
});
afterAll(() => table.stop());

function setup(caller = aPartnerCaller()) {
  const at = { now: new Date('2026-03-01T10:00:00.000Z') };
  const now = () => at.now;
  const sign = loadSystemKeys(table).then((found) => found.sign);
  const handler = jsonFunction(endpoints({ feed: dynamoFeedReader(table), sign, now, keptDays: 400 }), { now, logger: makeLogger('test') });
  const dispatch = dispatcher({
    feed: dynamoFeedWriter(table),
    mail: { send: async () => undefined },
    jobs: { send: async () => undefined },
    now,
  });
  /** Commits and dispatches events, in pages of the given sizes. */
  const happen = async (sizes: readonly number[], over: Partial<Event> = {}) => {
    const all: Event[] = [];
    for (const size of sizes) {
      const events: Event[] = [];
      for (let count = 0; count < size; count++) events.push(await commitEvent(table, anEvent(caller.partnerId, over)));
      await dispatch(
        caller.partnerId,
        events.map(({ id }) => id),
      );
      all.push(...events);
    }
    return all.map(({ id }) => id);
  };
  const read = async (query: Record<string, string> = {}) => {
    calls.length = 0;
    const { statusCode, headers, body } = await handler(httpEvent({ method: 'GET', path: '/v1/events', caller, query }), lambdaContext);
    expectConforms('readEvents', statusCode, headers, body);
    return { statusCode, json: JSON.parse(body), calls: [...calls] };
  };
  const ids = (answer: Awaited<ReturnType<typeof read>>) => answer.json.events.map(({ id }: Event) => id);
  return { at, happen, read, ids, caller };
}

describe('reading events', () => {
  it('answers them as they were written, with their positions, and a cursor to go on with', async () => {
    const { happen, read, caller } = setup();
    const [id] = await happen([1], { type: 'trial.extended', changed: ['endsAt'] });
    const { json, statusCode } = await read();
    expect(statusCode).toBe(200);
    expect(json).toMatchObject({
      events: [{ id, type: 'trial.extended', changed: ['endsAt'], position: 1, partnerId: caller.partnerId }],
      more: false,
    });
    expect(Object.keys(json.events[0]).sort()).toEqual([
      'actor',
      'at',
      'changed',
      'id',
      'partnerId',
      'position',
      'requestId',
      'subject',
      'type',
    ]);
    const then = await read({ after: json.next });
    expect(then.json).toMatchObject({ events: [], more: false });
  });

  it('comes to all of them, each once, in one round trip a page, however they lie on pages', async () => {
    const { happen, read, ids } = setup();
    const happened = await happen([1, 50, 3, 1, 1, 20, 50, 7]);
    const seen: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const answer = await read({ limit: '10', ...(after === undefined ? {} : { after }) });
      expect(answer.calls).toEqual(['Query']);
      seen.push(...ids(answer));
      after = answer.json.next;
      more = answer.json.more;
    }
    expect(seen).toEqual(happened);
  });

  it('goes on with what happens later', async () => {
    const { happen, read, ids } = setup();
    await happen([2]);
    const { json } = await read();
    const later = await happen([1, 2]);
    expect(ids(await read({ after: json.next }))).toEqual(later);
  });

  it('shows one type only if asked, and looks further for it', async () => {
    const { happen, read, ids } = setup();
    await happen([50, 50, 50]);
    const wanted = await happen([3], { type: 'trial.suspended' });
    await happen([2]);
    const first = await read({ type: 'trial.suspended', limit: '2' });
    expect(ids(first)).toEqual(wanted.slice(0, 2));
    expect(first.json.more).toBe(true);
    const second = await read({ type: 'trial.suspended', limit: '2', after: first.json.next });
    expect(ids(second)).toEqual(wanted.slice(2));
    expect(second.json.more).toBe(false);
  });

  it('shows nobody another partner’s events, and takes nobody else’s cursor', async () => {
    const mine = setup();
    const theirs = setup();
    await mine.happen([3]);
    expect((await theirs.read()).json.events).toEqual([]);
    const { next } = (await mine.read()).json;
    for (const after of [next.slice(0, -1), `${next}x`, 'x', '', `${next}.x`]) {
      expect((await mine.read({ after })).json).toMatchObject({ status: 400, code: 'INVALID_CURSOR', errors: [{ field: '?after' }] });
    }
    expect((await theirs.read({ after: next })).json.code).toBe('INVALID_CURSOR');
  });

  it('goes on with what is kept when the beginning has been dropped for its age', async () => {
    const { at, happen, read, ids, caller } = setup();
    await happen([2, 1]);
    const old = (await read({ limit: '1' })).json.next;
    const kept = await happen([1]);
    for (const first of [1, 3])
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.feedPage(caller.partnerId, first) }));
    const recent = await read({ after: old, limit: '1' });
    expect(recent.json).toMatchObject({ events: [] });
    at.now = new Date('2027-04-10T00:00:00.000Z');
    expect(ids(await read({ after: old, limit: '1' }))).toEqual(kept);
    expect(ids(await read({ limit: '1' }))).toEqual(kept);
  });

  it('wants the scope, a limit from 1 to 100, a known type and no other parameter', async () => {
    const { read } = setup();
    const answer = await read({ limit: '101', type: 'trial.eaten', since: '2026' });
    expect(answer.json.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['?limit', '?since', '?type']);
    for (const limit of ['0', '-1', '1.5', 'ten', '1e2', '']) expect((await read({ limit })).statusCode).toBe(400);
    const other = setup(aPartnerCaller({ scopes: ['trials:read'] }));
    expect((await other.read()).json).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
  });
});
