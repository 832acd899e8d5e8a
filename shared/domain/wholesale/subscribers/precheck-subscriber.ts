import type { TemplateId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { isAskedByAnother } from '#shared/domain/wholesale/free-account.ts';
import { type PackageName, packages as packageData } from '#shared/domain/wholesale/packages.ts';
import type { CallingDetails } from '#shared/domain/wholesale/subscriber.ts';
import type { SubscribersDeps } from '#shared/domain/wholesale/subscribers/create-subscriber.ts';
import {
  type AddressPlan,
  addressPlan,
  customerRefused,
  planSubscriber,
  type WantedSubscriber,
} from '#shared/domain/wholesale/subscribers/plan-subscriber.ts';
import { chosenPackages } from '#shared/domain/wholesale/subscribers/subscriber-packages.ts';
import type { CustomerLook, Looked } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';

export type PrecheckSubscriber = {
  readonly acting: ActingFor;
  /** What is known of the customer: that it is there, or how it is to be made, or nothing. */
  readonly customerId: WholesaleCustomerId | undefined;
  readonly template: { readonly id: TemplateId | undefined } | undefined;
  readonly primaryEmail: string | undefined;
  readonly wanted: WantedSubscriber;
  /** Calling details are looked at only where some were sent. */
  readonly withDetails: boolean;
};

/** What a precheck found out beside that it can be done. */
export type Prechecked = { readonly migrates: boolean };

function limitReached({ counts }: CustomerLook, names: readonly PackageName[]): Refusal | undefined {
  const full = counts.find(({ name, limit, used }) => names.includes(name) && limit !== undefined && used >= limit);
  const closing = counts.find(({ name, closing: goes }) => names.includes(name) && goes === true);
  if (closing !== undefined) return { code: 'PACKAGE_NOT_OF_CUSTOMER', field: '/packages', detail: `${packageData[closing.name].label}.` };
  return full === undefined ? undefined : { code: 'PACKAGE_LIMIT_REACHED', detail: `${packageData[full.name].label}.` };
}

/** What the transaction would find of number, extension and location. */
function callingRefused({ calling: look }: CustomerLook, calling: CallingDetails | undefined): Refusal | undefined {
  if (calling === undefined) return undefined;
  const at = (name: string) => `/provisioningParameters/${name}`;
  const { number, location, extensionTaken } = look;
  if (calling.number !== undefined) {
    if (number?.locationId !== calling.locationId) return { code: 'NUMBER_UNKNOWN', field: at('primaryPhoneNumber') };
    if (number.personId !== undefined) return { code: 'NUMBER_TAKEN', field: at('primaryPhoneNumber') };
  } else if (location === undefined) return { code: 'LOCATION_UNKNOWN', field: at('locationId') };
  return extensionTaken ? { code: 'EXTENSION_TAKEN', field: at('extension') } : undefined;
}

type Names = readonly PackageName[] | undefined;

/** The same as for a new subscriber, as far as is known what it is to be. */
function atCustomer({ wanted, withDetails }: PrecheckSubscriber, names: Names, { address, of }: Looked): Result<AddressPlan, Refusal> {
  if (of === undefined) return addressPlan(address, undefined);
  if (names === undefined) {
    const closed = customerRefused(of.customer, []);
    return closed === undefined ? addressPlan(address, of) : refused(closed);
  }
  const plan = planSubscriber(wanted, names, address, of, withDetails);
  if (!plan.ok) return plan;
  const refusal = limitReached(of, names) ?? callingRefused(of, plan.value.calling);
  return refusal === undefined ? ok(plan.value.address) : refused(refusal);
}

/** Says whether a subscriber could be made, with the refusals of making one, and writes nothing (WC-3). */
export function precheckSubscriber({ subscribers, now }: Pick<SubscribersDeps, 'subscribers' | 'now'>) {
  return async (check: PrecheckSubscriber): Promise<Result<Prechecked, Refusal>> => {
    const { acting, customerId, template, primaryEmail, wanted } = check;
    const { email, details } = wanted;
    const choice = wanted.package === undefined && wanted.packages === undefined ? ok(undefined) : chosenPackages(wanted);
    if (!choice.ok) return choice;
    const looked = await subscribers.look(acting, { email, customerId, calling: details, packages: choice.value ?? [] }, 'change');
    if (!looked.ok) return looked.error.code === 'REPLAY' ? refused({ code: 'INTERNAL_ERROR' }) : refused(looked.error);
    if (template !== undefined && customerId === undefined) {
      const known = template.id !== undefined && (await subscribers.isSubmitted(acting.partnerId, template.id));
      if (!known) return refused({ code: 'PROVISIONING_ID_UNKNOWN', field: '/provisioningId' });
    }
    if (primaryEmail !== undefined && primaryEmail !== email && customerId === undefined) {
      const administrator = await subscribers.look(acting, { email: primaryEmail, customerId, calling: {}, packages: [] }, 'change');
      const held = administrator.ok && administrator.value.address.holder !== undefined;
      if (held) return refused({ code: 'EMAIL_IN_USE', field: '/customerInfo/primaryEmail' });
    }
    const plan = atCustomer(check, choice.value, looked.value);
    if (!plan.ok) return plan;
    if (plan.value.is !== 'free') return ok({ migrates: false });
    return isAskedByAnother(plan.value.account, undefined, now())
      ? refused({ code: 'FREE_ACCOUNT_ASKED', field: '/email' })
      : ok({ migrates: true });
  };
}
