import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { type ResendJob, viewOfResend } from '#shared/domain/jobs/resend-job.ts';
import { cancelResend, type StartResendDeps, startResend } from '#shared/domain/jobs/start-resend.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { ChangeUserDeps, UserChangeRequest } from '#shared/domain/users/change-user.ts';
import { diagnose } from '#shared/domain/users/diagnose.ts';
import type { Dossiers } from '#shared/domain/users/dossier.ts';
import { viewOfInvitation } from '#shared/domain/users/invitation-view.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { changeSettings, type SettingsDeps } from '#shared/domain/users/settings.ts';
import { viewOfSettings } from '#shared/domain/users/settings-view.ts';
import { sendInvitation } from '#shared/domain/users/user-lifecycle.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import {
  cancelInvitationJobRoute,
  changeSettingsRoute,
  diagnoseUserRoute,
  readInvitationJobRoute,
  readInvitationRoute,
  readSettingsRoute,
  sendInvitationRoute,
  sendInvitationsRoute,
} from './contract.ts';

export type InvitationDeps = ChangeUserDeps & StartResendDeps & SettingsDeps & { readonly dossiers: Dossiers };

type UserRequest = {
  readonly caller: PartnerCaller;
  readonly params: { readonly organisationId: OrganisationId; readonly userId: PersonId };
  readonly requestId: string;
  readonly receipt: (answer: Answer) => Receipt | undefined;
};

function onItsWay(job: ResendJob): Answer {
  const location = `/v1/organisations/${job.organisationId}/invitations/${job.id}`;
  return { status: 202, body: viewOfResend(job), headers: { location } };
}

function settled(organisation: Organisation): Answer {
  return { status: 200, body: viewOfSettings(organisation), headers: { etag: etag(organisation.version) } };
}

export function endpoints(deps: InvitationDeps) {
  const { dossiers, now } = deps;
  const [send, start, cancel, change] = [sendInvitation(deps), startResend(deps), cancelResend(deps), changeSettings(deps)];
  const sent = (user: Person): Answer => ({
    status: 202,
    body: viewOfInvitation(user, [], now()),
    headers: {
      location: `/v1/organisations/${user.ref.kind === 'organisation' ? user.ref.organisationId : ''}/users/${user.id}/invitation`,
    },
  });
  const asked = ({ caller, params, requestId, receipt }: UserRequest): UserChangeRequest => ({
    by: partnerAtOrganisation(caller, params.organisationId),
    id: params.userId,
    requestId,
    ifMatch: undefined,
    asked: receipt({ status: 202 }),
    keep: (user) => receipt(sent(user)),
  });

  return [
    endpoint(readInvitationRoute, async ({ caller, params }) =>
      answering(await dossiers.withMail(partnerAtOrganisation(caller, params.organisationId), params.userId), ({ user, emails }) => ({
        status: 200,
        body: viewOfInvitation(user, emails, now()),
      })),
    ),
    endpoint(sendInvitationRoute, async (request) => answering(await send(asked(request)), sent)),
    endpoint(diagnoseUserRoute, async ({ caller, params }) =>
      answering(await dossiers.whole(partnerAtOrganisation(caller, params.organisationId), params.userId), (dossier) => ({
        status: 200,
        body: diagnose(dossier, now()),
      })),
    ),
    endpoint(sendInvitationsRoute, async ({ caller, params, body, requestId, receipt }) => {
      const by = partnerAtOrganisation(caller, params.organisationId);
      return answering(await start({ by, requestId, keep: (job) => receipt(onItsWay(job)) }, body.only, 'en'), onItsWay);
    }),
    endpoint(readInvitationJobRoute, async ({ caller, params }) =>
      answering(await deps.jobs.read(partnerAtOrganisation(caller, params.organisationId), params.jobId), (job) => ({
        status: 200,
        body: viewOfResend(job),
      })),
    ),
    endpoint(cancelInvitationJobRoute, async ({ caller, params, requestId, receipt }) => {
      const by = partnerAtOrganisation(caller, params.organisationId);
      return answering(await cancel({ by, requestId, keep: (job) => receipt(onItsWay(job)) }, params.jobId), onItsWay);
    }),
    endpoint(readSettingsRoute, async ({ caller, params }) =>
      answering(await deps.settings.read(partnerAtOrganisation(caller, params.organisationId), 'read'), settled),
    ),
    endpoint(changeSettingsRoute, async ({ caller, params, body, requestId, ifMatch, receipt }) => {
      const by = partnerAtOrganisation(caller, params.organisationId);
      const request = { by, requestId, ifMatch, asked: receipt({ status: 200 }), keep: (after: Organisation) => receipt(settled(after)) };
      return answering(await change(request, body), settled);
    }),
  ];
}
