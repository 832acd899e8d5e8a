import { dataCentreOf } from '#shared/domain/countries.ts';
import { addressFormatOf, postalCodeAsKept, stateAsKept } from '#shared/domain/set-up/addresses/address-format.ts';
import { type CodedFault, fault } from '#shared/domain/wholesale/faults.ts';
import type { WholesaleAddress } from '#shared/domain/wholesale/wholesale-customer.ts';

/** A state without the country that ISO 3166-2 puts before it: `CA` of `US-CA`. */
function withoutCountry({ country, stateOrProvince }: WholesaleAddress): string | undefined {
  return stateOrProvince?.replace(new RegExp(`^${country}-`, 'i'), '');
}

/**
 * What is wrong with an address; `at`: where it stands in the request. Its country is one in which organisations are kept, and it has the
 * state and the postal code that the country needs. What a country does not ask for is taken as it comes.
 */
export function addressFaults(address: WholesaleAddress, at: string): CodedFault[] {
  const { country, zipOrPostalCode } = address;
  if (dataCentreOf(country) === undefined) return [fault(`${at}/country`, 'COUNTRY_NOT_OFFERED', 'Nothing is offered in this country.')];
  const format = addressFormatOf(country);
  const state = withoutCountry(address);
  const missing = (field: string) => fault(`${at}/${field}`, 'ADDRESS_FIELD_REQUIRED', 'The address needs this field in its country.');
  const odd = (field: string) => fault(`${at}/${field}`, 'ADDRESS_FIELD_INVALID', 'This does not fit the country.');
  return [
    ...(format.state === 'required' && state === undefined ? [missing('stateOrProvince')] : []),
    ...(format.state === 'required' && state !== undefined && stateAsKept(format, state) === undefined ? [odd('stateOrProvince')] : []),
    ...(format.postalCode === 'required' && zipOrPostalCode === undefined ? [missing('zipOrPostalCode')] : []),
    ...(zipOrPostalCode !== undefined && postalCodeAsKept(format, zipOrPostalCode) === undefined ? [odd('zipOrPostalCode')] : []),
  ];
}

/** A faultless address as it is kept: the state by its code, the postal code as the country writes it. */
export function addressAsKept(address: WholesaleAddress): WholesaleAddress {
  const format = addressFormatOf(address.country);
  const { stateOrProvince: _, zipOrPostalCode, ...rest } = address;
  const state = withoutCountry(address);
  return {
    ...rest,
    ...(state === undefined ? {} : { stateOrProvince: stateAsKept(format, state) ?? state }),
    ...(zipOrPostalCode === undefined ? {} : { zipOrPostalCode: postalCodeAsKept(format, zipOrPostalCode) ?? zipOrPostalCode }),
  };
}
