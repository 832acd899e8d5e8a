import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Outcome, Receipt } from '#shared/domain/receipt.ts';
import { ok } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import { actingAt } from '#shared/domain/wholesale/create-person.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { changeSubscriber } from '#shared/domain/wholesale/subscribers/change-subscriber.ts';
import { createSubscriber } from '#shared/domain/wholesale/subscribers/create-subscriber.ts';
import { deleteSubscriber } from '#shared/domain/wholesale/subscribers/delete-subscriber.ts';
import type { WantedCalling } from '#shared/domain/wholesale/subscribers/subscriber-calling.ts';
import type { SubscriberStore } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

export type AssignDeps = { readonly subscribers: SubscriberStore; readonly newId: NewId; readonly now: Now };

export type Assignment = {
  readonly by: OrganisationCaller;
  readonly customer: WholesaleCustomer;
  readonly person: Person;
  /** What the person has now. */
  readonly subscriber: Subscriber | undefined;
  /** What the person is to have: the complete list. */
  readonly packages: readonly PackageName[];
  readonly calling: WantedCalling;
  readonly requestId: string;
  /** A receipt of the request, if this is all that it does. */
  readonly receipt: (subscriber: Subscriber | undefined) => Receipt | undefined;
};

/**
 * Gives somebody who is there packages of the customer, or takes them away. Whoever has any is a subscriber of the customer, and nobody else:
 * so that seats, numbers and reports are right whichever way a package was given. Refuses as subscribers are refused.
 */
export function assignPackages({ subscribers, newId, now }: AssignDeps) {
  const deps = { subscribers, newId, now, addressOf: () => '' };
  const [create, change, remove] = [createSubscriber(deps), changeSubscriber(deps), deleteSubscriber(deps)];
  return async (wish: Assignment): Promise<Outcome<Subscriber | undefined>> => {
    const { by, customer, person, subscriber, packages, calling, requestId, receipt } = wish;
    const common = { acting: actingAt(by), requestId, asked: undefined };
    if (packages.length === 0) {
      if (subscriber === undefined) return ok(undefined);
      const gone = await remove({ ...common, id: subscriber.id, keep: () => receipt(undefined) });
      return gone.ok ? ok(undefined) : gone;
    }
    const done =
      subscriber === undefined
        ? await create({
            ...common,
            customerId: customer.id,
            wanted: { email: person.email, packages, details: { ...calling, firstName: person.firstName, lastName: person.lastName } },
            keep: (seen) => receipt(seen.subscriber),
          })
        : await change({ ...common, id: subscriber.id, choice: { packages }, calling, keep: (seen) => receipt(seen.subscriber) });
    return done.ok ? ok(done.value.subscriber) : done;
  };
}
