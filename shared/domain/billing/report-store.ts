import type { BillingReport } from '#shared/domain/billing/billing-report.ts';
import type { Event } from '#shared/domain/event.ts';
import type { BillingReportId, PartnerId } from '#shared/domain/ids.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** Where requests and the worker find reports. Another partner's is there for nobody else. */
export type ReportStore = {
  /** One transaction; refuses with NOT_ALLOWED where it is about a partner that is no sub-partner. */
  create(report: BillingReport, event: Event, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  list(partnerId: PartnerId): Promise<readonly BillingReport[]>;
  read(partnerId: PartnerId, id: BillingReportId, asked: Receipt | undefined): Promise<Result<BillingReport, Refusal | Replay>>;
  remove(report: BillingReport, event: Event, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** One transaction; false where it was changed or deleted in between. `event`: of its end. */
  save(before: BillingReport, after: BillingReport, event: Event | undefined): Promise<boolean>;
};

/** What reports are made of, page after page, in the order of ids. */
export type ReportSource = {
  customers(partnerId: PartnerId): AsyncIterable<readonly WholesaleCustomer[]>;
  subscribers(partnerId: PartnerId): AsyncIterable<readonly Subscriber[]>;
};
