import type { ListedNumber } from '#shared/domain/wholesale/listed-numbers.ts';
import type { NamedInList } from '#shared/domain/wholesale/number-store.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import type { WireNumber } from './number-contract.ts';

/** A number or an extension in the words of the wire format. */
export function viewOfNumber(
  { number, extension, state, locationId, personId }: ListedNumber,
  { people, locations }: NamedInList,
): WireNumber {
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
