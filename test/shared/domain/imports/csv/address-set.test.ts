import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressSet } from '#shared/domain/imports/csv/address-set.ts';

describe('set of addresses', () => {
  it('says of each address whether it came before, as a set of texts does', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.emailAddress())), (addresses) => {
        const [ours, plain] = [addressSet(1000), new Set<string>()];
        for (const address of addresses) {
          expect(ours.add(address)).toBe(!plain.has(address));
          plain.add(address);
        }
        expect(ours.size).toBe(plain.size);
      }),
    );
  });

  it('takes no address of a million for another one', { timeout: 120_000 }, () => {
    const set = addressSet();
    let repeated = 0;
    for (let index = 0; index < 1_000_000; index++) if (!set.add(`u${index}@a.pl`)) repeated += 1;
    expect([set.size, repeated]).toEqual([1_000_000, 0]);
    for (let index = 0; index < 1_000_000; index += 997) if (set.add(`u${index}@a.pl`)) repeated += 1;
    expect(repeated).toBe(0);
    expect(() => set.add('one.more@a.pl')).toThrow(RangeError);
  });

  it('spreads its hashes, under any key, also of texts that are alike', () => {
    // Low bits choose the slot: with a bad spread the search for a free one would be long.
    for (const key of [
      [0, 0],
      [1, 0],
      [-1, 0x7fffffff],
    ] as const) {
      const set = addressSet(100_000, key);
      const before = process.cpuUsage();
      for (let index = 0; index < 100_000; index++) set.add(`${index}`.padStart(12, '0'));
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
      expect(set.size).toBe(100_000);
    }
  });
});
