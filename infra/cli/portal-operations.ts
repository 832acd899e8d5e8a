import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { RefusedError } from '#infra/cli/refusal.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { checkedBaseUrl } from '#shared/adapters/scim/portal-address.ts';
import type { DataCentre } from '#shared/domain/countries.ts';

export type PortalWish = {
  readonly centre: DataCentre;
  readonly baseUrl: string;
  readonly bearerToken: string;
  /** On a laptop the portal may be on the same machine, without https. */
  readonly local: boolean;
};

/** Writes how a data centre's portal is reached; what is said of it names no secret. */
export async function connectPortal(
  table: Table,
  { centre, baseUrl, bearerToken, local }: PortalWish,
): Promise<{ readonly dataCentre: DataCentre; readonly baseUrl: string }> {
  try {
    checkedBaseUrl(baseUrl, local);
  } catch (error) {
    throw new RefusedError('INVALID_VALUE', `--url: ${error instanceof Error ? error.message : 'This is no address.'}`);
  }
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.portalConnection(centre),
      // The number tells workers that they know another one.
      UpdateExpression:
        'SET itemType = :type, schemaVersion = :one, baseUrl = :url, bearerToken = :token, version = if_not_exists(version, :none) + :one',
      ExpressionAttributeValues: { ':type': 'portal-connection', ':url': baseUrl, ':token': bearerToken, ':none': 0, ':one': 1 },
    }),
  );
  return { dataCentre: centre, baseUrl };
}

/** Back to the embedded portal. What the other portal has stays there. */
export async function disconnectPortal(table: Table, centre: DataCentre): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.portalConnection(centre) }));
}
