import { reportLines } from '#shared/domain/billing/report-lines.ts';
import type { RunReportDeps } from '#shared/domain/billing/run-report.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';

/** The lines of billing reports, with the ids by which clients of the wire format know what is in them. */
export const linesOnTheWire: RunReportDeps['linesOf'] = (source, report) =>
  reportLines(source, report, { customer: (id) => wireId('ENTERPRISE', id), subscriber: (id) => wireId('SUBSCRIBER', id) });
