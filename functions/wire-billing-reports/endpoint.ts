import { type BillingReport, fileOfReport, hasFile, reportAsOf } from '#shared/domain/billing/billing-report.ts';
import { changeReports, type ReportDeps } from '#shared/domain/billing/change-reports.ts';
import type { Files } from '#shared/domain/files.ts';
import type { BillingReportId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { wireActor } from '#shared/http/wire/webhook-body.ts';
import { wireId, wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import * as routes from './contract.ts';

/** `origin`: of the addresses that lists lead to. */
type WireReportsDeps = ReportDeps & { readonly files: Pick<Files, 'addressOf' | 'remove'>; readonly origin: string };

/** Seconds for which the address of a file can be used. */
const downloadSeconds = 900;

const reportIdSchema = wireIdOf('BILLING_REPORT', 'billingReport');

function reportIdOf({ reportId }: { readonly reportId: string }): Result<BillingReportId, Refusal> {
  const parsed = reportIdSchema.safeParse(reportId);
  return parsed.success ? ok(parsed.data) : refused({ code: 'REPORT_NOT_FOUND' });
}

function created({ id, billingStartDate, billingEndDate, type }: BillingReport) {
  return { id: wireId('BILLING_REPORT', id), billingStartDate, billingEndDate, type, category: 'POINT_IN_TIME' };
}

function listed(report: BillingReport) {
  const createdBy = wireActor(report.createdBy);
  return { ...created(report), created: report.createdAt, ...(createdBy === undefined ? {} : { createdBy }), status: report.status };
}

const failed = [{ code: 'REPORT_FAILED', description: 'The report could not be made. Ask for another.' }];

/** The newest first, of those that are equal. */
function bySort(sortBy: 'id' | 'billingStartDate' | 'billingEndDate' | 'status') {
  return (a: BillingReport, b: BillingReport) => {
    if (a[sortBy] === b[sortBy]) return a.id < b.id ? 1 : -1;
    return a[sortBy] < b[sortBy] ? 1 : -1;
  };
}

export function endpoints(deps: WireReportsDeps) {
  const { reports, files, origin, now } = deps;
  const change = changeReports(deps);
  const createdAnswer = (report: BillingReport): Answer => ({ status: 200, body: created(report) });

  async function details(report: BillingReport) {
    const name = `billing-${report.billingStartDate}-${report.billingEndDate}-${report.type.toLowerCase()}.csv`;
    const address = hasFile(report, now()) ? await files.addressOf(fileOfReport(report), name, downloadSeconds) : undefined;
    return {
      ...listed(report),
      ...(address === undefined ? {} : { tempDownloadURL: address }),
      ...(report.status === 'FAILED' ? { errors: failed } : {}),
    };
  }

  return [
    endpoint(routes.wireListReportsRoute, async ({ caller, query }) => {
      const { offset, max, sortBy, subPartnerOrgId, ...wanted } = query;
      const { billingStartDate, billingEndDate, type, status } = wanted;
      const all = (await reports.list(caller.partnerId)).map((one) => reportAsOf(one, now()));
      const fitting = all
        .filter((one) => billingStartDate === undefined || one.billingStartDate >= billingStartDate)
        .filter((one) => billingEndDate === undefined || one.billingEndDate <= billingEndDate)
        .filter((one) => (type === undefined || one.type === type) && (status === undefined || one.status === status))
        .filter((one) => subPartnerOrgId === undefined || one.about === subPartnerOrgId)
        .sort(bySort(sortBy));
      const of = subPartnerOrgId === undefined ? undefined : wireId('ORGANIZATION', subPartnerOrgId);
      const next = { ...wanted, sortBy, subPartnerOrgId: of, offset: offset + max, max };
      const more = fitting.length > offset + max;
      const headers = more ? nextLink(pageAddress(origin, routes.wireListReportsRoute.path, next)) : {};
      return ok({ status: 200, body: { items: fitting.slice(offset, offset + max).map(listed) }, headers });
    }),
    endpoint(routes.wireCreateReportRoute, async ({ caller, requestId, body, receipt }) => {
      const { billingStartDate, billingEndDate, type, subPartnerOrgId: about } = body;
      const wanted = { billingStartDate, billingEndDate, type, about };
      return answering(await change.create({ caller, requestId }, wanted, (report) => receipt(createdAnswer(report))), createdAnswer);
    }),
    endpoint(routes.wireReadReportRoute, async ({ caller, params }) => {
      const id = reportIdOf(params);
      if (!id.ok) return id;
      const read = await reports.read(caller.partnerId, id.value, undefined);
      return read.ok ? ok({ status: 200, body: await details(reportAsOf(read.value, now())) }) : read;
    }),
    endpoint(routes.wireDeleteReportRoute, async ({ caller, requestId, params, receipt }) => {
      const gone: Answer = { status: 204 };
      const id = reportIdOf(params);
      if (!id.ok) return id;
      return answering(await change.remove({ caller, requestId }, id.value, receipt(gone), () => receipt(gone)), () => gone);
    }),
  ];
}
