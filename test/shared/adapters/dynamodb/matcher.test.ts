import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidate } from '#shared/domain/matching/candidates.ts';
import { aDomain, directoryWorld } from '#test/support/directory-world.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('matching an address', () => {
  it('has three results: the address belongs to an organisation, only its domain does, none found [OM-2]', async () => {
    const world = directoryWorld(table);
    const domain = aDomain();
    const [holder, other] = [
      await world.organisation({ listings: [{ domain, users: 1 }] }),
      await world.organisation({ listings: [{ domain, users: 500, claimed: true, verified: true }] }),
    ];
    await world.holds(holder, `anna@${domain}`);
    const matched = await world.match('customer', `Anna@${domain.toUpperCase()} `);
    expect(matched).toMatchObject({ result: 'matched', candidates: [{ id: holder }, { id: other }] });
    const listed = await world.match('customer', `jan@${domain}`);
    expect(listed).toMatchObject({ result: 'candidates', candidates: [{ id: other }, { id: holder }] });
    expect(await world.match('customer', `jan@${aDomain()}`)).toEqual({ result: 'none', candidates: [] });
  });

  it('returns only organisations of the round’s kind, and the address of the other kind counts for nothing [OM-11]', async () => {
    const world = directoryWorld(table);
    const domain = aDomain();
    const partner = await world.partner({ listings: [{ domain, users: 3 }] });
    const customer = await world.organisation({ listings: [{ domain, users: 3 }] });
    await world.holds(partner, `anna@${domain}`);
    expect(await world.match('partner', `anna@${domain}`)).toMatchObject({ result: 'matched', candidates: [{ id: partner }] });
    expect(await world.match('customer', `anna@${domain}`)).toMatchObject({ result: 'candidates', candidates: [{ id: customer }] });
  });

  it('looks for the administrator’s address beside the contact’s [OM-11]', async () => {
    const world = directoryWorld(table);
    const [domain, other] = [aDomain(), aDomain()];
    const ofContact = await world.organisation({ listings: [{ domain, users: 3 }] });
    const ofAdministrator = await world.organisation({ listings: [{ domain: other, users: 1 }] });
    await world.holds(ofAdministrator, `szef@${other}`);
    expect(await world.match('customer', `anna@${domain}`, `szef@${other}`)).toMatchObject({
      result: 'matched',
      candidates: [{ id: ofAdministrator }, { id: ofContact }],
    });
  });

  it('matches nothing by the domain of a public mail provider, in any spelling; the address itself still does [OM-2]', async () => {
    const world = directoryWorld(table);
    const organisation = await world.organisation({ listings: [{ domain: 'gmail.com', users: 9 }] });
    expect(await world.match('customer', 'jan@gmail.com')).toEqual({ result: 'none', candidates: [] });
    expect(await world.search('customer', 'gmail.com')).toEqual({ result: 'none', candidates: [] });
    await world.holds(organisation, 'anna@gmail.com');
    const { result, candidates } = await world.match('customer', 'ANNA@Gmail.com');
    expect(result).toBe('matched');
    expect(candidates.map(({ id, score }) => [id, score])).toEqual([[organisation, 1000]]);
  });

  it('never proposes sellers, organisations that are being deleted, nor what has gone [OM-2] [US-12]', async () => {
    const world = directoryWorld(table);
    const domain = aDomain();
    const listings = [{ domain, users: 5 }];
    await world.partner({ kind: 'seller', listings });
    const deleting = await world.organisation({ listings, deleting: true });
    await world.holds(deleting, `anna@${domain}`);
    const here = await world.organisation({ listings });
    expect(await world.match('partner', `anna@${domain}`)).toEqual({ result: 'none', candidates: [] });
    expect(await world.match('customer', `anna@${domain}`)).toMatchObject({ result: 'candidates', candidates: [{ id: here }] });
  });

  it('finds an organisation of which nothing has been counted yet, by the address [OM-2]', async () => {
    const world = directoryWorld(table);
    const organisation = await world.organisation({ name: 'Nowa', counted: false });
    await world.holds(organisation, 'anna@nowa.example');
    expect((await world.match('customer', 'anna@nowa.example')).candidates).toEqual([
      {
        id: organisation,
        name: 'Nowa',
        verifiedDomains: [],
        claimedDomains: [],
        activeUsers: 0,
        createdAt: '2025-05-01T08:00:00.000Z',
        score: 1000,
        reasons: [{ reason: 'exact_email', points: 1000 }],
        unlikely: true,
      },
    ]);
  });
});

describe('searching by domain', () => {
  it('lists the organisations of a domain that somebody typed, and is never a match [OM-2]', async () => {
    const world = directoryWorld(table);
    const domain = aDomain();
    const organisation = await world.organisation({ listings: [{ domain, users: 2 }] });
    expect(await world.search('customer', domain)).toMatchObject({ result: 'candidates', candidates: [{ id: organisation }] });
    expect(await world.search('partner', domain)).toEqual({ result: 'none', candidates: [] });
  });

  it('shows at most twenty, the likeliest first, whoever claimed the domain among them out of thousands [OM-3]', async () => {
    const world = directoryWorld(table);
    const domain = aDomain();
    for (let count = 0; count < 60; count++) await world.organisation({ listings: [{ domain, users: 1 }] });
    const claimer = await world.organisation({ listings: [{ domain, claimed: true, verified: true }] });
    const verifier = await world.organisation({ listings: [{ domain, verified: true }] });
    const { candidates } = await world.search('customer', domain);
    expect(candidates).toHaveLength(20);
    expect(candidates.slice(0, 3).map(({ id, score }) => [id, score])).toEqual([
      [claimer, 300],
      [verifier, 200],
      [expect.any(String), 100],
    ]);
  });
});

describe('what a candidate shows', () => {
  it('is domains, active users, last activity and why it is likely; nothing else leaves [OM-3]', async () => {
    const world = directoryWorld(table);
    const [domain, second] = [aDomain(), aDomain()];
    const organisation = await world.organisation({
      name: 'Piekarnia',
      activeUsers: 12,
      users: { [domain]: 14 },
      lastActivityOn: '2026-02-28',
      countedAt: '2026-03-01T09:55:00.000Z',
      listings: [
        { domain, users: 14, verified: true },
        { domain: second, verified: true, claimed: true },
      ],
    });
    const { candidates } = await world.match('customer', `anna@${domain}`);
    expect(candidates).toEqual([
      {
        id: organisation,
        name: 'Piekarnia',
        verifiedDomains: [domain, second].sort(),
        claimedDomains: [second],
        activeUsers: 12,
        lastActivityOn: '2026-02-28',
        createdAt: '2025-05-01T08:00:00.000Z',
        countedAt: '2026-03-01T09:55:00.000Z',
        score: 350,
        reasons: [
          { reason: 'verified_domain', points: 200 },
          { reason: 'users_in_domain', points: 100 },
          { reason: 'recent_activity', points: 50 },
        ],
        unlikely: false,
      },
    ]);
    expect(candidate.strict().safeParse(candidates[0]).success).toBe(true);
  });

  it('says of an organisation without verified domain and activity in the last year that it is unlikely [OM-3]', async () => {
    const world = directoryWorld(table);
    const domain = aDomain();
    const listings = [{ domain, users: 1 }];
    const cases = {
      asleep: await world.organisation({ listings, lastActivityOn: '2025-03-01' }),
      seen: await world.organisation({ listings, lastActivityOn: '2025-03-03' }),
      proved: await world.organisation({ listings: [{ domain, users: 1, verified: true }] }),
      never: await world.organisation({ listings }),
    };
    const { candidates } = await world.search('customer', domain);
    const unlikely = (id: string) => candidates.find((one) => one.id === id)?.unlikely;
    expect(Object.fromEntries(Object.entries(cases).map(([name, id]) => [name, unlikely(id)]))).toEqual({
      asleep: true,
      seen: false,
      proved: false,
      never: true,
    });
  });
});
