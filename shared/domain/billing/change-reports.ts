import type { PartnerCaller } from '#shared/domain/actor.ts';
import { type BillingReport, fileOfReport } from '#shared/domain/billing/billing-report.ts';
import type { ReportStore } from '#shared/domain/billing/report-store.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { StoredFiles } from '#shared/domain/files.ts';
import type { BillingReportId, NewId, Now, PartnerId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';

export type ReportDeps = {
  readonly reports: ReportStore;
  readonly files: Pick<StoredFiles, 'remove'>;
  readonly newId: NewId;
  readonly now: Now;
};

type By = { readonly caller: PartnerCaller; readonly requestId: string };

type WantedReport = Pick<BillingReport, 'billingStartDate' | 'billingEndDate' | 'type'> & { readonly about: PartnerId | undefined };

const longestDays = 400;

/** Why a period cannot be reported: days are those of UTC. */
function periodRefusal({ billingStartDate: start, billingEndDate: end }: WantedReport, now: Date): Refusal | undefined {
  const refusal = (field: string, detail: string): Refusal => ({ code: 'REPORT_PERIOD_INVALID', field, detail });
  if (end < start) return refusal('/billingEndDate', 'The end is before the start.');
  if (end > iso(now).slice(0, 10)) return refusal('/billingEndDate', 'The end is in the future.');
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return days > longestDays ? refusal('/billingStartDate', `More than ${longestDays} days.`) : undefined;
}

/** Billing reports are asked for, and deleted. */
export function changeReports({ reports, files, newId, now }: ReportDeps) {
  const eventOf = ({ caller, requestId }: By, type: EventType, billingReportId: BillingReportId): Event => ({
    id: newId('event'),
    type,
    at: iso(now()),
    partnerId: caller.partnerId,
    actor: caller.actor,
    requestId,
    subject: { billingReportId },
    changed: [],
  });

  return {
    /** Refuses with REPORT_PERIOD_INVALID, NOT_ALLOWED. One round trip. */
    async create(by: By, { about, ...wanted }: WantedReport, keep: Keep<BillingReport>): Promise<Outcome<BillingReport>> {
      const refusal = periodRefusal({ about, ...wanted }, now());
      if (refusal !== undefined) return refused(refusal);
      const report: BillingReport = {
        id: newId('billingReport'),
        partnerId: by.caller.partnerId,
        about: about ?? by.caller.partnerId,
        ...wanted,
        status: 'IN_PROGRESS',
        createdBy: by.caller.actor,
        requestId: by.requestId,
        createdAt: iso(now()),
        tries: 0,
        version: 1,
      };
      const created = await reports.create(report, eventOf(by, 'billing_report.created', report.id), keep(report));
      return created.ok ? ok(report) : created;
    },
    /**
     * In any status, the file first: a request that ends in between is sent again. A worker that is writing it takes away what it wrote.
     * Refuses with REPORT_NOT_FOUND.
     */
    async remove(by: By, id: BillingReportId, asked: Receipt | undefined, keep: Keep<undefined>): Promise<Outcome<undefined>> {
      const read = await reports.read(by.caller.partnerId, id, asked);
      if (!read.ok) return read;
      await files.remove(fileOfReport(read.value));
      const removed = await reports.remove(read.value, eventOf(by, 'billing_report.deleted', id), keep(undefined));
      return removed.ok ? ok(undefined) : removed;
    },
  };
}
