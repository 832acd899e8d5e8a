import { describe, expect, it } from 'vitest';
import { acceptPassword } from '#shared/domain/password.ts';
import { hashPassword, verifyPassword } from '#shared/domain/password-hash.ts';

const context = ['Piekarnia Kowalska', 'anna.kowalska@piekarnia.example', 'Handover'];
const verdict = (password: string) => {
  const outcome = acceptPassword(password, context);
  return outcome.ok ? 'accepted' : outcome.error;
};

describe('a password that is chosen', () => {
  it.each([
    'blue kettle over the mountain',
    'tractor-violin-94',
    'brödrost i köket',
    'Zażółć gęślą jaźń',
    'שלום לכולם בבית',
    'summer winter spring',
    '830572916403',
    'xK9#mQ2vLp7!',
    'piekarnia rower',
    '🙂🙃😀😁😂🤣😃😄😅😆😉😊',
  ])('may be long rather than complicated, in any script: %s [GS-4]', (password) => {
    expect(verdict(password)).toBe('accepted');
  });

  it('has 12 to 256 characters, counted as people count them [GS-4]', () => {
    expect(verdict('')).toBe('required');
    expect(verdict('tractor-94x')).toBe('too-short');
    expect(verdict('tractor-94xy')).toBe('accepted');
    // eleven letters, one of them in two code points: one character more would be needed
    expect(verdict('tra\u0301ctor-94x')).toBe('too-short');
    expect(verdict('🙂🙃😀😁😂🤣')).toBe('too-short');
    const long = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0x4e00 + index * 7)).join('');
    expect(verdict(long.repeat(4))).toBe('accepted');
    expect(verdict(`${long.repeat(4)}x`)).toBe('too-long');
  });

  it.each([
    'password1234',
    'P@ssw0rd!2024',
    'Passw0rdPassw0rd',
    'Welcome2Welcome',
    'letmein letmein',
    'correct horse battery staple',
    'CorrectHorseBatteryStaple1!',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'qwertyuiop12',
    'zxcvbnmasdfgh',
    '123456789012',
    '!@#$%^&*()_+',
    'qazwsxedcrfvtgb',
    'Summer2024!!!!',
    'Hasło1234567',
    'kocham cie bardzo',
    'hejhejhejhej',
    'jag älskar dig',
    'Parola123456',
    'te iubesc mult',
    'הסיסמה שלי',
    'שלוםשלוםשלום',
  ])('is not one of the first that would be tried: %s [GS-4]', (password) => {
    expect(['too-common', 'too-short']).toContain(verdict(password));
    if ([...password].length >= 12) expect(verdict(password)).toBe('too-common');
  });

  it.each(['Kowalska2024!!', 'PiekarniaKowalska', 'anna.kowalska@piekarnia.example', 'handover1234', 'Handover-Kowalska'])(
    'is more than the company, the address and the product: %s [GS-4]',
    (password) => {
      expect(verdict(password)).toBe('too-similar');
    },
  );

  it('is judged quickly even where it is long and hard', () => {
    const begun = performance.now();
    for (const text of ['qwertyuiop1'.repeat(23), 'a1'.repeat(128), 'password'.repeat(32)]) acceptPassword(text, context);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('a password that is kept', () => {
  it('is hashed with argon2id, salted, and says how [GS-4]', async () => {
    const [first, second] = await Promise.all([hashPassword('blue kettle over'), hashPassword('blue kettle over')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(first).not.toBe(second);
    expect(await verifyPassword('blue kettle over', first)).toEqual({ fits: true, outdated: false });
    expect(await verifyPassword('blue kettle Over', first)).toEqual({ fits: false, outdated: false });
  });

  it('fits in whatever form the keyboard sends its accents', async () => {
    const stored = await hashPassword('Zażółć gęślą jaźń');
    expect((await verifyPassword('Zażółć gęślą jaźń'.normalize('NFD'), stored)).fits).toBe(true);
  });

  it('is told as outdated when it was hashed with less', async () => {
    const old = await hashPassword('blue kettle over', { memory: 8_192, passes: 1, parallelism: 1 });
    expect(await verifyPassword('blue kettle over', old)).toEqual({ fits: true, outdated: true });
    expect(await verifyPassword('something else', old)).toEqual({ fits: false, outdated: false });
  });

  it('takes its work also where there is none [GS-1]', async () => {
    const stored = await hashPassword('blue kettle over');
    const time = async (against: string | undefined) => {
      const times: number[] = [];
      for (let round = 0; round < 7; round++) {
        const begun = performance.now();
        expect((await verifyPassword('wrong wrong wrong', against)).fits).toBe(false);
        times.push(performance.now() - begun);
      }
      return times.sort((a, b) => a - b)[0] ?? 0;
    };
    const [known, unknown] = [await time(stored), await time(undefined)];
    // Skipping the work would make it a thousandth; a busy machine makes no such difference.
    expect(unknown / known).toBeGreaterThan(0.2);
    expect(unknown / known).toBeLessThan(5);
  });

  it('refuses to read what is no hash', async () => {
    await expect(verifyPassword('x', 'blue kettle over')).rejects.toThrow('cannot be read');
  });
});
