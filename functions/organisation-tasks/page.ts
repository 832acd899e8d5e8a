import * as z from 'zod';
import { type StartSyncDeps, startSync } from '#shared/domain/syncs/start-sync.ts';
import { administrator } from '#shared/http/admission.ts';
import { form, type PageRoute } from '#shared/http/page.ts';
import { seeOther } from '#shared/http/page-answer.ts';
import { begunBy, callerOf, receiptOf, toTask } from './administrator-request.ts';
import { syncsPath } from './contract.ts';
import { type ImportPagesDeps, importPages } from './import-pages.ts';
import { type TaskPagesDeps, taskPages } from './task-pages.ts';

export type OrganisationTasksDeps = ImportPagesDeps & TaskPagesDeps & StartSyncDeps;

/** What takes longer than a page: imports, exports and syncs of an organisation’s users, and the list of all that runs. */
export function pages(deps: OrganisationTasksDeps): PageRoute[] {
  const sync = startSync(deps);
  return [
    ...importPages(deps),
    form(administrator, syncsPath, z.strictObject({}), {
      expired: async () => seeOther('/organisation/users'),
      async submit(request) {
        const language = request.language(request.visitor.person.language);
        const outcome = await sync(callerOf(request.visitor), language, request.requestId, ({ job }) =>
          receiptOf(request, job.id, deps.now()),
        );
        const begun = begunBy(request, outcome.ok ? { ok: true, value: outcome.value.job } : outcome);
        if (!begun.ok) return seeOther('/organisation/users');
        return toTask(begun.value, outcome.ok && outcome.value.running ? 'running' : undefined);
      },
    }),
    ...taskPages(deps),
  ];
}
