import { refused } from '#shared/domain/result.ts';
import { administers, withoutAdministration } from '#shared/domain/users/administration-access.ts';
import { type ChangeUserDeps, changeUser, type UserChangeRequest } from '#shared/domain/users/change-user.ts';
import { deactivate, reactivate } from '#shared/domain/users/lifecycle.ts';
import { type RemoveUserDeps, removeUser } from '#shared/domain/users/remove-user.ts';
import { sendAgain } from '#shared/domain/users/send-again.ts';

/** What can happen to a user as a whole. Each is one change; a repeat is answered from its receipt. */
export function userLifecycle(deps: ChangeUserDeps & RemoveUserDeps) {
  return {
    deactivate: (request: UserChangeRequest) => changeUser(deps, request, deactivate),
    reactivate: (request: UserChangeRequest) => changeUser(deps, request, reactivate),
    remove: removeUser(deps),
  };
}

/** The invitation of one user once more (US-13, US-15). An administrator's is refused with NO_ADMINISTRATION_ACCESS where there is none (WS-2). */
export function sendInvitation(deps: ChangeUserDeps) {
  return (request: UserChangeRequest) =>
    changeUser(deps, request, ({ user, organisation }, now) => {
      const refusal = administers(user) ? withoutAdministration(organisation) : undefined;
      return refusal === undefined ? sendAgain(user, deps.newId('email'), now) : refused(refusal);
    });
}
