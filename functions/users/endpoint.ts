import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { UserChangeRequest } from '#shared/domain/users/change-user.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { type SaveUsersDeps, saveUsers } from '#shared/domain/users/save-users.ts';
import { userChanges } from '#shared/domain/users/user-changes.ts';
import { viewOfUser } from '#shared/domain/users/user-view.ts';
import type { UsersSummary } from '#shared/domain/users/users-summary.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { changeUserRoute, saveUsersRoute, setAdministratorRoleRoute } from './contract.ts';

type UserRequest = {
  readonly caller: PartnerCaller;
  readonly params: { readonly organisationId: OrganisationId; readonly userId: PersonId };
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  readonly receipt: (answer: Answer) => Receipt | undefined;
};

const summed = (summary: UsersSummary): Answer => ({ status: 200, body: summary });

export function endpoints(deps: SaveUsersDeps) {
  const save = saveUsers(deps);
  const changes = userChanges(deps);
  const shown = (user: Person): Answer => ({ status: 200, body: viewOfUser(user, deps.now()), headers: { etag: etag(user.version) } });
  const asked = ({ caller, params, requestId, ifMatch, receipt }: UserRequest): UserChangeRequest => ({
    by: partnerAtOrganisation(caller, params.organisationId),
    id: params.userId,
    requestId,
    ifMatch,
    asked: receipt({ status: 200 }),
    keep: (user) => receipt(shown(user)),
  });
  return [
    endpoint(saveUsersRoute, async ({ caller, params, body, requestId, receipt }) =>
      answering(
        await save({
          by: partnerAtOrganisation(caller, params.organisationId),
          records: body.users,
          requestId,
          asked: receipt({ status: 200 }),
          keep: (summary) => receipt(summed(summary)),
        }),
        summed,
      ),
    ),
    endpoint(changeUserRoute, async (request) => answering(await changes.fields(asked(request), request.body), shown)),
    endpoint(setAdministratorRoleRoute, async (request) =>
      answering(await changes.administratorRole(asked(request), request.body.role), shown),
    ),
  ];
}
