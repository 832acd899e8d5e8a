import * as z from 'zod';
import { personId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { type ReadUsersDeps, readUsers } from '#shared/domain/users/read-users.ts';
import type { UserPosition } from '#shared/domain/users/user-reader.ts';
import { viewOfUser } from '#shared/domain/users/user-view.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { listUsersRoute, readLicencesRoute, readUserRoute } from './contract.ts';

const position = z.strictObject({ userId: personId });

/** `sign` is awaited with the first list, so that its key can be loaded while the function starts. */
export function endpoints({ sign, ...deps }: ReadUsersDeps & { readonly sign: Promise<Sign> }) {
  const reads = readUsers(deps);
  return [
    endpoint(listUsersRoute, async ({ caller, params, query }) => {
      const { limit, cursor, ...filter } = query;
      const key = await sign;
      const scope: CursorScope = { list: 'users', owner: `${caller.partnerId} ${params.organisationId}`, filter };
      const after: Result<{ userId: UserPosition } | undefined, Refusal> =
        cursor === undefined ? ok(undefined) : readCursor(key, scope, position, cursor);
      if (!after.ok) return after;
      const page = await reads.page(partnerAtOrganisation(caller, params.organisationId), { filter, limit, after: after.value?.userId });
      if (!page.ok) return page;
      const { found, next } = page.value;
      const at = deps.now();
      const users = found.map((user) => viewOfUser(user, at));
      return ok({ status: 200, body: { users, ...(next === undefined ? {} : { next: writeCursor(key, scope, { userId: next }) }) } });
    }),
    endpoint(readUserRoute, async ({ caller, params }) => {
      const found = await reads.one(partnerAtOrganisation(caller, params.organisationId), params.userId);
      if (!found.ok) return found;
      return ok({ status: 200, body: viewOfUser(found.value, deps.now()), headers: { etag: etag(found.value.version) } });
    }),
    endpoint(readLicencesRoute, async ({ caller, params }) => {
      const found = await reads.licences(partnerAtOrganisation(caller, params.organisationId));
      return found.ok ? ok({ status: 200, body: found.value }) : found;
    }),
  ];
}
