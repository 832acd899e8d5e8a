import type { CsvRecord } from '#shared/domain/imports/csv/csv-file.ts';
import { recordFaults } from '#shared/domain/imports/csv/csv-file.ts';
import type { FileFault } from '#shared/domain/imports/csv/file-faults.ts';
import { unguarded } from '#shared/domain/imports/csv/formula-guard.ts';
import type { Column, Header } from '#shared/domain/imports/csv/header.ts';
import type { RowFault } from '#shared/domain/imports/csv/row-fault.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { contactCenter, type ServiceId } from '#shared/domain/users/licences.ts';
import type { DetailName, WantedUser } from '#shared/domain/users/plan-user.ts';
import type { UserFaultCode } from '#shared/domain/users/user-faults.ts';
import { detailValue, emailValue, nameValue, type PhoneNumbers, valueLimits } from '#shared/domain/users/user-values.ts';

/** TRUE and FALSE as spreadsheets write them in the languages of the product. */
const words: ReadonlyMap<string, boolean> = new Map([
  ...['TRUE', 'PRAWDA', 'SANT', 'ADEVĂRAT', 'אמת'].map((word) => [word, true] as const),
  ...['FALSE', 'FAŁSZ', 'FALSKT', 'FALS', 'שקר'].map((word) => [word, false] as const),
]);

/** What a cell of a service says; undefined: neither TRUE nor FALSE. */
function booleanOf(cell: string): boolean | undefined {
  if (cell === 'TRUE') return true;
  if (cell === 'FALSE') return false;
  return words.get(cell.trim().toUpperCase());
}

const removal = /^\s*REMOVE\|/i;

/** A row as it is read: what is absent was empty or left out. */
type Draft = {
  -readonly [Field in keyof Omit<WantedUser, 'details' | 'services'>]: WantedUser[Field];
} & { details?: Partial<Record<DetailName, string | null>>; services?: Partial<Record<ServiceId, boolean>> };

export type RowReader = (header: Header, record: CsvRecord, row: number) => Result<WantedUser, readonly RowFault[]>;

/**
 * Makes the reader of rows: a record with its header becomes what is wanted of the user, or all that is wrong with it, each fault
 * with its column. Empty cells say nothing; `REMOVE|` before a number takes it away (IM-7).
 */
export function rowReader(e164: PhoneNumbers): RowReader {
  return function wantedOf(header, record, row) {
    const { columns } = header;
    const count = columns.length;
    let faults: RowFault[] | undefined;
    const fault = (code: UserFaultCode, column?: Column, detail?: string) => {
      faults ??= [];
      faults.push({ code, row, ...(column ? { field: column.name } : {}), ...(detail === undefined ? {} : { detail }) });
    };
    if (record.length !== count || record[count - 1]?.charCodeAt(0) === 0) {
      const last = record.at(-1);
      if (last === recordFaults.tooLong) fault('ROW_TOO_LONG');
      else if (last === recordFaults.strayQuote) fault('QUOTE_MISPLACED');
      else fault('ROW_RAGGED', undefined, `${record.length}/${count}`);
      return refused(faults ?? []);
    }
    const draft: Draft = { email: '' };
    for (let index = 0; index < count; index++) {
      const written = record[index];
      const column = columns[index];
      if (written === undefined || written === '' || column === undefined) continue;
      if (column.kind === 'service') {
        const said = booleanOf(written);
        if (said === undefined) {
          if (written.trim() !== '') fault('BOOLEAN_INVALID', column);
          continue;
        }
        // Of a service that the organisation does not own FALSE says nothing.
        if (column.closed === 'not-owned') continue;
        draft.services ??= {};
        draft.services[column.service] = said;
        continue;
      }
      if (column.kind === 'ignored' || column.kind === 'read-only') continue;
      const cell = unguarded(written);
      if (column.kind === 'email') {
        const email = emailValue(cell);
        if (typeof email === 'string') draft.email = email;
        else if (cell.trim() !== '') fault(email.code, column);
        continue;
      }
      if (cell.charCodeAt(0) <= 32 && cell.trim() === '') continue;
      if (column.kind === 'unnamed') {
        fault('ROW_RAGGED', column);
        continue;
      }
      if (column.kind === 'name') {
        const name = nameValue(cell, column.field === 'displayName' ? valueLimits.displayName : valueLimits.name);
        if (typeof name === 'string') draft[column.field] = name;
        else fault(name.code, column);
        continue;
      }
      const isRemoved = (column.kind === 'number' || column.kind === 'extension') && removal.test(cell);
      const value = isRemoved ? null : detailValue(column.field, cell, e164);
      if (value !== null && typeof value !== 'string') {
        fault(value.code, column);
        continue;
      }
      draft.details ??= {};
      draft.details[column.field] = value;
    }
    if (draft.email === '' && (faults === undefined || !faults.some(({ code }) => code === 'EMAIL_INVALID'))) {
      fault('EMAIL_MISSING', columns[header.email]);
    }
    if ((draft.firstName === undefined) !== (draft.lastName === undefined)) incompleteNames();
    if (draft.services?.[contactCenter.standard] === true && draft.services[contactCenter.premium] === true) {
      fault(
        'BOTH_CONTACT_CENTER_LICENCES',
        columns.find((column) => column.kind === 'service' && column.service === contactCenter.premium),
      );
    }
    return faults === undefined ? ok(draft) : refused(faults);

    /** One name without the other, unless the other is there and was found wrong already. */
    function incompleteNames(): void {
      const missing = draft.firstName === undefined ? 'firstName' : 'lastName';
      const column = columns.find((each) => each.kind === 'name' && each.field === missing);
      if (!faults?.some(({ field }) => field !== undefined && field === column?.name)) fault('NAMES_INCOMPLETE', column);
    }
  };
}

/**
 * What of a row refuses the whole file: TRUE for a service that is suspended, or that the organisation does not own. To be asked
 * of every row before anything is done.
 */
export function fileFaultOf(header: Header, record: CsvRecord, row: number): FileFault | undefined {
  if (header.closed.length === 0 || record.length !== header.columns.length) return undefined;
  for (const index of header.closed) {
    const column = header.columns[index];
    if (column?.kind === 'service' && booleanOf(record[index] ?? '') === true) {
      return { code: column.closed === 'suspended' ? 'SERVICE_COLUMN_SUSPENDED' : 'SERVICE_COLUMN_NOT_OWNED', column: column.name, row };
    }
  }
  return undefined;
}
