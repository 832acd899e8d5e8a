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
