import type { Person } from '#shared/domain/people.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { awaitsInvitation } from '#shared/domain/users/invite.ts';
import { type ReadUsersDeps, readUsers } from '#shared/domain/users/read-users.ts';
import { viewOfUser } from '#shared/domain/users/user-view.ts';
import type { PageRequest } from '#shared/http/page.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import { renderUserPage } from '#shared/pages/users/user-page.tsx';
import { type UserActions, type UserPageProps, userNotices } from '#shared/pages/users/user-page-props.ts';
import { administersAll, callerOf, notFound, userIdOf } from './administrator-request.ts';
import { actionPaths, confirmedPaths, listPath, userPath } from './contract.ts';

type Request = PageRequest<Administrator>;

/** What was just done or refused, to be shown with the user as it is now. */
export type Said = Pick<UserPageProps, 'error' | 'fault' | 'entries' | 'licenceEntries' | 'rightsEntry'>;
export type ShowUser = (request: Request, status: number, said: Said) => Promise<PageAnswer>;

/** Only what the rules allow now is offered; a form that has become too late is refused by the same rules. */
function offers(visitor: Administrator, user: Person): UserActions {
  const at = (path: string) => path.replace('{userId}', user.id);
  const inactive = user.state === 'inactive';
  const licences = inactive ? {} : { licences: at(actionPaths.licences) };
  if (!administersAll(visitor)) return licences;
  // Nobody shuts out or deletes the account with which that is being done.
  const own = user.id === visitor.person.id;
  return {
    ...licences,
    ...(inactive ? { reactivate: at(actionPaths.reactivate) } : { names: at(actionPaths.names), rights: at(actionPaths.rights) }),
    ...(awaitsInvitation(user) ? { invitation: at(actionPaths.invitation) } : {}),
    ...(inactive || own ? {} : { deactivateHref: at(confirmedPaths.deactivate) }),
    ...(own ? {} : { deleteHref: at(confirmedPaths.delete) }),
  };
}

/** One user with everything that can be done. */
export function showUser(deps: ReadUsersDeps): ShowUser {
  const reads = readUsers(deps);
  return async (request, status, said) => {
    const { visitor, query } = request;
    const id = userIdOf(request);
    if (id === undefined) return notFound(request);
    const by = callerOf(visitor);
    const [found, licences] = await Promise.all([reads.one(by, id), reads.licences(by)]);
    if (!found.ok || !licences.ok) return notFound(request);
    const user = found.value;
    const notice = status === 200 ? userNotices.find((name) => name === query['done']) : undefined;
    const self = userPath.replace('{userId}', id);
    const language = request.language(visitor.person.language);
    const html = renderUserPage(
      {
        frame: request.frame(self),
        listHref: listPath,
        diagnosisHref: `${self}/diagnosis`,
        portalHref: `${self}/portal`,
        csrf: request.csrf(),
        user: viewOfUser(user, deps.now()),
        seats: licences.value.services,
        contactCenterOnly: !administersAll(visitor),
        actions: offers(visitor, user),
        ...(notice === undefined ? {} : { notice }),
        ...said,
      },
      language,
    );
    return document(status, language, html);
  };
}
