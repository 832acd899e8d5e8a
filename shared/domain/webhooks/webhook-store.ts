import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { DeliveryId, EventId, PartnerId, WebhookId } from '#shared/domain/ids.ts';
import type { Partner } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Delivery } from '#shared/domain/webhooks/delivery.ts';
import type { Webhook } from '#shared/domain/webhooks/webhook.ts';

/** Where requests find webhooks. Another partner's is NOT_FOUND, like one that never was. */
export type WebhookStore = {
  /** All of a partner, the newest first. One round trip. */
  list(partnerId: PartnerId): Promise<readonly Webhook[]>;
  /** One round trip. A repeat of a request that was carried out is answered by its receipt. */
  read(partnerId: PartnerId, id: WebhookId, asked: Receipt | undefined): Promise<Result<Webhook, Refusal | Replay>>;
  /** One transaction; refuses with TOO_MANY_WEBHOOKS. */
  create(created: Webhook, event: Event, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** One transaction; refuses with CHANGED_SINCE_READ. */
  change(before: Webhook, after: Webhook, event: Event, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  remove(webhook: Webhook, event: Event, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** A delivery that was asked for by itself, waiting to be sent. */
  addTest(test: Delivery, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** Those of a webhook, of the newest event first, older than one of them. */
  deliveries(
    partnerId: PartnerId,
    id: WebhookId,
    page: { readonly limit: number; readonly after: DeliveryId | undefined },
  ): Promise<Result<{ readonly deliveries: readonly Delivery[]; readonly more: boolean }, Refusal>>;
};

/** What a message is about, as it is stored when its turn comes. */
type DeliveryLook = {
  readonly webhook: Webhook | undefined;
  readonly delivery: Delivery | undefined;
  readonly event: Event | undefined;
};

type DeliveryRef = { readonly partnerId: PartnerId; readonly webhookId: WebhookId; readonly deliveryId: DeliveryId };

/** Where the worker that sends keeps what it does. */
export type DeliveryStore = {
  /** One round trip. */
  look(ref: DeliveryRef, event: EventId | undefined): Promise<DeliveryLook>;
  /** Takes a delivery from one state of it to the next; false when somebody else did so first. One round trip. */
  step(before: Delivery | undefined, after: Delivery): Promise<boolean>;
  /** Notes the first failure, or that something arrived again; what does not hold any more changes nothing. */
  noteFailing(webhook: Webhook, since: string | undefined): Promise<void>;
  /** Whom to tell that a webhook was disabled. */
  partner(id: PartnerId): Promise<Partner | undefined>;
  /** One transaction with its event and e-mail; nothing where the webhook was changed or disabled in between. */
  disable(before: Webhook, after: Webhook, event: Event, emails: readonly Email[]): Promise<void>;
  /** The webhook that is to be told again; undefined where it is gone. One round trip. */
  lookReplay(partnerId: PartnerId, id: WebhookId): Promise<Webhook | undefined>;
  /** Ids of a partner's events from an instant on, or behind one of them, in order; at most `limit`. */
  eventsFrom(partnerId: PartnerId, range: EventRange, limit: number): Promise<readonly EventId[]>;
};

/** Events between two places of a partner's history, the last one included. */
export type EventRange = { readonly from?: string | undefined; readonly after?: EventId | undefined; readonly before: EventId };

/** Where it is found out whom an event is sent to. One round trip. */
export type WebhookReader = { active(partnerId: PartnerId): Promise<readonly Webhook[]> };
