import { promisify } from 'node:util';
import spectrum from 'csv-spectrum';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#shared/domain/imports/csv/csv-line.ts';
import { readRecords } from '#shared/domain/imports/csv/read-records.ts';
import { bytesOf, chunksOf, readAll, recordsOf } from './csv-files.ts';

const encodings = ['utf-8', 'utf-16le', 'utf-16be'] as const;
const tricky = 'a,"b ""c"", d",ą\r\n"1\r\n2",😀,שלום\n"",x"y,\r\r\n,,\r\nlast,"\u2028",é';
const read = [['a', 'b "c", d', 'ą'], ['1\r\n2', '😀', 'שלום'], ['', 'x"y', ''], [], [], ['last', '\u2028', 'é']];

describe('records of a file [IM-7]', () => {
  it('are those of csv-spectrum', async () => {
    const samples = await promisify(spectrum)();
    expect(samples.length).toBeGreaterThan(10);
    for (const { name, csv, json } of samples) {
      const [header = [], ...rows] = recordsOf(readAll([csv]));
      const objects = rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index]])));
      const said = JSON.parse(json.toString());
      // This one's answer is an object in no list, and has another telephone number than its file.
      expect(objects, name).toEqual(name === 'location_coordinates' ? [{ ...said, 'Contact Phone Number': '2095257564' }] : said);
    }
  });

  it.each(encodings)('are the same in %s wherever the bytes are split', (encoding) => {
    const file = bytesOf(tricky, encoding);
    expect(recordsOf(readAll([file]))).toEqual(read);
    // Blocks are made of chunks: with blocks as small as the chunks, every split is a split of the text.
    for (let at = 0; at <= file.length; at++) {
      expect(recordsOf(readAll([file.subarray(0, at), file.subarray(at)], { blockBytes: 1 })), String(at)).toEqual(read);
    }
    for (const bytes of [1, 2, 3, 5]) expect(recordsOf(readAll(chunksOf(file, bytes), { blockBytes: 1 })), String(bytes)).toEqual(read);
  });

  it('are the same with a mark in UTF-8 and without', () => {
    expect(recordsOf(readAll([bytesOf(tricky, 'utf-8', true)]))).toEqual(read);
    expect(recordsOf(readAll(chunksOf(bytesOf(tricky, 'utf-8', true), 1), { blockBytes: 1 }))).toEqual(read);
  });

  it.each([',', ';', '\t'] as const)('are what was written, for any cells, with %j between them', (delimiter) => {
    const cell = fc.oneof(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\r', '\n', 'ż', '😀', ' ') }), fc.string());
    const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(table, fc.constantFrom(...encodings), fc.integer({ min: 1, max: 9 }), (rows, encoding, bytes) => {
        const clean = rows.map((row) => row.map((value) => value.replaceAll('\0', '')));
        const text = [['x', 'y'], ...clean].map((row) => csvLine(row, delimiter)).join('');
        const expected = [['x', 'y'], ...clean.map((row) => (row.every((value) => value === '') ? [] : row))];
        expect(recordsOf(readAll(chunksOf(bytesOf(text, encoding), bytes), { blockBytes: 1 }))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it.each(encodings)('can be read on from the end of any batch, in %s', (encoding) => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      ['ü'.repeat(index % 3), `"q${index}`, index % 5 === 0 ? 'two\nlines' : '😀'].concat(),
    );
    const file = bytesOf([['a', 'b', 'c'], ...rows].map((row) => csvLine(row, ';')).join(''), encoding);
    for (const blockBytes of [1, 37, 65_536]) {
      const whole = readAll(chunksOf(file, 11), { batchRows: 3, blockBytes });
      expect(whole.batches).toHaveLength(15);
      expect(whole.batches.at(-1)?.endOffset).toBe(file.length);
      for (const [index, { format, endOffset, firstRow, records }] of whole.batches.entries()) {
        expect(whole.batches[index + 1]?.startOffset ?? file.length).toBe(endOffset);
        const from = { format, offset: endOffset, row: firstRow + records.length };
        const rest = readAll(chunksOf(file.subarray(endOffset), 7), { batchRows: 3, blockBytes, from });
        expect(rest.fault).toBeUndefined();
        expect(rest.batches).toEqual(whole.batches.slice(index + 1));
      }
    }
  });

  it('are numbered as a spreadsheet does, blank ones included', () => {
    const { batches } = readAll([Buffer.from('\n\na,b\n1,2\n\n,\n3,"4\n5"\n6,7')]);
    expect(batches.map(({ firstRow, records }) => [firstRow, records])).toEqual([
      [3, [['a', 'b']]],
      [4, [['1', '2'], [], [], ['3', '4\n5'], ['6', '7']]],
    ]);
  });

  it('come one batch after the other from any stream, and stop with what refuses the file', async () => {
    const chunks = (async function* () {
      yield Buffer.from('a,b\n1,2\n');
      yield Buffer.from('3,"4');
    })();
    const seen = [];
    for await (const batch of readRecords(chunks, { batchRows: 1, blockBytes: 1 })) seen.push(batch.ok ? batch.value.records : batch.error);
    expect(seen).toEqual([[['a', 'b']], [['1', '2']], { code: 'QUOTE_UNCLOSED', line: 3, row: 3 }]);
  });
});
