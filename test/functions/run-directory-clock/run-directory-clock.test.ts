import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDirectoryClock } from '#functions/run-directory-clock/run-directory-clock.ts';
import { dynamoDirectory, dynamoDirectoryMarks, forgetOwner } from '#shared/adapters/dynamodb/directory.ts';
import { noteActivity } from '#shared/adapters/dynamodb/directory-activity.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { remove, transact } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { DirectoryOwner } from '#shared/domain/matching/directory.ts';
import { ownersChangedBy } from '#shared/domain/matching/owners-changed.ts';
import type { Person } from '#shared/domain/people.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aDomain, directoryWorld } from '#test/support/directory-world.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anEvent } from '#test/support/events.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';
import { putUser } from '#test/support/users.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const minute = 60_000;

function setup() {
  const world = directoryWorld(table);
  const directory = dynamoDirectory(table);
  const now = () => new Date(world.clock.now);
  const partnerId = newId('partner');
  return {
    ...world,
    directory,
    async addUser(organisationId: OrganisationId, email: string, state: Person['state'] = 'active') {
      return putUser(table, { partnerId, organisationId }, now(), { email, state });
    },
    mark: (...owners: DirectoryOwner[]) => dynamoDirectoryMarks(table).mark(owners, now()),
    pass: (minutes: number) => {
      world.clock.now = new Date(world.clock.now.getTime() + minutes * minute);
    },
    sweep: (over: { pages?: number; timeLeft?: () => boolean } = {}) =>
      runDirectoryClock({
        directory,
        now,
        fault: (error) => Promise.reject(error),
        ...(over.pages === undefined ? {} : { pages: over.pages }),
      })(over.timeLeft ?? (() => true)),
    entry: (owner: DirectoryOwner) => itemAt(table, keys.directory(owner)),
    listing: (domain: string, owner: DirectoryOwner) => itemAt(table, keys.domainListing(domain, owner)),
  };
}

describe('counting people', () => {
  it('is by reading: active users, users by domain without public mail domains, listings that others find [OM-3]', async () => {
    const world = setup();
    const [domain, guests] = [aDomain(), aDomain()];
    const organisation = await world.organisation({ counted: false });
    for (const name of ['anna', 'jan', 'ola']) await world.addUser(organisation, `${name}@${domain}`);
    await world.addUser(organisation, `new@${domain}`, 'invited');
    await world.addUser(organisation, `gone@${domain}`, 'inactive');
    await world.addUser(organisation, `old@${domain}`, 'replaced');
    await world.addUser(organisation, `guest@${guests}`);
    await world.addUser(organisation, 'me@gmail.com');
    await world.mark(organisation);
    await world.sweep();
    expect(await world.listing(domain, organisation)).toBeUndefined();
    world.pass(1);
    await world.sweep();
    expect(await world.entry(organisation)).toMatchObject({
      activeUsers: 5,
      users: { [domain]: 4, [guests]: 1 },
      countedAt: world.clock.now.toISOString(),
    });
    expect(await itemsIn(table, partitions.domain('gmail.com'))).toEqual([]);
    expect((await world.search('customer', domain)).candidates).toMatchObject([{ id: organisation, activeUsers: 5, score: 100 }]);
  });

  it('of a partner reads its people [OM-11]', async () => {
    const world = setup();
    const domain = aDomain();
    const partner = await world.partner({ counted: false });
    const personId = newId('person');
    const ref = { kind: 'partner', partnerId: partner, personId } as const;
    await world.put({ ...keys.person(ref), itemType: 'person', email: `olga@${domain}`, state: 'active' });
    await world.mark(partner);
    world.pass(2);
    await world.sweep();
    expect((await world.search('partner', domain)).candidates).toMatchObject([{ id: partner, activeUsers: 1 }]);
  });

  it('heals by itself: what is gone is unlisted, what was counted wrong is right after the weekly count [OM-3]', async () => {
    const world = setup();
    const [domain, former, proved] = [aDomain(), aDomain(), aDomain()];
    const organisation = await world.organisation({
      activeUsers: 99,
      users: { [former]: 9, [proved]: 3 },
      listings: [
        { domain: former, users: 9 },
        { domain: proved, users: 3, verified: true },
      ],
    });
    await world.addUser(organisation, `anna@${domain}`);
    await world.mark(organisation);
    world.pass(2);
    await world.sweep();
    expect(await world.listing(former, organisation)).toBeUndefined();
    expect(await world.listing(proved, organisation)).toMatchObject({ users: 0, verified: true });
    expect(await world.entry(organisation)).toMatchObject({ activeUsers: 1, users: { [domain]: 1 } });
    await world.addUser(organisation, `late@${domain}`);
    world.pass(6 * 24 * 60);
    await world.sweep();
    expect(await world.entry(organisation)).toMatchObject({ activeUsers: 1 });
    world.pass(24 * 60 + 1);
    await world.sweep();
    expect(await world.entry(organisation)).toMatchObject({ activeUsers: 2 });
  });

  it('goes on in the next run where one ran out of time, and counts nobody twice [OM-3]', async () => {
    const world = setup();
    const domain = aDomain();
    const organisation = await world.organisation({ counted: false });
    for (let count = 0; count < 20; count++) await world.addUser(organisation, `user${count}@${domain}`);
    await world.mark(organisation);
    world.pass(2);
    const swept = [];
    for (let run = 0; run < 4; run++) swept.push(await world.sweep({ pages: 3 }));
    expect(swept.map(({ counted, putOff }) => [counted, putOff])).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
    expect(await world.entry(organisation)).toMatchObject({ activeUsers: 20, users: { [domain]: 20 } });
    expect(await world.entry(organisation)).not.toHaveProperty('counting');
  });

  it('is done again for people that change while it goes on, and a large organisation waits longer [OM-3]', async () => {
    const world = setup();
    const organisation = await world.organisation({ counted: false });
    await world.mark(organisation);
    world.pass(2);
    const taken = await world.directory.take(organisation, new Date(world.clock.now.getTime() + 15 * minute));
    await world.mark(organisation);
    if (taken === undefined) throw new Error('Nothing was taken.');
    await world.directory.finish(
      taken,
      { activeUsers: 0, users: { 'gross.example': 3000 } },
      world.clock.now,
      new Date(world.clock.now.getTime() + 7 * 24 * 60 * minute),
    );
    world.pass(2);
    expect(await world.sweep()).toMatchObject({ counted: 0, putOff: 1 });
    world.pass(3);
    expect(await world.sweep()).toMatchObject({ counted: 0, putOff: 0 });
    world.pass(2);
    expect(await world.sweep()).toMatchObject({ counted: 1 });
  });

  it('forgets an organisation that has gone, and frees what it had claimed [OM-3] [US-12]', async () => {
    const world = setup();
    const [domain, claimed] = [aDomain(), aDomain()];
    const organisation = await world.organisation({
      users: { [domain]: 4 },
      listings: [
        { domain, users: 4 },
        { domain: claimed, users: 0, verified: true, claimed: true },
      ],
    });
    await transact<never>(table, [remove(table, keys.organisation(organisation))]);
    await world.mark(organisation);
    world.pass(2);
    expect(await world.sweep()).toMatchObject({ forgotten: 1 });
    expect(await itemsIn(table, partitions.domain(domain))).toEqual([]);
    expect(await itemsIn(table, partitions.domain(claimed))).toEqual([]);
    expect(await world.entry(organisation)).toBeUndefined();
    await forgetOwner(table, organisation);
  });
});

describe('the last activity', () => {
  it('is the day of the last sign of anybody, and never goes back [OM-3]', async () => {
    const world = setup();
    const organisation = await world.organisation({ counted: false });
    await noteActivity(table, organisation, new Date('2026-03-02T23:00:00.000Z'));
    await noteActivity(table, organisation, new Date('2026-03-01T23:00:00.000Z'));
    expect(await world.entry(organisation)).toMatchObject({ lastActivityOn: '2026-03-02' });
  });
});

describe('a change', () => {
  it('marks the organisation whose people it is about, or the partner, once', () => {
    const [partnerId, organisationId] = [newId('partner'), newId('organisation')];
    const event = anEvent(partnerId);
    const of = (type: typeof event.type) => ({ ...event, type, subject: { organisationId } });
    expect(ownersChangedBy([of('users.saved'), of('user.deleted'), of('trial.note_added')])).toEqual([organisationId]);
    expect(ownersChangedBy([{ ...event, type: 'partner.person_added', subject: {} }])).toEqual([partnerId]);
    expect(ownersChangedBy([of('email.sent')])).toEqual([]);
  });
});
