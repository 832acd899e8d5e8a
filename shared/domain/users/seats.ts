import type { Entitlement } from '#shared/domain/people.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';

/** Seats by service: taken if positive, given back if negative; never 0. */
export type SeatChange = Partial<Readonly<Record<ServiceId, number>>>;

/** What a user's licences before and after mean for the organisation's seats. */
export function seatChange(before: readonly ServiceId[], after: readonly ServiceId[]): SeatChange {
  const taken = after.filter((service) => !before.includes(service)).map((service) => [service, 1] as const);
  const given = before.filter((service) => !after.includes(service)).map((service) => [service, -1] as const);
  return Object.fromEntries([...taken, ...given]);
}

/** Several changes as one. */
export function sumOfSeats(changes: Iterable<SeatChange>): SeatChange {
  const sum = new Map<ServiceId, number>();
  for (const change of changes) {
    for (const service of serviceId.options) {
      const by = change[service];
      if (by !== undefined) sum.set(service, (sum.get(service) ?? 0) + by);
    }
  }
  return Object.fromEntries([...sum].filter(([, by]) => by !== 0));
}

/** Where an organisation's seats of one service are: they add up to its licences, at every moment (US-9). */
export type Ledger = { readonly licences: number; readonly assigned: number; readonly setAside: number; readonly free: number };

/** The ledger of one service; undefined for what has no seats, or is over. */
export function ledgerOf({ licences, free = licences, setAside = 0, endedAt }: Entitlement): Ledger | undefined {
  if (licences === undefined || free === undefined || endedAt !== undefined) return undefined;
  return { licences, assigned: licences - free - setAside, setAside, free };
}

/** Licences in use, by service: those that users have, and those set aside for them. */
export type SeatsUsed = Partial<Readonly<Record<ServiceId, number>>>;

export function seatsUsed(entitlements: readonly Entitlement[]): SeatsUsed {
  return Object.fromEntries(
    entitlements.flatMap((entitlement) => {
      const ledger = ledgerOf(entitlement);
      return ledger === undefined ? [] : [[entitlement.service, ledger.assigned + ledger.setAside]];
    }),
  );
}

/** How one service's seats move: what is added to the free ones, and to those set aside. The rest goes to users, or comes from them. */
export type SeatMove = { readonly free: number; readonly setAside: number };
export type SeatMoves = Partial<Readonly<Record<ServiceId, SeatMove>>>;

function movesOf(change: SeatChange, move: (by: number) => SeatMove): SeatMoves {
  return Object.fromEntries(
    serviceId.options.flatMap((service) => {
      const by = change[service];
      return by === undefined || by === 0 ? [] : [[service, move(by)] as const];
    }),
  );
}

/** Free seats go to users, or come back from them. */
export function takes(change: SeatChange): SeatMoves {
  return movesOf(change, (by) => ({ free: -by, setAside: 0 }));
}

/** Free seats are held for what a job is about to do. */
export function setsAside(seats: SeatChange): SeatMoves {
  return movesOf(seats, (by) => ({ free: -by, setAside: by }));
}

/**
 * Seats that were held are held no longer: those that went to users stay with them, the others are free. `used` is what the users
 * took, less what they gave back; it is negative where more came back than went out, and never more than was held.
 */
export function settles(held: SeatChange, used: SeatChange): SeatMoves {
  return Object.fromEntries(
    serviceId.options.flatMap((service) => {
      const [by, gone] = [held[service] ?? 0, used[service] ?? 0];
      return by === 0 && gone === 0 ? [] : [[service, { free: by - gone, setAside: by === 0 ? 0 : -by }] as const];
    }),
  );
}
