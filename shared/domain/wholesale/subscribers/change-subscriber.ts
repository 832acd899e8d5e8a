import type { SubscriberId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { subscriberEvent } from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import { looks, type SubscribersDeps, tryAgain } from '#shared/domain/wholesale/subscribers/create-subscriber.ts';
import { customerRefused } from '#shared/domain/wholesale/subscribers/plan-subscriber.ts';
import { callingFor, sameCalling, type WantedCalling } from '#shared/domain/wholesale/subscribers/subscriber-calling.ts';
import {
  basePackage,
  calls,
  chosenPackages,
  levelRefused,
  type PackageChoice,
} from '#shared/domain/wholesale/subscribers/subscriber-packages.ts';
import type { SeenSubscriber, SubscriberRead } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';

export type ChangeSubscriber = {
  readonly acting: ActingFor;
  readonly id: SubscriberId;
  readonly choice: PackageChoice;
  readonly calling: WantedCalling;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<SeenSubscriber>;
};

const samePackages = (a: readonly PackageName[], b: readonly PackageName[]) => a.length === b.length && a.every((name) => b.includes(name));

/** The subscriber with other packages; nothing of it changes where it has them already. */
function planned(read: SubscriberRead, choice: PackageChoice, wanted: WantedCalling): Result<Subscriber, Refusal> {
  const { subscriber, customer, person } = read;
  const { packages: had, calling: has, migration, version } = subscriber;
  if (migration?.endedAt !== undefined) return refused({ code: 'SUBSCRIBER_STATE', detail: 'The time to agree has run out.' });
  const names = chosenPackages(choice, had);
  if (!names.ok) return names;
  const added = names.value.filter((name) => !had.includes(name));
  const closed = customerRefused(customer, added);
  if (closed !== undefined) return refused(closed);
  const [from, to] = [basePackage(had), basePackage(names.value)];
  const low = from === to ? undefined : levelRefused({ role: person?.role ?? 'user', level: customer.level, from, to });
  if (low !== undefined) return refused(low);
  const elsewhere = person?.licences?.includes('calling') === true || (has === undefined && calls(had));
  const calling = callingFor({
    calls: calls(names.value),
    has,
    elsewhere,
    wanted,
    locationOfNumber: read.calling.number?.locationId,
  });
  if (!calling.ok) return calling;
  if (samePackages(had, names.value) && sameCalling(has, calling.value)) return ok(subscriber);
  const { calling: _calling, ...rest } = subscriber;
  const now = calling.value === undefined ? {} : { calling: calling.value };
  return ok({ ...rest, ...now, packages: names.value, version: version + 1 });
}

/**
 * Gives a subscriber other packages: the complete list of them. Seats, number and extension go and come in the same transaction. Details of
 * calling count only for whoever begins to call. A full administrator never goes down (WS-3).
 */
export function changeSubscriber({ subscribers, newId, now }: SubscribersDeps) {
  return async ({ acting, id, choice, calling, requestId, asked, keep }: ChangeSubscriber): Promise<Outcome<SeenSubscriber>> => {
    for (let look = 1; look <= looks; look++) {
      const read = await subscribers.read(acting, id, 'change', { calling, asked });
      if (!read.ok) return read;
      const { subscriber: before, customer, person } = read.value;
      const after = planned(read.value, choice, calling);
      if (!after.ok) return after;
      const seen = { subscriber: after.value, externalCustomerId: customer.externalId };
      if (after.value === before) return ok(seen);
      const context = { actor: acting.actor, requestId, now: now(), newId };
      const written = await subscribers.change(
        {
          acting,
          doing: 'change',
          before,
          after: after.value,
          // The role on which the level depends must not change in between.
          ...(person === undefined ? {} : { person: { do: 'unchanged', person } }),
          event: subscriberEvent(after.value, 'subscriber.changed', ['packages'], context),
        },
        keep(seen),
      );
      if (written.ok) return ok(seen);
      if (written.error.code !== 'CHANGED_MEANWHILE') return refused(written.error);
    }
    return refused(tryAgain);
  };
}
