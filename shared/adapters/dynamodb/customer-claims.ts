import * as z from 'zod';
import type { Key } from '#shared/adapters/dynamodb/keys.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { wholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/**
 * What names a customer: its external id and its organisation. One whose organisation did not agree, or has not answered, lets both go: they
 * lead to it until somebody else asks for them.
 */
const claim = z.object({ customerId: wholesaleCustomerId, letGo: z.boolean().optional() });

/** The customer that keeps a claim for itself; undefined: nobody does. */
export function keeperOf(item: Item | undefined): z.infer<typeof claim>['customerId'] | undefined {
  const found = claim.safeParse(item).data;
  return found === undefined || found.letGo === true ? undefined : found.customerId;
}

/** Of a claim that is not there, or was let go. */
export const keptByNobody = {
  ConditionExpression: 'attribute_not_exists(PK) OR letGo = :yes',
  ExpressionAttributeValues: { ':yes': true },
};

/** Takes a claim that nobody keeps. */
export function takeClaim(table: Table, item: Item, refused: Write<Refusal>['refused']): Write<Refusal> {
  return {
    item: {
      Put: {
        TableName: table.name,
        Item: item,
        ...keptByNobody,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused,
  };
}

export function claimsOf({ partnerId, externalId, organisationId }: WholesaleCustomer): readonly [externalId: Key, organisation: Key] {
  return [wholesaleKeys.externalId(partnerId, externalId), wholesaleKeys.mappedOrganisation(organisationId)];
}

/** Lets both go, in the transaction that ends the question. */
export function letClaimsGo(table: Table, customer: WholesaleCustomer): Write<Refusal>[] {
  return claimsOf(customer).map((Key) => ({
    item: {
      Update: {
        TableName: table.name,
        Key,
        UpdateExpression: 'SET letGo = :yes',
        ConditionExpression: 'customerId = :own',
        ExpressionAttributeValues: { ':yes': true, ':own': customer.id },
      },
    },
    refused: () => ({ code: 'CHANGED_SINCE_READ' }),
  }));
}
