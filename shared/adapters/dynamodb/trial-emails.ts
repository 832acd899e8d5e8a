import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { type Email, email } from '#shared/domain/email.ts';
import type { PartnerId, TrialId } from '#shared/domain/ids.ts';

/** How many of a trial's e-mails are read; those of a day are far fewer. */
export const newestEmails = 50;

/** The newest e-mails of a trial, newest first. Strongly consistent: what is due next follows from them. */
export async function trialEmails(table: Table, partnerId: PartnerId, id: TrialId): Promise<Email[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :emails)',
      ExpressionAttributeValues: { ':pk': partitions.trialItems(partnerId, id), ':emails': sortKeysOf.emails },
      ScanIndexForward: false,
      Limit: newestEmails,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => email.parse(item));
}
