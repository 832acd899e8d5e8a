import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { attemptsOf, countOneMore } from '#shared/adapters/dynamodb/attempts.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { replacePerson } from '#shared/adapters/dynamodb/people.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import { personRef } from '#shared/domain/email.ts';
import { type LinkRequests, linkRequests } from '#shared/domain/link-requests.ts';
import type { LinkRequestRefused, LinkRequestStore, Renewal } from '#shared/domain/link-store.ts';
import { person as personSchema } from '#shared/domain/people.ts';
import { remembered } from '#shared/domain/sign-in-attempts.ts';

const claim = z.object({ person: personRef.optional() });

/** Notes the request; fails if another one was noted since it was looked at. */
function noteRequest(table: Table, hash: string, requests: LinkRequests, at: Date): Write<LinkRequestRefused> {
  const Item = itemOf('attempts', keys.attempts('link-address', hash), requests, iso(at));
  return {
    item: {
      Put: {
        TableName: table.name,
        Item,
        ConditionExpression: 'attribute_not_exists(PK) OR version = :read',
        ExpressionAttributeValues: { ':read': requests.version - 1 },
      },
    },
    refused: () => ({ code: 'ANOTHER_CAME_FIRST' }),
  };
}

function renewalWrites(table: Table, { before, after, email, event }: Renewal): Write<LinkRequestRefused>[] {
  return [replacePerson(table, after, before.version), ...changeRecord(table, event, [email])];
}

/** As many writes of the same kind as a renewal makes, and about as large. Time takes them away. */
function decoyWrites(table: Table, at: Date): Write<LinkRequestRefused>[] {
  return [1, 2, 3].map(() =>
    createNew(table, itemOf('attempts', keys.attempts('decoy', randomUUID()), { padding: '-'.repeat(600) }, iso(at))),
  );
}

/** Requests for new links, in DynamoDB. */
export function dynamoLinkRequestStore(table: Table, hashes: Promise<SystemKeys>): LinkRequestStore {
  const networkKey = async (network: string) => keys.attempts('link-network', (await hashes).sign('network', network));
  return {
    async look(address, network) {
      const hash = (await hashes).addressHash(address);
      const [claimKey, requestsKey, byNetwork] = [keys.addressClaim(hash), keys.attempts('link-address', hash), await networkKey(network)];
      const found = await readItems(table, [claimKey, requestsKey, byNetwork]);
      const [claimed, requests] = [found(claimKey), found(requestsKey)];
      return {
        holder: claimed === undefined ? undefined : claim.parse(claimed).person,
        requests: requests === undefined ? undefined : linkRequests.parse(requests),
        network: attemptsOf(found, byNetwork),
      };
    },
    async person(sight, network, now) {
      const { holder } = sight;
      const key = await networkKey(network);
      const [found] = await Promise.all([
        readItem(table, holder === undefined ? keys.attempts('decoy', 'nobody') : keys.person(holder)),
        table.client.send(countOneMore(table, key, remembered(sight.network, now), now)),
      ]);
      return found === undefined ? undefined : personSchema.parse(found);
    },
    async note(address, requests, renewal, at) {
      const effect = renewal === undefined ? decoyWrites(table, at) : renewalWrites(table, renewal);
      return transact(table, [noteRequest(table, (await hashes).addressHash(address), requests, at), ...effect]);
    },
  };
}
