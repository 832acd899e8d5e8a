import * as z from 'zod';
import { personId } from '#shared/domain/ids.ts';
import type { TaskLook } from '#shared/domain/jobs/task-look.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { type ReadUsersDeps, readUsers } from '#shared/domain/users/read-users.ts';
import { syncStatus } from '#shared/domain/users/user.ts';
import { shownInvitationState, userState } from '#shared/domain/users/user-state.ts';
import { viewOfUser } from '#shared/domain/users/user-view.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import type { PageRequest } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { renderUsersPage } from '#shared/pages/users/users-page.tsx';
import { administersAll, callerOf, notFound } from './administrator-request.ts';
import { listPath, newPath, userPath } from './contract.ts';

/** What is done with all users at once: pages of other functions. */
const forAdministrators = { syncAction: '/organisation/syncs', tasksHref: '/organisation/tasks' };
const forFullAdministrators = {
  addHref: newPath,
  importHref: '/organisation/users/import',
  exportAction: '/organisation/exports',
  settingsHref: '/organisation/settings',
};

export type UserListDeps = ReadUsersDeps & { readonly sign: Promise<Sign>; readonly look: Pick<TaskLook, 'running'> };

const pageSize = 25;
const position = z.strictObject({ userId: personId });
/** What the address says is looked for; what makes no sense there is passed over. */
const asked = z.object({
  state: userState.optional().catch(undefined),
  sync: syncStatus.optional().catch(undefined),
  invitation: shownInvitationState.optional().catch(undefined),
  licence: serviceId.optional().catch(undefined),
  search: z.string().trim().min(1).max(100).optional().catch(undefined),
  cursor: z.string().max(1000).optional().catch(undefined),
});

const one = <T>(value: T | undefined): readonly T[] | undefined => (value === undefined ? undefined : [value]);

/** An organisation's users with licence, profile, sync status and invitation, by filter and page (US-8, US-10, US-14). */
export function showUsers(deps: UserListDeps) {
  const reads = readUsers(deps);
  return async (request: PageRequest<Administrator>): Promise<PageAnswer> => {
    const { visitor } = request;
    const by = callerOf(visitor);
    const { cursor, ...filter } = asked.parse(request.query);
    const sign = await deps.sign;
    const scope: CursorScope = { list: 'organisation-users', owner: by.organisationId, filter };
    const after = cursor === undefined ? undefined : readCursor(sign, scope, position, cursor);
    if (after?.ok === false) return seeOther(listPath);
    const { state, sync, invitation, licence, search } = filter;
    const wanted = { state: one(state), sync: one(sync), invitation: one(invitation), licence: one(licence), search };
    const [page, licences, running] = await Promise.all([
      reads.page(by, { filter: wanted, limit: pageSize, after: after?.value.userId }),
      reads.licences(by),
      deps.look.running(by),
    ]);
    if (!page.ok || !licences.ok) return notFound(request);
    const set = Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined));
    const at = (query: Record<string, string>) => {
      const text = new URLSearchParams({ ...set, ...query }).toString();
      return text === '' ? listPath : `${listPath}?${text}`;
    };
    const now = deps.now();
    const all = administersAll(visitor);
    const { found, next } = page.value;
    const language = request.language(visitor.person.language);
    const html = renderUsersPage(
      {
        frame: request.frame(at(cursor === undefined ? {} : { cursor })),
        company: visitor.organisation.companyName,
        organisationHref: '/organisation',
        csrf: request.csrf(),
        users: found.map((user) => ({ ...viewOfUser(user, now), href: userPath.replace('{userId}', user.id) })),
        seats: licences.value.services,
        filter: set,
        filterAction: listPath,
        ...forAdministrators,
        ...(all ? forFullAdministrators : {}),
        running: (['sync', 'import'] as const).flatMap((kind) => {
          const id = running[kind];
          return id === undefined ? [] : [{ kind, href: `/organisation/tasks/${id}` }];
        }),
        ...(next === undefined ? {} : { nextHref: at({ cursor: writeCursor(sign, scope, { userId: next }) }) }),
        ...(cursor === undefined ? {} : { firstHref: at({}) }),
        ...(request.query['done'] === 'deleted' ? { notice: 'deleted' as const } : {}),
      },
      language,
    );
    return document(200, language, html);
  };
}
