import { checkFile } from '#shared/domain/imports/check-file.ts';
import type { OwnedService } from '#shared/domain/imports/csv/columns.ts';
import { endJob } from '#shared/domain/imports/end-job.ts';
import type { HeldJob } from '#shared/domain/imports/held-job.ts';
import type { ImportDeps } from '#shared/domain/imports/import-deps.ts';
import { filesOf } from '#shared/domain/imports/import-job.ts';
import type { OrganisationOfJob } from '#shared/domain/imports/import-store.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

/** The services whose columns a file may have. */
export function ownedOf({ ledgers, trialRuns }: OrganisationOfJob): OwnedService[] {
  return serviceId.options.filter((service) => ledgers.has(service)).map((service) => ({ service, suspended: !trialRuns }));
}

/** Pass 1: the whole file, before anything is done. True: it may be imported. */
export async function validateFile(deps: ImportDeps, held: HeldJob, read: OrganisationOfJob): Promise<boolean> {
  const { files, jobs, now } = deps;
  const { organisationId, file } = held.job();
  const chunks = file === undefined ? undefined : await files.read(file);
  if (chunks === undefined) {
    await endJob(deps, held, 'rejected', { code: 'FILE_MISSING' });
    return false;
  }
  const checked = await checkFile(chunks, ownedOf(read));
  if (!checked.ok) {
    const { code, row, line, column, detail } = { line: undefined, ...checked.error };
    const place = [column, row === undefined ? undefined : `row ${row}`, line === undefined ? undefined : `line ${line}`, detail];
    const words = place.filter((part) => part !== undefined).join(', ');
    await endJob(deps, held, 'rejected', { code, ...(words === '' ? {} : { detail: words }) });
    return false;
  }
  const { fileHash, offset, row, rows } = checked.value;
  await files.put(filesOf(held.job()).findings, JSON.stringify(checked.value), 'application/json');
  const sameFileAs = held.job().kind === 'import' ? await jobs.importedBefore(organisationId, fileHash) : undefined;
  await held.write(
    (job) => ({
      ...job,
      state: 'running',
      fileHash,
      ...(sameFileAs === undefined ? {} : { sameFileAs }),
      position: { chunk: 0, offset, row },
      progress: { ...job.progress, total: rows },
      tries: 1,
    }),
    (job, readVersion) => jobs.save(job, readVersion, now()),
  );
  return true;
}
