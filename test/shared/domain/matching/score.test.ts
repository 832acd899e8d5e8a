import { describe, expect, it } from 'vitest';
import type { Candidate } from '#shared/domain/matching/candidates.ts';
import { ranked, reasonsFor, scoreOf } from '#shared/domain/matching/score.ts';

const now = new Date('2026-03-01T10:00:00.000Z');
const nothing = { users: 0, verified: false, claimed: false };

describe('the score of a match', () => {
  it('is 1000 for the address, 300 for a claimed, 200 for a verified domain, 100 for users in it [OM-3]', () => {
    const score = (holds: boolean, domain: Partial<typeof nothing>) =>
      scoreOf(reasonsFor(holds, [{ ...nothing, ...domain }], undefined, now));
    expect(score(true, {})).toBe(1000);
    expect(score(false, { verified: true, claimed: true })).toBe(300);
    expect(score(false, { verified: true })).toBe(200);
    expect(score(false, { users: 7 })).toBe(100);
    expect(score(true, { users: 7, verified: true, claimed: true })).toBe(1400);
    expect(score(false, {})).toBe(0);
  });

  it('has up to 50 for activity in the last 365 days, less with every day [OM-3]', () => {
    const points = (on: string) => scoreOf(reasonsFor(false, [], on, now));
    expect(points('2026-03-01')).toBe(50);
    expect(points('2025-08-31')).toBe(26);
    expect(points('2025-03-02')).toBe(1);
    expect(points('2025-03-01')).toBe(0);
    expect(points('2027-01-01')).toBe(50);
  });

  it('orders the same candidates the same way, whichever order they come in, and cuts at twenty [OM-3]', () => {
    const one = (id: string, over: Partial<Candidate> = {}): Candidate => ({
      id: id as Candidate['id'],
      name: 'Firma',
      verifiedDomains: [],
      claimedDomains: [],
      activeUsers: 1,
      createdAt: '2025-01-01T00:00:00.000Z',
      score: 100,
      reasons: [],
      unlikely: false,
      ...over,
    });
    const found = [
      one('c', { score: 200 }),
      one('a'),
      one('b'),
      one('d', { activeUsers: 9 }),
      one('e', { createdAt: '2024-01-01T00:00:00.000Z' }),
    ];
    const order = ['c', 'd', 'e', 'a', 'b'];
    expect(ranked(found).map(({ id }) => id)).toEqual(order);
    expect(ranked([...found].reverse()).map(({ id }) => id)).toEqual(order);
    expect(ranked(Array.from({ length: 30 }, (_, index) => one(String(index))))).toHaveLength(20);
  });
});
