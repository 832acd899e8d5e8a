import type { OrganisationId } from '#shared/domain/ids.ts';
import type { OwnedService } from '#shared/domain/imports/csv/columns.ts';
import { csvLine, csvMark } from '#shared/domain/imports/csv/csv-line.ts';
import { exportHeader, exportRow } from '#shared/domain/imports/csv/export-users.ts';
import { endJob } from '#shared/domain/imports/end-job.ts';
import type { HeldJob } from '#shared/domain/imports/held-job.ts';
import type { ImportDeps } from '#shared/domain/imports/import-deps.ts';
import { filesOf } from '#shared/domain/imports/import-job.ts';
import type { Person } from '#shared/domain/people.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

/** All users of an organisation, a page at a time, in the order of its lists. */
export type UserPages = { all(organisationId: OrganisationId): AsyncIterable<readonly Person[]> };

/**
 * Writes all users of an organisation into a file (IM-1). It changes nothing, so that one that died is begun again from the start; the
 * services that have ended are left out, those of a suspended trial are marked.
 */
export async function exportUsers(
  { jobs, files, users, newId, now }: Pick<ImportDeps, 'jobs' | 'files' | 'newId' | 'now'> & { readonly users: UserPages },
  held: HeldJob,
  { giveUp }: { readonly giveUp: boolean },
): Promise<'ended'> {
  const { organisationId } = held.job();
  const deps = { jobs, newId, now };
  const read = await jobs.organisation(organisationId, now());
  if (read === undefined || giveUp) {
    await endJob(deps, held, 'failed', { code: read === undefined ? 'ORGANISATION_GONE' : 'GIVEN_UP' });
    return 'ended';
  }
  const owned: OwnedService[] = serviceId.options
    .filter((service) => read.ledgers.has(service))
    .map((service) => ({ service, suspended: !read.trialRuns }));
  const writer = files.writer(filesOf(held.job()).exported, 'text/csv; charset=utf-8');
  await writer.write(csvMark + csvLine(exportHeader(owned)));
  let done = 0;
  for await (const page of users.all(organisationId)) {
    const present = page.filter(({ state }) => state !== 'replaced');
    done += present.length;
    await writer.write(present.map((user) => csvLine(exportRow(user, owned))).join(''));
  }
  await writer.end();
  await held.write(
    (job) => ({ ...job, progress: { ...job.progress, total: done, done, counts: { exported: done } } }),
    (job, readVersion) => jobs.save(job, readVersion, now()),
  );
  await endJob(deps, held, 'completed');
  return 'ended';
}
