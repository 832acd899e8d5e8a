import type { PartnerCaller } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { CustomerWithCounts, OwnCustomerStore } from '#shared/domain/wholesale/own-customer-store.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

type Deps = { readonly customers: OwnCustomerStore; readonly newId: NewId; readonly now: Now };

type Request = {
  readonly caller: PartnerCaller;
  readonly id: WholesaleCustomerId;
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  readonly asked: Receipt | undefined;
};

/** Why the access of this customer cannot be changed: an organisation that was there before looks after itself, whoever attaches it. */
function fixed({ attached, settings, status }: WholesaleCustomer): Refusal | undefined {
  if (attached) return { code: 'NOT_ALLOWED', detail: 'The organisation was there before: its own administrators decide.' };
  if (settings === undefined || status === 'deleting') return { code: 'CUSTOMER_STATE', detail: `The customer is ${status}.` };
  return undefined;
}

const looks = 5;

/**
 * Gives a customer access to its administration, or takes it (WS-2): that ends the sessions of its administrators. Without `ifMatch` a change
 * by somebody else in between, such as the worker, makes it look again. Refuses with NOT_FOUND, CHANGED_SINCE_READ, CUSTOMER_STATE, NOT_ALLOWED.
 */
export function changeAdministrationAccess({ customers, newId, now }: Deps) {
  return async (request: Request, access: boolean, keep: Keep<CustomerWithCounts>): Promise<Outcome<CustomerWithCounts>> => {
    const { caller, id, requestId, ifMatch, asked } = request;
    const { partnerId, actor } = caller;
    for (let look = 1; look <= looks; look++) {
      const read = await customers.read(partnerId, id, asked);
      if (!read.ok) return read;
      const { customer: before, counts } = read.value;
      if (ifMatch !== undefined && ifMatch !== before.version) return refused({ code: 'CHANGED_SINCE_READ' });
      const refusal = fixed(before);
      const { settings, organisationId } = before;
      if (refusal !== undefined || settings === undefined) return refused(refusal ?? { code: 'CUSTOMER_STATE' });
      if (settings.administrationAccess === access) return read;
      const at = iso(now());
      const after = { ...before, settings: { ...settings, administrationAccess: access }, version: before.version + 1 };
      const written = await customers.changeAccess(
        {
          by: { partnerId, actor },
          before,
          after,
          access,
          at,
          event: {
            id: newId('event'),
            type: 'wholesale_customer.settings_changed',
            at,
            partnerId,
            actor,
            requestId,
            subject: { wholesaleCustomerId: id, organisationId },
            changed: ['administrationAccess'],
          },
        },
        keep({ customer: after, counts }),
      );
      if (written.ok) return ok({ customer: after, counts });
      if (written.error.code !== 'CHANGED_SINCE_READ' || ifMatch !== undefined) return written;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
