import { readFileSync } from 'node:fs';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { portalConnection } from '#shared/adapters/dynamodb/portal-connections.ts';
import { type ItemType, retentionDays } from '#shared/adapters/dynamodb/retention.ts';
import { platformConnection } from '#shared/adapters/platform/platform-connection.ts';
import { agentsJob } from '#shared/domain/agents/agents-job.ts';
import { billingReport } from '#shared/domain/billing/billing-report.ts';
import { domain } from '#shared/domain/domains/domain.ts';
import { email } from '#shared/domain/email.ts';
import { event } from '#shared/domain/event.ts';
import { feedEvent } from '#shared/domain/feed.ts';
import { importJob } from '#shared/domain/imports/import-job.ts';
import { deletionJob } from '#shared/domain/jobs/deletion-job.ts';
import { resendJob } from '#shared/domain/jobs/resend-job.ts';
import { link } from '#shared/domain/links.ts';
import { rightsRequest } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import { directoryEntry, domainListing } from '#shared/domain/matching/directory.ts';
import { order } from '#shared/domain/orders/order.ts';
import { orderLink } from '#shared/domain/orders/order-links.ts';
import { apiToken, customerRelation, entitlement, organisation, partner, person, registration } from '#shared/domain/people.ts';
import { holding } from '#shared/domain/platform/holding.ts';
import { reminderLink } from '#shared/domain/reminders.ts';
import { location, setUp, site, tenant } from '#shared/domain/set-up/set-up.ts';
import { submissions } from '#shared/domain/set-up/set-up-store.ts';
import { subscription } from '#shared/domain/subscriptions/subscription.ts';
import { suppression } from '#shared/domain/suppression.ts';
import { portalRecord } from '#shared/domain/syncs/portal.ts';
import { syncJob } from '#shared/domain/syncs/sync-job.ts';
import { tokenLookup } from '#shared/domain/token.ts';
import { trial } from '#shared/domain/trial.ts';
import { trialNote } from '#shared/domain/trial-note.ts';
import { delivery } from '#shared/domain/webhooks/delivery.ts';
import { webhook } from '#shared/domain/webhooks/webhook.ts';
import { approvalLink } from '#shared/domain/wholesale/approval-links.ts';
import { assistance } from '#shared/domain/wholesale/assistance.ts';
import { consentLink } from '#shared/domain/wholesale/consent-links.ts';
import { assignedExtension, locationNumber } from '#shared/domain/wholesale/numbers.ts';
import { subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { template, templateRelease } from '#shared/domain/wholesale/template.ts';
import { packageCount, wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { subPartner, wholesaleSubscription } from '#shared/domain/wholesale/wholesale-subscription.ts';

// Items as deployments of 21 and 30 November 2026 wrote them. They are never renewed: a change of a shape adds a file beside this one,
// and today's code has to read both.
const files = ['v1.json', 'v1-reminders.json', 'v1-users.json', 'v1-orders.json', 'v1-wholesale.json'];
type Stored = Readonly<Record<string, AttributeValue>>;
const kept: readonly Readonly<Record<string, readonly Stored[]>>[] = files.map((file) =>
  JSON.parse(readFileSync(`test/stored-items/${file}`, 'utf8')),
);
const written = (kind: string): readonly Stored[] => kept.flatMap((file) => file[kind] ?? []);

const readers = {
  'approval-link': approvalLink,
  assistance,
  'billing-report': billingReport,
  'consent-link': consentLink,
  'customer-relation': customerRelation,
  delivery,
  directory: directoryEntry,
  domain,
  'domain-listing': domainListing,
  email,
  entitlement,
  event,
  extension: assignedExtension,
  'feed-page': z.object({ events: z.array(feedEvent) }),
  job: z.union([importJob, syncJob, agentsJob, resendJob, deletionJob]),
  link,
  location,
  note: trialNote,
  number: locationNumber,
  order,
  'order-link': orderLink,
  organisation,
  'package-count': packageCount,
  partner,
  person,
  'platform-connection': platformConnection,
  'platform-holding': holding,
  'portal-connection': portalConnection,
  'portal-user': z.object({ record: portalRecord, version: z.int() }),
  registration,
  'reminder-link': reminderLink,
  'rights-request': rightsRequest,
  'set-up': setUp,
  site,
  'sub-partner': subPartner,
  submissions,
  subscriber,
  subscription,
  suppression,
  template,
  'template-release': templateRelease,
  tenant,
  token: apiToken,
  'token-lookup': tokenLookup,
  trial,
  webhook,
  'wholesale-customer': wholesaleCustomer,
  'wholesale-subscription': wholesaleSubscription,
} as const satisfies Partial<Record<ItemType, z.ZodType>>;

/** Kinds that are not read by a schema of the domain, and what reads them. */
const readElsewhere: Partial<Record<ItemType, string>> = {
  claim: 'its existence, and the person named in it; the sign-in tests read it',
  'stopped-reminders': 'its existence',
  'partner-list': 'the command line, which shows what it finds',
  'feed-head': 'one number',
  'system-key': 'bytes, which cannot be shown here',
  session: 'ends after seven days: people sign in again',
  attempts: 'ends after two days',
  receipt: 'ends after a day',
  'mail-count': 'ends after two days',
  'running-job': 'its existence, and the job named in it',
  'imported-file': 'the job named in it',
  name: 'the organisation named in it, and when it was released',
  'order-of-address': 'the seller and the order named in it',
  'order-of-partner': 'the seller and the order named in it',
  'partner-subscription': 'the organisation named in it',
  'platform-operation': 'the embedded platform alone, which forgets it after 400 days',
  'platform-part': 'the embedded platform alone: its existence, and whether it was removed',
  'external-id': 'its existence, and the customer named in it',
  'free-account': 'its existence, since when, and who has asked',
  'mapped-organisation': 'its existence, and the customer named in it',
  'number-claim': 'its existence, and the organisation named in it',
  'template-customer': 'its existence',
  'template-name': 'its existence, and the template named in it',
  'webhook-count': 'one number',
  upkeep: 'who works on what an organisation has at platforms; the next one begins anew',
};

/** What adapters keep beside the thing itself: its key and kind, and what the indexes and the table's TTL go by. */
const besideEvery = ['PK', 'SK', 'itemType', 'schemaVersion', 'ttl', 'duePK', 'dueSK', 'roll', 'mark', 'list', 'finder'];
/** The same of single kinds: what an adapter alone reads, or nobody any more. */
const besideSome: Partial<Record<string, readonly string[]>> = {
  directory: ['domains'],
  event: ['position', 'sendEmails', 'sendInvitations'],
  token: ['hash', 'version'],
  'token-lookup': ['hash'],
  // Until licences in use were counted where they are held.
  trial: ['licencesUsed'],
  'wholesale-customer': ['leasedBy', 'leasedUntil'],
} satisfies Partial<Record<keyof typeof readers, readonly string[]>>;

const fields = z.record(z.string(), z.unknown());
type Fields = z.infer<typeof fields>;

/** The thing in an item, without what adapters keep beside it. */
function thingOf(kind: string, whole: Fields): Fields {
  const beside = new Set([...besideEvery, ...(besideSome[kind] ?? [])]);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !beside.has(name)));
}

/** A thing as today's code reads it, and as it was written. Throws where something is missing; where something is lost, they differ. */
function readAndWritten(kind: string, reader: z.ZodType, stored: Fields): readonly [Fields, Fields] {
  return [thingOf(kind, fields.parse(reader.parse(stored))), thingOf(kind, stored)];
}

describe('items that were written earlier', () => {
  it.each(Object.entries(readers))('of the kind %s are read by today’s code, nothing of them lost', (kind, reader) => {
    const items = written(kind);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const [read, before] = readAndWritten(kind, reader, unmarshall(item));
      expect(read).toEqual(before);
    }
  });

  it('stand here for every kind of item that there is', () => {
    const kinds = [...Object.keys(readers), ...Object.keys(readElsewhere)].sort();
    expect(kinds).toEqual(Object.keys(retentionDays).sort());
  });

  it('would be missed: a field that today’s code needs and yesterday’s items lack is seen', () => {
    const needed = [
      ['trial', 'state'],
      ['wholesale-customer', 'round'],
      ['subscriber', 'personId'],
      ['webhook', 'secret'],
    ] as const;
    for (const [kind, field] of needed) {
      const [item] = written(kind);
      const { [field]: _, ...without } = unmarshall(item ?? {});
      expect(readers[kind].safeParse(without).success, kind).toBe(false);
    }
  });

  it('would be missed: a field that today’s code does not know is seen, at the top and within', () => {
    for (const [kind, reader] of Object.entries(readers)) {
      const [item] = written(kind);
      const [read, before] = readAndWritten(kind, reader, { ...unmarshall(item ?? {}), unheardOf: 'yesterday' });
      expect(read, kind).not.toEqual(before);
    }
    const [item] = written('subscriber');
    const { calling, ...rest } = unmarshall(item ?? {});
    const [read, before] = readAndWritten('subscriber', subscriber, { ...rest, calling: { ...calling, unheardOf: 'yesterday' } });
    expect(read).not.toEqual(before);
  });
});
