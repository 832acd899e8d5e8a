import { changeRecord, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Item, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { LeaseRefused } from '#shared/domain/email-store.ts';
import { order as orderSchema } from '#shared/domain/orders/order.ts';
import { type NewReminderLink, type ReminderStore, reminderLink } from '#shared/domain/reminders.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';

/** A reminder's link with the address to which it goes, of which only the keyed hash is kept. */
export function reminderLinkItem(link: NewReminderLink, hashes: SystemKeys, address: string): Item {
  return itemOf('reminder-link', keys.reminderLink(link.hash), { ...link, addressHash: hashes.addressHash(address) }, link.createdAt);
}

/** Holds only as long as nobody has stopped reminders to the address. */
export function remindersWanted(table: Table, hashes: SystemKeys, address: string): Write<LeaseRefused> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.stoppedReminders(hashes.addressHash(address)),
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    },
    refused: () => ({ because: 'unsubscribed' }),
  };
}

/** Links of reminders and what they have stopped, in DynamoDB. */
export function dynamoReminderStore(table: Table): ReminderStore {
  return {
    async get(hash) {
      const found = await readItem(table, keys.reminderLink(hash));
      return found === undefined ? undefined : reminderLink.parse(found);
    },
    async behind({ owner, addressHash }) {
      if (owner.kind !== 'trial' && owner.kind !== 'order') return undefined;
      const key = owner.kind === 'trial' ? keys.trial(owner.partnerId, owner.trialId) : keys.order(owner.partnerId, owner.orderId);
      const stoppedKey = keys.stoppedReminders(addressHash);
      const found = await readItems(table, [key, stoppedKey]);
      const item = found(key);
      if (item === undefined) return undefined;
      const stopped = found(stoppedKey) !== undefined;
      if (owner.kind === 'trial') return { about: { kind: 'trial', trial: trialSchema.parse(item) }, stopped };
      return { about: { kind: 'order', order: orderSchema.parse(item) }, stopped };
    },
    stop({ addressHash, emailId }, event) {
      const stopped = itemOf('stopped-reminders', keys.stoppedReminders(addressHash), { since: event.at, emailId });
      return transact(table, [create(table, stopped, () => 'ALREADY' as const), ...changeRecord(table, event)]);
    },
    resume({ addressHash }, event) {
      const { PK, SK } = keys.stoppedReminders(addressHash);
      const remove: Write<'ALREADY'> = {
        item: { Delete: { TableName: table.name, Key: { PK, SK }, ConditionExpression: 'attribute_exists(PK)' } },
        refused: () => 'ALREADY',
      };
      return transact(table, [remove, ...changeRecord(table, event)]);
    },
  };
}
