import type { NewId, Now, PartnerId, SubscriberId } from '#shared/domain/ids.ts';
import { type Recorded, type SweepDeps, sweepDue } from '#shared/domain/sweep-due.ts';
import { awaitsConsent } from '#shared/domain/wholesale/consent-links.ts';
import { endOfMigration } from '#shared/domain/wholesale/subscribers/migration.ts';
import type { SubscriberStore } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';

export type DueMigration = { readonly partnerId: PartnerId; readonly id: SubscriberId };
export type MigrationCalendar = SweepDeps<DueMigration>['calendar'];

export type RunMigrationClockDeps = {
  readonly calendar: MigrationCalendar;
  readonly subscribers: Pick<SubscriberStore, 'read' | 'change'>;
  readonly newId: NewId;
  readonly now: Now;
  /** Told of each that could not be dealt with; the others go on. */
  readonly fault: (error: unknown, of: DueMigration | undefined) => void;
};

/** How often a subscriber is looked at again because somebody changed it in between; after that it is left to the next sweep. */
const looks = 3;

/**
 * Gives back what is held for people who did not agree to move in time. Nobody waits for it: whoever reads a subscriber is told that the time
 * has run out, and the link opens nothing. Sweeps at the same time end each once.
 */
export function runMigrationClock({ calendar, subscribers, newId, now, fault }: RunMigrationClockDeps) {
  async function record({ partnerId, id }: DueMigration, requestId: string): Promise<Recorded> {
    const acting = { partnerId, by: partnerId, actor: { kind: 'clock' } } as const;
    for (let look = 1; look <= looks; look++) {
      const read = await subscribers.read(acting, id, 'read');
      if (!read.ok || awaitsConsent(read.value.subscriber, now())) return 'nothingDue';
      const context = { actor: acting.actor, requestId, now: now(), newId };
      const change = endOfMigration(read.value.subscriber, 'lapsed', read.value.freeAccount, context);
      if (change === undefined) return 'nothingDue';
      if ((await subscribers.change(change, undefined)).ok) return 'recorded';
    }
    return 'nothingDue';
  }

  return sweepDue({ calendar, now, record, fault });
}
