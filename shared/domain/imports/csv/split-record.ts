import { lineBreaks } from '#shared/domain/imports/csv/line-breaks.ts';

/** `more`: it does not end in this text. `unclosed`: a quote that was opened on line `line` (counted from the record's first, 0) has no end. */
export type SplitOutcome = 'record' | 'more' | 'unclosed';

export type RecordSplitter = {
  /** Reads the record that begins at `start`. `last`: no text follows this one. */
  split(text: string, start: number, last: boolean): SplitOutcome;
  /** Of the record read last: its cells, where the next begins, its line breaks, and whether a quote stands where none may. */
  cells: string[];
  end: number;
  breaks: number;
  strayQuote: boolean;
};

/** Stands for a cell that has something in it and was not asked for. */
export const unread = '…';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Splits text into records by RFC 4180, with CR LF, LF or CR as line break. A quote inside a cell that does not begin with one is a
 * character like others. After the quote that closes a cell only a delimiter or a line break may follow: else, in a cell of one line, the cell
 * is taken as it stands and `strayQuote` set; in one of several lines quotes do not pair up, and what is a row cannot be told (`unclosed`).
 * `keep`: the cells that are wanted; of the others only whether they are empty is told (`unread`).
 */
export function recordSplitter(delimiter: string, keep?: readonly boolean[]): RecordSplitter {
  const separator = delimiter.charCodeAt(0);

  function plainEnd(text: string, from: number): number {
    let to = from;
    for (; to < text.length; to++) {
      const code = text.charCodeAt(to);
      if (code === separator || code === lineFeed || code === carriageReturn) break;
    }
    return to;
  }

  function quotedEnd(text: string, from: number): number {
    let close = text.indexOf('"', from);
    while (close !== -1 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
    return close;
  }

  const splitter: RecordSplitter = { split, cells: [], end: 0, breaks: 0, strayQuote: false };

  function split(text: string, start: number, last: boolean): SplitOutcome {
    const { length } = text;
    const cells: string[] = [];
    let breaks = 0;
    let strayQuote = false;
    let position = start;
    for (;;) {
      if (text.charCodeAt(position) !== quote) {
        const to = plainEnd(text, position);
        if (to === length && !last) return 'more';
        if (to === position) cells.push('');
        else cells.push(keep === undefined || keep[cells.length] ? text.slice(position, to) : unread);
        position = to;
      } else {
        const close = quotedEnd(text, position + 1);
        if (!last && (close === -1 || close === length - 1)) return 'more';
        splitter.breaks = breaks;
        if (close === -1) return 'unclosed';
        const cell = text.slice(position + 1, close);
        const within = lineBreaks(cell);
        const to = plainEnd(text, close + 1);
        if (to === close + 1)
          cells.push(cell !== '' && keep?.[cells.length] === false ? unread : cell.includes('""') ? cell.replaceAll('""', '"') : cell);
        else if (within > 0) return 'unclosed';
        else if (to === length && !last) return 'more';
        else {
          strayQuote = true;
          cells.push(text.slice(position, to));
        }
        breaks += within;
        position = to;
      }
      if (text.charCodeAt(position) === separator) {
        position += 1;
        continue;
      }
      if (text.charCodeAt(position) === carriageReturn) {
        if (position + 1 === length && !last) return 'more';
        if (text.charCodeAt(position + 1) === lineFeed) position += 1;
      }
      splitter.cells = cells;
      splitter.end = Math.min(position + 1, length);
      splitter.breaks = breaks;
      splitter.strayQuote = strayQuote;
      return 'record';
    }
  }

  return splitter;
}
