import * as z from 'zod';
import type { Event } from '#shared/domain/event.ts';
import { billingReportId, partnerId } from '#shared/domain/ids.ts';

/** "Make this report": names it by its key; everything else is in the table. */
export const reportMessage = z.object({ partnerId, reportId: billingReportId });
type ReportMessage = z.infer<typeof reportMessage>;

/** Hands reports to the worker that makes them. */
export type ReportQueue = { send(message: ReportMessage): Promise<void> };

/** The reports that new events ask for. */
export function reportsAskedBy(events: readonly Event[]): ReportMessage[] {
  return events.flatMap(({ type, partnerId: owner, subject: { billingReportId: reportId } }) =>
    type === 'billing_report.created' && reportId !== undefined ? [{ partnerId: owner, reportId }] : [],
  );
}
