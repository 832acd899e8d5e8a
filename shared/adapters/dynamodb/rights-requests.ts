import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { due } from '#shared/adapters/dynamodb/due.ts';
import { fullAdministrators } from '#shared/adapters/dynamodb/full-administrators.ts';
import { changeRecord, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { create, type Item, replace, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { mostAsked, type RightsRequest, rightsRequest } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { RightsRequestStore } from '#shared/domain/mapping/rights-requests/rights-request-store.ts';
import { customerRelation, partner, person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { setUp } from '#shared/domain/set-up/set-up.ts';
import { subscription } from '#shared/domain/subscriptions/subscription.ts';

const notFound = () => refused<Refusal>({ code: 'NOT_FOUND' });

async function itemsOf(table: Table, id: OrganisationId, begins: string): Promise<Item[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :begins)',
      ExpressionAttributeValues: { ':pk': partitions.organisation(id), ':begins': begins },
      ConsistentRead: true,
    }),
  );
  return Items;
}

/** A request carries the date on which it lapses; once it has ended it leaves the index. */
export function rightsRequestItem(request: RightsRequest): Item {
  const { organisationId, partnerId, id, lapsesAt, requestedAt, state } = request;
  const lapse = state === 'requested' ? due('RIGHTS', new Date(lapsesAt), id) : {};
  return itemOf('rights-request', keys.rightsRequest(organisationId, partnerId), { ...request, ...lapse }, requestedAt);
}

/** A relation is full only by what its organisation grants; `to`: what it becomes in the same transaction. */
function relationWrite(table: Table, { partnerId, organisationId }: RightsRequest, to: 'same' | 'full'): Write<Refusal> {
  const common = {
    TableName: table.name,
    Key: keys.customer(partnerId, organisationId),
    ConditionExpression: 'rights = :provisioning',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
  const provisioning = { ':provisioning': 'provisioning_administrator' };
  return {
    item:
      to === 'same'
        ? { ConditionCheck: { ...common, ExpressionAttributeValues: provisioning } }
        : {
            Update: { ...common, UpdateExpression: 'SET rights = :full', ExpressionAttributeValues: { ...provisioning, ':full': 'full' } },
          },
    refused: (found) => ({ code: found?.['rights'] === 'full' ? 'RIGHTS_ALREADY_FULL' : 'NOT_FOUND' }),
  };
}

function place(table: Table, request: RightsRequest, last: RightsRequest | undefined): Write<Refusal> {
  // The clock may have written down in the same moment that the last one has lapsed.
  const open = (found: Item | undefined): Refusal =>
    found?.['state'] === 'lapsed' ? { code: 'TRY_AGAIN', retryAfterSeconds: 1 } : { code: 'RIGHTS_REQUEST_OPEN' };
  return last === undefined
    ? create(table, rightsRequestItem(request), open)
    : replace(table, rightsRequestItem(request), last.version, open);
}

/** Requests for full administrator rights in DynamoDB. */
export function dynamoRightsRequests(table: Table): RightsRequestStore {
  return {
    async look({ partnerId, actor }, organisationId, asked) {
      const relationKey = keys.customer(partnerId, organisationId);
      const [partnerKey, lastKey] = [keys.partner(partnerId), keys.rightsRequest(organisationId, partnerId)];
      const personKey = actor.kind === 'person' ? keys.person({ kind: 'partner', partnerId, personId: actor.id }) : undefined;
      const receiptKey = asked === undefined ? undefined : keys.receipt(asked.id);
      const wanted = [relationKey, partnerKey, lastKey, personKey, receiptKey].filter((key) => key !== undefined);
      const [found, subscriptions, setUps] = await Promise.all([
        readItems(table, wanted),
        itemsOf(table, organisationId, sortKeysOf.subscriptions),
        itemsOf(table, organisationId, sortKeysOf.setUps),
      ]);
      const earlier = asked === undefined || receiptKey === undefined ? undefined : earlierAnswerIn(asked, found(receiptKey));
      if (earlier !== undefined) return refused(earlier);
      const [relation, last, asking] = [found(relationKey), found(lastKey), personKey && found(personKey)];
      // Only whoever is related to an organisation makes its users be looked through.
      if (relation === undefined) return notFound();
      return ok({
        partner: partner.parse(found(partnerKey)),
        relation: customerRelation.parse(relation),
        last: last === undefined ? undefined : rightsRequest.parse(last),
        person: asking === undefined ? undefined : person.parse(asking),
        subscriptions: subscriptions.map((item) => subscription.parse(item)),
        setUps: setUps.map((item) => setUp.parse(item)),
        administrators: await fullAdministrators(table, organisationId, mostAsked),
      });
    },
    async last({ partnerId }, organisationId) {
      const [relationKey, lastKey] = [keys.customer(partnerId, organisationId), keys.rightsRequest(organisationId, partnerId)];
      const found = await readItems(table, [relationKey, lastKey]);
      const last = found(lastKey);
      return last === undefined || found(relationKey) === undefined ? notFound() : ok(rightsRequest.parse(last));
    },
    async ask({ request, last, event, emails }, receipt) {
      const writes = [relationWrite(table, request, 'same'), place(table, request, last), ...changeRecord(table, event, emails)];
      return commit(table, writes, receipt);
    },
    async find(organisationId, id) {
      const items = await itemsOf(table, organisationId, sortKeysOf.rightsRequests);
      return items.map((item) => rightsRequest.parse(item)).find((request) => request.id === id);
    },
    async answer({ before, after, event, email }) {
      const changed = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });
      return transact<Refusal>(table, [
        replace(table, rightsRequestItem(after), before.version, changed),
        ...(after.state === 'granted' ? [relationWrite(table, after, 'full')] : []),
        ...changeRecord(table, event, [email]),
      ]);
    },
  };
}
