import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { PortalFault } from '#shared/domain/syncs/portal.ts';
import { comparisonOf } from '#shared/domain/syncs/portal-view.ts';
import { startSync } from '#shared/domain/syncs/start-sync.ts';
import type { Asked, PortalOf, SyncStore } from '#shared/domain/syncs/sync-store.ts';
import { viewOfSync } from '#shared/domain/syncs/sync-view.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { readPortalUserRoute, readSyncRoute, startSyncRoute } from './contract.ts';

export type SyncsDeps = { readonly syncs: SyncStore; readonly portalOf: PortalOf; readonly newId: NewId; readonly now: Now };

function asked({ job, running }: Asked): Answer {
  return {
    status: running ? 200 : 202,
    body: viewOfSync(job),
    headers: { location: `/v1/organisations/${job.organisationId}/syncs/${job.id}` },
  };
}

function unavailable({ detail, afterSeconds = 30 }: PortalFault): Refusal {
  return { code: 'PORTAL_UNAVAILABLE', retryAfterSeconds: afterSeconds, ...(detail === undefined ? {} : { detail }) };
}

export function endpoints({ portalOf, ...deps }: SyncsDeps) {
  const start = startSync(deps);
  return [
    endpoint(startSyncRoute, async ({ caller, params, requestId, receipt }) => {
      const by = partnerAtOrganisation(caller, params.organisationId);
      return answering(await start(by, 'en', requestId, (value) => receipt(asked(value))), asked);
    }),
    endpoint(readSyncRoute, async ({ caller, params }) => {
      const read = await deps.syncs.read(partnerAtOrganisation(caller, params.organisationId), params.jobId);
      return answering(read, (job) => ({ status: 200, body: viewOfSync(job) }));
    }),
    endpoint(readPortalUserRoute, async ({ caller, params }) => {
      const read = await deps.syncs.person(partnerAtOrganisation(caller, params.organisationId), params.userId);
      if (!read.ok) return read;
      const { person, dataCentre } = read.value;
      const portal = await portalOf(dataCentre);
      const found = await portal.lookUp(params.organisationId, [person.id]);
      if (!found.ok) return refused(unavailable(found.error));
      return ok({ status: 200, body: comparisonOf(person, found.value.get(person.id), iso(deps.now())) });
    }),
  ];
}
