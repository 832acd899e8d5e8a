import { findApproval } from '#shared/adapters/dynamodb/approval-links.ts';
import { letClaimsGo } from '#shared/adapters/dynamodb/customer-claims.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { replace, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { ApprovalStore } from '#shared/domain/wholesale/answer-approval.ts';

function stillAdministrates(table: Table, { ref }: Person): Write<Refusal> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.person(ref),
        ConditionExpression: '#role = :full AND NOT #state IN (:inactive, :replaced)',
        ExpressionAttributeNames: { '#role': 'role', '#state': 'state' },
        ExpressionAttributeValues: { ':full': 'customer_full_administrator', ':inactive': 'inactive', ':replaced': 'replaced' },
      },
    },
    refused: () => ({ code: 'NOT_ALLOWED' }),
  };
}

/** Answers to partners that want to attach organisations, in DynamoDB. */
export function dynamoApprovals(table: Table): ApprovalStore {
  return {
    find: (hash) => findApproval(table, hash),
    async end({ before, after, events }, by) {
      return transact<Refusal>(table, [
        replace(table, wholesaleCustomerItem(after), before.version, () => ({ code: 'CHANGED_SINCE_READ' })),
        ...(after.status === 'error' ? letClaimsGo(table, after) : []),
        ...(by === undefined ? [] : [stillAdministrates(table, by)]),
        ...events.flatMap((event) => changeRecord(table, event)),
      ]);
    },
  };
}
