import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { create, type Item, replace, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { accountOf } from '#shared/domain/scopes.ts';
import { type StoredToken, storedToken, type TokenLookup, type TokenRefusal, tokenLookup } from '#shared/domain/token.ts';
import type { TokenIssue, TokenStore, TokensOfPartner } from '#shared/domain/token-store.ts';

const nameItem = z.object({ name: z.string(), version: z.int() });
const lastUse = z.object({ lastUsedAt: tokenLookup.shape.lastUsedAt });
/** BatchGetItem takes a hundred keys. */
const keysACall = 100;

const changed = (): TokenRefusal => ({ code: 'CHANGED_SINCE_READ' });

function lookupOf({ id, partnerId, scopes, expiresAt, hash }: StoredToken): TokenLookup & { hash: string } {
  return { tokenId: id, partnerId, scopes, expiresAt, hash };
}

/** The look-up keeps the note of its last use, so it is changed field by field, never replaced. */
function endLookup(table: Table, token: StoredToken): Write<TokenRefusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.tokenLookup(token.hash),
        UpdateExpression:
          token.revokedAt === undefined ? 'SET expiresAt = :expiresAt' : 'SET expiresAt = :expiresAt, revokedAt = :revokedAt',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: {
          ':expiresAt': token.expiresAt,
          ...(token.revokedAt === undefined ? {} : { ':revokedAt': token.revokedAt }),
        },
      },
    },
    refused: (): TokenRefusal => ({ code: 'NO_SUCH_TOKEN' }),
  };
}

function endWrites(table: Table, ended: StoredToken): Write<TokenRefusal>[] {
  const item = itemOf('token', keys.token(ended.partnerId, ended.id), { ...ended, version: ended.version + 1 });
  return [replace(table, item, ended.version, changed), endLookup(table, ended)];
}

/** One version per name: of two operators who make or rotate a token of the same name at the same time, one is refused. */
function nameWrite(table: Table, { token, nameVersion }: TokenIssue): Write<TokenRefusal> {
  const item = itemOf('claim', keys.tokenName(token.partnerId, token.name), { name: token.name, version: (nameVersion ?? 0) + 1 });
  return nameVersion === undefined ? create(table, item, changed) : replace(table, item, nameVersion, changed);
}

/**
 * Only a seller's token places orders, and it does nothing else: held by the transaction, so that nothing can be changed into the other
 * in between.
 */
function accountFits(table: Table, { token }: TokenIssue): Write<TokenRefusal>[] {
  const account = accountOf(token.scopes);
  if (account === undefined) return [];
  return [
    {
      item: {
        ConditionCheck: {
          TableName: table.name,
          Key: keys.partner(token.partnerId),
          ConditionExpression: account === 'seller' ? '#kind = :seller' : 'attribute_not_exists(#kind) OR #kind <> :seller',
          ExpressionAttributeNames: { '#kind': 'kind' },
          ExpressionAttributeValues: { ':seller': 'seller' },
        },
      },
      refused: (): TokenRefusal => ({ code: 'SCOPES_NOT_OF_ACCOUNT' }),
    },
  ];
}

/** The writes that bring a token into being; part of whatever transaction it belongs to. */
export function issueWrites(table: Table, issue: TokenIssue): Write<TokenRefusal>[] {
  const { token, replaced, event } = issue;
  return [
    nameWrite(table, issue),
    ...accountFits(table, issue),
    createNew(table, itemOf('token', keys.token(token.partnerId, token.id), token)),
    createNew(table, itemOf('token-lookup', keys.tokenLookup(token.hash), lookupOf(token))),
    ...(replaced === undefined ? [] : endWrites(table, replaced)),
    ...changeRecord(table, event),
  ];
}

async function itemsOf(table: Table, partnerId: PartnerId): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :sk)',
        ExpressionAttributeValues: { ':pk': partitions.partner(partnerId), ':sk': 'TOKEN' },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}

/** When each token was last used: kept with the look-up, where the authorizer notes it. */
async function withUses(table: Table, tokens: readonly StoredToken[]): Promise<StoredToken[]> {
  const seen: StoredToken[] = [];
  for (let start = 0; start < tokens.length; start += keysACall) {
    const some = tokens.slice(start, start + keysACall);
    const found = await readItems(
      table,
      some.map(({ hash }) => keys.tokenLookup(hash)),
    );
    seen.push(...some.map((token) => ({ ...token, lastUsedAt: lastUse.parse(found(keys.tokenLookup(token.hash)) ?? {}).lastUsedAt })));
  }
  return seen;
}

/** Tokens in DynamoDB, as operators see them. */
export function dynamoTokenStore(table: Table): TokenStore {
  return {
    async list(partnerId): Promise<TokensOfPartner> {
      const items = await itemsOf(table, partnerId);
      const tokens = items.filter(({ itemType }) => itemType === 'token').map((item) => storedToken.parse(item));
      const names = items.filter(({ itemType }) => itemType === 'claim').map((item) => nameItem.parse(item));
      return {
        tokens: await withUses(table, tokens),
        nameVersions: new Map(names.map(({ name, version }) => [name, version])),
      };
    },
    issue: (issue) => transact(table, issueWrites(table, issue)),
    revoke: (token, event) => transact(table, [...endWrites(table, token), ...changeRecord(table, event)]),
  };
}
