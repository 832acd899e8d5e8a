import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { type DeleteOrganisationDeps, deleteOrganisation } from '#shared/domain/jobs/delete-organisation.ts';
import { type DeletionJob, viewOfDeletion } from '#shared/domain/jobs/deletion-job.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { ChangeUserDeps, UserChangeRequest } from '#shared/domain/users/change-user.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { RemoveUserDeps } from '#shared/domain/users/remove-user.ts';
import { userLifecycle } from '#shared/domain/users/user-lifecycle.ts';
import { viewOfUser } from '#shared/domain/users/user-view.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { deactivateUserRoute, deleteOrganisationRoute, deleteUserRoute, reactivateUserRoute, readDeletionRoute } from './contract.ts';

export type LifecycleDeps = ChangeUserDeps & RemoveUserDeps & DeleteOrganisationDeps;

type UserRequest = {
  readonly caller: PartnerCaller;
  readonly params: { readonly organisationId: OrganisationId; readonly userId: PersonId };
  readonly requestId: string;
  readonly receipt: (answer: Answer) => Receipt | undefined;
};

function onItsWay(job: DeletionJob): Answer {
  return { status: 202, body: viewOfDeletion(job), headers: { location: `/v1/organisations/${job.organisationId}/deletion` } };
}

export function endpoints(deps: LifecycleDeps) {
  const users = userLifecycle(deps);
  const deletion = deleteOrganisation(deps);
  const shown = (user: Person): Answer => ({ status: 200, body: viewOfUser(user, deps.now()), headers: { etag: etag(user.version) } });
  const gone = (): Answer => ({ status: 204 });
  const asked = ({ caller, params, requestId, receipt }: UserRequest): UserChangeRequest => ({
    by: partnerAtOrganisation(caller, params.organisationId),
    id: params.userId,
    requestId,
    ifMatch: undefined,
    asked: receipt({ status: 200 }),
    keep: (user) => receipt(shown(user)),
  });
  return [
    endpoint(deactivateUserRoute, async (request) => answering(await users.deactivate(asked(request)), shown)),
    endpoint(reactivateUserRoute, async (request) => answering(await users.reactivate(asked(request)), shown)),
    endpoint(deleteUserRoute, async (request) =>
      answering(await users.remove({ ...asked(request), keep: () => request.receipt(gone()) }), gone),
    ),
    endpoint(deleteOrganisationRoute, async ({ caller, params, body, requestId, receipt }) => {
      const by = partnerAtOrganisation(caller, params.organisationId);
      const request = {
        by,
        companyName: body.companyName,
        requestId,
        asked: receipt({ status: 202 }),
        keep: (job: DeletionJob) => receipt(onItsWay(job)),
      };
      return answering(await deletion(request), onItsWay);
    }),
    endpoint(readDeletionRoute, async ({ caller, params }) =>
      answering(await deps.deletions.read(partnerAtOrganisation(caller, params.organisationId)), (job) => ({
        status: 200,
        body: viewOfDeletion(job),
      })),
    ),
  ];
}
