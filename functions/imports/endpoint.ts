import * as z from 'zod';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { jobId, type OrganisationId } from '#shared/domain/ids.ts';
import type { RowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import { type ImportJob, viewOfImport } from '#shared/domain/imports/import-job.ts';
import { type ImportsDeps, imports } from '#shared/domain/imports/imports.ts';
import { previewOf } from '#shared/domain/imports/preview.ts';
import type { Outcome, Receipt } from '#shared/domain/receipt.ts';
import { ok } from '#shared/domain/result.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import {
  cancelImportRoute,
  createImportRoute,
  readImportErrorsRoute,
  readImportPreviewRoute,
  readImportRoute,
  readImportVerdictsRoute,
  submitImportRoute,
  undoImportRoute,
} from './contract.ts';

type Request = {
  readonly caller: PartnerCaller;
  readonly params: { readonly organisationId: OrganisationId };
  readonly requestId: string;
  readonly receipt: (answer: Answer) => Receipt | undefined;
};

const placed = z.object({ job: z.object({ id: jobId }) });

export function endpoints({ loadRowReader, ...deps }: ImportsDeps & { readonly loadRowReader: () => Promise<RowReader> }) {
  const { now, files } = deps;
  const use = imports(deps);
  const by = ({ caller, params }: Pick<Request, 'caller' | 'params'>) => partnerAtOrganisation(caller, params.organisationId);
  const location = ({ organisationId, id }: ImportJob) => ({ location: `/v1/organisations/${organisationId}/imports/${id}` });
  const shown = (job: ImportJob): Answer => ({ status: 200, body: viewOfImport(job, now()) });
  const begun = (job: ImportJob): Answer => ({ status: 202, body: viewOfImport(job, now()), headers: location(job) });
  const created = (job: ImportJob): Answer => ({
    status: job.state === 'uploaded' ? 201 : 202,
    body: { job: viewOfImport(job, now()) },
    headers: location(job),
  });
  const asked = (request: Request, answer: (job: ImportJob) => Answer, status: number) => ({
    by: by(request),
    requestId: request.requestId,
    asked: request.receipt({ status }),
    keep: (job: ImportJob) => request.receipt(answer(job)),
  });
  const elsewhere = (outcome: Outcome<string>) => answering(outcome, (address) => ({ status: 303, headers: { location: address } }));

  /** The place for the file goes with the answer and is never kept: whoever repeats the request gets a new one. */
  async function withPlace(answer: Answer, job: Pick<ImportJob, 'file' | 'state'>): Promise<Answer> {
    const upload = await use.uploadPlaceOf(job);
    return { ...answer, body: { ...z.looseObject({}).parse(answer.body), ...(upload === undefined ? {} : { upload }) } };
  }

  return [
    endpoint(createImportRoute, async (request) => {
      const { query, body, params } = request;
      const wanted = asked(request, created, 201);
      if ('text' in body) return answering(await use.take(wanted, body.text, query), created);
      const made = await use.place(wanted, body.fileName ?? query.fileName);
      if (made.ok) return ok(await withPlace(created(made.value), made.value));
      if (made.error.code !== 'REPLAY') return made;
      const answer = request.opened(made.error);
      const job = await use.read(by(request), placed.parse(answer.body).job.id);
      return ok(job.ok && params.organisationId === job.value.organisationId ? await withPlace(answer, job.value) : answer);
    }),
    endpoint(readImportRoute, async (request) => answering(await use.read(by(request), request.params.jobId), shown)),
    endpoint(submitImportRoute, async (request) =>
      answering(await use.submit(asked(request, begun, 202), request.params.jobId, request.body), begun),
    ),
    endpoint(cancelImportRoute, async (request) => answering(await use.cancel(asked(request, begun, 202), request.params.jobId), begun)),
    endpoint(undoImportRoute, async (request) => answering(await use.undo(asked(request, begun, 202), request.params.jobId), begun)),
    endpoint(readImportPreviewRoute, async (request) => {
      const job = await use.read(by(request), request.params.jobId);
      return job.ok ? answering(await previewOf(job.value, files, loadRowReader), (body) => ({ status: 200, body })) : job;
    }),
    endpoint(readImportErrorsRoute, async (request) => elsewhere(await use.errors(by(request), request.params.jobId))),
    endpoint(readImportVerdictsRoute, async (request) => elsewhere(await use.verdicts(by(request), request.params.jobId))),
  ];
}
