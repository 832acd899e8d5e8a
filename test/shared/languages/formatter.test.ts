import { describe, expect, expectTypeOf, it } from 'vitest';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import { isolate, oneLine } from '#shared/languages/isolate.ts';
import type { MessageValues } from '#shared/languages/message-values.ts';
import { partsToText } from '#shared/languages/parts-to-text.ts';

const english = { greet: 'Dear <b>{name}</b>, {count, plural, one {# day} other {# days}}', plain: 'Plain' } as const;
const catalogue = { en: english, pl: english, sv: english, he: english, ro: english };

describe('formatter', () => {
  it('takes the types of the values from the message', () => {
    expectTypeOf<MessageValues<(typeof english)['greet']>>().toEqualTypeOf<{ readonly name: string | number; readonly count: number }>();
    expectTypeOf<MessageValues<'{until}, {partner} can go on <b>{date}</b>'>>().toEqualTypeOf<{
      readonly until: string | number;
      readonly partner: string | number;
      readonly date: string | number;
    }>();
    const { t } = formatter(catalogue, 'en');
    // @ts-expect-error a value is missing
    expect(() => t('greet', { name: 'A' })).toThrow();
    // @ts-expect-error no such message
    expect(() => t('nothing')).toThrow();
    expect(t('plain')).toBe('Plain');
  });

  it.each([
    ['pl', 1, 'Pozostał 1 dzień'],
    ['pl', 2, 'Pozostały 2 dni'],
    ['pl', 5, 'Pozostało 5 dni'],
    ['pl', 22, 'Pozostały 22 dni'],
    ['he', 1, 'נותר יום אחד'],
    ['he', 2, 'נותרו יומיים'],
    ['he', 14, 'נותרו 14 ימים'],
    ['ro', 1, 'A mai rămas 1 zi'],
    ['ro', 14, 'Au mai rămas 14 zile'],
    ['ro', 30, 'Au mai rămas 30 de zile'],
    ['sv', 1, '1 dag kvar'],
    ['en', 1, '1 day left'],
  ] as const)('counts days in %s: %i', (language, days, text) => {
    expect(formatter(trialCatalogue, language).t('trial.days-left', { days })).toBe(text);
  });

  it('keeps values in line and isolates them where directions meet', () => {
    const values = { name: 'A\r\nBcc: x\u202e{evil} <i>', count: 1 };
    expect(formatter(catalogue, 'en').t('greet', values)).toBe('Dear A Bcc: x{evil} <i>, 1 day');
    expect(formatter(catalogue, 'he').t('greet', values)).toBe('Dear \u2068A Bcc: x{evil} <i>\u2069, 1 day');
    expect(formatter(catalogue, 'en').t('greet', { name: 'אופק', count: 2 })).toBe('Dear \u2068אופק\u2069, 2 days');
  });

  it('gives parts whose text is the same as the plain text', () => {
    const { t, parts } = formatter(catalogue, 'he');
    const values = { name: 'ACME', count: 3 };
    expect(partsToText(parts('greet', values), 'rtl')).toBe(t('greet', values));
    expect(parts('greet', values)[1]).toEqual({ kind: 'strong', parts: [{ kind: 'value', text: 'ACME' }] });
  });
});

describe('a value that ends in a full stop', () => {
  const sentence = { sent: 'By {name}.', strong: 'Of <b>{name}</b>. More {count, plural, one {#} other {#}}', open: '{name}...' } as const;
  const sentences = { en: sentence, pl: sentence, sv: sentence, he: sentence, ro: sentence };

  it('ends the sentence, in every language and around tags', () => {
    const { t } = formatter(sentences, 'en');
    expect(t('sent', { name: 'Kowalska sp. z o.o.' })).toBe('By Kowalska sp. z o.o.');
    expect(t('sent', { name: 'Ofek' })).toBe('By Ofek.');
    expect(t('strong', { name: 'Ofek Ltd.', count: 2 })).toBe('Of Ofek Ltd. More 2');
    expect(formatter(sentences, 'he').t('sent', { name: 'Ofek Ltd.' })).toBe('By \u2068Ofek Ltd.\u2069');
    expect(t('open', { name: 'Ltd.' })).toBe('Ltd....');
  });
});

describe('values from outside', () => {
  it('cannot break out of their isolation', () => {
    expect(oneLine('a\u2069b\u2067c')).toBe('abc');
    expect(oneLine('\u2068a\u2069')).toBe('\u2068a\u2069');
    expect(isolate('x\u2069', 'rtl')).toBe('\u2068x\u2069');
  });
});

describe('dates and numbers', () => {
  it.each([
    ['en', '19 February 2027', '1,234'],
    ['pl', '19 lutego 2027', '1234'],
    ['sv', '19 februari 2027', '1\u00a0234'],
    ['he', '19 בפברואר 2027', '1,234'],
    ['ro', '19 februarie 2027', '1.234'],
  ] as const)('in %s are those of the reader, in UTC whatever the machine is set to', (language, date, number) => {
    const values = intlValues(language);
    expect(values.date('2027-02-19T23:59:59.999Z')).toBe(date);
    expect(values.dateTime('2027-02-19T23:59:59.999Z')).toContain('23:59 UTC');
    expect(values.number(1234)).toBe(number);
  });

  it.each([
    ['en', '19 February 2027 at 14:30 UTC'],
    ['pl', '19 lutego 2027 14:30 UTC'],
    ['sv', '19 februari 2027 kl. 14:30 UTC'],
    ['he', '19 בפברואר 2027 בשעה 14:30 UTC'],
    ['ro', '19 februarie 2027 la 14:30 UTC'],
  ] as const)('in %s say until when: the day if all of it counts, else the time with it', (language, inTheMiddle) => {
    const { date, until } = intlValues(language);
    expect(until('2027-02-19T23:59:59.999Z')).toBe(date('2027-02-19T23:59:59.999Z'));
    expect(until('2027-02-19T14:30:07.123Z')).toBe(inTheMiddle);
  });

  it('names countries, and keeps a code without a name', () => {
    expect(intlValues('pl').country('SE')).toBe('Szwecja');
    expect(intlValues('he').country('PL')).toBe('פולין');
    expect(intlValues('en').country('ZZ')).not.toBe('');
    expect(['Łódź', 'Żary', 'Lublin', 'Zgierz'].sort(intlValues('pl').compare)).toEqual(['Lublin', 'Łódź', 'Zgierz', 'Żary']);
  });
});
