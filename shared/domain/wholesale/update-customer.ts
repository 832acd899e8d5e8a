import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { addressAsKept, addressFaults } from '#shared/domain/wholesale/address-rules.ts';
import { type CustomerContext, customerEvent, limitsAsKept } from '#shared/domain/wholesale/compose-customer.ts';
import { type CustomerMove, mayMove } from '#shared/domain/wholesale/customer-moves.ts';
import { locationFaults, type ProvisioningParameters, parameterFaults } from '#shared/domain/wholesale/customer-request.ts';
import type { CustomerChange } from '#shared/domain/wholesale/customer-store.ts';
import { type CodedFault, refusalFor } from '#shared/domain/wholesale/faults.ts';
import { packageFaults } from '#shared/domain/wholesale/package-rules.ts';
import { limitablePackages, type PackageName } from '#shared/domain/wholesale/packages.ts';
import type {
  CustomerPackage,
  CustomerStatus,
  Limits,
  WholesaleAddress,
  WholesaleCustomer,
} from '#shared/domain/wholesale/wholesale-customer.ts';

/**
 * What a customer shall be like. `packages` is the whole list, and so are limits where any are sent, an empty object too; what else is absent
 * stays as it is: clients send the packages alone.
 */
export type CustomerUpdate = {
  readonly packages: readonly PackageName[];
  readonly externalId?: string | undefined;
  readonly address?: WholesaleAddress | undefined;
  readonly parameters: ProvisioningParameters;
};

/** Refuses what the status of a customer does not allow. */
function stateRefusal(move: CustomerMove, status: CustomerStatus): Refusal | undefined {
  return mayMove(move, status) ? undefined : { code: 'CUSTOMER_STATE', detail: `The status is ${status}.` };
}

/** What is wrong with an update whatever the customer is like. */
export function updateFaults({ packages, address, parameters }: CustomerUpdate): CodedFault[] {
  return [
    ...(address === undefined ? [] : addressFaults(address, '/address')),
    ...packageFaults(packages),
    ...parameterFaults(packages, parameters),
  ];
}

/** Packages that stay keep their state, those that failed are tried again, new ones are made, the others go. */
function packagesAfter(before: readonly CustomerPackage[], wanted: readonly PackageName[]): CustomerPackage[] {
  const kept = wanted.map((name): CustomerPackage => {
    const had = before.find((one) => one.name === name);
    return had?.status === 'provisioned' ? had : { name, status: 'provisioning' };
  });
  const going = before.filter(({ name }) => !wanted.includes(name)).map(({ name }): CustomerPackage => ({ name, status: 'deleting' }));
  return [...kept, ...going];
}

/** The headquarters may be told anew as long as the platform has not made them; later they are changed as a location. */
function locationAfter(before: WholesaleCustomer, { location }: ProvisioningParameters, { newId }: CustomerContext) {
  const made = before.parts.some(({ kind, progress }) => kind === 'location' && progress.state === 'active');
  if (location === undefined || made) return before.location;
  return { ...location, id: before.location?.id ?? newId('location'), address: addressAsKept(location.address) };
}

const entriesOf = (limits: Limits) =>
  limitablePackages.flatMap((name) => (limits[name] === undefined ? [] : [[name, limits[name]] as const]));

/** The limits from now on: those that were sent, or those that are there, of packages that stay. */
function limitsAfter(before: WholesaleCustomer, { packages, parameters }: CustomerUpdate): Limits {
  const wanted = parameters.limits === undefined ? before.limits : limitsAsKept(parameters.limits);
  return Object.fromEntries(entriesOf(wanted).filter(([name]) => packages.includes(name)));
}

type Composed = Omit<CustomerChange, 'acting' | 'doing'>;

function next(before: WholesaleCustomer, status: CustomerStatus, { now }: CustomerContext): WholesaleCustomer {
  const { errors: _, ...rest } = before;
  return { ...rest, status, statusChangedAt: iso(now), round: before.round + 1, version: before.version + 1 };
}

const changedFields = (before: WholesaleCustomer, after: WholesaleCustomer): string[] =>
  (['externalId', 'address', 'packages', 'location', 'meetingsTimezone', 'limits', 'status'] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );

function composeUpdate(before: WholesaleCustomer, update: CustomerUpdate, context: CustomerContext): Result<Composed, Refusal> {
  const state = stateRefusal('update', before.status);
  if (state !== undefined) return refused(state);
  const { packages, externalId = before.externalId, address, parameters } = update;
  const location = locationAfter(before, parameters, context);
  const missing = refusalFor(locationFaults(packages, location !== undefined));
  if (missing !== undefined) return refused(missing);
  const limits = limitsAfter(before, update);
  const meetingsTimezone = parameters.meetingsTimezone ?? before.meetingsTimezone;
  const after: WholesaleCustomer = {
    ...next(before, 'updating', context),
    externalId,
    address: address === undefined ? before.address : addressAsKept(address),
    packages: packagesAfter(before.packages, packages),
    limits,
    ...(location === undefined ? {} : { location }),
    ...(meetingsTimezone === undefined ? {} : { meetingsTimezone }),
  };
  const closing = after.packages.filter(({ status }) => status === 'deleting').map(({ name }) => name);
  const event = customerEvent(after, 'wholesale_customer.changed', changedFields(before, after), context);
  const set = Object.fromEntries(entriesOf(limits).filter(([name, limit]) => before.limits[name] !== limit));
  const unlimited = packages.filter(
    (name) => entriesOf(before.limits).some(([had]) => had === name) && !entriesOf(limits).some(([has]) => has === name),
  );
  return ok({ before, after, counts: { closing, limits: set, unlimited }, event });
}

function composeRemoval(before: WholesaleCustomer, context: CustomerContext): Result<Composed, Refusal> {
  const state = stateRefusal('remove', before.status);
  if (state !== undefined) return refused(state);
  const after = next(before, 'deleting', context);
  const event: Event = customerEvent(after, 'wholesale_customer.changed', ['status'], context);
  return ok({ before, after, counts: { closing: [], limits: {}, unlimited: [] }, event });
}

/**
 * A customer that is to be like this: what can be refused is refused at once (CUSTOMER_STATE, LOCATION_REQUIRED; on writing PACKAGE_IN_USE,
 * LIMIT_BELOW_USED, EXTERNAL_ID_TAKEN), the rest is the worker's.
 */
export function updated(acting: ActingFor, before: WholesaleCustomer, update: CustomerUpdate, context: CustomerContext) {
  const composed = composeUpdate(before, update, context);
  return composed.ok ? ok<CustomerChange>({ ...composed.value, acting, doing: 'change' }) : composed;
}

/** A customer that is to go: its organisation and people stay, the worker takes away what makes it a customer. Refuses with CUSTOMER_STATE. */
export function removed(acting: ActingFor, before: WholesaleCustomer, context: CustomerContext) {
  const composed = composeRemoval(before, context);
  return composed.ok ? ok<CustomerChange>({ ...composed.value, acting, doing: 'delete' }) : composed;
}
