import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';

const stored = z.object({ secret: z.instanceof(Uint8Array) });

/**
 * Keyed hashes that everything in one table agrees on. Made by the first function that needs them, by a conditional write; kept in
 * the table, encrypted at rest with it.
 */
export type SystemKeys = {
  /** The key part of an e-mail address's claim and suppression: equal for all spellings of one address. */
  readonly addressHash: (address: string) => string;
  /** The key part of a company name: equal without regard to case (TR-13). */
  readonly companyNameHash: (name: string) => string;
  /** The key part of an order number: equal without regard to case. */
  readonly orderNumberHash: (number: string) => string;
  /** Authenticates a cursor for one tenant and one list. */
  readonly sign: (purpose: string, text: string) => string;
};

function systemKeys(secret: Uint8Array): SystemKeys {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  const [addressKey, nameKey, numberKey, signKey] = [derived('address'), derived('company-name'), derived('order-number'), derived('sign')];
  const hash = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url');
  const folded = (text: string) => text.trim().normalize('NFC').toLowerCase();
  return {
    addressHash: (address) => hash(addressKey, normaliseEmailAddress(address)),
    companyNameHash: (name) => hash(nameKey, folded(name)),
    orderNumberHash: (number) => hash(numberKey, folded(number)),
    sign: (purpose, text) => hash(signKey, `${purpose}\0${text}`),
  };
}

/** Reads the keys, or makes them where there are none. One write that is refused carries the answer: a single round trip. */
async function load(table: Table): Promise<SystemKeys> {
  const secret = randomBytes(32);
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.systemKey, itemType: 'system-key', schemaVersion: 1, secret },
        ConditionExpression: 'attribute_not_exists(PK)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return systemKeys(secret);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
    return systemKeys(stored.parse({ secret: error.Item['secret']?.B }).secret);
  }
}

/**
 * Begins to load the keys at once, while the function starts. Whoever awaits them after that has failed makes it be tried again: a
 * table that was busy for a moment must not spoil the function for as long as it lives.
 */
export function loadSystemKeys(table: Table): Promise<SystemKeys> {
  let loading = load(table);
  // Nobody may be waiting yet.
  loading.catch(() => undefined);
  const keys = () => {
    loading = loading.catch(() => load(table));
    return loading;
  };
  return {
    // biome-ignore lint/suspicious/noThenProperty: it is a promise, one that mends.
    then: (onLoaded, onFailed) => keys().then(onLoaded, onFailed),
    catch: (onFailed) => keys().catch(onFailed),
    finally: (onSettled) => keys().finally(onSettled),
    [Symbol.toStringTag]: 'Promise',
  };
}
