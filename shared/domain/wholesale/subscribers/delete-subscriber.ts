import type { SubscriberId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { freedPerson, type SubscriberContext, subscriberEvent } from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import { looks, type SubscribersDeps, tryAgain } from '#shared/domain/wholesale/subscribers/create-subscriber.ts';
import type { SubscriberChange, SubscriberRead } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';

export type DeleteSubscriber = {
  readonly acting: ActingFor;
  readonly id: SubscriberId;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<undefined>;
};

/** What takes a subscriber away: its seats, number and extension come back, its person stays, and its free account may be asked by others. */
export function removalOf(
  { subscriber, person, freeAccount }: Pick<SubscriberRead, 'subscriber' | 'person' | 'freeAccount'>,
  acting: ActingFor | undefined,
  context: SubscriberContext,
): SubscriberChange {
  const bound = person?.subscriber?.subscriberId === subscriber.id ? person : undefined;
  const asks = freeAccount?.askedBy?.subscriberId === subscriber.id;
  return {
    acting,
    doing: 'delete',
    before: subscriber,
    after: undefined,
    ...(bound === undefined ? {} : { person: { do: 'replace', person: freedPerson(bound), readVersion: bound.version } }),
    ...(asks ? { freeAccount: { do: 'let-go' } } : {}),
    event: subscriberEvent(subscriber, 'subscriber.deleted', ['packages'], context),
  };
}

/** Takes a subscriber away and leaves its person: only that it has packages of the customer is over. Done twice, it is NOT_FOUND. */
export function deleteSubscriber({ subscribers, newId, now }: SubscribersDeps) {
  return async ({ acting, id, requestId, asked, keep }: DeleteSubscriber): Promise<Outcome<undefined>> => {
    for (let look = 1; look <= looks; look++) {
      const read = await subscribers.read(acting, id, 'delete', { asked });
      if (!read.ok) return read;
      const context = { actor: acting.actor, requestId, now: now(), newId };
      const written = await subscribers.change(removalOf(read.value, acting, context), keep(undefined));
      if (written.ok) return ok(undefined);
      if (written.error.code !== 'CHANGED_MEANWHILE' && written.error.code !== 'CHANGED_SINCE_READ') return refused(written.error);
    }
    return refused(tryAgain);
  };
}
