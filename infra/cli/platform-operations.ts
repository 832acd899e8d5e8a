import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { RefusedError } from '#infra/cli/refusal.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { checkedPlatformUrl, checkedSecret, platformConnection } from '#shared/adapters/platform/platform-connection.ts';
import { type DataCentre, dataCentre } from '#shared/domain/countries.ts';

export type PlatformWish = {
  readonly centre: DataCentre;
  readonly url: string;
  readonly secret: string;
  /** On a laptop the platform may be on the same machine, without https. */
  readonly local: boolean;
};

function checkedBy(option: string, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    throw new RefusedError('INVALID_VALUE', `${option}: ${error instanceof Error ? error.message : 'This is no such value.'}`);
  }
}

/** Writes how a data centre's platform is reached; what is said of it names no secret. */
export async function connectPlatform(
  table: Table,
  { centre, url, secret, local }: PlatformWish,
): Promise<{ readonly dataCentre: DataCentre; readonly url: string }> {
  checkedBy('--url', () => checkedPlatformUrl(url, local));
  checkedBy('--secret-variable', () => checkedSecret(secret));
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.platformConnection(centre),
      // The number tells workers that they know another one.
      UpdateExpression:
        'SET itemType = :type, schemaVersion = :one, #url = :url, secret = :secret, version = if_not_exists(version, :none) + :one',
      ExpressionAttributeNames: { '#url': 'url' },
      ExpressionAttributeValues: { ':type': 'platform-connection', ':url': url, ':secret': secret, ':none': 0, ':one': 1 },
    }),
  );
  return { dataCentre: centre, url };
}

/** Which platform serves each data centre; `url` is absent where the embedded one does. Secrets are not shown. */
export async function listPlatforms(table: Table): Promise<readonly { readonly dataCentre: DataCentre; readonly url?: string }[]> {
  const found = await readItems(table, dataCentre.options.map(keys.platformConnection));
  return dataCentre.options.map((centre) => {
    const item = found(keys.platformConnection(centre));
    return item === undefined ? { dataCentre: centre } : { dataCentre: centre, url: platformConnection.parse(item).url };
  });
}

/** Back to the embedded platform. What the other one has made stays there. */
export async function disconnectPlatform(table: Table, centre: DataCentre): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.platformConnection(centre) }));
}
