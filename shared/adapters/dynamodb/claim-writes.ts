import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { Claim } from '#shared/domain/trial-change.ts';

function keyOf(claim: Claim, trial: Trial, hashes: SystemKeys): Key {
  return claim.kind === 'address'
    ? keys.addressClaim(hashes.addressHash(claim.email))
    : keys.companyName(trial.partnerId, hashes.companyNameHash(claim.companyName));
}

/**
 * Takes a name or an address that nobody else holds. A partner holds a claim on its own name, so that it cannot start a trial for
 * itself (TR-1).
 */
export function takeClaim(table: Table, hashes: SystemKeys, trial: Trial, claim: Claim): Write<Refusal> {
  const key = keyOf(claim, trial, hashes);
  if (claim.kind === 'address') {
    return create(table, itemOf('claim', key, { person: claim.person }), () => ({
      code: 'ADDRESS_NOT_AVAILABLE',
      field: '/administratorEmail',
    }));
  }
  return create(table, itemOf('claim', key, { trialId: trial.id }), (found) => ({
    code: found?.['ownName'] === true ? 'TRIAL_FOR_OWN_ORGANISATION' : 'COMPANY_NAME_TAKEN',
    field: '/companyName',
  }));
}

/** Gives a name or an address free. It must be this trial's own: to free another's would let two accounts share an address. */
export function freeClaim(table: Table, hashes: SystemKeys, trial: Trial, claim: Claim): Write<never> {
  const holder =
    claim.kind === 'address'
      ? { names: { '#holder': 'person', '#id': 'personId' }, path: '#holder.#id', value: claim.person.personId }
      : { names: { '#holder': 'trialId' }, path: '#holder', value: trial.id };
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: keyOf(claim, trial, hashes),
        ConditionExpression: `attribute_not_exists(PK) OR ${holder.path} = :holder`,
        ExpressionAttributeNames: holder.names,
        ExpressionAttributeValues: { ':holder': holder.value },
      },
    },
    refused: () => {
      throw new Error(`The ${claim.kind} that trial ${trial.id} was to free is held by another.`);
    },
  };
}
