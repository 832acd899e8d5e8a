import { type BillingReport, fileOfReport, mostReportTries, reportAsOf } from '#shared/domain/billing/billing-report.ts';
import type { ReportSource, ReportStore } from '#shared/domain/billing/report-store.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { Files } from '#shared/domain/files.ts';
import type { BillingReportId, NewId, Now, PartnerId } from '#shared/domain/ids.ts';
import { csvLine, csvMark } from '#shared/domain/imports/csv/csv-line.ts';

export type RunReportDeps = {
  readonly reports: ReportStore;
  /** The lines of a report, its header first. */
  readonly linesOf: (source: ReportSource, report: BillingReport) => AsyncIterable<readonly (readonly string[])[]>;
  readonly source: ReportSource;
  readonly files: Pick<Files, 'writer' | 'remove'>;
  readonly newId: NewId;
  readonly now: Now;
};

/**
 * Makes a report: it changes nothing else, so that one that died is made again from the start. After three attempts, or an hour, it has
 * failed, whatever became of its messages.
 */
export function runReport({ reports, linesOf, source, files, newId, now }: RunReportDeps) {
  function ended(report: BillingReport, type: 'billing_report.completed' | 'billing_report.failed'): Event {
    const { partnerId, requestId, id: billingReportId } = report;
    const at = iso(now());
    return {
      id: newId('event'),
      type,
      at,
      partnerId,
      actor: { kind: 'clock' },
      requestId,
      subject: { billingReportId },
      changed: ['status'],
    };
  }

  async function write(report: BillingReport): Promise<number> {
    const writer = files.writer(fileOfReport(report), 'text/csv; charset=utf-8');
    await writer.write(csvMark);
    let lines = 0;
    for await (const page of linesOf(source, report)) {
      lines += page.length;
      await writer.write(page.map((line) => csvLine(line)).join(''));
    }
    await writer.end();
    return lines - 1;
  }

  return async (partnerId: PartnerId, id: BillingReportId): Promise<'completed' | 'failed' | 'nothing'> => {
    const read = await reports.read(partnerId, id, undefined);
    if (!read.ok || read.value.status !== 'IN_PROGRESS') return 'nothing';
    const found = read.value;
    const late = reportAsOf(found, now()).status === 'FAILED';
    if (late || found.tries >= mostReportTries) {
      const after: BillingReport = { ...found, status: 'FAILED', endedAt: iso(now()), version: found.version + 1 };
      return (await reports.save(found, after, ended(found, 'billing_report.failed'))) ? 'failed' : 'nothing';
    }
    const trying: BillingReport = { ...found, tries: found.tries + 1, version: found.version + 1 };
    if (!(await reports.save(found, trying, undefined))) return 'nothing';
    const rows = await write(trying);
    const after: BillingReport = { ...trying, status: 'COMPLETED', rows, endedAt: iso(now()), version: trying.version + 1 };
    if (await reports.save(trying, after, ended(trying, 'billing_report.completed'))) return 'completed';
    // Deleted while its file was written.
    const left = await reports.read(partnerId, id, undefined);
    if (!left.ok) await files.remove(fileOfReport(trying));
    return 'nothing';
  };
}
