const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Finds the end of a record that is too long to be kept, by the rules of `recordSplitter`, over any number of blocks. */
export type RecordSkipper = {
  /** Where the record ends in this text; -1: not in it. */
  skip(text: string, from: number): number;
  /** In the middle of a quoted cell. */
  readonly open: boolean;
  /** A quote was closed after line breaks with text behind it: quotes do not pair up. */
  readonly unpaired: boolean;
  /** Line breaks passed, and those before the quote that was opened last. */
  readonly breaks: number;
  readonly openedAfter: number;
};

export function recordSkipper(delimiter: string): RecordSkipper {
  const separator = delimiter.charCodeAt(0);
  let at: 'start' | 'plain' | 'quoted' | 'closing' | 'return' = 'start';
  let breaks = 0;
  let openedAfter = 0;
  let afterReturn = false;
  let unpaired = false;

  function countBreak(code: number): void {
    if (code === carriageReturn || (code === lineFeed && !afterReturn)) breaks += 1;
    afterReturn = code === carriageReturn;
  }

  function skip(text: string, from: number): number {
    for (let position = from; position < text.length; position++) {
      const code = text.charCodeAt(position);
      if (at === 'return') return code === lineFeed ? position + 1 : position;
      if (at === 'quoted') {
        if (code === quote) at = 'closing';
        countBreak(code);
        continue;
      }
      if (at === 'closing' && code === quote) at = 'quoted';
      else if (code === lineFeed) return position + 1;
      else if (code === carriageReturn) at = 'return';
      else if (code === separator) at = 'start';
      else if (at === 'start' && code === quote) {
        at = 'quoted';
        openedAfter = breaks;
      } else {
        if (at === 'closing' && breaks > openedAfter) {
          unpaired = true;
          return position;
        }
        at = 'plain';
      }
    }
    return -1;
  }

  return {
    skip,
    get open() {
      return at === 'quoted';
    },
    get unpaired() {
      return unpaired;
    },
    get breaks() {
      return breaks;
    },
    get openedAfter() {
      return openedAfter;
    },
  };
}
