import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { type Item, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { partner as partnerSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { type Assistance, assistance } from '#shared/domain/wholesale/assistance.ts';
import type { AssistanceStore } from '#shared/domain/wholesale/assistance-store.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** Requests that one page of a list looks at. */
const lookedAt = 100;

const assistanceItem = (request: Assistance) => itemOf('assistance', wholesaleKeys.assistance(request.partnerId, request.id), request);
const gone = (): Refusal => ({ code: 'NOT_FOUND' });

function customerIsThere(table: Table, { partnerId, customerId }: Assistance): Write<Refusal> {
  const Key = wholesaleKeys.customer(partnerId, customerId);
  return {
    item: { ConditionCheck: { TableName: table.name, Key, ConditionExpression: 'attribute_exists(PK)' } },
    refused: gone,
  };
}

/** Requests for assistance in DynamoDB, in the partition of their partner. */
export function dynamoAssistance(table: Table): AssistanceStore {
  return {
    async asking(partnerId, customerId, asked) {
      const [partnerKey, customerKey] = [keys.partner(partnerId), wholesaleKeys.customer(partnerId, customerId)];
      const receiptKey = asked && keys.receipt(asked.id);
      const found = await readItems(table, [partnerKey, customerKey, ...(receiptKey === undefined ? [] : [receiptKey])]);
      const earlier = asked && receiptKey && earlierAnswerIn(asked, found(receiptKey));
      if (earlier !== undefined) return refused(earlier);
      const customer = found(customerKey);
      if (customer === undefined) return refused(gone());
      return ok({ partner: partnerSchema.parse(found(partnerKey)), customer: wholesaleCustomer.parse(customer) });
    },
    ask: (request, event, email, receipt) =>
      commit(
        table,
        [customerIsThere(table, request), createNew(table, assistanceItem(request)), ...changeRecord(table, event, [email])],
        receipt,
      ),
    async read(partnerId, id, asked) {
      const key = wholesaleKeys.assistance(partnerId, id);
      const receiptKey = asked && keys.receipt(asked.id);
      const found = await readItems(table, receiptKey === undefined ? [key] : [key, receiptKey]);
      const earlier = asked && receiptKey && earlierAnswerIn(asked, found(receiptKey));
      if (earlier !== undefined) return refused(earlier);
      const item = found(key);
      return item === undefined ? refused(gone()) : ok(assistance.parse(item));
    },
    async list(partnerId, customerId, limit, after) {
      const [customer, { Items = [], LastEvaluatedKey }] = await Promise.all([
        readItem(table, wholesaleKeys.customer(partnerId, customerId)),
        table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: 'PK = :pk AND begins_with(SK, :requests)',
            ExpressionAttributeValues: { ':pk': partitions.partner(partnerId), ':requests': wholesaleSortKeys.assistance },
            ...(after === undefined ? {} : { ExclusiveStartKey: wholesaleKeys.assistance(partnerId, after) }),
            ScanIndexForward: false,
            Limit: lookedAt,
          }),
        ),
      ]);
      if (customer === undefined) return undefined;
      const all = Items.map((item) => assistance.parse(item));
      const about = all.filter((request) => request.customerId === customerId);
      const found = about.slice(0, limit);
      const next = about.length > limit ? found.at(-1)?.id : LastEvaluatedKey === undefined ? undefined : all.at(-1)?.id;
      return { found, next };
    },
    change: ({ before, after, event }, receipt) =>
      commit(
        table,
        [
          replace(
            table,
            assistanceItem(after),
            before.version,
            (found: Item | undefined): Refusal => (found === undefined ? gone() : { code: 'CHANGED_SINCE_READ' }),
          ),
          ...changeRecord(table, event),
        ],
        receipt,
      ),
  };
}
