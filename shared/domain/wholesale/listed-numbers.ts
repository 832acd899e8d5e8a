import type { LocationId, PersonId } from '#shared/domain/ids.ts';
import type { LocationNumber } from '#shared/domain/wholesale/numbers.ts';

/** What an organisation can be called by: a number, an extension, or both of one person. */
export type ListedNumber = {
  readonly number?: string | undefined;
  readonly extension?: string | undefined;
  readonly state: LocationNumber['state'];
  readonly locationId: LocationId;
  readonly personId?: PersonId | undefined;
};

/** Which of them a list is of; what is absent does not matter. */
export type NumberFilter = {
  readonly locationId?: LocationId | undefined;
  readonly phoneNumber?: string | undefined;
  readonly extension?: string | undefined;
  readonly available?: boolean | undefined;
  readonly ownerId?: PersonId | undefined;
};

export type NumberPage = { readonly numbers: readonly ListedNumber[]; readonly more: boolean };

export function fitsNumber(one: ListedNumber, { locationId, phoneNumber, extension, available, ownerId }: NumberFilter): boolean {
  return (
    (locationId === undefined || one.locationId === locationId) &&
    (phoneNumber === undefined || one.number === phoneNumber) &&
    (extension === undefined || one.extension === extension) &&
    (ownerId === undefined || one.personId === ownerId) &&
    (available === undefined || (one.personId === undefined) === available)
  );
}
