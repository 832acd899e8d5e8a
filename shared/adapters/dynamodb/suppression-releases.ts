import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { person as personSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { AddressRelease, AddressReleases, PersonElsewhere } from '#shared/domain/suppression-release.ts';

function unmark(table: Table, hashes: SystemKeys, address: string): Write<Refusal> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: keys.suppression(hashes.addressHash(address)),
        ConditionExpression: 'attribute_exists(PK)',
      },
    },
    refused: () => ({ code: 'NOT_SUPPRESSED' }),
  };
}

/** The older links of somebody who has never signed in end here: only the newest generation opens (GS-1). */
function nextGeneration(table: Table, { person, generation }: NonNullable<AddressRelease['welcome']>): Write<PersonElsewhere> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.person(person),
        UpdateExpression: 'SET linkGeneration = :next, version = version + :one',
        ConditionExpression: 'linkGeneration = :former AND #state = :invited',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':next': generation, ':former': generation - 1, ':invited': 'invited', ':one': 1 },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found) => {
      const { state, linkGeneration } = personSchema.parse(found);
      return { code: 'PERSON_ELSEWHERE', generation: state === 'invited' ? linkGeneration : undefined };
    },
  };
}

/** Releases of addresses, in DynamoDB. */
export function dynamoAddressReleases(table: Table, hashes: Promise<SystemKeys>): AddressReleases {
  return {
    async release({ address, welcome, event }, receipt) {
      const writes: Write<Refusal | PersonElsewhere>[] = [
        unmark(table, await hashes, address),
        ...(welcome === undefined ? [] : [nextGeneration(table, welcome)]),
        ...changeRecord(table, event, welcome === undefined ? [] : [welcome.email]),
      ];
      return commit<PersonElsewhere>(table, writes, receipt);
    },
  };
}
