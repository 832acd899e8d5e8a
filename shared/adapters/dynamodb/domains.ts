import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { countDue, directoryUpdate, listingUpdate } from '#shared/adapters/dynamodb/directory-writes.ts';
import { changeRecord, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, ownerPartition, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { mayChange, rightKey, rightOf, rightRefused } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { create, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { type Domain, domain as domainSchema, mostDomains } from '#shared/domain/domains/domain.ts';
import type { DomainMove } from '#shared/domain/domains/domain-moves.ts';
import { type DomainCaller, type DomainKnown, type DomainStore, ownerOf } from '#shared/domain/domains/domain-store.ts';
import { type Now, organisationId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';

const changedSinceRead = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });

const rights = (table: Table, by: DomainCaller) => (by.of === 'organisation' ? mayChange(table, by) : []);

/** One more name of the owner's, of which there are fifty at most: counted where it is noted, so that two at once are not fifty-one. */
function nameNoted(table: Table, { owner, name }: Domain): Write<Refusal> {
  const { item } = directoryUpdate(table, owner, { add: { domains: new Set([name]) } });
  const { Update } = item;
  if (Update === undefined) throw new Error('A note in the directory is an update.');
  const ExpressionAttributeValues = { ...Update.ExpressionAttributeValues, ':most': mostDomains };
  const ConditionExpression = 'attribute_not_exists(#domains) OR size(#domains) < :most';
  return {
    item: { Update: { ...Update, ExpressionAttributeValues, ConditionExpression } },
    refused: () => ({ code: 'TOO_MANY_DOMAINS' }),
  };
}

function claimTaken(table: Table, { owner, name }: Domain): Write<Refusal> {
  return create(table, itemOf('name', keys.domainClaim(name), { owner }), () => ({ code: 'DOMAIN_CLAIMED' }));
}

function claimFreed(table: Table, { owner, name }: Domain): Write<Refusal> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: keys.domainClaim(name),
        ConditionExpression: '#owner = :owner',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':owner': owner },
      },
    },
    refused: changedSinceRead,
  };
}

function removed(table: Table, { owner, name, version }: Domain): Write<Refusal> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: keys.domain(owner, name),
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': version },
      },
    },
    refused: changedSinceRead,
  };
}

/** What a move means for those who look for the owner, in the same transaction: a claim is shown as long as it holds. */
function told(table: Table, move: DomainMove, { owner, name, state }: Domain, now: Date): Write<Refusal>[] {
  const names = new Set([name]);
  switch (move) {
    case 'verify':
      return [listingUpdate(table, owner, name, { verified: true }), directoryUpdate(table, owner, { add: { verifiedDomains: names } })];
    case 'claim':
      return [
        listingUpdate(table, owner, name, { verified: true, claimed: true }),
        directoryUpdate(table, owner, { add: { claimedDomains: names } }),
      ];
    case 'release':
      return [listingUpdate(table, owner, name, { claimed: false }), directoryUpdate(table, owner, { take: { claimedDomains: names } })];
    case 'remove':
      return [
        ...(state === 'pending' ? [] : [listingUpdate(table, owner, name, { verified: false, claimed: false })]),
        directoryUpdate(table, owner, {
          take: { domains: names, verifiedDomains: names, claimedDomains: names },
          add: { staleDomains: names },
          // A listing that says nothing any more goes with the next count.
          set: countDue(owner, now),
        }),
      ];
  }
}

/** The organisation itself says which domains are its own, so that adding users reads nothing more to know it. */
function ownDomains(table: Table, move: DomainMove, { owner, name }: Domain): Write<Refusal>[] {
  const customer = organisationId.safeParse(owner);
  if (!customer.success || (move !== 'verify' && move !== 'remove')) return [];
  const UpdateExpression = `${move === 'verify' ? 'ADD' : 'DELETE'} verifiedDomains :names`;
  return [
    {
      item: {
        Update: {
          TableName: table.name,
          Key: keys.organisation(customer.data),
          UpdateExpression,
          ConditionExpression: 'attribute_exists(PK)',
          ExpressionAttributeValues: { ':names': new Set([name]) },
        },
      },
      refused: () => ({ code: 'NOT_FOUND' }),
    },
  ];
}

function moveWrites(table: Table, move: DomainMove, before: Domain, after: Domain | undefined, now: Date): Write<Refusal>[] {
  const { owner, name, version } = before;
  const changed =
    after === undefined
      ? removed(table, before)
      : replace(table, itemOf('domain', keys.domain(owner, name), after), version, changedSinceRead);
  const claim = {
    verify: [],
    claim: [claimTaken(table, before)],
    release: [claimFreed(table, before)],
    remove: before.state === 'claimed' ? [claimFreed(table, before)] : [],
  }[move];
  return [changed, ...claim, ...ownDomains(table, move, before), ...told(table, move, before, now)];
}

/** Domains in DynamoDB. */
export function dynamoDomainStore(table: Table, now: Now): DomainStore {
  return {
    async list(by) {
      const [refusal, { Items = [] }] = await Promise.all([
        by.of === 'organisation' ? rightRefused(table, by, 'read') : undefined,
        table.client.send(
          new QueryCommand({
            TableName: table.name,
            ConsistentRead: true,
            KeyConditionExpression: 'PK = :owner AND begins_with(SK, :domain)',
            ExpressionAttributeValues: { ':owner': ownerPartition(ownerOf(by)), ':domain': sortKeysOf.domains },
          }),
        ),
      ]);
      return refusal === undefined ? ok(Items.map((item) => domainSchema.parse(item))) : refused(refusal);
    },
    async read(by, name, to, asked) {
      const key = keys.domain(ownerOf(by), name);
      const relation = by.of === 'organisation' ? rightKey(by) : undefined;
      const receipt = asked === undefined ? undefined : keys.receipt(asked.id);
      const found = await readItems(
        table,
        [key, relation, receipt].filter((wanted) => wanted !== undefined),
      );
      const earlier = asked === undefined || receipt === undefined ? undefined : earlierAnswerIn(asked, found(receipt));
      if (earlier !== undefined) return refused(earlier);
      const right = by.of === 'organisation' ? rightOf(by, relation === undefined ? undefined : found(relation), to) : undefined;
      if (right !== undefined) return refused(right);
      const item = found(key);
      return item === undefined ? refused({ code: 'NOT_FOUND' }) : ok(domainSchema.parse(item));
    },
    add(by, added, event, receipt) {
      const item = itemOf('domain', keys.domain(added.owner, added.name), added);
      const known = create<Refusal | DomainKnown>(table, item, (found) => ({ code: 'DOMAIN_KNOWN', domain: domainSchema.parse(found) }));
      return commit<DomainKnown>(table, [...rights(table, by), known, nameNoted(table, added), ...changeRecord(table, event)], receipt);
    },
    move: (by, move, { before, after, event }, receipt) =>
      commit(table, [...rights(table, by), ...moveWrites(table, move, before, after, now()), ...changeRecord(table, event)], receipt),
  };
}
