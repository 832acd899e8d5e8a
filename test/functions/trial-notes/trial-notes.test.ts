import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { trialWorld } from '#test/support/trial-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

async function setup() {
  const world = await trialWorld(table);
  const { path } = await world.start();
  const add = async (text: string) => (await world.call('POST', `${path}/notes`, { body: { text } })).json;
  return { ...world, path, add };
}

describe('notes on a trial', () => {
  it('are added, read, changed and removed, each with its event and without its words in it [TR-8]', async () => {
    const { call, path, caller, day, events } = await setup();
    const added = await call('POST', `${path}/notes`, { body: { text: '  Wants Calling.\nCall in April. ' } });
    expect(added.status).toBe(201);
    expect(added.json).toMatchObject({ text: 'Wants Calling.\nCall in April.', author: caller.actor, version: 1 });
    const { location } = added.headers;
    expect(location).toBe(`${path}/notes/${added.json.id}`);
    day(1);
    const changed = await call('PUT', String(location), { body: { text: 'Wants Meetings.' }, ifMatch: 1 });
    expect(changed.json).toMatchObject({
      text: 'Wants Meetings.',
      version: 2,
      changedAt: '2026-03-02T10:00:00.000Z',
      createdAt: '2026-03-01T10:00:00.000Z',
    });
    expect((await call('GET', String(location))).json).toEqual(changed.json);
    expect((await call('DELETE', String(location), { ifMatch: 2 })).status).toBe(204);
    expect((await call('GET', String(location))).status).toBe(404);
    expect((await call('DELETE', String(location), { ifMatch: 2 })).status).toBe(404);
    expect(await events()).toEqual(['trial.created', 'trial.note_added', 'trial.note_changed', 'trial.note_removed']);
  });

  it('are listed newest first, page by page [TR-8]', async () => {
    const { call, path, add } = await setup();
    for (const text of ['a', 'b', 'c']) await add(text);
    const first = await call('GET', `${path}/notes`, { query: { limit: '2' } });
    expect(first.json.notes.map((note: { text: string }) => note.text)).toEqual(['c', 'b']);
    const second = await call('GET', `${path}/notes`, { query: { limit: '2', cursor: first.json.next } });
    expect(second.json).toMatchObject({ notes: [{ text: 'a' }] });
    expect(second.json.next).toBeUndefined();
  });

  it('have 1 to 2,000 characters, counted as people count them [TR-8]', async () => {
    const { call, path } = await setup();
    const status = async (text: unknown) => (await call('POST', `${path}/notes`, { body: { text } })).status;
    expect(await Promise.all(['x'.repeat(2000), '😀'.repeat(2000), `${'x'.repeat(2000)}  `].map(status))).toEqual([201, 201, 201]);
    expect(await Promise.all(['x'.repeat(2001), '', '  ', 'a\u0000b', 7, null].map(status))).toEqual([400, 400, 400, 400, 400, 400]);
  });

  it('of another partner are not there [TR-8]', async () => {
    const { path, add } = await setup();
    const note = await add('mine');
    const other = await trialWorld(table);
    for (const [method, call] of [
      ['GET', {}],
      ['PUT', { body: { text: 'theirs' }, ifMatch: 1 }],
      ['DELETE', { ifMatch: 1 }],
    ] as const) {
      expect((await other.call(method, `${path}/notes/${note.id}`, call)).status).toBe(404);
    }
    expect((await other.call('POST', `${path}/notes`, { body: { text: 'theirs' } })).status).toBe(404);
    expect((await other.call('GET', `${path}/notes`)).status).toBe(404);
  });

  it('change only from the version that was read; two at once, one wins', async () => {
    const { call, path, add } = await setup();
    const note = await add('one');
    const at = `${path}/notes/${note.id}`;
    expect((await call('PUT', at, { body: { text: 'two' } })).json.code).toBe('IF_MATCH_REQUIRED');
    const both = await Promise.all(['two', 'three'].map((text) => call('PUT', at, { body: { text }, ifMatch: 1 })));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 412]);
    expect((await call('DELETE', at, { ifMatch: 1 })).json.code).toBe('CHANGED_SINCE_READ');
  });

  it('answer a repeat like the first time', async () => {
    const { call, path } = await setup();
    const [addKey, changeKey, removeKey] = [newId('event'), newId('event'), newId('event')];
    const add = () => call('POST', `${path}/notes`, { body: { text: 'once' }, key: addKey });
    const { json, body } = await add();
    expect((await add()).body).toBe(body);
    const at = `${path}/notes/${json.id}`;
    const change = () => call('PUT', at, { body: { text: 'twice' }, ifMatch: 1, key: changeKey });
    const changed = await change();
    expect((await change()).body).toBe(changed.body);
    const remove = () => call('DELETE', at, { ifMatch: 2, key: removeKey });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
    expect((await call('GET', `${path}/notes`)).json.notes).toEqual([]);
  });
});
