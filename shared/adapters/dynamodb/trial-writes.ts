import { freeClaim, takeClaim } from '#shared/adapters/dynamodb/claim-writes.ts';
import { entitlementWrites } from '#shared/adapters/dynamodb/entitlement-writes.ts';
import { changeRecord, createNew, itemOf, replaceTrial, trialItem } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { personWrite } from '#shared/adapters/dynamodb/person-writes.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { administratorRef, claimsOf, type TrialChange } from '#shared/domain/trial-change.ts';
import type { StartedTrial } from '#shared/domain/trial-store.ts';

export function startWrites(table: Table, hashes: SystemKeys, started: StartedTrial): Write<Refusal>[] {
  const { trial, organisation, administrator, entitlements, relation, welcome, event } = started;
  return [
    ...claimsOf(trial).map((claim) => takeClaim(table, hashes, trial, claim)),
    createNew(table, trialItem(trial)),
    createNew(table, itemOf('organisation', keys.organisation(organisation.id), organisation)),
    createNew(table, personItem(administrator)),
    ...entitlementWrites(table, organisation.id, { put: entitlements }),
    createNew(table, itemOf('customer-relation', keys.customer(relation.partnerId, relation.organisationId), relation)),
    ...changeRecord(table, event, [welcome]),
  ];
}

/** Sets one attribute of something that must be there: that it is not would be a fault, and no refusal. */
function set(table: Table, key: Key, field: string, value: unknown, versioned: boolean): Write<never> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: key,
        UpdateExpression: `SET #field = :value${versioned ? ', version = version + :one' : ''}`,
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeNames: { '#field': field },
        ExpressionAttributeValues: { ':value': value, ...(versioned ? { ':one': 1 } : {}) },
      },
    },
    refused: () => {
      throw new Error(`There is no item whose ${field} could be set.`);
    },
  };
}

/** The organisation is written to in the language of its trial; so is its administrator, until the first sign-in. */
function languageWrites(table: Table, { before, after }: TrialChange): Write<never>[] {
  if (after.language === before.language) return [];
  const organisation = set(table, keys.organisation(after.organisationId), 'language', after.language, true);
  if (after.administrator.signedInAt !== undefined) return [organisation];
  return [organisation, set(table, keys.person(administratorRef(after)), 'language', after.language, true)];
}

/** Everything that a change writes, the trial first: if that has changed since it was read, nothing else matters. */
export function changeWrites(table: Table, hashes: SystemKeys, change: TrialChange): Write<Refusal>[] {
  const { before, after, events, emails, claims, people, entitlements } = change;
  return [
    replaceTrial(table, after, before.version),
    // Before the claims: an administrator who was deleted among the users may have an address that is another's by now.
    ...people.map((person) => personWrite(table, person)),
    ...claims.take.map((claim) => takeClaim(table, hashes, after, claim)),
    ...claims.free.map((claim) => freeClaim(table, hashes, after, claim)),
    ...entitlementWrites(table, after.organisationId, entitlements),
    ...languageWrites(table, change),
    ...events.flatMap((event, index) => changeRecord(table, event, index === events.length - 1 ? emails : [])),
  ];
}
