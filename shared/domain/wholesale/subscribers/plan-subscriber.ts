import type { LocationId } from '#shared/domain/ids.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { FreeAccount } from '#shared/domain/wholesale/free-account.ts';
import { type PackageName, packages as packageData } from '#shared/domain/wholesale/packages.ts';
import type { CallingDetails } from '#shared/domain/wholesale/subscriber.ts';
import { callingFor, type WantedCalling } from '#shared/domain/wholesale/subscribers/subscriber-calling.ts';
import { basePackage, calls, levelRefused, type PackageChoice } from '#shared/domain/wholesale/subscribers/subscriber-packages.ts';
import type { AddressLook, CustomerLook } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** What is asked for a person, in shape. */
export type WantedSubscriber = PackageChoice & {
  readonly email: string;
  readonly details: WantedCalling & { readonly firstName?: string | undefined; readonly lastName?: string | undefined };
};

/** Why these packages cannot be given to anybody at this customer now. */
export function customerRefused(customer: WholesaleCustomer, wanted: readonly PackageName[]): Refusal | undefined {
  const { status, organisationMadeAt, packages } = customer;
  if (status === 'deleting' || organisationMadeAt === undefined) return { code: 'CUSTOMER_STATE', detail: status };
  const missing = wanted.find((name) => packages.find((one) => one.name === name)?.status !== 'provisioned');
  return missing === undefined
    ? undefined
    : { code: 'PACKAGE_NOT_OF_CUSTOMER', field: '/packages', detail: `${packageData[missing].label}.` };
}

/** What becomes of the address: a new person, one who is there already, or a free account whose owner has to agree. */
export type AddressPlan =
  | { readonly is: 'new' }
  | { readonly is: 'person'; readonly person: Person }
  | { readonly is: 'free'; readonly account: FreeAccount };

/** A person is in one organisation, and one subscriber at a time: any other holder of the address stands in the way. */
export function addressPlan({ holder, holds, freeAccount }: AddressLook, of: CustomerLook | undefined): Result<AddressPlan, Refusal> {
  const inUse: Refusal = { code: 'EMAIL_IN_USE', field: '/email' };
  if (holder === undefined) return ok(freeAccount === undefined ? { is: 'new' } : { is: 'free', account: freeAccount });
  if (holder === 'unknown' || holds !== undefined || of === undefined) return refused(inUse);
  const own = holder.ref.kind === 'organisation' && holder.ref.organisationId === of.customer.organisationId && holder.state !== 'replaced';
  return own ? ok({ is: 'person', person: holder }) : refused(inUse);
}

export type SubscriberPlan = {
  readonly customer: WholesaleCustomer;
  readonly organisation: Organisation;
  readonly address: AddressPlan;
  readonly calling: CallingDetails | undefined;
};

const elsewhere = (address: AddressPlan) => address.is === 'person' && address.person.licences?.includes('calling') === true;
const locationOf = ({ calling }: CustomerLook): LocationId | undefined => calling.number?.locationId;

/** What a wish comes to at a customer as it is; `withCalling`: what it calls with as well. Seats, numbers and extensions are taken, or found taken, where it is written. */
export function planSubscriber(
  wanted: WantedSubscriber,
  names: readonly PackageName[],
  address: AddressLook,
  of: CustomerLook,
  withCalling = true,
): Result<SubscriberPlan, Refusal> {
  const { customer, organisation } = of;
  const closed = customerRefused(customer, names);
  if (closed !== undefined) return refused(closed);
  if (organisation === undefined) return refused({ code: 'CUSTOMER_STATE', detail: customer.status });
  const planned = addressPlan(address, of);
  if (!planned.ok) return planned;
  const role = planned.value.is === 'person' ? planned.value.person.role : 'user';
  const low = levelRefused({ role, level: customer.level, from: undefined, to: basePackage(names) });
  if (low !== undefined) return refused(low);
  const calling = callingFor({
    calls: withCalling && calls(names),
    has: undefined,
    elsewhere: elsewhere(planned.value),
    wanted: wanted.details,
    locationOfNumber: locationOf(of),
  });
  return calling.ok ? ok({ customer, organisation, address: planned.value, calling: calling.value }) : calling;
}
