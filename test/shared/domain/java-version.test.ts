import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareJavaVersions, type JavaVersion, oldestJava, parseJavaVersion } from '#shared/domain/java-version.ts';

function fits(text: string): 'unreadable' | 'too old' | 'fits' {
  const version = parseJavaVersion(text);
  if (version === undefined) return 'unreadable';
  return compareJavaVersions(version, oldestJava) < 0 ? 'too old' : 'fits';
}

describe('the version of a Java runtime', () => {
  it.each([
    '1.8.0_151',
    '8u151',
    '8u151-b12',
    '1.8.0_151-b12',
    '1.8.0_151-ea',
    '1.8.0_152-release',
    '1.8.0_1000',
    '1.8.1',
    '8.0.151',
    ' 1.8.0_292 ',
    '1.8.0_292-b10',
    '9',
    '9+181',
    '9-internal',
    '9.0.4+11',
    '10',
    '11',
    '11.0.2',
    '11.0.9.1',
    '17',
    '17-ea',
    '17.0.9+9-LTS',
    '21.0.1+12-LTS',
    '22-ea+9',
    '25',
    '1.9',
    '1.9.0',
  ])('takes %s [CX-4]', (text) => expect(fits(text)).toBe('fits'));

  it.each([
    '1.8.0_150',
    '1.8.0_60',
    '1.8.0_05',
    '1.8.0_144-b01',
    '1.8.0_150-ea',
    '8u150',
    '8u60',
    '1.8.0',
    '1.8',
    '8',
    '8-internal',
    '1.8.0-internal',
    '1.7.0_351',
    '7u80',
    '1.6.0_45',
    '1.4.2_19',
    '1',
    '0',
  ])('finds %s too old [CX-4]', (text) => expect(fits(text)).toBe('too old'));

  it.each([
    '',
    ' ',
    'unknown',
    'Java 8',
    'jdk-11.0.2',
    '1.8.0_',
    '_151',
    '8u',
    'u151',
    '1..8',
    '.8',
    '8.',
    '-8',
    '+8',
    '1.8.0_151b12',
    '1.8.0,151',
    '٨',
    '1.8.0_99999999999',
    '1.8.0.1_151',
    `${'1.'.repeat(20)}1`,
    '8\n9',
  ])('cannot read %j [CX-4]', (text) => expect(fits(text)).toBe('unreadable'));

  const number = fc.nat({ max: 999_999_999 });
  const version: fc.Arbitrary<JavaVersion> = fc.array(number, { minLength: 1, maxLength: 6 });
  const suffix = fc.constantFrom('', '-b12', '-ea', '+9', '-internal', '+12-LTS', '-b10 (Zulu)', '+7-Ubuntu-1', '~deb');

  it('orders versions totally: reflexive, antisymmetric, transitive', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(compareJavaVersions(a, a)).toBe(0);
        expect(Math.sign(compareJavaVersions(a, b))).toBe(-Math.sign(compareJavaVersions(b, a)) + 0);
        if (compareJavaVersions(a, b) <= 0 && compareJavaVersions(b, c) <= 0) expect(compareJavaVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('compares by number and not by text, and a missing number counts as 0', () => {
    fc.assert(
      fc.property(version, number, number, (head, x, y) => {
        expect(Math.sign(compareJavaVersions([...head, x], [...head, y]))).toBe(Math.sign(x - y));
        expect(compareJavaVersions(head, [...head, 0, 0])).toBe(0);
      }),
    );
  });

  it('reads one update the same in all its spellings, whatever suffix follows [CX-4]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), fc.nat({ max: 9999 }), suffix, (feature, update, end) => {
        const due = [feature, 0, update];
        expect(parseJavaVersion(`1.${feature}.0_${update}${end}`)).toEqual(due);
        expect(parseJavaVersion(`${feature}u${update}${end}`)).toEqual(due);
        expect(parseJavaVersion(`${feature}.0.${update}${end}`)).toEqual(due);
      }),
    );
  });

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(parseJavaVersion(text)?.every(Number.isSafeInteger) ?? true).toBe(true);
      }),
    );
  });
});
