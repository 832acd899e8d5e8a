import {
  type OwnedService,
  type ReadOnlyField,
  serviceColumns,
  suspendedSuffix,
  type UserColumn,
  userColumns,
} from '#shared/domain/imports/csv/columns.ts';
import type { CsvRecord } from '#shared/domain/imports/csv/csv-file.ts';
import { guarded } from '#shared/domain/imports/csv/formula-guard.ts';
import type { Person } from '#shared/domain/people.ts';

export type ExportedUser = Pick<Person, 'email' | 'firstName' | 'lastName' | 'displayName' | 'details' | 'licences' | 'state'>;

const statusNames: Readonly<Record<Person['state'], string>> = {
  invited: 'Not Verified',
  verified: 'Verified',
  active: 'Active',
  inactive: 'Inactive',
  replaced: '',
};

/** What an export says in a column that an import does not change. Nothing is known of the use of services yet. */
export function readOnlyValue(field: ReadOnlyField, user: Pick<ExportedUser, 'state'>): string {
  return field === 'status' ? statusNames[user.state] : '';
}

function cellOf(column: UserColumn, user: ExportedUser): string {
  switch (column.kind) {
    case 'email':
      return user.email;
    case 'name':
      return user[column.field] ?? '';
    case 'read-only':
      return readOnlyValue(column.field, user);
    default:
      return user.details?.[column.field] ?? '';
  }
}

/** The header of an organisation's export: all columns of users, then one for each of its services. */
export function exportHeader(owned: readonly OwnedService[]): CsvRecord {
  const services = owned.map(({ service, suspended }) => `${serviceColumns[service]}${suspended ? suspendedSuffix : ''}`);
  return [...userColumns.map(({ name }) => name), ...services];
}

/**
 * A user as a row of the export, its cells made harmless (IM-8). In the column of a suspended service there is nothing, for TRUE
 * would refuse the file as it is imported again, and FALSE could take the licence away.
 */
export function exportRow(user: ExportedUser, owned: readonly OwnedService[]): CsvRecord {
  const has = user.licences ?? [];
  return [
    ...userColumns.map((column) => guarded(cellOf(column, user), column.kind === 'number')),
    ...owned.map(({ service, suspended }) => (suspended ? '' : has.includes(service) ? 'TRUE' : 'FALSE')),
  ];
}
