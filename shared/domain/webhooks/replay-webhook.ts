import type { EventId, PartnerId, WebhookId } from '#shared/domain/ids.ts';
import type { DeliveryStore } from '#shared/domain/webhooks/webhook-store.ts';

/** Events of one slice of a replay. */
const replaySlice = 50;

type ReplayStep = {
  readonly partnerId: PartnerId;
  readonly webhookId: WebhookId;
  readonly run: EventId;
  readonly after?: EventId | undefined;
};

/** The next events to be sent again; `more`: others may follow the last of them. A replay that was overtaken by a newer one ends. */
export function replayWebhook({ store }: { readonly store: Pick<DeliveryStore, 'lookReplay' | 'eventsFrom'> }) {
  return async ({
    partnerId,
    webhookId,
    run,
    after,
  }: ReplayStep): Promise<{ readonly events: readonly EventId[]; readonly more: boolean }> => {
    const webhook = await store.lookReplay(partnerId, webhookId);
    if (webhook?.replay?.id !== run || webhook.status !== 'active') return { events: [], more: false };
    const { from, after: behind } = webhook.replay;
    const events = await store.eventsFrom(partnerId, { from, after: after ?? behind, before: run }, replaySlice);
    return { events: events.filter((id) => id !== run), more: events.length === replaySlice };
  };
}
