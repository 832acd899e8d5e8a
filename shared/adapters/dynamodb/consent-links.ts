import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { ConsentLinkOffer } from '#shared/domain/email.ts';
import type { LeaseRefused } from '#shared/domain/email-store.ts';
import type { ConsentLink } from '#shared/domain/wholesale/consent-links.ts';

/** A link as it is kept; written by whoever composes the e-mail that it stands in. */
export function consentLinkItem(link: ConsentLink): Item {
  return itemOf('consent-link', wholesaleKeys.consentLink(link.hash), link, link.createdAt);
}

/** Holds only if the subscriber still waits for an answer to this very question. */
export function consentAwaits(table: Table, { partnerId, subscriberId, generation }: ConsentLinkOffer): Write<LeaseRefused> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: wholesaleKeys.subscriber(partnerId, subscriberId),
        ConditionExpression: '#status = :pending AND migration.generation = :generation AND attribute_not_exists(migration.endedAt)',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':pending': 'pending_user_migration', ':generation': generation },
      },
    },
    refused: () => ({ because: 'superseded' }),
  };
}
