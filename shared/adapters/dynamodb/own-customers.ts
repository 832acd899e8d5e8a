import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { mayChange } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys, wholesalePartitions, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { AccessChange, OwnCustomerStore } from '#shared/domain/wholesale/own-customer-store.ts';
import { packageCount, wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** The organisation itself says whether it is administered by its own people: what every sign-in and session reads anyway. */
function organisationWrite(table: Table, { before: { organisationId }, access, at }: AccessChange): Write<Refusal> {
  const ended = access ? '' : ', administrationEndedAt = :at';
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.organisation(organisationId),
        UpdateExpression: `SET administrationAccess = :access${ended}, version = version + :one`,
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: { ':access': access, ':one': 1, ...(access ? {} : { ':at': at }) },
      },
    },
    refused: () => ({ code: 'NOT_FOUND' }),
  };
}

/** Wholesale customers of a partner in DynamoDB, as our own interface shows and changes them. */
export function dynamoOwnCustomers(table: Table): OwnCustomerStore {
  return {
    async read(partnerId, id, asked) {
      const key = wholesaleKeys.customer(partnerId, id);
      const receipt = asked === undefined ? undefined : keys.receipt(asked.id);
      const [found, { Items = [] }] = await Promise.all([
        readItems(table, receipt === undefined ? [key] : [key, receipt]),
        table.client.send(
          new QueryCommand({
            TableName: table.name,
            ConsistentRead: true,
            KeyConditionExpression: 'PK = :pk AND begins_with(SK, :packages)',
            ExpressionAttributeValues: { ':pk': wholesalePartitions.packages(id), ':packages': wholesaleSortKeys.packages },
          }),
        ),
      ]);
      const earlier = asked === undefined || receipt === undefined ? undefined : earlierAnswerIn(asked, found(receipt));
      if (earlier !== undefined) return refused(earlier);
      const item = found(key);
      if (item === undefined) return refused({ code: 'NOT_FOUND' });
      return ok({ customer: wholesaleCustomer.parse(item), counts: Items.map((count) => packageCount.parse(count)) });
    },
    changeAccess(change, receipt) {
      const { by, before, after, event } = change;
      const caller = { kind: 'partner', ...by, organisationId: before.organisationId } as const;
      const changed = (found: unknown): Refusal => ({ code: found === undefined ? 'NOT_FOUND' : 'CHANGED_SINCE_READ' });
      return commit(
        table,
        [
          replace(table, wholesaleCustomerItem(after), before.version, changed),
          ...mayChange(table, caller),
          organisationWrite(table, change),
          ...changeRecord(table, event),
        ],
        receipt,
      );
    },
  };
}
