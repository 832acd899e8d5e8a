import type { OrganisationId, TemplateId } from '#shared/domain/ids.ts';
import { isTimeZone } from '#shared/domain/set-up/time-zones.ts';
import { addressFaults } from '#shared/domain/wholesale/address-rules.ts';
import { type CodedFault, fault } from '#shared/domain/wholesale/faults.ts';
import { limitFaults, needsLocation, packageFaults } from '#shared/domain/wholesale/package-rules.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { RequestedLocation, WholesaleAddress } from '#shared/domain/wholesale/wholesale-customer.ts';

/** How packages are to be set up. */
export type ProvisioningParameters = {
  readonly location?: Omit<RequestedLocation, 'id'> | undefined;
  readonly meetingsTimezone?: string | undefined;
  /** Undefined: nothing is said of limits. Otherwise all that there are to be. */
  readonly limits?: Readonly<Record<string, number>> | undefined;
};

/** A customer as a partner asks for it. */
export type CustomerRequest = {
  readonly templateId: TemplateId;
  readonly packages: readonly PackageName[];
  readonly externalId: string;
  readonly address: WholesaleAddress;
  /** Of an organisation that is there. */
  readonly organisationId?: OrganisationId | undefined;
  /** Of one that is to be made. */
  readonly customerInfo?: { readonly name: string; readonly primaryEmail: string; readonly language?: string | undefined } | undefined;
  readonly parameters: ProvisioningParameters;
};

const parametersAt = '/provisioningParameters';

function timeZoneFaults(field: string, name: string | undefined): CodedFault[] {
  return name === undefined || isTimeZone(name) ? [] : [fault(field, 'TIME_ZONE_UNKNOWN', 'This is not an IANA time zone.')];
}

/** What is wrong with how packages are to be set up. */
export function parameterFaults(
  names: readonly PackageName[],
  { location, meetingsTimezone, limits = {} }: ProvisioningParameters,
): CodedFault[] {
  const at = `${parametersAt}/calling/location`;
  return [
    ...limitFaults(names, Object.keys(limits)),
    ...(location === undefined
      ? []
      : [...addressFaults(location.address, `${at}/address`), ...timeZoneFaults(`${at}/timezone`, location.timezone)]),
    ...timeZoneFaults(`${parametersAt}/meetings/timezone`, meetingsTimezone),
  ];
}

/** A calling package has a location: one that is asked for, or that is there. */
export function locationFaults(names: readonly PackageName[], has: boolean): CodedFault[] {
  if (has || !needsLocation(names)) return [];
  return [fault(`${parametersAt}/calling/location`, 'LOCATION_REQUIRED', 'A calling package needs a location.')];
}

/**
 * What is wrong with a request for a customer, at every field of it. Either the customer exists (`organisationId`) or it is told of; that
 * its headquarters are where organisations are kept is said by the country of its address (WC-7).
 */
export function customerFaults(request: CustomerRequest): CodedFault[] {
  const { packages, address, organisationId, customerInfo, parameters } = request;
  const told = organisationId !== undefined || customerInfo !== undefined;
  return [
    ...(told ? [] : [fault('/customerInfo', 'INVALID_REQUEST', 'This field is required for a new organisation.')]),
    ...addressFaults(address, '/address'),
    ...packageFaults(packages),
    ...locationFaults(packages, parameters.location !== undefined),
    ...parameterFaults(packages, parameters),
  ];
}
