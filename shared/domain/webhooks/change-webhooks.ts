import type { PartnerCaller } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { EventId, NewId, Now, WebhookId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { Delivery } from '#shared/domain/webhooks/delivery.ts';
import { targetRefusal } from '#shared/domain/webhooks/target-address.ts';
import { formerSecretHours, type Webhook } from '#shared/domain/webhooks/webhook.ts';
import type { WebhookSelection } from '#shared/domain/webhooks/webhook-events.ts';
import type { WebhookStore } from '#shared/domain/webhooks/webhook-store.ts';

export type WebhookDeps = {
  readonly webhooks: WebhookStore;
  readonly newSecret: () => string;
  readonly newId: NewId;
  readonly now: Now;
  /** On a laptop: webhooks may be sent to this very machine. */
  readonly local: boolean;
};

type WebhookRequest<T> = { readonly caller: PartnerCaller; readonly requestId: string; readonly keep: Keep<T> };

/** A request about one that is there. `ifMatch`: the version that was seen. */
type KnownWebhookRequest<T> = WebhookRequest<T> & {
  readonly id: WebhookId;
  readonly ifMatch: number | undefined;
  readonly asked: Receipt | undefined;
};

export type NewWebhook = Pick<Webhook, 'name' | 'targetUrl' | 'selection' | 'filter' | 'ownedBy'> & {
  /** Chosen by a client of the wire format. */
  readonly secret?: string | undefined;
};

/** What is absent stays. */
export type WebhookChange = {
  readonly name?: string | undefined;
  readonly targetUrl?: string | undefined;
  readonly selection?: WebhookSelection | undefined;
  readonly status?: Webhook['status'] | undefined;
  readonly secret?: string | undefined;
};

const looks = 4;

/** The webhook after a change, and the names of what is different. One that is active again begins without its past. */
function changed(before: Webhook, change: WebhookChange): { readonly after: Webhook; readonly fields: readonly string[] } {
  const { name = before.name, targetUrl = before.targetUrl, selection = before.selection, status = before.status } = change;
  const { failingSince, disabledAt, disabledBecause, ...kept } = before;
  const past = status === before.status ? { failingSince, disabledAt, disabledBecause } : {};
  const chosen = change.secret === undefined || change.secret === before.secret ? {} : { secret: change.secret, secretChosen: true };
  const after: Webhook = { ...kept, ...past, name, targetUrl, selection, status, ...chosen, version: before.version + 1 };
  const differs = (field: 'name' | 'targetUrl' | 'selection' | 'status' | 'secret') =>
    JSON.stringify(after[field]) !== JSON.stringify(before[field]);
  return { after, fields: (['name', 'targetUrl', 'selection', 'status', 'secret'] as const).filter(differs) };
}

/** A partner's webhooks: made, changed, given another secret, tried, sent again, removed. */
export function changeWebhooks({ webhooks, newSecret, newId, now, local }: WebhookDeps) {
  type By = Pick<WebhookRequest<unknown>, 'caller' | 'requestId'>;
  const eventOf = ({ caller, requestId }: By, type: EventType, webhookId: WebhookId, fields: readonly string[]): Event => ({
    id: newId('event'),
    type,
    at: iso(now()),
    partnerId: caller.partnerId,
    actor: caller.actor,
    requestId,
    subject: { webhookId },
    changed: [...fields],
  });

  /** Reads, makes the next state, and writes it; looks again where somebody was quicker, unless a version was named. */
  async function move(
    request: KnownWebhookRequest<Webhook>,
    next: (before: Webhook) => Outcome<{ readonly after: Webhook; readonly event: Event } | 'nothing'>,
  ): Promise<Outcome<Webhook>> {
    for (let look = 1; look <= looks; look++) {
      const read = await webhooks.read(request.caller.partnerId, request.id, request.asked);
      if (!read.ok) return read;
      const before = read.value;
      if (request.ifMatch !== undefined && request.ifMatch !== before.version) return refused({ code: 'CHANGED_SINCE_READ' });
      const step = next(before);
      if (!step.ok) return step;
      if (step.value === 'nothing') return ok(before);
      const { after, event } = step.value;
      const written = await webhooks.change(before, after, event, request.keep(after));
      if (written.ok) return ok(after);
      if (written.error.code !== 'CHANGED_SINCE_READ' || request.ifMatch !== undefined) return written;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  }

  return {
    /** Refuses with WEBHOOK_ADDRESS_REFUSED, TOO_MANY_WEBHOOKS. One round trip. */
    async create(request: WebhookRequest<Webhook>, { secret, filter, ownedBy, ...wanted }: NewWebhook): Promise<Outcome<Webhook>> {
      const refusal = targetRefusal(wanted.targetUrl, local, '/targetUrl');
      if (refusal !== undefined) return refused(refusal);
      const webhook: Webhook = {
        id: newId('webhook'),
        partnerId: request.caller.partnerId,
        ...wanted,
        ...(filter === undefined ? {} : { filter }),
        ...(ownedBy === undefined ? {} : { ownedBy }),
        secret: secret ?? newSecret(),
        ...(secret === undefined ? {} : { secretChosen: true }),
        status: 'active',
        createdBy: request.caller.actor,
        createdAt: iso(now()),
        version: 1,
      };
      const event = eventOf(request, 'webhook.created', webhook.id, []);
      const created = await webhooks.create(webhook, event, request.keep(webhook));
      return created.ok ? ok(webhook) : created;
    },
    /** Refuses with NOT_FOUND, CHANGED_SINCE_READ, WEBHOOK_ADDRESS_REFUSED. */
    async change(request: KnownWebhookRequest<Webhook>, change: WebhookChange): Promise<Outcome<Webhook>> {
      const refusal = change.targetUrl === undefined ? undefined : targetRefusal(change.targetUrl, local, '/targetUrl');
      if (refusal !== undefined) return refused(refusal);
      return move(request, (before) => {
        const { after, fields } = changed(before, change);
        return ok(fields.length === 0 ? 'nothing' : { after, event: eventOf(request, 'webhook.changed', before.id, fields) });
      });
    },
    /** Another secret; the former one signs as well for a day, so that receivers change over in their own time. */
    rotate: (request: KnownWebhookRequest<Webhook>): Promise<Outcome<Webhook>> =>
      move(request, (before) => {
        const { secretChosen: _chosen, ...kept } = before;
        const until = iso(new Date(now().getTime() + formerSecretHours * 3_600_000));
        const after = { ...kept, secret: newSecret(), former: { secret: before.secret, until }, version: before.version + 1 };
        return ok({ after, event: eventOf(request, 'webhook.changed', before.id, ['secret']) });
      }),
    /** What happened from an instant on, or behind an event, is sent again. Refuses with WEBHOOK_UNREACHABLE. */
    replay: (
      request: KnownWebhookRequest<Webhook>,
      range: { readonly from?: string | undefined; readonly after?: EventId | undefined },
    ): Promise<Outcome<Webhook>> =>
      move(request, (before) => {
        if (before.status !== 'active') return refused({ code: 'WEBHOOK_UNREACHABLE' });
        const event = eventOf(request, 'webhook.replayed', before.id, []);
        const { from, after: behind } = range;
        const replay = { id: event.id, ...(from === undefined ? {} : { from }), ...(behind === undefined ? {} : { after: behind }) };
        return ok({ after: { ...before, replay, version: before.version + 1 }, event });
      }),
    /** One delivery that says nothing but that it is a test, in whichever state the webhook is. */
    async test({
      keep,
      ...request
    }: Omit<KnownWebhookRequest<never>, 'keep'> & { readonly keep: Keep<Delivery> }): Promise<Outcome<Delivery>> {
      const read = await webhooks.read(request.caller.partnerId, request.id, request.asked);
      if (!read.ok) return read;
      const { id: webhookId, partnerId } = read.value;
      const test: Delivery = {
        id: newId('delivery'),
        webhookId,
        partnerId,
        type: 'webhook.test',
        run: '',
        state: 'waiting',
        attempts: 0,
        createdAt: iso(now()),
      };
      const added = await webhooks.addTest(test, keep(test));
      return added.ok ? ok(test) : added;
    },
    /** Deliveries on their way are dropped. Refuses with NOT_FOUND. */
    async remove({
      keep,
      ...request
    }: Omit<KnownWebhookRequest<never>, 'keep'> & { readonly keep: Keep<undefined> }): Promise<Outcome<undefined>> {
      for (let look = 1; look <= looks; look++) {
        const read = await webhooks.read(request.caller.partnerId, request.id, request.asked);
        if (!read.ok) return read;
        if (request.ifMatch !== undefined && request.ifMatch !== read.value.version) return refused({ code: 'CHANGED_SINCE_READ' });
        const event = eventOf(request, 'webhook.deleted', request.id, []);
        const removed = await webhooks.remove(read.value, event, keep(undefined));
        if (removed.ok) return ok(undefined);
        if (removed.error.code !== 'CHANGED_SINCE_READ' || request.ifMatch !== undefined) return removed;
      }
      return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
    },
  };
}
