import { pages as organisationRights } from '#functions/organisation-rights/page.ts';
import { pages as organisationSettings } from '#functions/organisation-settings/page.ts';
import { pages as organisationTasks } from '#functions/organisation-tasks/page.ts';
import { pages as organisationUsers } from '#functions/organisation-users/page.ts';
import { pages as userDiagnosis } from '#functions/user-diagnosis/page.ts';
import { dynamoDeletions } from '#shared/adapters/dynamodb/deletions.ts';
import { dynamoDossiers } from '#shared/adapters/dynamodb/dossiers.ts';
import { dynamoImportRequests } from '#shared/adapters/dynamodb/import-requests.ts';
import { portals } from '#shared/adapters/dynamodb/portal-connections.ts';
import { dynamoResendJobs } from '#shared/adapters/dynamodb/resend-jobs.ts';
import { dynamoRightsRequests } from '#shared/adapters/dynamodb/rights-requests.ts';
import { dynamoSettingsStore } from '#shared/adapters/dynamodb/settings.ts';
import { dynamoSyncStore } from '#shared/adapters/dynamodb/sync-jobs.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTaskLook } from '#shared/adapters/dynamodb/task-look.ts';
import { dynamoTaskReader } from '#shared/adapters/dynamodb/task-reader.ts';
import { dynamoUserReader } from '#shared/adapters/dynamodb/user-reader.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import { loadRowReader } from '#shared/adapters/phone-numbers/load-row-reader.ts';
import type { Files } from '#shared/domain/files.ts';
import type { Now } from '#shared/domain/ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { TestTable } from '#test/support/dynoxide.ts';

type Setting = {
  readonly now: Now;
  readonly origin: string;
  /** Where files are kept; without it there are no pages for tasks. */
  readonly files: Files | undefined;
  /** Told of each job whose worker is woken. */
  readonly woken: (job: { readonly id: string; readonly kind: string }) => void;
};

/** The pages of the functions for an organisation’s administrators, each with its own dependencies, over one table. */
export function administratorPages(table: TestTable, { now, origin, files, woken }: Setting) {
  const hashes = loadSystemKeys(table);
  const look = dynamoTaskLook(table);
  const resends = dynamoResendJobs(table, now);
  const syncs = dynamoSyncStore(table);
  const sign = hashes.then((keys) => keys.sign);
  const wake = async (job: { readonly id: string; readonly kind: string }) => woken(job);
  const users = { users: dynamoUserStore(table, hashes), reader: dynamoUserReader(table), removals: dynamoUserRemovals(table, hashes) };
  const imports = { requests: dynamoImportRequests(table, now), loadRowReader };
  return [
    // First, as the gateway prefers the address of a page to one with a user’s id in that place.
    ...(files === undefined
      ? []
      : [organisationTasks({ ...imports, files, tasks: dynamoTaskReader(table), look, resends, syncs, sign, origin, newId, now })]),
    organisationUsers({ ...users, look, sign, newId, now }),
    userDiagnosis({ dossiers: dynamoDossiers(table, hashes), syncs, portalOf: portals(table, { local: true, now }), now }),
    organisationRights({ rights: dynamoRightsRequests(table), newId, now }),
    organisationSettings({
      settings: dynamoSettingsStore(table),
      jobs: resends,
      deletions: dynamoDeletions(table, hashes, now),
      look,
      wake,
      newId,
      now,
    }),
  ];
}
