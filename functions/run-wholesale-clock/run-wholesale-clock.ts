import type { NewId, Now } from '#shared/domain/ids.ts';
import { type ApprovalStore, approvalAsOf, composeApprovalEnd } from '#shared/domain/wholesale/answer-approval.ts';
import type { CustomerCalendar, DueCustomer } from '#shared/domain/wholesale/customer-calendar.ts';
import { runs, type WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

export type RunWholesaleClockDeps = {
  readonly calendar: CustomerCalendar;
  readonly approvals: Pick<ApprovalStore, 'end'>;
  readonly wake: (customer: WholesaleCustomer) => Promise<void>;
  readonly newId: NewId;
  readonly now: Now;
  /** Told of each that could not be dealt with; the others go on. */
  readonly fault: (error: unknown, customer: WholesaleCustomer) => void;
};

/** What a sweep came to. `more`: time ran out before everything due was looked at; the next sweep takes it up. */
export type Swept = { readonly woken: number; readonly lapsed: number; readonly failed: number; readonly more: boolean };

/**
 * Tells the worker to go on with customers that stand still: its process died, or its message was lost. What waits for an answer longer
 * than it may comes to its end. Sweeps at the same time do each once; told once too often, the worker finds nothing to do.
 */
export function runWholesaleClock({ calendar, approvals, wake, newId, now, fault }: RunWholesaleClockDeps) {
  async function look(one: DueCustomer): Promise<'woken' | 'lapsed' | undefined> {
    const { customer } = one;
    if (runs(customer.status)) {
      // The message first: died in between, the next sweep sends another; the other order would lose it for a while.
      await wake(customer);
      return (await calendar.noteWake(one, now())) ? 'woken' : undefined;
    }
    if (approvalAsOf(customer, now()) !== 'lapsed') return undefined;
    const requestId = `clock-${newId('event')}`;
    const ended = composeApprovalEnd(customer, 'lapse', { actor: { kind: 'clock' }, requestId, now: now(), newId });
    return (await approvals.end(ended, undefined)).ok ? 'lapsed' : undefined;
  }

  async function sweep(shard: number, timeLeft: () => boolean): Promise<Swept> {
    const count = { woken: 0, lapsed: 0, failed: 0 };
    let after: string | undefined;
    do {
      const { found, next } = await calendar.due(shard, now(), after);
      for (const one of found) {
        if (!timeLeft()) return { ...count, more: true };
        try {
          const done = await look(one);
          if (done !== undefined) count[done] += 1;
        } catch (error) {
          count.failed += 1;
          fault(error, one.customer);
        }
      }
      after = next;
    } while (after !== undefined);
    return { ...count, more: false };
  }

  return async (timeLeft: () => boolean): Promise<Swept> => {
    const swept = await Promise.all(calendar.shards.map((shard) => sweep(shard, timeLeft)));
    const sum = (of: 'woken' | 'lapsed' | 'failed') => swept.reduce((total, one) => total + one[of], 0);
    return { woken: sum('woken'), lapsed: sum('lapsed'), failed: sum('failed'), more: swept.some(({ more }) => more) };
  };
}
