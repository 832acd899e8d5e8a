import { readFileSync } from 'node:fs';
import { DeleteCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '#infra/cli/program.ts';
import { fillIndexes } from '#shared/adapters/dynamodb/fill-indexes.ts';
import { organisationOfId } from '#shared/adapters/dynamodb/found-by-id.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { locationItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import type { Item } from '#shared/adapters/dynamodb/transact.ts';
import { type Person, person as personSchema } from '#shared/domain/people.ts';
import { location as locationSchema } from '#shared/domain/set-up/set-up.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { throughAnotherClient } from '#test/support/dynoxide.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';
import { put } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';
import { wireClient, wireOrigin } from '#test/support/wire-client.ts';
import { wireEndpoints } from '#test/support/wire-endpoints.ts';

let gate: TestGate;
beforeAll(async () => {
  gate = await startGate();
});
afterAll(() => gate.stop());
beforeEach(async () => {
  for (const { PK, SK } of await everything())
    await gate.table.client.send(new DeleteCommand({ TableName: gate.table.name, Key: { PK, SK } }));
});

type Streams = Parameters<typeof run>[1];

async function fill(streams: Partial<Streams> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(['indexes', 'fill', '--local', '--state', gate.folder, '--operator', 'olga'], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    ...streams,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Everything in the table, in the order of its keys. */
async function everything(): Promise<Item[]> {
  const items: Item[] = [];
  let after: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await gate.table.client.send(
      new ScanCommand({ TableName: gate.table.name, ConsistentRead: true, ...(after === undefined ? {} : { ExclusiveStartKey: after }) }),
    );
    items.push(...Items);
    after = LastEvaluatedKey;
  } while (after !== undefined);
  return items.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

const nameOf = ({ PK, SK }: Item) => `${PK} ${SK}`;
const ofKind = (items: readonly Item[], kind: string) => items.filter(({ itemType }) => itemType === kind);

/** Items as earlier deployments wrote them; of several of one key the last. */
function stored(...files: readonly string[]): Item[] {
  const kept = files.flatMap((file) => Object.values(JSON.parse(readFileSync(`test/stored-items/${file}`, 'utf8'))).flat());
  return [...new Map(kept.map((item) => unmarshall(item as never)).map((item) => [nameOf(item), item])).values()];
}

const indexAttributes = ['roll', 'mark', 'list', 'finder'];
const withoutIndexes = (item: Item) => Object.fromEntries(Object.entries(item).filter(([name]) => !indexAttributes.includes(name)));

/** Somebody in an organisation as an earlier release wrote it. */
function anOldPerson(over: object = {}) {
  const [organisationId, personId] = [newId('organisation'), newId('person')];
  const person: Person = {
    id: personId,
    ref: { kind: 'organisation', organisationId, personId },
    email: `${personId.toLowerCase()}@old.example`,
    language: 'en',
    role: 'customer_full_administrator',
    state: 'active',
    linkGeneration: 1,
    partnerId: newId('partner'),
    createdAt: '2026-11-21T05:15:17.109Z',
    version: 4,
  };
  const whole = personItem(person);
  return { person, whole, key: keys.person(person.ref), old: { ...withoutIndexes(whole), ...over } };
}

describe('items of a release before wholesale', () => {
  const now = () => new Date('2026-12-01T10:00:00.000Z');

  it('are found by their ids once they were filled, and not before; nothing else in the table changes, and only once', async () => {
    const old = stored('v1.json', 'v1-users.json', 'v1-orders.json', 'v1-reminders.json');
    for (const item of old) await put(gate.table, item);
    const people = ofKind(old, 'person').flatMap((item) => {
      const person = personSchema.parse(item);
      const { ref, id, partnerId } = person;
      if (ref.kind === 'partner') return [];
      // Those of the very first deployment lie where today's readers do not look for people.
      const isRead = item['PK'] === keys.person(ref).PK;
      return [
        { partnerId, organisationId: ref.organisationId, id, isRead, at: `/v1/people/${wireId('PEOPLE', id)}`, whole: personItem(person) },
      ];
    });
    const locations = ofKind(old, 'location').map((item) => {
      const location = locationSchema.parse(item);
      const { partnerId, organisationId, id } = location;
      return { partnerId, organisationId, id, isRead: true, at: `/v1/locations/${wireId('LOCATION', id)}`, whole: locationItem(location) };
    });
    for (const { partnerId, organisationId } of people) {
      const relation = { partnerId, organisationId, companyName: 'Piekarnia', rights: 'full', since: '2026-11-21T05:15:17.109Z' };
      await put(gate.table, itemOf('customer-relation', keys.customer(partnerId, organisationId), relation));
    }
    const all = [...people, ...locations];
    const served = wireEndpoints(gate.table, wireOrigin, now);
    /** What clients are answered who name them by their ids alone. */
    const statuses = () =>
      Promise.all(
        all
          .filter(({ isRead }) => isRead)
          .map(async ({ partnerId, at }) => (await wireClient(served, partnerId, now).call('GET', at)).status),
      );
    const organisations = () => Promise.all(all.map(({ id }) => organisationOfId(gate.table, id)));
    expect(all).toHaveLength(5);
    expect(await statuses()).toEqual([404, 404, 404]);
    expect(await organisations()).toEqual(all.map(() => undefined));

    const before = await everything();
    const said = (filled: number) => ({ code: 0, out: `${filled} of ${before.length} items were filled.` });
    expect(await fill()).toMatchObject(said(5));
    expect(await statuses()).toEqual([200, 200, 200]);
    expect(await organisations()).toEqual(all.map(({ organisationId }) => organisationId));
    const rolls = new Map(all.map(({ whole }) => [whole['SK'], whole['roll']]));
    expect(await everything()).toEqual(before.map((item) => (rolls.has(item['SK']) ? { ...item, roll: rolls.get(item['SK']) } : item)));

    expect(await fill()).toMatchObject(said(0));
  });

  it('of every kind that stands in a list index get back just what adapters write', async () => {
    const today = stored('v1-wholesale.json').filter((item) => indexAttributes.some((name) => name in item));
    expect(new Set(today.map(({ itemType }) => itemType))).toEqual(new Set(['person', 'subscriber', 'wholesale-customer']));
    for (const item of today) await put(gate.table, withoutIndexes(item));
    expect(await fill()).toMatchObject({ out: `${today.length} of ${today.length} items were filled.` });
    expect(await everything()).toEqual(today.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))));
  });

  it('keep what somebody changes in them meanwhile, and do not come back when they are deleted', async () => {
    const [changed, replaced, deleted] = [anOldPerson(), anOldPerson(), anOldPerson()];
    for (const { old } of [changed, replaced, deleted]) await put(gate.table, old);
    const { name: TableName, client } = gate.table;
    /** What happens between the read and the write, by a release that writes the attribute and by one that does not. */
    const happens = new Map<string, () => Promise<unknown>>([
      [
        changed.key.SK,
        () =>
          client.send(
            new UpdateCommand({
              TableName,
              Key: changed.key,
              UpdateExpression: 'SET #language = :pl, version = version + :one',
              ExpressionAttributeNames: { '#language': 'language' },
              ExpressionAttributeValues: { ':pl': 'pl', ':one': 1 },
            }),
          ),
      ],
      [replaced.key.SK, () => put(gate.table, personItem({ ...replaced.person, language: 'sv', version: 5 }))],
      [deleted.key.SK, () => client.send(new DeleteCommand({ TableName, Key: deleted.key }))],
    ]);
    const table = throughAnotherClient(gate.table);
    let writes = 0;
    table.client.middlewareStack.add(
      (next) => async (args) => {
        if (args.input instanceof Object && 'UpdateExpression' in args.input && 'Key' in args.input) {
          const { SK } = args.input.Key as { SK: string };
          writes += 1;
          await happens.get(SK)?.();
          happens.delete(SK);
        }
        return next(args);
      },
      { step: 'initialize' },
    );
    for await (const page of fillIndexes(table)) expect(page).toEqual({ looked: 3, filled: 1, unreadable: [] });
    table.client.destroy();
    expect([happens.size, writes]).toEqual([0, 4]);
    expect(await itemAt(gate.table, changed.key)).toEqual({ ...changed.whole, language: 'pl', version: 5 });
    expect(await itemAt(gate.table, replaced.key)).toEqual({ ...replaced.whole, language: 'sv', version: 5 });
    expect(await itemAt(gate.table, deleted.key)).toBeUndefined();
  });

  it('of a shape that nobody knows are named, and the others filled all the same', async () => {
    const [good, bad] = [anOldPerson(), anOldPerson({ state: 'unheard-of' })];
    for (const { old } of [good, bad]) await put(gate.table, old);
    const { code, out, err } = await fill();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`UNREADABLE_ITEMS: 1 items were filled, 1 cannot be read by this release: ${bad.key.PK} ${bad.key.SK}`);
    expect(await itemAt(gate.table, good.key)).toEqual(good.whole);
    expect(await itemAt(gate.table, bad.key)).toEqual(bad.old);
  });

  it('are gone through in pages; Ctrl-C leaves off, and the next run does the rest', async () => {
    // Three of them fill a page of the table.
    const padding = 'x'.repeat(390_000);
    const [somebody, ...others] = [anOldPerson({ padding }), ...Array.from({ length: 6 }, () => anOldPerson({ padding }))];
    for (const { old } of [somebody, ...others]) await put(gate.table, old);
    const lines: string[] = [];
    const stopped = await fill({
      err: (text) => {
        lines.push(text);
        if (lines.length === 1) process.emit('SIGINT');
      },
    });
    const isFilled = async () => (await everything()).filter(({ roll }) => roll !== undefined).length;
    const first = await isFilled();
    expect(stopped).toMatchObject({ code: 130, out: '' });
    // The emulator counts the item with which a page would have been too long among those of the page, and again in the next.
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^indexes: \\d items looked at, ${first} filled$`)),
      expect.stringMatching(new RegExp(`^Stopped after \\d items, ${first} of them filled. Run it again to do the rest.$`)),
    ]);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(7);
    expect(await fill()).toMatchObject({ code: 0, out: expect.stringMatching(new RegExp(`^${7 - first} of \\d+ items were filled.$`)) });
    expect(await isFilled()).toBe(7);
    expect(await itemAt(gate.table, somebody.key)).toEqual({ ...somebody.whole, padding });
  });
});
