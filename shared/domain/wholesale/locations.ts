import { iso } from '#shared/domain/calendar.ts';
import type { EventType } from '#shared/domain/event.ts';
import type { LocationId, NewId, Now } from '#shared/domain/ids.ts';
import type { Holding } from '#shared/domain/platform/holding.ts';
import type { Keep, Outcome, Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Location } from '#shared/domain/set-up/set-up.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import {
  changedLocation,
  type LocationFields,
  type LocationWishes,
  locationFaults,
  newLocationWishes,
} from '#shared/domain/wholesale/location-request.ts';
import type { LocationChange, LocationStore, LocationsRead } from '#shared/domain/wholesale/location-store.ts';
import { packages } from '#shared/domain/wholesale/packages.ts';

export type LocationDeps = { readonly locations: LocationStore; readonly newId: NewId; readonly now: Now };

export type LocationAsked<T> = {
  readonly by: OrganisationCaller;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<T>;
};

type Decided = Pick<LocationChange, 'before' | 'after' | 'holding'>;

const same = (one: string, other: string) => one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

function nameTaken({ locations }: LocationsRead, name: string, own?: LocationId): Refusal | undefined {
  const taken = locations.some((one) => one.id !== own && same(one.name, name));
  return taken ? { code: 'LOCATION_NAME_TAKEN', field: '/name' } : undefined;
}

const calls = ({ customer }: LocationsRead) => customer?.packages.some((name) => packages[name].calling) === true;

/** A location that a partner adds to what its customer has; whoever keeps the platform in line has it made. */
function decideNew(
  read: LocationsRead,
  by: OrganisationCaller,
  id: LocationId,
  wishes: LocationWishes,
  at: string,
): Result<Decided, Refusal> {
  const { customer } = read;
  if (customer === undefined || !calls(read))
    return refused({ code: 'PACKAGE_NOT_OF_CUSTOMER', detail: 'Locations go with a calling package.' });
  const taken = nameTaken(read, wishes.name);
  if (taken !== undefined) return refused(taken);
  const after: Location = {
    id,
    organisationId: by.organisationId,
    partnerId: by.partnerId,
    source: { kind: 'wholesale', id: customer.id },
    headquarters: read.locations.length === 0,
    ...wishes,
    progress: { state: 'pending', since: at, attempts: 0 },
    createdAt: at,
    version: 1,
  };
  const { organisationId, partnerId, source } = after;
  const common = { id, kind: 'location', organisationId, partnerId, source, dataCentre: customer.dataCentre } as const;
  const holding: Holding = { ...common, madeBy: 'upkeep', suspended: false, sequence: 0, version: 1 };
  return ok({ before: undefined, after, holding });
}

function decideChange(read: LocationsRead, id: LocationId, fields: LocationFields): Result<Decided, Refusal> {
  const before = read.locations.find((one) => one.id === id);
  if (before === undefined) return refused({ code: 'NOT_FOUND' });
  const taken = fields.name === undefined ? undefined : nameTaken(read, fields.name, id);
  return taken === undefined ? ok({ before, after: changedLocation(before, fields) }) : refused(taken);
}

function decideRemoval(read: LocationsRead, id: LocationId): Result<Decided, Refusal> {
  const before = read.locations.find((one) => one.id === id);
  if (before === undefined) return refused({ code: 'NOT_FOUND' });
  const { people = 0, numbers = 0, source } = before;
  const last = read.locations.length === 1 && calls(read);
  // What a trial or an order brought goes with it.
  const notOurs = source.kind !== 'wholesale' && read.customer === undefined;
  if (people > 0 || numbers > 0 || last || notOurs) return refused({ code: 'LOCATION_IN_USE' });
  return ok({ before, after: undefined });
}

const events: Readonly<Record<'created' | 'changed' | 'deleted', EventType>> = {
  created: 'location.created',
  changed: 'location.changed',
  deleted: 'location.deleted',
};

/** How often a change looks again because somebody else was first. */
const looks = 5;

/**
 * What a partner does with the locations of its wholesale customers (WS-4): adds, changes and takes away. Names are unique in an
 * organisation, and a customer that calls keeps one location. Three round trips. Refuses with INVALID_REQUEST, NOT_FOUND, NOT_ALLOWED,
 * PACKAGE_NOT_OF_CUSTOMER, LOCATION_NAME_TAKEN, LOCATION_IN_USE, TRY_AGAIN.
 */
export function locationChanges({ locations, newId, now }: LocationDeps) {
  async function carryOut<T>(
    { by, requestId, asked, keep }: LocationAsked<T>,
    kind: keyof typeof events,
    subject: LocationId,
    value: T,
    decide: (read: LocationsRead) => Result<Decided, Refusal>,
  ): Promise<Outcome<T>> {
    for (let look = 1; look <= looks; look++) {
      const read = await locations.look(by, asked);
      if (!read.ok) return read;
      const decided = decide(read.value);
      if (!decided.ok) return decided;
      const { before, after, holding } = decided.value;
      const change: LocationChange = {
        by,
        read: read.value,
        before,
        after,
        ...(holding === undefined ? {} : { holding }),
        event: {
          id: newId('event'),
          type: events[kind],
          at: iso(now()),
          partnerId: by.partnerId,
          actor: by.actor,
          requestId,
          subject: { organisationId: by.organisationId, locationId: subject },
          changed: [],
        },
      };
      const written = await locations.change(change, keep(value));
      if (written.ok) return ok(value);
      if (written.error.code !== 'CHANGED_SINCE_READ') return refused<Refusal | Replay>(written.error);
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  }

  const faulty = (fields: LocationFields): Refusal | undefined => {
    const faults = locationFaults(fields);
    return faults.length === 0 ? undefined : { code: 'INVALID_REQUEST', fields: faults };
  };

  return {
    async add(asked: LocationAsked<LocationId>, fields: Parameters<typeof newLocationWishes>[0]): Promise<Outcome<LocationId>> {
      const fault = faulty(fields);
      if (fault !== undefined) return refused(fault);
      const id = newId('location');
      const at = iso(now());
      return carryOut(asked, 'created', id, id, (read) => decideNew(read, asked.by, id, newLocationWishes(fields), at));
    },
    async change(asked: LocationAsked<undefined>, id: LocationId, fields: LocationFields): Promise<Outcome<undefined>> {
      const fault = faulty(fields);
      return fault === undefined ? carryOut(asked, 'changed', id, undefined, (read) => decideChange(read, id, fields)) : refused(fault);
    },
    remove: (asked: LocationAsked<undefined>, id: LocationId): Promise<Outcome<undefined>> =>
      carryOut(asked, 'deleted', id, undefined, (read) => decideRemoval(read, id)),
  };
}
