import { describe, expect, it } from 'vitest';
import { csvLimits } from '#shared/domain/imports/csv/csv-file.ts';
import type { FileFault } from '#shared/domain/imports/csv/file-faults.ts';
import { allOwned, bytesOf, chunksOf, emailHeader, readAll, understand } from './csv-files.ts';

const header = `First Name,Last Name,${emailHeader},Webex Calling`;
const row = 'Anna,Żak,anna@a.pl,TRUE';
const suspended = allOwned.map((each) => (each.service === 'calling' ? { ...each, suspended: true } : each));
const withoutCalling = allOwned.filter(({ service }) => service !== 'calling');
const windows1250 = Buffer.concat([Buffer.from(`${header}\r\nAnna,`), Buffer.from([0xaf, 0x61, 0x6b]), Buffer.from(',anna@a.pl,TRUE\r\n')]);

type Refused = readonly [what: string, file: Buffer | string, fault: FileFault, owned?: typeof allOwned];
const refusedAsAWhole: readonly Refused[] = [
  ['an empty file', '', { code: 'FILE_EMPTY' }],
  ['a file of a mark and nothing else', '\ufeff', { code: 'FILE_EMPTY' }],
  ['a file of blank lines', '\r\n\r\n,,,\n', { code: 'FILE_EMPTY' }],
  ['a header and nothing else', `${header}\r\n`, { code: 'NO_ROWS' }],
  ['a header and blank rows', `${header}\r\n,,,\r\n\r\n`, { code: 'NO_ROWS' }],
  ['rows without a header', `${row}\n${row}\n`, { code: 'HEADER_MISSING' }],
  ['any text', 'Dear all,\n\nplease find attached…\n', { code: 'HEADER_MISSING' }],
  ['JSON', '[{"email": "anna@a.pl"}]', { code: 'HEADER_MISSING' }],
  ['a doubled header', `${header},last  name\n${row},x\n`, { code: 'COLUMN_REPEATED', column: 'last  name' }],
  [
    'a service twice, once as suspended',
    `${header},Webex Calling (Suspended)\n${row},\n`,
    { code: 'COLUMN_REPEATED', column: 'Webex Calling (Suspended)' },
  ],
  ['an unknown column', `${header},Shoe size\n${row},44\n`, { code: 'COLUMN_UNKNOWN', column: 'Shoe size' }],
  ['no column of addresses', 'First Name,Last Name\nAnna,Żak\n', { code: 'COLUMN_MISSING', column: emailHeader }],
  ['a PDF named .csv', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), { code: 'NOT_CSV', detail: 'PDF' }],
  ['a workbook named .csv', Buffer.from('PK\u0003\u0004…'), { code: 'NOT_CSV', detail: 'XLSX or ZIP' }],
  ['a web page', '<!DOCTYPE html><table>', { code: 'NOT_CSV', detail: 'HTML' }],
  ['windows-1250', windows1250, { code: 'ENCODING_NOT_SUPPORTED', line: 2 }],
  ['UTF-8 that is cut off', bytesOf(`${header}\n${row}\nŻ`).subarray(0, -1), { code: 'ENCODING_NOT_SUPPORTED', line: 3 }],
  ['UTF-16 LE without its mark', bytesOf(header, 'utf-16le', false), { code: 'ENCODING_NOT_SUPPORTED', detail: 'UTF-16 without its mark' }],
  ['UTF-16 BE without its mark', bytesOf(header, 'utf-16be', false), { code: 'ENCODING_NOT_SUPPORTED', detail: 'UTF-16 without its mark' }],
  ['UTF-16 with half a character', bytesOf(`${header}\n${row}\n`, 'utf-16le').subarray(0, -1), { code: 'ENCODING_NOT_SUPPORTED' }],
  ['UTF-16 with half a surrogate pair', bytesOf(`${header}\n\ud83d,`, 'utf-16be'), { code: 'ENCODING_NOT_SUPPORTED' }],
  ['UTF-32', Buffer.from('fffe0000410000002c000000', 'hex'), { code: 'ENCODING_NOT_SUPPORTED', detail: 'UTF-32' }],
  ['a NUL', `${header}\n${row}\nAn\0na,Żak,anna2@a.pl,\n`, { code: 'NUL_CHARACTER', line: 3 }],
  ['a NUL in UTF-16', bytesOf(`${header}\n${row}\n\0,`, 'utf-16be'), { code: 'NUL_CHARACTER', line: 3 }],
  ['a quote that is never closed', `${header}\n${row}\n"Anna,Żak,a@a.pl,\n${row}\n`, { code: 'QUOTE_UNCLOSED', line: 3, row: 3 }],
  [
    'a quote that is closed by the next cell in quotes',
    `${header}\n"Anna,Żak,a@a.pl,\n${row}\n"Ola, Maria",Bąk,b@a.pl,\n`,
    { code: 'QUOTE_UNCLOSED', line: 2, row: 2 },
  ],
  [
    'TRUE in a column of a suspended service',
    `${header} (Suspended)\n${row}\n`,
    { code: 'SERVICE_COLUMN_SUSPENDED', column: 'Webex Calling (Suspended)', row: 2 },
    suspended,
  ],
  [
    'TRUE for a suspended service under its old name',
    `${header}\n\n${row}\n`,
    { code: 'SERVICE_COLUMN_SUSPENDED', column: 'Webex Calling', row: 3 },
    suspended,
  ],
  [
    'TRUE for a service that is not the organisation’s',
    `${header}\n${row}\n`,
    { code: 'SERVICE_COLUMN_NOT_OWNED', column: 'Webex Calling', row: 2 },
    withoutCalling,
  ],
];

describe('files that are refused as a whole [IM-7]', () => {
  it.each(refusedAsAWhole.map((each) => [each[0], each] as const))('%s', (_, [, file, fault, owned]) => {
    expect(understand(file, owned).fault).toEqual(fault);
  });

  const unreadable = refusedAsAWhole.filter(([, , { code }]) => !/^(SERVICE|COLUMN|HEADER)_/.test(code));
  it.each(unreadable.map((each) => [each[0], each] as const))('%s, wherever its bytes are split', (_, [, file, fault]) => {
    const bytes = Buffer.from(file);
    for (let at = 0; at <= bytes.length; at++) {
      expect(readAll([bytes.subarray(0, at), bytes.subarray(at)], { blockBytes: 1 }).fault, String(at)).toEqual(fault);
    }
  });

  it('a header that does not end', () => {
    expect(understand(`${emailHeader},${'x'.repeat(70_000)}\na@a.pl,\n`).fault).toEqual({ code: 'HEADER_TOO_LONG', row: 1 });
  });

  it('1,000,001 rows, and not 1,000,000 [IM-15]', { timeout: 120_000 }, () => {
    const lines = Buffer.from('a@a.pl\n'.repeat(1_000_000));
    const file = (...more: Buffer[]) => readAll([Buffer.from(`${emailHeader}\n\n`), lines, ...more]);
    expect(file().fault).toBeUndefined();
    expect(file(Buffer.from('\n,\n')).fault).toBeUndefined();
    expect(file(Buffer.from('b@b.pl\n')).fault).toEqual({ code: 'TOO_MANY_ROWS', row: 1_000_003 });
  });

  it('more than 150 MB [IM-15]', { timeout: 120_000 }, () => {
    const megabyte = Buffer.from(`${'x'.repeat(2 ** 14 - 8)},a@a.pl\n`.repeat(64));
    const file = function* (bytes: number) {
      for (let left = bytes; left > 0; left -= megabyte.length) yield megabyte.subarray(0, Math.min(left, megabyte.length));
    };
    expect(csvLimits.bytes).toBe(150 * 2 ** 20);
    expect(megabyte).toHaveLength(2 ** 20);
    expect(readAll(file(csvLimits.bytes)).fault).toBeUndefined();
    expect(readAll(file(csvLimits.bytes + 1)).fault).toEqual({ code: 'FILE_TOO_LARGE' });
  });
});

describe('files that look bad and are read right [IM-7]', () => {
  const wanted = [{ row: 2, wanted: { email: 'anna@a.pl', firstName: 'Anna', lastName: 'Żak', services: { calling: true } } }];

  it.each([
    ['with a mark', `\ufeff${header}\r\n${row}\r\n`],
    ['with LF', `${header}\n${row}`],
    ['with CR', `${header}\r${row}\r`],
    ['with semicolons', `${header}\n${row}\n`.replaceAll(',', ';')],
    ['with tabs', `${header}\n${row}\n`.replaceAll(',', '\t')],
    ['with columns in another order', `Webex Calling,${emailHeader},Last Name,First Name\ntrue,ANNA@a.pl,Żak,Anna\n`],
    ['with all in quotes', `${header}\n${row}\n`.replace(/[^,\n]+/g, '"$&"')],
    ['with spaces and another case', `First  name, LAST NAME ,user id/email (required),webex calling\n Anna ,Żak , anna@a.pl, True \n`],
    ['with empty cells at the end of each row', `${header},,\n${row},,\n`],
    ['with what an error file adds', `${header},Handover Code,Handover Message\n${row},EMAIL_INVALID,"x, y"\n`],
    ['with TRUE as a Polish spreadsheet writes it', `${header}\n${row.replace('TRUE', 'PRAWDA')}\n`],
  ])('%s', (_, file) => {
    expect(understand(file)).toMatchObject({ rows: wanted });
    expect(understand(file).fault).toBeUndefined();
  });

  it.each(['utf-16le', 'utf-16be'] as const)('in %s with tabs, as spreadsheets save Unicode text', (encoding) => {
    const file = bytesOf(`${header}\r\n${row}\r\n`.replaceAll(',', '\t'), encoding);
    expect(understand(file)).toMatchObject({ rows: wanted });
  });

  it('a suspended service that is FALSE or empty, and one that is not the organisation’s', () => {
    const file = `${header.replace('Calling', 'Calling (Suspended)')},Webex Meetings\nAnna,Żak,anna@a.pl,FALSE,FALSE\nOla,Bąk,ola@a.pl,,\n`;
    const understood = understand(file, [{ service: 'calling', suspended: true }]);
    expect(understood.fault).toBeUndefined();
    expect(understood.rows.map((each) => each.wanted?.services)).toEqual([{ calling: false }, undefined]);
  });
});

describe('rows that are refused while the others go on [IM-7]', () => {
  it('ragged ones, one with a stray quote, and one that is too long', () => {
    const file = `${header}\n${row}\nAnna,Żak\n${row},x\n"An"na,Żak,a@a.pl,TRUE\n"${'x'.repeat(70_000)}\n\n",Żak,a@a.pl,TRUE\nO"la,Bąk,ola@a.pl,\n`;
    for (const bytes of [7, 1000, 100_000]) {
      const { rows, fault } = readRowsIn(file, bytes);
      expect(fault).toBeUndefined();
      expect(rows).toEqual([2, ['ROW_RAGGED', '2/4'], ['ROW_RAGGED', '5/4'], ['QUOTE_MISPLACED'], ['ROW_TOO_LONG'], 'O"la']);
    }
  });

  it('a cell of 10 MB is one of them, in as much memory as any other', () => {
    const chunk = Buffer.from('x'.repeat(65_536));
    const file = (function* () {
      yield Buffer.from(`${header}\nAnna,"`);
      for (let count = 0; count < 160; count++) yield chunk;
      yield Buffer.from(`",anna@a.pl,\r\n${row}\n`);
    })();
    const { batches, fault } = readAll(file);
    expect(fault).toBeUndefined();
    const [long = [], next] = batches[1]?.records ?? [];
    expect(long.join('').length).toBeLessThan(csvLimits.recordCharacters + 100);
    expect(next).toEqual(['Anna', 'Żak', 'anna@a.pl', 'TRUE']);
  });

  it('a quote that opens 10 MB and is never closed refuses the file and names the line', { timeout: 120_000 }, () => {
    const file = Buffer.from(`${header}\n${row}\n"Anna\n${`${row}\n`.repeat(400_000)}`);
    expect(readAll(chunksOf(file, 65_536)).fault).toEqual({ code: 'QUOTE_UNCLOSED', line: 3, row: 3 });
  });

  function readRowsIn(file: string, bytes: number) {
    const understood = understand(file, allOwned, { blockBytes: bytes });
    return {
      fault: understood.fault,
      rows: understood.rows.map(({ wanted, faults, row: number }) =>
        faults ? faults.flatMap(({ code, detail }) => [code, ...(detail ? [detail] : [])]) : number === 2 ? 2 : wanted?.firstName,
      ),
    };
  }
});
