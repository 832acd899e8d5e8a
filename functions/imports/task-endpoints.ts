import * as z from 'zod';
import { jobId, type Now } from '#shared/domain/ids.ts';
import type { TaskReader } from '#shared/domain/jobs/task-reader.ts';
import { ok } from '#shared/domain/result.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { endpoint } from '#shared/http/endpoint.ts';
import { listTasksRoute } from './task-routes.ts';

const position = z.strictObject({ jobId });

/** `sign` is awaited with the first list, so that its key can be loaded while the function starts. */
export function taskEndpoints({ reader, sign, now }: { readonly reader: TaskReader; readonly sign: Promise<Sign>; readonly now: Now }) {
  return [
    endpoint(listTasksRoute, async ({ caller, params, query }) => {
      const scope: CursorScope = { list: 'tasks', owner: caller.partnerId, filter: { organisationId: params.organisationId } };
      const after = query.cursor === undefined ? ok(undefined) : readCursor(await sign, scope, position, query.cursor);
      if (!after.ok) return after;
      const listed = await reader.tasks(partnerAtOrganisation(caller, params.organisationId), query.limit, after.value?.jobId, now());
      if (!listed.ok) return listed;
      const { found, next } = listed.value;
      return ok({
        status: 200,
        body: { tasks: found, ...(next === undefined ? {} : { next: writeCursor(await sign, scope, { jobId: next }) }) },
      });
    }),
  ];
}
