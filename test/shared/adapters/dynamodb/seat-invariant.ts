import type { Entitlement } from '#shared/domain/people.ts';
import type { ServiceId } from '#shared/domain/users/licences.ts';
import type { TransactItem } from '#test/support/simulated-table.ts';
import type { SeatWorld } from './seat-world.ts';

const running: ReadonlySet<string> = new Set(['awaiting_customer', 'active', 'converted']);

/** The seats that are given out or set aside, by service. */
function inUse(entitlements: readonly Entitlement[]): Map<string, number> {
  return new Map(entitlements.map(({ service, licences = 0, free = licences }) => [service, licences - free]));
}

/** When the change that is being written was decided. */
function decidedAt(items: readonly TransactItem[]): Date | undefined {
  const at = items.flatMap(({ Put }) =>
    Put?.Item?.['itemType'] === 'event' || Put?.Item?.['itemType'] === 'job' ? [Put.Item['at']] : [],
  )[0];
  return typeof at === 'string' ? new Date(at) : undefined;
}

/**
 * Looks at every moment of a history (US-5, US-9): free, set aside and assigned are never negative and add up to what was bought;
 * nobody gets a seat while the trial does not run; the organisation never loses its last full administrator.
 */
export function watch(world: SeatWorld): void {
  let licencesOf = new Map(world.people().map(({ id, licences = [] }) => [id as string, licences as readonly ServiceId[]]));
  let before = inUse(world.entitlements());
  world.simulated.afterWrite = (items) => {
    world.follow(items, licencesOf);
    const [people, entitlements] = [world.people(), world.entitlements()];
    for (const { service, licences = 0, free = licences, setAside = 0 } of entitlements) {
      const assigned = people.filter((user) => user.licences?.some((one) => one === service)).length;
      const written = world.underway.get(service as ServiceId) ?? 0;
      const state = `${service}: ${assigned} assigned, ${written} of them under way, ${setAside} set aside, ${free} free of ${licences}`;
      if (free < 0 || setAside < 0 || assigned > licences) throw new Error(`Too many: ${state}`);
      if (assigned - written + setAside + free !== licences) throw new Error(`Lost: ${state}`);
    }
    const unowned = people.flatMap(({ licences = [] }) => licences).filter((one) => entitlements.every(({ service }) => service !== one));
    if (unowned.length > 0) throw new Error(`Nobody has bought ${unowned.join(', ')}.`);
    const now = inUse(entitlements);
    const taken = [...now].filter(([service, seats]) => seats > (before.get(service) ?? 0));
    const at = decidedAt(items);
    if (taken.length > 0 && at !== undefined) {
      const { state } = world.heldTrial(at);
      if (!running.has(state)) throw new Error(`Seats were taken while the trial was ${state}.`);
    }
    const former = world.heldTrial(new Date(0)).formerAdministrators.map(({ personId }) => personId);
    const full = people.filter(
      ({ id, role, state }) => role === 'customer_full_administrator' && state !== 'inactive' && !former.includes(id),
    );
    if (full.length === 0) throw new Error('No full administrator is left.');
    if (full.length !== world.organisation()?.['administrators']) throw new Error('Full administrators are miscounted.');
    licencesOf = new Map(people.map(({ id, licences = [] }) => [id as string, licences as readonly ServiceId[]]));
    before = now;
  };
}
