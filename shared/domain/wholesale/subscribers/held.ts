import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { CallingDetails, Subscriber } from '#shared/domain/wholesale/subscriber.ts';

/** What a subscriber takes of its customer's seats and numbers: nothing, once a migration to which nobody agreed was ended. */
export type Held = { readonly packages: readonly PackageName[]; readonly calling: CallingDetails | undefined };

export function heldBy(subscriber: Subscriber | undefined): Held {
  if (subscriber === undefined || subscriber.migration?.endedAt !== undefined) return { packages: [], calling: undefined };
  return { packages: subscriber.packages, calling: subscriber.calling };
}
