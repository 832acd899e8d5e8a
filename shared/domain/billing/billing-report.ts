import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import { billingReportId, partnerId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';

/** By package, by customer and package, or by person. */
export const reportType = z.enum(['PARTNER', 'CUSTOMER', 'USER']);
export const reportStatus = z.enum(['IN_PROGRESS', 'COMPLETED', 'FAILED']);

/** Minutes after which a report that nobody finished has failed. */
const reportEndsWithinMinutes = 60;
/** Attempts of the worker before it says that it failed. */
export const mostReportTries = 3;
/** Days for which its file is kept. */
const reportFileDays = 30;

/**
 * A billing report, kept under who asked for it. `about`: whose customers it shows, a sub-partner's where one was named. What it shows is
 * what was held when it was made: no history is kept that would say what was held before (POINT_IN_TIME).
 */
export const billingReport = z.object({
  id: billingReportId,
  partnerId,
  about: partnerId,
  billingStartDate: z.iso.date(),
  billingEndDate: z.iso.date(),
  type: reportType,
  status: reportStatus,
  createdBy: actor,
  requestId: z.string(),
  createdAt: instant,
  endedAt: instant.optional(),
  /** Lines of the file without its header. */
  rows: z.int().optional(),
  tries: z.int(),
  version: z.int(),
});
export type BillingReport = z.infer<typeof billingReport>;

/** A report as it is at an instant: one that should have ended has. */
export function reportAsOf(report: BillingReport, now: Date): BillingReport {
  const overdue = now.getTime() >= Date.parse(report.createdAt) + reportEndsWithinMinutes * 60_000;
  return report.status === 'IN_PROGRESS' && overdue ? { ...report, status: 'FAILED' } : report;
}

/** Whether there is a file to be fetched. */
export function hasFile(report: BillingReport, now: Date): boolean {
  return report.status === 'COMPLETED' && now.getTime() < Date.parse(report.createdAt) + reportFileDays * 86_400_000;
}

/** Where the file of a report lies. */
export function fileOfReport({ partnerId: owner, id }: Pick<BillingReport, 'partnerId' | 'id'>): string {
  return `billing-reports/${owner}/${id}.csv`;
}
