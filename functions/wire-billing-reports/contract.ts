import * as z from 'zod';
import { reportStatus, reportType } from '#shared/domain/billing/billing-report.ts';
import { route } from '#shared/http/route.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { offsetPaging } from '#shared/http/wire/wire-list.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const reading = { tag: 'Wholesale', access: { kind: 'partner', scope: 'billing:read' } } as const;
const changing = { tag: 'Wholesale', access: { kind: 'partner', scope: 'billing:write' } } as const;
/** What cannot be the id of a report is answered like a report that is not there. */
const params = z.object({ reportId: z.string() });

const day = z.iso.date();
const subPartnerOrgId = wireIdOf('ORGANIZATION', 'partner').optional();
const category = z.literal('POINT_IN_TIME');

const newReport = z.strictObject({ id: z.string(), billingStartDate: day, billingEndDate: day, type: reportType, category });
const listedReport = newReport.extend({ created: z.string(), createdBy: z.string().optional(), status: reportStatus });
const wireReport = listedReport.extend({
  tempDownloadURL: z.string().optional(),
  errors: z.array(z.strictObject({ code: z.string(), description: z.string() })).optional(),
});

export const wireListReportsRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/wholesale/billing/reports',
  operationId: 'wireListBillingReports',
  summary: 'List billing reports',
  query: z.object({
    ...offsetPaging(100, 100),
    billingStartDate: day.optional(),
    billingEndDate: day.optional(),
    type: reportType.optional(),
    status: reportStatus.optional(),
    sortBy: z.enum(['id', 'billingStartDate', 'billingEndDate', 'status']).default('billingStartDate'),
    subPartnerOrgId,
  }),
  answers: {
    200: z
      .strictObject({ items: z.array(listedReport.register(z.globalRegistry, { id: 'WireListedBillingReport' })) })
      .register(z.globalRegistry, { id: 'WireBillingReportList' }),
  },
  refusals: [],
});

export const wireCreateReportRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/wholesale/billing/reports',
  operationId: 'wireCreateBillingReport',
  summary: 'Ask for a billing report',
  description:
    'Made in the background: its status is read until it is COMPLETED or FAILED, within an hour. It shows what is held when it is made, of what was there by the end of the period (`POINT_IN_TIME`).',
  body: z
    .object({
      billingStartDate: day,
      billingEndDate: day,
      type: reportType.default('PARTNER'),
      subPartnerOrgId,
      internal: z.boolean().optional(),
    })
    .register(z.globalRegistry, { id: 'WireNewBillingReport' }),
  answers: { 200: newReport.register(z.globalRegistry, { id: 'WireCreatedBillingReport' }) },
  refusals: ['REPORT_PERIOD_INVALID', 'NOT_ALLOWED'],
});

export const wireReadReportRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/wholesale/billing/reports/{reportId}',
  operationId: 'wireReadBillingReport',
  summary: 'Read a billing report',
  description: '`tempDownloadURL` is an address of its file that ends after a few minutes; anew with each reading.',
  params,
  answers: { 200: wireReport.register(z.globalRegistry, { id: 'WireBillingReport' }) },
  refusals: ['REPORT_NOT_FOUND'],
});

export const wireDeleteReportRoute = route({
  ...changing,
  method: 'DELETE',
  path: '/v1/wholesale/billing/reports/{reportId}',
  operationId: 'wireDeleteBillingReport',
  summary: 'Delete a billing report',
  params,
  answers: { 204: null },
  refusals: ['REPORT_NOT_FOUND'],
});

export const contract = functionContract({
  name: 'wire-billing-reports',
  purpose: 'Takes orders for billing reports from clients of the wire format, and says where they are.',
  trigger: { kind: 'wire', routes: [wireListReportsRoute, wireCreateReportRoute, wireReadReportRoute, wireDeleteReportRoute] },
  settings: z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string(), WIRE_ORIGIN: z.string() }),
  table: ['BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
  files: ['read', 'delete'],
});
