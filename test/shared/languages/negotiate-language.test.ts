import { describe, expect, it } from 'vitest';
import { direction, languages } from '#shared/languages/language.ts';
import { negotiateLanguage } from '#shared/languages/negotiate-language.ts';

describe('negotiating a language [EM-2] [GS-3]', () => {
  it.each([
    ['pl', 'pl'],
    ['pl-PL,pl;q=0.9,en-US;q=0.8,en;q=0.7', 'pl'],
    ['he_IL', 'he'],
    ['iw-IL', 'he'],
    ['mo', 'ro'],
    ['de-DE, sv;q=0.4, ro;q=0.6', 'ro'],
    ['de, *;q=0.5, sv;q=0.1', 'en'],
    ['sv;q=0, ro;q=0.1', 'ro'],
    ['SV-se', 'sv'],
    ['de, fr', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    [null, 'en'],
    ['%%%;;;q=x,,,', 'en'],
    ['pl;q=abc, sv;q=0.1', 'sv'],
  ])('reads %j as %s', (wish, language) => {
    expect(negotiateLanguage(wish)).toBe(language);
  });

  it('takes the fallback that is given', () => {
    expect(negotiateLanguage('de', 'sv')).toBe('sv');
  });

  it('reads a header of any length and content in no time', () => {
    expect(negotiateLanguage(`${'x-'.repeat(100_000)},pl`)).toBe('en');
  });
});

it('only Hebrew runs right to left', () => {
  expect(languages.filter((language) => direction(language) === 'rtl')).toEqual(['he']);
});
