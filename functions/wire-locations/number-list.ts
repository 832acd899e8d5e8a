import type { LocationId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { NumberPlan } from '#shared/domain/wholesale/number-store.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import type { WireNumber } from './number-contract.ts';

/** What an organisation can be called by: a number, an extension, or both of one person. */
export type Listed = {
  readonly number?: string;
  readonly extension?: string;
  readonly state: 'active' | 'inactive';
  readonly locationId: LocationId;
  readonly personId?: PersonId;
};

export type NumberFilter = {
  readonly locationId?: LocationId | undefined;
  readonly phoneNumber?: string | undefined;
  readonly extension?: string | undefined;
  readonly available?: boolean | undefined;
  readonly ownerId?: PersonId | undefined;
};

/** Numbers in their order, each with the extension of whoever has it; then the extensions of those who have no number. */
export function listedNumbers({ numbers, extensions }: NumberPlan, filter: NumberFilter): Listed[] {
  const extensionOf = new Map(extensions.map(({ personId, extension }) => [personId, extension]));
  const numbered = new Set(numbers.flatMap(({ personId }) => (personId === undefined ? [] : [personId])));
  const all: Listed[] = [
    ...numbers.map(({ number, state, locationId, personId }): Listed => {
      const extension = personId === undefined ? undefined : extensionOf.get(personId);
      return {
        number,
        state,
        locationId,
        ...(personId === undefined ? {} : { personId }),
        ...(extension === undefined ? {} : { extension }),
      };
    }),
    ...extensions
      .filter(({ personId }) => !numbered.has(personId))
      .map(({ extension, locationId, personId }): Listed => ({ extension, state: 'active', locationId, personId })),
  ];
  return all.filter(
    (one) =>
      (filter.locationId === undefined || one.locationId === filter.locationId) &&
      (filter.phoneNumber === undefined || one.number === filter.phoneNumber) &&
      (filter.extension === undefined || one.extension === filter.extension) &&
      (filter.ownerId === undefined || one.personId === filter.ownerId) &&
      (filter.available === undefined || (one.personId === undefined) === filter.available),
  );
}

type Named = { readonly people: ReadonlyMap<PersonId, Person>; readonly locations: ReadonlyMap<LocationId, string> };

export function viewOfNumber({ number, extension, state, locationId, personId }: Listed, { people, locations }: Named): WireNumber {
  const { firstName, lastName } = (personId === undefined ? undefined : people.get(personId)) ?? {};
  return {
    ...(number === undefined ? {} : { phoneNumber: number, phoneNumberType: 'PRIMARY' }),
    ...(extension === undefined ? {} : { extension }),
    state: state === 'active' ? 'ACTIVE' : 'INACTIVE',
    mainNumber: false,
    tollFreeNumber: false,
    location: { id: wireId('LOCATION', locationId), name: locations.get(locationId) ?? '' },
    ...(personId === undefined
      ? {}
      : {
          owner: {
            id: wireId('PEOPLE', personId),
            type: 'PEOPLE',
            ...(firstName === undefined ? {} : { firstName }),
            ...(lastName === undefined ? {} : { lastName }),
          },
        }),
  };
}
