/** What a spreadsheet takes for the beginning of a formula or of a cell that runs into one, full-width forms included (OWASP). */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** What the guard itself looks like, so that a value that happens to begin so is told apart. */
const guardedStart = /^'['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const numberWithPlus = /^\+\d+$/;

/**
 * A value as a cell that no spreadsheet runs: an apostrophe goes before what could be a formula, and before what looks guarded.
 * `isNumber`: the column holds telephone numbers, in which + and digits stay as they are (IM-8).
 */
export function guarded(value: string, isNumber = false): string {
  if (!formulaStart.test(value)) return guardedStart.test(value) ? `'${value}` : value;
  return isNumber && numberWithPlus.test(value) ? value : `'${value}`;
}

/** The value of a cell: the guard, if it has one, taken away. The inverse of `guarded`. */
export function unguarded(cell: string): string {
  return cell.charCodeAt(0) === 39 && guardedStart.test(cell) ? cell.slice(1) : cell;
}

/** A cell as a sender wrote it, made harmless without changing what an import reads in it. */
export function harmless(cell: string, isNumber: boolean): string {
  return formulaStart.test(cell) && !(isNumber && numberWithPlus.test(cell)) ? `'${cell}` : cell;
}
