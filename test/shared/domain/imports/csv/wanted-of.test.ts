import { describe, expect, it } from 'vitest';
import { csvLine } from '#shared/domain/imports/csv/csv-line.ts';
import { readOnlyFault } from '#shared/domain/imports/csv/read-only-fault.ts';
import { emailHeader, understand } from './csv-files.ts';

/** What one row with these cells asks for, or its faults as `CODE column`. */
function rowOf(cells: Readonly<Record<string, string>>): unknown {
  const all = { [emailHeader]: 'anna@a.pl', ...cells };
  const [row] = understand(csvLine(Object.keys(all)) + csvLine(Object.values(all))).rows;
  return row?.faults?.map(({ code, field, row: number }) => `${code} ${field} ${number}`) ?? row?.wanted;
}
const details = (wanted: Readonly<Record<string, string | null>>) => ({ email: 'anna@a.pl', details: wanted });

describe('a row of a file', () => {
  it.each([
    ['anna@a.pl', 'anna@a.pl'],
    [' Anna.Żak@A.PL ', 'anna.żak@a.pl'],
    ["o'neill+x@a.co", "o'neill+x@a.co"],
    ['anna@Bücher.example', 'anna@xn--bcher-kva.example'],
    ['anna@xn--BCHER-kva.example', 'anna@xn--bcher-kva.example'],
    [`${'a'.repeat(64)}@a.pl`, `${'a'.repeat(64)}@a.pl`],
  ])('has the address %s', (written, email) => {
    expect(rowOf({ [emailHeader]: written })).toEqual({ email });
  });

  it.each([
    `${'a'.repeat(65)}@a.pl`,
    'anna',
    'anna@a',
    '@a.pl',
    'an na@a.pl',
    'anna@a.pl, ola@a.pl',
    '.anna@a.pl',
    'anna@-a.pl',
    `a@${'b'.repeat(64)}.pl`,
  ])('is refused with the address %s', (written) => {
    expect(rowOf({ [emailHeader]: written })).toEqual([`EMAIL_INVALID ${emailHeader} 2`]);
  });

  it('is refused without an address', () => {
    expect(rowOf({ [emailHeader]: ' ', Title: 'x' })).toEqual([`EMAIL_MISSING ${emailHeader} 2`]);
  });

  it('has both names or neither', () => {
    expect(rowOf({ 'First Name': 'Anna', 'Last Name': '' })).toEqual(['NAMES_INCOMPLETE Last Name 2']);
    expect(rowOf({ 'First Name': '', 'Last Name': 'Żak' })).toEqual(['NAMES_INCOMPLETE First Name 2']);
    expect(rowOf({ 'First Name': '', 'Last Name': '', 'Display Name': 'A' })).toEqual({ email: 'anna@a.pl', displayName: 'A' });
    expect(rowOf({ 'First Name': 'Anna', 'Last Name': 'x'.repeat(65) })).toEqual(['VALUE_TOO_LONG Last Name 2']);
  });

  it('is changed in nothing by empty cells [IM-7]', () => {
    expect(rowOf({ 'First Name': '', 'Phone Number': ' ', 'Webex Calling': '', Title: '' })).toEqual({ email: 'anna@a.pl' });
  });

  it.each([
    ['48123456789', 'NUMBER_WITHOUT_PLUS'],
    ['12345678', 'NUMBER_WITHOUT_PLUS'],
    ['48 (12) 345-67-89', 'NUMBER_WITHOUT_PLUS'],
    ['4.81235E+10', 'NUMBER_WITHOUT_PLUS'],
    ['4,81235E+10', 'NUMBER_WITHOUT_PLUS'],
    ['1234567', 'NUMBER_INVALID'],
    ['+48', 'NUMBER_INVALID'],
    ['+48 12', 'NUMBER_INVALID'],
    ['+0123456789', 'NUMBER_INVALID'],
    ['++48123456789', 'NUMBER_INVALID'],
    ['+48123456789 ext 5', 'NUMBER_INVALID'],
    ['+999 123 456 789', 'NUMBER_INVALID'],
    ['see HR', 'NUMBER_INVALID'],
  ])('is refused with the number %s, which is never guessed: %s [IM-5]', (number, code) => {
    expect(rowOf({ 'Phone Number': number })).toEqual([`${code} Phone Number 2`]);
    expect(rowOf({ 'Caller ID Number': number })).toEqual([`${code} Caller ID Number 2`]);
  });

  it.each([
    ['+48123456789', '+48123456789'],
    ["'+48123456789", '+48123456789'],
    ['+1 (240) 555-1212', '+12405551212'],
    ['+1-240-555-1212', '+12405551212'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    [' +972-50-123-4567', '+972501234567'],
  ])('has the number %s in E.164 [IM-5]', (written, phoneNumber) => {
    expect(rowOf({ 'Phone Number': written })).toEqual(details({ phoneNumber }));
  });

  it('takes a number away with REMOVE| before it [IM-7]', () => {
    expect(rowOf({ 'Phone Number': 'REMOVE|+48123456789', 'Caller ID Number': 'remove|', Extension: 'REMOVE|1234' })).toEqual(
      details({ phoneNumber: null, callerIdNumber: null, extension: null }),
    );
    expect(rowOf({ Title: 'REMOVE|x' })).toEqual(details({ title: 'REMOVE|x' }));
  });

  it('has an extension of digits, however many', () => {
    expect(rowOf({ Extension: '1234567890' })).toEqual(details({ extension: '1234567890' }));
    expect(rowOf({ Extension: '+1234' })).toEqual(['NUMBER_INVALID Extension 2']);
  });

  it.each([
    ['pl_PL', 'pl_PL'],
    ['pl-PL', 'pl_PL'],
    ['he', 'he_IL'],
    ['English', 'en_US'],
    ['polski', 'pl_PL'],
    ['SWEDISH', 'sv_SE'],
    ['zh-Hant', 'zh_TW'],
  ])('has the language %s as %s', (written, preferredLanguage) => {
    expect(rowOf({ 'Preferred Language': written })).toEqual(details({ preferredLanguage }));
  });

  it('has a time zone by its name, a country by its code, a manager by address', () => {
    expect(rowOf({ 'Time zone': 'europe/warsaw', 'Address country': 'pl', Manager: 'Ola@A.pl' })).toEqual(
      details({ timeZone: 'Europe/Warsaw', addressCountry: 'PL', manager: 'ola@a.pl' }),
    );
    expect(rowOf({ 'Time zone': 'Warsaw', 'Address country': 'Poland', Manager: 'Ola', 'Preferred Language': 'Klingon' })).toEqual([
      'VALUE_INVALID Time zone 2',
      'VALUE_INVALID Address country 2',
      'EMAIL_INVALID Manager 2',
      'VALUE_INVALID Preferred Language 2',
    ]);
  });

  it('has text trimmed, in NFC, without control characters', () => {
    expect(rowOf({ Title: ' Zażo\u0301łć ', Department: 'two\nlines' })).toEqual(details({ title: 'Zażółć', department: 'two\nlines' }));
    expect(rowOf({ Title: 'a\u0007', 'Display Name': 'two\nlines', Location: 'x'.repeat(257) })).toEqual([
      'VALUE_INVALID Title 2',
      'VALUE_INVALID Display Name 2',
      'VALUE_TOO_LONG Location 2',
    ]);
  });

  it('says TRUE or FALSE of a service, in any case, or nothing', () => {
    expect(rowOf({ 'Webex Calling': 'true', 'Webex Meetings': 'False', 'Webex Messaging': '' })).toEqual({
      email: 'anna@a.pl',
      services: { calling: true, meetings: false },
    });
    expect(rowOf({ 'Webex Calling': 'yes' })).toEqual(['BOOLEAN_INVALID Webex Calling 2']);
  });

  it('never gives both Contact Center licences [IM-2]', () => {
    expect(rowOf({ 'Webex Contact Center Standard': 'TRUE', 'Webex Contact Center Premium': 'TRUE' })).toEqual([
      'BOTH_CONTACT_CENTER_LICENCES Webex Contact Center Premium 2',
    ]);
  });

  it('has all of its faults said at once, each with its column', () => {
    expect(rowOf({ [emailHeader]: 'x', 'Phone Number': '48123456789', 'Webex Calling': '1' })).toEqual([
      `EMAIL_INVALID ${emailHeader} 2`,
      'NUMBER_WITHOUT_PLUS Phone Number 2',
      'BOOLEAN_INVALID Webex Calling 2',
    ]);
  });
});

describe('columns that are only read', () => {
  const fault = (cell: string, state?: 'active' | 'invited') => {
    const { header } = understand(`${emailHeader},User Status\na@a.pl,${cell}\n`);
    return header && readOnlyFault(header, ['a@a.pl', cell], 2, state && { state })?.code;
  };

  it('may say what an export says now, or nothing', () => {
    expect(fault('Active', 'active')).toBeUndefined();
    expect(fault(' not verified', 'invited')).toBeUndefined();
    expect(fault('', 'active')).toBeUndefined();
    expect(fault('')).toBeUndefined();
  });

  it('are a fault of the row with any other value', () => {
    expect(fault('Inactive', 'active')).toBe('READ_ONLY_COLUMN');
    expect(fault('Active')).toBe('READ_ONLY_COLUMN');
  });
});
