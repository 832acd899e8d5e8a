import { describe, expect, it } from 'vitest';
import { countriesOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { reservedNames, siteNameFault, subdomainAsKept, subdomainFault } from '#shared/domain/set-up/names.ts';
import { setUpState } from '#shared/domain/set-up/set-up.ts';
import { legalSetUpMove, type SetUpMove, setUpMoves } from '#shared/domain/set-up/set-up-moves.ts';
import { defaultTimeZoneOf, isTimeZone, timeZonesOf } from '#shared/domain/set-up/time-zones.ts';

describe('names', () => {
  it('of subdomains: letters and digits, a letter first, 63 at most, upper and lower case the same [SS-8]', () => {
    for (const good of ['a', 'kowalska', 'k2', 'a'.repeat(63)]) expect(subdomainFault(good), good).toBeUndefined();
    for (const bad of ['', '1a', 'a-b', 'a_b', 'ä', 'a b', 'a.b', 'a'.repeat(64)]) expect(subdomainFault(bad), bad).toBe('invalid');
    expect(subdomainAsKept(' KowalsKa ')).toBe('kowalska');
    for (const name of reservedNames) expect(subdomainFault(subdomainAsKept(name.toUpperCase()))).toBe('reserved');
  });

  it('of sites: 3 to 50 lower-case letters, digits and inner hyphens [MT-1] [MT-2]', () => {
    for (const good of ['abc', '1ab', 'a-b', 'a'.repeat(50), 'kowalska-pl-2']) expect(siteNameFault(good), good).toBeUndefined();
    for (const bad of ['ab', 'a'.repeat(51), '-ab', 'ab-', 'Abc', 'a_b', 'a.b', 'xn--a1', 'zażółć'])
      expect(siteNameFault(bad), bad).toBe('invalid');
    for (const name of reservedNames) expect(siteNameFault(name)).toBe('reserved');
  });
});

describe('time zones', () => {
  it('are IANA names in their spelling, and nothing else [MT-1]', () => {
    for (const good of ['UTC', 'Europe/Warsaw', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'America/New_York'])
      expect(isTimeZone(good), good).toBe(true);
    for (const bad of ['', 'EST', '+01:00', 'europe/warsaw', 'Europe/Radom', 'Europe', 'Etc']) expect(isTimeZone(bad), bad).toBe(false);
  });

  it('are proposed for every country', () => {
    for (const { code } of countriesOfOperation) {
      expect(timeZonesOf(code).length, code).toBeGreaterThan(0);
      for (const zone of timeZonesOf(code)) expect(isTimeZone(zone), zone).toBe(true);
    }
    expect(defaultTimeZoneOf('US')).toBe('America/New_York');
    expect(defaultTimeZoneOf('PL')).toBe('Europe/Warsaw');
    expect(defaultTimeZoneOf('IN')).toBe('Asia/Kolkata');
  });
});

describe('moves of a set-up', () => {
  it('are legal from the states of the table alone [SS-9]', () => {
    const legal = (Object.keys(setUpMoves) as SetUpMove[]).flatMap((move) =>
      setUpState.options.filter((state) => legalSetUpMove(move, state).ok).map((state) => `${move} ${state}`),
    );
    expect(legal).toEqual([
      'save draft',
      'takeUp active',
      'postpone draft',
      'submit draft',
      'complete provisioning',
      'fail provisioning',
      'retry failed',
    ]);
    const refused = legalSetUpMove('submit', 'active');
    expect(refused.ok ? undefined : refused.error).toMatchObject({ code: 'SET_UP_STATE', detail: expect.stringContaining('active') });
  });
});
