import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvDelimiter } from '#shared/domain/imports/csv/csv-file.ts';
import { csvLine } from '#shared/domain/imports/csv/csv-line.ts';
import { errorHeader, errorRow } from '#shared/domain/imports/csv/error-row.ts';
import { readHeader } from '#shared/domain/imports/csv/header.ts';
import { userFaultCodes } from '#shared/domain/users/user-faults.ts';
import { faultWords } from '#shared/languages/fault-words.ts';
import { languages } from '#shared/languages/language.ts';
import { allOwned, chunksOf, emailHeader, readAll, recordsOf, understand } from './csv-files.ts';

/** The error file of a file of which every row that has faults is refused. */
function errorFileOf(file: string, language: (typeof languages)[number] = 'en'): string {
  const { batches } = readAll(chunksOf(Buffer.from(file), 65_536));
  const [names = [], ...records] = recordsOf({ batches });
  const header = readHeader(names, allOwned);
  if (!header.ok) throw new Error(header.error.code);
  const delimiter: CsvDelimiter = batches[0]?.format.delimiter ?? ',';
  const faulty = understand(file).rows.flatMap(({ row, faults }) =>
    faults ? [errorRow(header.value, records[row - 2] ?? [], faults, faultWords(language))] : [],
  );
  return [errorHeader(header.value), ...faulty].map((row) => csvLine(row, delimiter)).join('');
}

describe('error file [IM-12]', () => {
  const file = `Webex Calling;${emailHeader};Phone Number;Title\nTRUE;anna@a.pl;48123456789;=1+1\nTRUE;ola@a.pl;+48123456789;x\nyes;;+48123456789;'=2\n`;

  it('has the sender’s own columns, order and delimiter, and code and message', () => {
    expect(recordsOf(readAll([Buffer.from(errorFileOf(file))]))).toEqual([
      ['Webex Calling', emailHeader, 'Phone Number', 'Title', 'Handover Code', 'Handover Message'],
      [
        'TRUE',
        'anna@a.pl',
        '48123456789',
        "'=1+1",
        'NUMBER_WITHOUT_PLUS',
        expect.stringContaining('Phone Number: The number has lost its plus sign'),
      ],
      [
        'yes',
        '',
        '+48123456789',
        "'=2",
        'BOOLEAN_INVALID EMAIL_MISSING',
        expect.stringContaining(`${emailHeader}: The e-mail address is missing.`),
      ],
    ]);
    expect(errorFileOf(file)).toContain(';NUMBER_WITHOUT_PLUS;');
  });

  it('is imported once corrected, as the original would have been', () => {
    const corrected = errorFileOf(file).replace(';48123456789;', ';+48123456789;').replace('yes;;', 'FALSE;ewa@a.pl;');
    const { rows, fault } = understand(corrected);
    expect(fault).toBeUndefined();
    expect(rows.map(({ wanted }) => wanted)).toEqual([
      { email: 'anna@a.pl', services: { calling: true }, details: { phoneNumber: '+48123456789', title: '=1+1' } },
      { email: 'ewa@a.pl', services: { calling: false }, details: { phoneNumber: '+48123456789', title: '=2' } },
    ]);
  });

  it('of an error file has the two columns once', () => {
    const again = errorFileOf(errorFileOf(file));
    expect(again).toBe(errorFileOf(file));
  });

  it('keeps rows whose cells cannot be told apart refused until they are corrected', () => {
    const cells = fc.array(fc.constantFrom('x', '', 'a@a.pl', '"x"y', 'TRUE'), { minLength: 1, maxLength: 9 });
    const headers = fc.constantFrom(`Title,${emailHeader}`, `Handover Code,Title,${emailHeader},Handover Message`);
    fc.assert(
      fc.property(headers, cells, (header, row) => {
        const bad = `${header}\n${row.join(',')}\n`;
        const apart = understand(bad).rows[0]?.faults?.some(({ code }) => code === 'ROW_RAGGED' || code === 'QUOTE_MISPLACED');
        if (apart) expect(understand(errorFileOf(bad)).rows[0]?.faults?.[0]?.code).toBe('ROW_RAGGED');
      }),
    );
    const long = `Title,${emailHeader}\n${'x'.repeat(70_000)},a@a.pl\n`;
    expect(understand(errorFileOf(long)).rows[0]?.faults?.[0]?.code).toBe('ROW_TOO_LONG');
  });

  it.each(languages)('says every fault in %s', (language) => {
    const words = faultWords(language);
    const said = userFaultCodes.map((code) => words({ code }));
    expect(new Set(said).size).toBe(userFaultCodes.length);
    if (language !== 'en')
      expect(said.filter((text, index) => text === faultWords('en')({ code: userFaultCodes[index] ?? 'EMAIL_MISSING' }))).toEqual([]);
    expect(words({ code: 'NUMBER_INVALID', field: 'Phone Number' })).toContain('Phone Number');
  });
});
