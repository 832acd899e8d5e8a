import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, createNew, itemOf, replaceTrial, trialItem } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, remove, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { PersonRef } from '#shared/domain/email.ts';
import type { Entitlement } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { type Trial, trial as trialSchema } from '#shared/domain/trial.ts';
import type { StartedTrial, TrialChange, TrialStore } from '#shared/domain/trial-store.ts';

/**
 * The claims that keep a trial's company name and administrator address unique. A partner holds a claim on its own name, so that
 * it cannot start a trial for itself (TR-1).
 */
function claims(table: Table, hashes: SystemKeys, trial: Trial): { name: Write<Refusal>; address: Write<Refusal>; free: Write<Refusal>[] } {
  const nameKey = keys.companyName(trial.partnerId, hashes.companyNameHash(trial.companyName));
  const addressKey = keys.addressClaim(hashes.addressHash(trial.administrator.email));
  const person: PersonRef = { kind: 'organisation', organisationId: trial.organisationId, personId: trial.administrator.personId };
  return {
    name: create(table, itemOf('claim', nameKey, { trialId: trial.id }), (found) => ({
      code: found?.['ownName'] === true ? 'TRIAL_FOR_OWN_ORGANISATION' : 'COMPANY_NAME_TAKEN',
      field: '/companyName',
    })),
    address: create(table, itemOf('claim', addressKey, { person }), () => ({
      code: 'ADDRESS_NOT_AVAILABLE',
      field: '/administratorEmail',
    })),
    free: [remove(table, nameKey), remove(table, addressKey)],
  };
}

function entitlementItem(entitlement: Entitlement) {
  return itemOf('entitlement', keys.entitlement(entitlement.organisationId, entitlement.service), entitlement);
}

function startWrites(table: Table, hashes: SystemKeys, started: StartedTrial): Write<Refusal>[] {
  const { trial, organisation, administrator, entitlements, relation, welcome, event } = started;
  const { name, address } = claims(table, hashes, trial);
  return [
    name,
    address,
    createNew(table, trialItem(trial)),
    createNew(table, itemOf('organisation', keys.organisation(organisation.id), organisation)),
    createNew(table, itemOf('person', keys.person(administrator.ref), administrator)),
    ...entitlements.map((entitlement) => createNew(table, entitlementItem(entitlement))),
    createNew(table, itemOf('customer-relation', keys.customer(relation.partnerId, relation.organisationId), relation)),
    ...changeRecord(table, event, [welcome]),
  ];
}

function changeWrites(table: Table, hashes: SystemKeys, change: TrialChange): Write<Refusal>[] {
  const { before, after, event, emails, entitlements } = change;
  const { name, address, free } = claims(table, hashes, after);
  return [
    replaceTrial(table, after, before.version),
    ...(change.claims === 'take' ? [name, address] : []),
    ...(change.claims === 'free' ? free : []),
    ...(entitlements?.put ?? []).map((entitlement) => ({
      item: { Put: { TableName: table.name, Item: entitlementItem(entitlement) } },
      refused: (): never => {
        throw new Error('An unconditional put cannot be refused.');
      },
    })),
    ...(entitlements?.remove ?? []).map((service) => remove<Refusal>(table, keys.entitlement(after.organisationId, service))),
    ...changeRecord(table, event, emails),
  ];
}

/** Trials in DynamoDB. `hashes` is awaited with the first use, so that it can be loaded while the function starts. */
export function dynamoTrialStore(table: Table, hashes: Promise<SystemKeys>): TrialStore {
  return {
    async start(started, receipt) {
      return commit(table, startWrites(table, await hashes, started), receipt);
    },
    async get(partnerId, id) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.trial(partnerId, id), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : trialSchema.parse(Item);
    },
    async change(change, receipt) {
      return commit(table, changeWrites(table, await hashes, change), receipt);
    },
  };
}
