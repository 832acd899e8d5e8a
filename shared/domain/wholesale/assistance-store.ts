import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { AssistanceId, PartnerId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Partner } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Stretch } from '#shared/domain/trial-store.ts';
import type { Assistance } from '#shared/domain/wholesale/assistance.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

type Done = Promise<Result<undefined, Refusal | Replay>>;

/** Where partners' requests for assistance are kept. */
export type AssistanceStore = {
  /** Who asks, and for which customer. Refuses with NOT_FOUND, and answers a repeat. One round trip. */
  asking(
    partnerId: PartnerId,
    customerId: WholesaleCustomerId,
    asked: Receipt | undefined,
  ): Promise<Result<{ readonly partner: Partner; readonly customer: WholesaleCustomer }, Refusal | Replay>>;
  /** The request with its e-mail. Refuses with NOT_FOUND where the customer has gone since. One round trip. */
  ask(request: Assistance, event: Event, email: Email, receipt: Receipt | undefined): Done;
  /** Refuses with NOT_FOUND, and answers a repeat. One round trip. */
  read(partnerId: PartnerId, id: AssistanceId, asked?: Receipt): Promise<Result<Assistance, Refusal | Replay>>;
  /**
   * Those about a customer, the newest first, after (older than) one. A hundred of the partner's are looked at: fewer than asked for, or none,
   * may be found and others still follow. One round trip; undefined where the partner has no such customer.
   */
  list(
    partnerId: PartnerId,
    customerId: WholesaleCustomerId,
    limit: number,
    after: AssistanceId | undefined,
  ): Promise<Stretch<Assistance, AssistanceId> | undefined>;
  /** Refuses with CHANGED_SINCE_READ. One round trip. */
  change(change: { readonly before: Assistance; readonly after: Assistance; readonly event: Event }, receipt: Receipt | undefined): Done;
};
