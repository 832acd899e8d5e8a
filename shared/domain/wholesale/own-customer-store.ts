import type { Actor } from '#shared/domain/actor.ts';
import type { Event } from '#shared/domain/event.ts';
import type { PartnerId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { PackageCount, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** A customer, and how many of its packages are in use. */
export type CustomerWithCounts = { readonly customer: WholesaleCustomer; readonly counts: readonly PackageCount[] };

/** Whether a customer's organisation looks after itself, as it changes. */
export type AccessChange = {
  readonly by: { readonly partnerId: PartnerId; readonly actor: Actor };
  readonly before: WholesaleCustomer;
  readonly after: WholesaleCustomer;
  readonly access: boolean;
  readonly at: string;
  readonly event: Event;
};

/** A partner's wholesale customers as our own interface shows and changes them. */
export type OwnCustomerStore = {
  /** Refuses with NOT_FOUND, and answers a repeat. One round trip. */
  read(partnerId: PartnerId, id: WholesaleCustomerId, asked?: Receipt): Promise<Result<CustomerWithCounts, Refusal | Replay>>;
  /** The customer and its organisation at once. Refuses with CHANGED_SINCE_READ, NOT_FOUND, NOT_ALLOWED. One round trip. */
  changeAccess(change: AccessChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
};
