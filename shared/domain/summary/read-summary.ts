import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { SetUpSource } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { SetUpRead, SetUpStore } from '#shared/domain/set-up/set-up-store.ts';
import type { OrderSummary, SummaryAuthor } from '#shared/domain/summary/order-summary.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';

/** What a set-up does not say by itself: what the partner is called, and who submitted it. One round trip. */
export type SummaryNames = (read: SetUpRead) => Promise<{ readonly partner: string; readonly author: SummaryAuthor }>;

export type ReadSummaryDeps = { readonly setUps: Pick<SetUpStore, 'read'>; readonly names: SummaryNames };

const nothingYet = (): Refusal => ({
  code: 'SET_UP_STATE',
  detail: 'Nothing has been submitted. There is a summary from the moment at which the set-up is finished.',
});

/**
 * The order summary (MT-4, CL-2), for everybody who may set the services up. Two round trips. Refuses with NOT_FOUND, NOT_ALLOWED, and
 * with SET_UP_STATE as long as nothing is submitted (MT-5).
 */
export function readSummary({ setUps, names }: ReadSummaryDeps) {
  return async (by: SetUpCaller, source: SetUpSource): Promise<Result<OrderSummary, Refusal>> => {
    const read = await setUps.read(by, source);
    if (!read.ok) {
      // Nothing was asked for that could be repeated.
      return read.error.code === 'REPLAY' ? refused({ code: 'NOT_FOUND' }) : refused(read.error);
    }
    const { setUp } = read.value;
    if (setUp?.submittedAt === undefined) return refused(nothingYet());
    const { partner, author } = await names(read.value);
    const summary = summarise({ ...read.value, setUp }, partner, author);
    return summary === undefined ? refused(nothingYet()) : ok(summary);
  };
}
