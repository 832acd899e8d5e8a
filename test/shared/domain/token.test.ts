import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUseToBeNoted, isWellFormedToken, newToken } from '#shared/domain/token.ts';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a token', () => {
  it('is hnd_, 43 characters for 32 bytes and 6 of checksum', () => {
    expect(newToken(new Uint8Array(32))).toBe(`hnd_${'0'.repeat(43)}265WHx`);
    expect(newToken(new Uint8Array(32).fill(255))).toMatch(/^hnd_[0-9A-Za-z]{49}$/);
    expect(newToken()).not.toBe(newToken());
  });

  it('is different for different bytes, and recognised', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(isWellFormedToken(newToken(one))).toBe(true);
        expect(newToken(one) === newToken(other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
      }),
    );
  });

  it('is not recognised with any one character mistyped, two swapped, or cut', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 4, max: 52 }), fc.constantFrom(...'0aZ9-_'), (secret, place, character) => {
        const token = newToken(secret);
        const mistyped = token.slice(0, place) + character + token.slice(place + 1);
        expect(isWellFormedToken(mistyped)).toBe(mistyped === token);
        const [a = '', b = ''] = [token.charAt(place - 1), token.charAt(place)];
        const swapped = token.slice(0, place - 1) + b + a + token.slice(place + 1);
        expect(isWellFormedToken(swapped)).toBe(swapped === token);
        expect(isWellFormedToken(token.slice(0, place))).toBe(false);
      }),
    );
  });

  it('has its use noted at most every ten minutes', () => {
    const lastUsedAt = '2026-03-01T10:00:00.000Z';
    expect(isUseToBeNoted({}, new Date(lastUsedAt))).toBe(true);
    expect(isUseToBeNoted({ lastUsedAt }, new Date('2026-03-01T10:09:59.999Z'))).toBe(false);
    expect(isUseToBeNoted({ lastUsedAt }, new Date('2026-03-01T10:10:00.000Z'))).toBe(true);
  });
});
