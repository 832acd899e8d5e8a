import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** A customer whose worker is overdue, or that waits for an answer; `due`: since when, as it is kept. */
export type DueCustomer = { readonly customer: WholesaleCustomer; readonly due: string };

/** Wholesale customers that somebody has to look after. */
export type CustomerCalendar = {
  readonly shards: readonly number[];
  /** What is due at `at` or before. Two round trips a page. */
  due(
    shard: number,
    at: Date,
    after: string | undefined,
  ): Promise<{ readonly found: readonly DueCustomer[]; readonly next: string | undefined }>;
  /** Notes that its worker is told; false: something was heard of it meanwhile, or another has told it. */
  noteWake(one: DueCustomer, now: Date): Promise<boolean>;
};
