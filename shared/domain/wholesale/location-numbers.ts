import { iso } from '#shared/domain/calendar.ts';
import type { LocationId, NewId, Now } from '#shared/domain/ids.ts';
import type { Outcome, Receipt, Replay } from '#shared/domain/receipt.ts';
import type { FieldFault, Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import { type NumberStore, type NumbersChange, type NumbersRead, numbersAtOnce } from '#shared/domain/wholesale/number-store.ts';
import type { LocationNumber } from '#shared/domain/wholesale/numbers.ts';

export type NumberDeps = { readonly numbers: NumberStore; readonly newId: NewId; readonly now: Now };

export type NumbersAsked = {
  readonly by: OrganisationCaller;
  readonly locationId: LocationId;
  /** E.164, as they were sent. */
  readonly phoneNumbers: readonly string[];
  readonly requestId: string;
  readonly receipt: Receipt | undefined;
};

const e164 = /^\+[1-9]\d{6,14}$/;

function shapeFaults(phoneNumbers: readonly string[]): FieldFault[] {
  return phoneNumbers.flatMap((number, index) =>
    e164.test(number)
      ? []
      : [{ field: `/phoneNumbers/${index}`, code: 'NUMBER_INVALID', message: 'A number with its plus, such as +14085550100.' }],
  );
}

/** Those that belong to somebody else, or to another location, at their places. */
function takenFaults(phoneNumbers: readonly string[], { holders, location }: NumbersRead): FieldFault[] {
  return phoneNumbers.flatMap((number, index) => {
    const holder = holders.get(number);
    const own = holder === undefined || (holder !== 'elsewhere' && holder.locationId === location.id);
    return own ? [] : [{ field: `/phoneNumbers/${index}`, code: 'NUMBER_TAKEN', message: `${number} belongs to somebody already.` }];
  });
}

function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / numbersAtOnce) }, (_, index) =>
    all.slice(index * numbersAtOnce, (index + 1) * numbersAtOnce),
  );
}

const looks = 5;

/**
 * Adds numbers to a location and takes them away, in blocks (WS-4). A number is one organisation's across all tenants, and one location's in
 * it. Adding what the location has, and removing what it has not, changes nothing, so that a request that was cut short is sent again.
 * What is asked for is looked at as a whole first; it is written in transactions of 45.
 */
export function locationNumbers({ numbers: store, newId, now }: NumberDeps) {
  async function carryOut(
    asked: NumbersAsked,
    kind: 'added' | 'removed',
    plan: (read: NumbersRead, wanted: readonly string[]) => Result<readonly LocationNumber[], Refusal>,
  ): Promise<Outcome<undefined>> {
    const { by, locationId, phoneNumbers, requestId, receipt } = asked;
    const faults = shapeFaults(phoneNumbers);
    if (faults.length > 0) return refused({ code: 'INVALID_REQUEST', fields: faults });
    const wanted = [...new Set(phoneNumbers)];
    for (let look = 1; look <= looks; look++) {
      const read = await store.look(by, locationId, wanted, receipt);
      if (!read.ok) return read;
      const planned = plan(read.value, wanted);
      if (!planned.ok) return planned;
      const chunks = chunksOf(planned.value);
      let refusal: Refusal | Replay | undefined;
      for (const [index, numbers] of chunks.entries()) {
        const change: NumbersChange = {
          by,
          locationId,
          numbers,
          event: {
            id: newId('event'),
            type: kind === 'added' ? 'numbers.added' : 'numbers.removed',
            at: iso(now()),
            partnerId: by.partnerId,
            actor: by.actor,
            requestId,
            subject: { organisationId: by.organisationId, locationId },
            changed: ['numbers'],
            counts: { [kind]: numbers.length },
          },
        };
        const last = index === chunks.length - 1;
        const written = await (kind === 'added' ? store.add : store.remove)(change, last ? receipt : undefined);
        if (!written.ok) {
          refusal = written.error;
          break;
        }
      }
      if (refusal === undefined) return ok(undefined);
      if (refusal.code !== 'CHANGED_SINCE_READ') return refused(refusal);
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  }

  return {
    add(asked: NumbersAsked, state: LocationNumber['state']): Promise<Outcome<undefined>> {
      return carryOut(asked, 'added', (read, wanted) => {
        const faults = takenFaults(asked.phoneNumbers, read);
        if (faults.length > 0) return refused({ code: 'NUMBER_TAKEN', fields: faults });
        const { organisationId, id: locationId } = read.location;
        const addedAt = iso(now());
        const fresh = wanted.filter((number) => !read.holders.has(number));
        return ok(fresh.map((number) => ({ organisationId, number, locationId, state, addedAt })));
      });
    },
    remove(asked: NumbersAsked): Promise<Outcome<undefined>> {
      return carryOut(asked, 'removed', (read, wanted) => {
        const held = wanted.flatMap((number) => {
          const holder = read.holders.get(number);
          return holder === undefined || holder === 'elsewhere' || holder.locationId !== read.location.id ? [] : [holder];
        });
        const assigned = held.filter(({ personId }) => personId !== undefined);
        if (assigned.length === 0) return ok(held);
        return refused({ code: 'NUMBER_ASSIGNED', detail: `Assigned: ${assigned.map(({ number }) => number).join(', ')}.` });
      });
    },
  };
}
