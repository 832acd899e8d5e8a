import type { Event } from '#shared/domain/event.ts';
import type { OrganisationId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { ActingFor, Doing } from '#shared/domain/wholesale/acting-for.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { CustomerStatus, Limits, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** A customer as it was asked for; the worker makes the rest of it. */
export type NewCustomer = { readonly acting: ActingFor; readonly customer: WholesaleCustomer; readonly event: Event };

/** What becomes of the packages of a customer at once: those that go are given to nobody any more, and a limit holds from now on. */
export type CountChanges = {
  readonly closing: readonly PackageName[];
  readonly limits: Limits;
  /** Packages that had a limit and have none any more. */
  readonly unlimited: readonly PackageName[];
};

export type CustomerChange = {
  readonly acting: ActingFor;
  readonly doing: Exclude<Doing, 'read'>;
  readonly before: WholesaleCustomer;
  readonly after: WholesaleCustomer;
  readonly counts: CountChanges;
  readonly event: Event;
};

/** Which customers a list is of; what is absent does not matter. */
export type CustomerFilter = {
  readonly externalId?: string | undefined;
  readonly organisationId?: OrganisationId | undefined;
  readonly statuses?: readonly CustomerStatus[] | undefined;
};

/** How many are passed over, and how many are given at most. */
export type Stretch = { readonly offset: number; readonly max: number };

export type CustomerPage = { readonly customers: readonly WholesaleCustomer[]; readonly more: boolean };

/**
 * Where wholesale customers are kept. Everything is refused with NOT_ALLOWED or SUB_PARTNER_SUSPENDED where the partner may not do it for the
 * sub-partner that it names, and a change that was made before is answered as then.
 */
export type CustomerStore = {
  /**
   * Takes a customer's external id, its administrator's address or its organisation, and writes it with what depends on it. One round
   * trip, with nothing read before. Refuses with EXTERNAL_ID_TAKEN, PROVISIONING_ID_UNKNOWN, ORGANISATION_MAPPED, ORGANISATION_UNKNOWN,
   * EMAIL_IN_USE.
   */
  create(made: NewCustomer, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** Refuses with NOT_FOUND, whoever else may have it. One round trip. */
  read(acting: ActingFor, id: WholesaleCustomerId, doing: Doing, asked?: Receipt): Promise<Result<WholesaleCustomer, Refusal | Replay>>;
  /** The newest first. A page is full unless nothing follows it. */
  list(acting: ActingFor, filter: CustomerFilter, stretch: Stretch): Promise<Result<CustomerPage, Refusal>>;
  /** One round trip. Refuses with CHANGED_SINCE_READ, EXTERNAL_ID_TAKEN, PACKAGE_IN_USE, LIMIT_BELOW_USED. */
  change(change: CustomerChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
};
