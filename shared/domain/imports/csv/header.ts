import {
  emailColumn,
  errorColumns,
  type OwnedService,
  serviceColumns,
  suspendedSuffix,
  type UserColumn,
  userColumns,
} from '#shared/domain/imports/csv/columns.ts';
import type { CsvRecord } from '#shared/domain/imports/csv/csv-file.ts';
import type { FileFault } from '#shared/domain/imports/csv/file-faults.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';

/** `closed`: TRUE in this column refuses the file, for the service is suspended or not the organisation's. */
export type ServiceColumn = {
  readonly name: string;
  readonly kind: 'service';
  readonly service: ServiceId;
  readonly closed?: 'suspended' | 'not-owned';
};
/** What is known and not read; and a column without a name, which has to be empty. */
export type OtherColumn = { readonly name: string; readonly kind: 'ignored' } | { readonly name: string; readonly kind: 'unnamed' };
export type Column = UserColumn | ServiceColumn | OtherColumn;

export type Header = {
  /** Names as the sender wrote them, in the sender's order. */
  readonly names: CsvRecord;
  /** What each of them means; `name` is the sender's spelling. */
  readonly columns: readonly Column[];
  /** Where among them the address is. */
  readonly email: number;
  /** Which of them, if any, are read-only, and which are closed: most files need not be looked at for that. */
  readonly readOnly: readonly number[];
  readonly closed: readonly number[];
};

/** Spreadsheets and people change spaces and case; two columns that differ by nothing else do not exist. */
function spelling(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

const known: ReadonlyMap<string, UserColumn | OtherColumn> = new Map<string, UserColumn | OtherColumn>([
  ...userColumns.map((column) => [spelling(column.name), column] as const),
  ...errorColumns.map((name) => [spelling(name), { name, kind: 'ignored' }] as const),
]);

function serviceColumn(name: string, owned: readonly OwnedService[]): ServiceColumn | undefined {
  const wanted = spelling(name);
  const suffix = spelling(suspendedSuffix);
  const marked = wanted.endsWith(suffix);
  const bare = marked ? wanted.slice(0, -suffix.length).trim() : wanted;
  const service = serviceId.options.find((id) => spelling(serviceColumns[id]) === bare);
  if (service === undefined) return undefined;
  const own = owned.find((each) => each.service === service);
  if (own === undefined) return { name, kind: 'service', service, closed: 'not-owned' };
  return { name, kind: 'service', service, ...(marked || own.suspended ? { closed: 'suspended' as const } : {}) };
}

function columnOf(name: string, owned: readonly OwnedService[]): Column | undefined {
  if (name.trim() === '') return { name, kind: 'unnamed' };
  const column = known.get(spelling(name));
  return column === undefined ? serviceColumn(name, owned) : { ...column, name };
}

/** What two columns may not share: a service is one, however it is written. */
function identity(column: Column): string {
  return column.kind === 'service' ? column.service : spelling(column.name);
}

/**
 * Reads the header. `owned`: the organisation's services. A column left out changes nothing, the order is free, and columns of services that
 * are not the organisation's are read, for they may be FALSE or empty. Refused are a header that is none (`HEADER_MISSING`), unknown and repeated columns,
 * and a missing address column.
 */
export function readHeader(record: CsvRecord, owned: readonly OwnedService[]): Result<Header, FileFault> {
  const found = record.map((name) => columnOf(name, owned));
  if (found.every((column) => column === undefined || column.kind === 'unnamed')) return refused({ code: 'HEADER_MISSING' });
  const columns: Column[] = [];
  const seen = new Set<string>();
  for (const [index, column] of found.entries()) {
    const name = record[index] ?? '';
    if (column === undefined) return refused({ code: 'COLUMN_UNKNOWN', column: name });
    if (column.kind !== 'unnamed' && seen.has(identity(column))) return refused({ code: 'COLUMN_REPEATED', column: name });
    seen.add(identity(column));
    columns.push(column);
  }
  const email = columns.findIndex(({ kind }) => kind === 'email');
  if (email === -1) return refused({ code: 'COLUMN_MISSING', column: emailColumn });
  const places = (is: (column: Column) => boolean) => columns.flatMap((column, index) => (is(column) ? [index] : []));
  return ok({
    names: record,
    columns,
    email,
    readOnly: places(({ kind }) => kind === 'read-only'),
    closed: places((column) => column.kind === 'service' && column.closed !== undefined),
  });
}
