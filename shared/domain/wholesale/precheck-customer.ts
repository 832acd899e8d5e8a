import type { OrganisationId, TemplateId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { addressFaults } from '#shared/domain/wholesale/address-rules.ts';
import { locationFaults, type ProvisioningParameters, parameterFaults } from '#shared/domain/wholesale/customer-request.ts';
import { type CodedFault, fault, refusalFor } from '#shared/domain/wholesale/faults.ts';
import { packageFaults } from '#shared/domain/wholesale/package-rules.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { WholesaleAddress } from '#shared/domain/wholesale/wholesale-customer.ts';

/** What is known of a customer before it is asked for: at least where it is. */
export type CustomerPrecheck = {
  /** Absent: before there is a template, for sales staff. */
  readonly templateId?: TemplateId | undefined;
  readonly packages?: readonly PackageName[] | undefined;
  readonly externalId?: string | undefined;
  readonly address: WholesaleAddress;
  readonly organisationId?: OrganisationId | undefined;
  readonly primaryEmail?: string | undefined;
  readonly parameters: ProvisioningParameters;
};

export type Looked = Pick<CustomerPrecheck, 'templateId' | 'externalId' | 'organisationId' | 'primaryEmail'>;

/** What stands in the way of a customer; of what was not asked about nothing does. */
export type Obstacles = {
  /** Why the partner may not act, if so. */
  readonly acting: Refusal | undefined;
  /** A wholesale subscription is in force. */
  readonly granted: boolean;
  readonly template: 'unknown' | 'attaches_nothing' | undefined;
  readonly externalIdOf: { readonly id: WholesaleCustomerId; readonly location: string } | undefined;
  readonly organisation: 'unknown' | 'mapped' | undefined;
  readonly addressTaken: boolean;
};

export type PrecheckReader = {
  /** Looks at what creating would find, and writes nothing. One round trip. */
  obstacles(acting: ActingFor, looked: Looked): Promise<Obstacles>;
};

function rules({ templateId, packages, address, parameters }: CustomerPrecheck): CodedFault[] {
  // With a template the whole request is meant; without, what is missing may still come.
  const complete = templateId !== undefined && packages !== undefined;
  return [
    ...addressFaults(address, '/address'),
    ...packageFaults(packages ?? []),
    ...(complete ? locationFaults(packages, parameters.location !== undefined) : []),
    ...parameterFaults(packages ?? [], packages === undefined ? { ...parameters, limits: {} } : parameters),
  ];
}

function found({ template, externalIdOf, organisation, addressTaken }: Obstacles): CodedFault[] {
  return [
    ...(externalIdOf === undefined ? [] : [fault('/externalId', 'EXTERNAL_ID_TAKEN', 'You have a customer with this external id.')]),
    ...(template === 'unknown'
      ? [fault('/provisioningId', 'PROVISIONING_ID_UNKNOWN', 'There is no template with this provisioning id.')]
      : []),
    ...(organisation === 'mapped' ? [fault('/orgId', 'ORGANISATION_MAPPED', 'The organisation is a wholesale customer already.')] : []),
    ...(organisation === 'unknown' || template === 'attaches_nothing'
      ? [fault('/orgId', 'ORGANISATION_UNKNOWN', 'The organisation cannot be attached with this template.')]
      : []),
    ...(addressTaken ? [fault('/customerInfo/primaryEmail', 'EMAIL_IN_USE', 'The address belongs to an existing user.')] : []),
  ];
}

/**
 * Says whether a customer could be provisioned, with every reason why not, by the codes that provisioning has (WC-3). It holds for this
 * moment and takes nothing.
 */
export function precheckCustomer(reader: PrecheckReader) {
  return async (acting: ActingFor, asked: CustomerPrecheck): Promise<Result<undefined, Refusal>> => {
    const broken = rules(asked);
    const obstacles = await reader.obstacles(acting, asked);
    if (obstacles.acting !== undefined) return refused(obstacles.acting);
    if (!obstacles.granted) return refused({ code: 'WHOLESALE_NOT_GRANTED' });
    const refusal = refusalFor([...broken, ...found(obstacles)]);
    if (refusal === undefined) return ok(undefined);
    const location = refusal.code === 'EXTERNAL_ID_TAKEN' ? obstacles.externalIdOf?.location : undefined;
    return refused({ ...refusal, ...(location === undefined ? {} : { location }) });
  };
}
