import { due } from '#shared/adapters/dynamodb/due.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { type ItemType, retentionDays } from '#shared/adapters/dynamodb/retention.ts';
import { create, type Item, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { AskedEmail } from '#shared/domain/feed.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { nextDue } from '#shared/domain/trial-clock.ts';

/** The present shape of items. A reader that meets an older number knows what to add. */
const schemaVersion = 1;

/** Epoch seconds at which the table may drop an item that begins to live at `from`. */
export function ttlAfter(from: string, days: number): number {
  return Math.floor(Date.parse(from) / 1000) + days * 86_400;
}

/** An item as it is kept: its key, what it is, and the fields of the thing itself. */
export function itemOf(itemType: ItemType, key: Key, fields: object, livesFrom?: string): Item {
  const days = retentionDays[itemType];
  return {
    ...key,
    itemType,
    schemaVersion,
    ...fields,
    ...(days !== undefined && livesFrom !== undefined ? { ttl: ttlAfter(livesFrom, days) } : {}),
  };
}

/** A trial carries the date on which the clock has next to look at it; once nothing is due it leaves the index. */
export function trialItem(trial: Trial): Item {
  const next = nextDue(trial);
  return itemOf('trial', keys.trial(trial.partnerId, trial.id), { ...trial, ...(next ? due('TRIALS', next, trial.id) : {}) });
}

/** A write that only fails if an id has been given twice, which is a fault and no refusal. */
export function createNew(table: Table, item: Item): Write<never> {
  return create(table, item, () => {
    throw new Error(`An item of this key exists already: ${String(item['itemType'])}.`);
  });
}

const changedSinceRead = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });

export function replaceTrial(table: Table, trial: Trial, readVersion: number): Write<Refusal> {
  return replace(table, trialItem(trial), readVersion, changedSinceRead);
}

/** An e-mail as it is asked for; the event beside it makes the dispatcher hand it to the sender. */
export function emailItem(email: Email): Item {
  return itemOf('email', keys.email(email.owner, email.id), email, email.queuedAt);
}

/** An event as it is kept until the dispatcher has handed on the e-mails that it asks for. */
export function eventItem(event: Event, sendEmails: readonly AskedEmail[]): Item {
  const outbox = { ...due('UNDISPATCHED', new Date(event.at), event.id), sendEmails };
  return itemOf('event', keys.event(event.partnerId, event.id), { ...event, ...outbox }, event.at);
}

/**
 * What every change writes beside its effect: the event (audit, feed and outbox in one), the e-mails it asks for, and the receipt
 * that answers a repeat. The receipt comes first, so that a repeat is known as one before any rule is looked at. Invitations of users
 * are only named (`invitations`): the mail worker makes them from their users when their turn comes.
 */
export function changeRecord(
  table: Table,
  event: Event,
  emails: readonly Email[] = [],
  invitations: readonly AskedEmail[] = [],
): Write<never>[] {
  const asked = emails.map(({ owner, id, content }) => ({ owner, id, kind: content.kind }));
  return [createNew(table, eventItem(event, [...asked, ...invitations])), ...emails.map((email) => createNew(table, emailItem(email)))];
}

export function receiptItem(receipt: Receipt): Item {
  return itemOf('receipt', keys.receipt(receipt.id), receipt, receipt.at);
}
