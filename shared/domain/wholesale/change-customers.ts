import type { NewId, Now, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { type CustomerContext, composeCustomer } from '#shared/domain/wholesale/compose-customer.ts';
import { type CustomerRequest, customerFaults } from '#shared/domain/wholesale/customer-request.ts';
import type { CustomerChange, CustomerStore } from '#shared/domain/wholesale/customer-store.ts';
import { refusalFor } from '#shared/domain/wholesale/faults.ts';
import { type CustomerUpdate, removed, updated, updateFaults } from '#shared/domain/wholesale/update-customer.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

export type ChangeCustomersDeps = { readonly customers: CustomerStore; readonly newId: NewId; readonly now: Now };

/** Who wants something, and how a repeat of it is answered. */
export type Wish = { readonly acting: ActingFor; readonly requestId: string; readonly keep: Keep<WholesaleCustomerId> };

/** The same of one that is to be made: the answer may tell more of it. */
export type CreateWish = Omit<Wish, 'keep'> & { readonly keep: Keep<WholesaleCustomer> };

/** Looks made again where somebody else, the worker for one, changed the customer in between. */
const looks = 5;

/**
 * Accepts customers, and what is to become of them; the rest is the worker's (WC-4). `create` reads nothing before it writes, the others the
 * customer.
 */
export function changeCustomers({ customers, newId, now }: ChangeCustomersDeps) {
  const contextOf = ({ acting, requestId }: Pick<Wish, 'acting' | 'requestId'>): CustomerContext => ({
    actor: acting.actor,
    requestId,
    now: now(),
    newId,
  });

  async function change(
    wish: Wish,
    id: WholesaleCustomerId,
    doing: CustomerChange['doing'],
    compose: (before: WholesaleCustomer) => Result<CustomerChange, Refusal>,
  ): Promise<Outcome<WholesaleCustomer>> {
    const receipt = wish.keep(id);
    for (let look = 1; ; look++) {
      const read = await customers.read(wish.acting, id, doing, receipt);
      if (!read.ok) return read;
      const composed = compose(read.value);
      if (!composed.ok) return composed;
      const outcome = await customers.change(composed.value, receipt);
      if (outcome.ok) return ok(composed.value.after);
      if (outcome.error.code !== 'CHANGED_SINCE_READ' || look === looks) return outcome;
    }
  }

  return {
    async create(wish: CreateWish, request: CustomerRequest): Promise<Outcome<WholesaleCustomer>> {
      const faulty = refusalFor(customerFaults(request));
      if (faulty !== undefined) return refused(faulty);
      const made = composeCustomer(wish.acting, request, contextOf(wish));
      const outcome = await customers.create(made, wish.keep(made.customer));
      return outcome.ok ? ok(made.customer) : outcome;
    },
    async update(wish: Wish, id: WholesaleCustomerId, update: CustomerUpdate): Promise<Outcome<WholesaleCustomer>> {
      const faulty = refusalFor(updateFaults(update));
      if (faulty !== undefined) return refused(faulty);
      return change(wish, id, 'change', (before) => updated(wish.acting, before, update, contextOf(wish)));
    },
    remove(wish: Wish, id: WholesaleCustomerId): Promise<Outcome<WholesaleCustomer>> {
      return change(wish, id, 'delete', (before) => removed(wish.acting, before, contextOf(wish)));
    },
  };
}
