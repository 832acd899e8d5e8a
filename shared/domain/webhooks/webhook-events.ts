import * as z from 'zod';
import { type Event, type EventType, eventType } from '#shared/domain/event.ts';

/** Resources by which clients of the wire format ask for webhooks: those that they know, and those that have no other news of their own. */
const webhookResources = [
  'all',
  'attachmentActions',
  'dataSources',
  'memberships',
  'messages',
  'rooms',
  'meetings',
  'recordings',
  'convergedRecordings',
  'meetingParticipants',
  'meetingTranscripts',
  'telephony_calls',
  'telephony_conference',
  'telephony_mwi',
  'uc_counters',
  'serviceApp',
  'adminBatchJobs',
  'wholesaleCustomers',
  'wholesaleSubscribers',
  'organizations',
  'people',
  'billingReports',
] as const;
const webhookVerbs = [
  'all',
  'created',
  'updated',
  'deleted',
  'started',
  'ended',
  'joined',
  'left',
  'migrated',
  'authorized',
  'deauthorized',
  'statusChanged',
] as const;
export const webhookResource = z.enum(webhookResources);
export const webhookVerb = z.enum(webhookVerbs);
type WebhookResource = z.infer<typeof webhookResource>;
type WebhookVerb = z.infer<typeof webhookVerb>;

/** How an event is called on the wire. */
type WireName = { readonly resource: WebhookResource; readonly event: WebhookVerb };

function named(resource: WebhookResource, events: Readonly<Partial<Record<EventType, WebhookVerb>>>): [string, WireName][] {
  return Object.entries(events).map(([type, event]) => [type, { resource, event }]);
}

/** What has a name on the wire; everything else that happens is told only to webhooks that ask for it by our own name. */
const wireNames: ReadonlyMap<string, WireName> = new Map([
  ...named('wholesaleCustomers', {
    'wholesale_customer.created': 'created',
    'wholesale_customer.changed': 'updated',
    'wholesale_customer.settings_changed': 'updated',
    'wholesale_customer.status_changed': 'statusChanged',
    'wholesale_customer.approval_asked': 'statusChanged',
    'wholesale_customer.approved': 'statusChanged',
    'wholesale_customer.declined': 'statusChanged',
    'wholesale_customer.deleted': 'deleted',
  }),
  ...named('wholesaleSubscribers', {
    'subscriber.created': 'created',
    'subscriber.changed': 'updated',
    'subscriber.consent_asked': 'updated',
    'subscriber.migrated': 'statusChanged',
    'subscriber.migration_ended': 'statusChanged',
    'subscriber.deleted': 'deleted',
  }),
  ...named('organizations', {
    'customer.related': 'created',
    'organisation.settings_changed': 'updated',
    'organisation.deleted': 'deleted',
  }),
  ...named('people', {
    'users.saved': 'updated',
    'users.imported': 'updated',
    'user.changed': 'updated',
    'user.activated': 'statusChanged',
    'user.deactivated': 'statusChanged',
    'user.reactivated': 'statusChanged',
    'user.deleted': 'deleted',
  }),
  ...named('billingReports', {
    'billing_report.created': 'created',
    'billing_report.completed': 'statusChanged',
    'billing_report.failed': 'statusChanged',
    'billing_report.deleted': 'deleted',
  }),
  ...named('adminBatchJobs', {
    'job.created': 'created',
    'job.started': 'statusChanged',
    'job.cancelled': 'statusChanged',
    'job.ended': 'statusChanged',
  }),
]);

/** The name of an event on the wire; undefined where it has none. */
export function wireNameOf(type: string): WireName | undefined {
  return wireNames.get(type);
}

const groupOf = (type: string) => type.slice(0, type.indexOf('.'));
const patterns: ReadonlySet<string> = new Set(['*', ...eventType.options, ...eventType.options.map((type) => `${groupOf(type)}.*`)]);

/** `*`, the type of an event, or all types that begin alike: `wholesale_customer.*`. */
export const eventPattern = z
  .string()
  .refine((text) => patterns.has(text), 'A type of event, or all of a kind such as `subscriber.*`, or `*`.')
  .register(z.globalRegistry, { pattern: '^(\\*|[a-z_]+\\.(\\*|[a-z_]+))$', example: 'wholesale_customer.*' });

/** What a webhook is told: events by our own names, or by resource and event of the wire format. */
export const webhookSelection = z.discriminatedUnion('by', [
  z.object({ by: z.literal('type'), patterns: z.array(z.string()) }),
  z.object({ by: z.literal('resource'), resource: webhookResource, event: webhookVerb }),
]);
export type WebhookSelection = z.infer<typeof webhookSelection>;

/** Whether a webhook of this selection is told of an event. */
export function selects(selection: WebhookSelection, { type }: Pick<Event, 'type'>): boolean {
  if (selection.by === 'type') return selection.patterns.some((one) => one === '*' || one === type || one === `${groupOf(type)}.*`);
  const name = wireNameOf(type);
  if (name === undefined) return false;
  const fits = <T extends string>(asked: T | 'all', is: T) => asked === 'all' || asked === is;
  return fits(selection.resource, name.resource) && fits(selection.event, name.event);
}
