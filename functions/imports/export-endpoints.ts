import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { JobId, OrganisationId } from '#shared/domain/ids.ts';
import { type ImportJob, viewOfImport } from '#shared/domain/imports/import-job.ts';
import { type ImportsDeps, imports } from '#shared/domain/imports/imports.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { createExportRoute, readExportFileRoute, readExportRoute } from './export-routes.ts';

type Named = { readonly caller: PartnerCaller; readonly params: { readonly organisationId: OrganisationId; readonly jobId: JobId } };

export function exportEndpoints(deps: ImportsDeps) {
  const use = imports(deps);
  const by = ({ caller, params }: Pick<Named, 'caller'> & { readonly params: Pick<Named['params'], 'organisationId'> }) =>
    partnerAtOrganisation(caller, params.organisationId);
  const begun = (job: ImportJob) => ({
    status: 202,
    body: viewOfImport(job, deps.now()),
    headers: { location: `/v1/organisations/${job.organisationId}/exports/${job.id}` },
  });
  return [
    endpoint(createExportRoute, async (request) => {
      const keep = (job: ImportJob) => request.receipt(begun(job));
      const { requestId } = request;
      return answering(await use.startExport({ by: by(request), requestId, asked: undefined, keep }), begun);
    }),
    endpoint(readExportRoute, async (request) =>
      answering(await use.readExport(by(request), request.params.jobId), (job) => ({ status: 200, body: viewOfImport(job, deps.now()) })),
    ),
    endpoint(readExportFileRoute, async (request) =>
      answering(await use.exported(by(request), request.params.jobId), (address) => ({ status: 303, headers: { location: address } })),
    ),
  ];
}
