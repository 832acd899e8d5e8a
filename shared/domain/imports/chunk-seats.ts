import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';
import { type SeatChange, sumOfSeats } from '#shared/domain/users/seats.ts';
import type { UserFaultCode } from '#shared/domain/users/user-faults.ts';

/** Why no more seats of a service can be had. */
export type SeatFault = Extract<UserFaultCode, 'NO_LICENCE_LEFT' | 'SERVICE_NOT_OWNED' | 'TRIAL_NOT_RUNNING'>;

/** The seats that a chunk holds, and how it gets more: as many of those asked for as are left. */
export type SeatSource = {
  readonly held: () => SeatChange;
  /** Afterwards `held` says what there is; the answer, why a service has fewer than were asked for. */
  readonly ask: (more: SeatChange) => Promise<ReadonlyMap<ServiceId, SeatFault>>;
};

type Counts = ReadonlyMap<ServiceId, number>;

/** A change, service by service; those that nothing happens to are left out. */
export function seatEntries(change: SeatChange): (readonly [ServiceId, number])[] {
  return serviceId.options.flatMap((service) => {
    const by = change[service] ?? 0;
    return by === 0 ? [] : [[service, by] as const];
  });
}

/** What of a change takes seats. */
export function taken(change: SeatChange): SeatChange {
  return Object.fromEntries(seatEntries(change).filter(([, by]) => by > 0));
}

/** How many of each service are wanting when these are needed; nothing where there are enough. */
export function wanting(needed: SeatChange, there: SeatChange): SeatChange {
  return Object.fromEntries(
    seatEntries(needed).flatMap(([service, by]) => (by > (there[service] ?? 0) ? [[service, by - (there[service] ?? 0)]] : [])),
  );
}

/**
 * Gives a wave's rows their seats, in the order of the file. A row may only use what is surely there: held seats, and those that
 * rows before it have given back and that have been written. One that needs a seat which a row of its own wave is only about to give
 * back has to wait for the next wave, and everything after it with it.
 */
export function waveSeats(there: SeatChange, faults: ReadonlyMap<ServiceId, SeatFault>) {
  const left = new Map<ServiceId, number>(seatEntries(there));
  const coming = new Map<ServiceId, number>();
  const of = (counts: Counts, service: ServiceId) => counts.get(service) ?? 0;
  return {
    /** `taken`: the row has its seats. `wait`: it may have them in the next wave. Otherwise why not, and of which service. */
    take(seats: SeatChange): 'taken' | 'wait' | { readonly code: SeatFault; readonly service: ServiceId } {
      const short = seatEntries(seats).filter(([service, by]) => by > of(left, service));
      const over = (service: ServiceId) => faults.has(service) && faults.get(service) !== 'NO_LICENCE_LEFT';
      const never = short.find(([service, by]) => over(service) || by > of(left, service) + of(coming, service));
      if (never !== undefined) return { code: faults.get(never[0]) ?? 'NO_LICENCE_LEFT', service: never[0] };
      if (short.length > 0) return 'wait';
      for (const [service, by] of seatEntries(seats)) {
        if (by > 0) left.set(service, of(left, service) - by);
        else coming.set(service, of(coming, service) - by);
      }
      return 'taken';
    },
  };
}

/** What is left of held seats when so many have gone (or come back, where negative). */
export function remaining(held: SeatChange, used: SeatChange): SeatChange {
  return sumOfSeats([held, Object.fromEntries(seatEntries(used).map(([service, by]) => [service, -by]))]);
}
