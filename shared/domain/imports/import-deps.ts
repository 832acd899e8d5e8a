import type { StoredFiles } from '#shared/domain/files.ts';
import type { JobId, NewId, Now } from '#shared/domain/ids.ts';
import type { Words } from '#shared/domain/imports/chunk-report.ts';
import type { ChunkTable } from '#shared/domain/imports/chunk-table.ts';
import type { RowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import type { ImportJobs } from '#shared/domain/imports/import-store.ts';
import type { Language } from '#shared/domain/languages.ts';

/** How much is done at a time; smaller in tests. */
export type ImportLimits = {
  /** Rows of a chunk: they are settled together. A dry run and the import that follows it need the same. */
  readonly chunkRows: number;
  /** Milliseconds after which a worker lets others have their turn. */
  readonly slice: number;
  /** Milliseconds for which a worker has a job for itself: longer than it can live. */
  readonly lease: number;
  /** Workers that may fail at the same place before the job is given up. */
  readonly mostTries: number;
};

export const importLimits: ImportLimits = { chunkRows: 500, slice: 10_000, lease: 250_000, mostTries: 5 };

export type ImportDeps = {
  readonly jobs: ImportJobs;
  readonly table: ChunkTable;
  readonly files: StoredFiles;
  readonly readRow: RowReader;
  /** Says faults in a language. */
  readonly words: (language: Language) => Promise<Words>;
  readonly newId: NewId;
  readonly now: Now;
  readonly limits: ImportLimits;
  /** Told of what was not expected, and of which job. */
  readonly fault: (error: unknown, of: { readonly jobId: JobId; readonly row?: number }) => void;
};
