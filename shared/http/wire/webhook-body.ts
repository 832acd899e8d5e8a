import type { Actor } from '#shared/domain/actor.ts';
import type { Event } from '#shared/domain/event.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { Webhook } from '#shared/domain/webhooks/webhook.ts';
import { type WebhookSelection, wireNameOf } from '#shared/domain/webhooks/webhook-events.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';

/** Whoever acts by a token is, on the wire, a person of the token's own id: clients know only people. */
function actsAs(actor: Actor): PersonId | undefined {
  return actor.kind === 'person' || actor.kind === 'token' ? personId.parse(`usr_${actor.id.slice(4)}`) : undefined;
}

export function wireActor(actor: Actor): string | undefined {
  const id = actsAs(actor);
  return id === undefined ? undefined : wireId('PEOPLE', id);
}

/** What a webhook asks for in words of the wire format; one that asks by our own names is told of more than those know. */
function askedFor(selection: WebhookSelection): { readonly resource: string; readonly event: string } {
  return selection.by === 'resource' ? { resource: selection.resource, event: selection.event } : { resource: 'all', event: 'all' };
}

/** What an event is about, in ids of the wire format; what has none there has our own. */
function subjectOf({ subject }: Event): Record<string, string> {
  const { wholesaleCustomerId, subscriberId, organisationId, personId: person, locationId, webhookId, billingReportId, ...own } = subject;
  return {
    ...(wholesaleCustomerId === undefined ? {} : { customerId: wireId('ENTERPRISE', wholesaleCustomerId) }),
    ...(subscriberId === undefined ? {} : { subscriberId: wireId('SUBSCRIBER', subscriberId) }),
    ...(organisationId === undefined ? {} : { orgId: wireId('ORGANIZATION', organisationId) }),
    ...(person === undefined ? {} : { personId: wireId('PEOPLE', person) }),
    ...(locationId === undefined ? {} : { locationId: wireId('LOCATION', locationId) }),
    ...(webhookId === undefined ? {} : { webhookId: wireId('WEBHOOK', webhookId) }),
    ...(billingReportId === undefined ? {} : { reportId: wireId('BILLING_REPORT', billingReportId) }),
    ...Object.fromEntries(Object.entries(own).filter(([, id]) => id !== undefined)),
  };
}

const idOfResource: Readonly<Record<string, string>> = {
  wholesaleCustomers: 'customerId',
  wholesaleSubscribers: 'subscriberId',
  organizations: 'orgId',
  people: 'personId',
  billingReports: 'reportId',
  adminBatchJobs: 'jobId',
};

function dataOf(event: Event): Record<string, unknown> {
  const subject = subjectOf(event);
  const name = wireNameOf(event.type);
  const id = name === undefined ? undefined : subject[idOfResource[name.resource] ?? ''];
  return {
    ...(id === undefined ? {} : { id }),
    type: event.type,
    eventId: event.id,
    at: event.at,
    requestId: event.requestId,
    ...subject,
    changed: event.changed,
    ...(event.jobKind === undefined ? {} : { jobKind: event.jobKind }),
    ...(event.counts === undefined ? {} : { counts: event.counts }),
  };
}

/** Whether what is told has every value that the webhook's filter names; a filter on what is not there fits nothing. */
function passes(filter: string | undefined, data: Readonly<Record<string, unknown>>): boolean {
  return [...new URLSearchParams(filter ?? '')].every(([name, value]) => data[name] === value);
}

/** A webhook's own fields, as they stand before what is told. */
export function ownFields(webhook: Webhook): Record<string, string> {
  const createdBy = wireActor(webhook.createdBy);
  return {
    id: wireId('WEBHOOK', webhook.id),
    name: webhook.name,
    targetUrl: webhook.targetUrl,
    ...askedFor(webhook.selection),
    ...(webhook.filter === undefined ? {} : { filter: webhook.filter }),
    status: webhook.status,
    created: webhook.createdAt,
    ...(webhook.ownedBy === undefined ? {} : { ownedBy: webhook.ownedBy }),
    orgId: wireId('ORGANIZATION', webhook.partnerId),
    ...(createdBy === undefined ? {} : { createdBy }),
  };
}

/**
 * What a receiver gets: the webhook's own fields without its secret, who acted, and `data`: our own name of the event, ids as the wire
 * format has them, and names of what changed; never a personal value. Compact, in this order: some receivers sign what they have parsed.
 * Undefined where the webhook's filter leaves the event out.
 */
export function webhookBody(webhook: Webhook, event: Event | undefined): string | undefined {
  const own = ownFields(webhook);
  if (event === undefined) return JSON.stringify({ ...own, data: { type: 'webhook.test' } });
  const data = dataOf(event);
  if (!passes(webhook.filter, data)) return undefined;
  const actorId = wireActor(event.actor);
  const [resource, verb] = event.type.split('.');
  const name = wireNameOf(event.type) ?? { resource, event: verb };
  return JSON.stringify({ ...own, ...name, ...(actorId === undefined ? {} : { actorId }), data });
}
