import type { EventRef } from '#shared/domain/feed.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { type DispatchDeps, dispatcher } from '#shared/queue/dispatch.ts';

/** Minutes that an event may wait for the stream before the sweep takes it up. */
const patienceMinutes = 15;
/** Events that one run takes up; what is left over is there in the next. */
const eventsARun = 2_000;

export type SweepDeps = DispatchDeps & { readonly fault: (error: unknown, partnerId: PartnerId) => void };

/** How many events were overdue, how many of those got their place, and how many still wait. */
export type Swept = { readonly overdue: number; readonly placed: number; readonly failed: number };

/** Dispatches what was never dispatched, oldest first. One partner's trouble does not keep the others waiting. */
export function sweepEvents(deps: SweepDeps) {
  const dispatch = dispatcher(deps);

  async function sweepPartner(partnerId: PartnerId, events: readonly EventRef[]): Promise<Pick<Swept, 'placed' | 'failed'>> {
    try {
      const { placed, unreadable } = await dispatch(
        partnerId,
        events.map(({ id }) => id),
      );
      if (unreadable.length > 0) deps.fault(new Error(`Events that cannot be read: ${unreadable.join(', ')}`), partnerId);
      return { placed, failed: unreadable.length };
    } catch (error) {
      deps.fault(error, partnerId);
      return { placed: 0, failed: events.length };
    }
  }

  return async (): Promise<Swept> => {
    const before = new Date(deps.now().getTime() - patienceMinutes * 60_000);
    const overdue = await deps.feed.overdue(before, eventsARun);
    const partners = [...Map.groupBy(overdue, ({ partnerId }) => partnerId)];
    let [placed, failed] = [0, 0];
    for (const [partnerId, events] of partners) {
      const swept = await sweepPartner(partnerId, events);
      placed += swept.placed;
      failed += swept.failed;
    }
    return { overdue: overdue.length, placed, failed };
  };
}
