import { isPlanned, openParts } from '#shared/domain/wholesale/customer-parts.ts';
import type { CustomerPart, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** What is next to be done for a customer, out of what is kept of it and nothing else: whoever takes it up goes on where another broke off. */
export type CustomerStep =
  | { readonly kind: 'make-organisation' | 'look-at-organisation' | 'plan-parts' | 'finish' | 'remove' }
  | { readonly kind: 'make-parts'; readonly parts: readonly CustomerPart[] }
  /** Nothing is to be done by the worker. */
  | { readonly kind: 'rest' };

/** The next step. It always leads to an end: each step leaves less to be done, and a part has a bounded number of tries. */
export function nextStep(customer: WholesaleCustomer): CustomerStep {
  switch (customer.status) {
    case 'provisioned':
    case 'provisioned_with_errors':
    case 'error':
    case 'pending_rpl_review':
      return { kind: 'rest' };
    case 'deleting':
      return { kind: 'remove' };
    case 'provisioning':
    case 'updating': {
      if (customer.organisationMadeAt === undefined) return { kind: customer.attached ? 'look-at-organisation' : 'make-organisation' };
      if (!isPlanned(customer)) return { kind: 'plan-parts' };
      const parts = openParts(customer);
      return parts.length > 0 ? { kind: 'make-parts', parts } : { kind: 'finish' };
    }
  }
}
