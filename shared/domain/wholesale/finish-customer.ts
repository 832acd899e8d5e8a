import { iso } from '#shared/domain/calendar.ts';
import { customerEvent, type WorkContext } from '#shared/domain/wholesale/compose-organisation.ts';
import { keptPackages, packageAsOf } from '#shared/domain/wholesale/customer-parts.ts';
import type { CustomerWork } from '#shared/domain/wholesale/customer-work-store.ts';
import type { FailureNote, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** The end of a round: packages as their parts are, those that were taken away gone, and a count for each that is there. */
export function composeEnd(customer: WholesaleCustomer, context: WorkContext): CustomerWork {
  const { errors: _errors, ...rest } = customer;
  const packages = keptPackages(customer).map((one) => packageAsOf(customer, one));
  const status = packages.every((one) => one.status === 'provisioned') ? 'provisioned' : 'provisioned_with_errors';
  const after: WholesaleCustomer = { ...rest, packages, status, statusChangedAt: iso(context.now) };
  const event = customerEvent(after, 'wholesale_customer.status_changed', ['status', 'packages'], context);
  return { after, counted: true, events: [{ event }] };
}

/** The end of a round that made nothing: there is no organisation, and nothing of any package. */
export function composeFailure(customer: WholesaleCustomer, because: FailureNote, context: WorkContext): CustomerWork {
  const packages = keptPackages(customer).map(({ name }) => ({ name, status: 'error' as const, errors: [because] }));
  const after: WholesaleCustomer = { ...customer, packages, errors: [because], status: 'error', statusChangedAt: iso(context.now) };
  return { after, events: [{ event: customerEvent(after, 'wholesale_customer.status_changed', ['status', 'packages'], context) }] };
}
