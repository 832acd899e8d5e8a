import { administrator } from '#shared/http/admission.ts';
import { type PageRoute, page } from '#shared/http/page.ts';
import { type AddUsersDeps, addUsers } from './add-users.ts';
import { listPath, userPath } from './contract.ts';
import { type UserActionDeps, userActions } from './user-actions.ts';
import { showUser } from './user-detail.ts';
import { showUsers, type UserListDeps } from './user-list.ts';
import { userRemoval } from './user-removal.ts';

export type OrganisationUsersDeps = UserListDeps & AddUsersDeps & UserActionDeps;

/** The pages on which an organisation’s administrators look after its users. */
export function pages(deps: OrganisationUsersDeps): PageRoute[] {
  const show = showUser(deps);
  return [
    page(administrator, listPath, showUsers(deps)),
    ...addUsers(deps),
    page(administrator, userPath, (request) => show(request, 200, {})),
    ...userActions(deps, show),
    ...userRemoval(deps, show),
  ];
}
