import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { eventsOnPage, type FeedReader, feedEvent } from '#shared/domain/feed.ts';
import type { PartnerId } from '#shared/domain/ids.ts';

const pageItem = z.object({ events: z.array(feedEvent) });

/** Positions looked at for one answer when only some types are wanted; far below the 1 MB that one query can answer. */
const filteredStretch = 400;

function between(table: Table, partnerId: PartnerId, first: number, last: number, limit?: number) {
  return new QueryCommand({
    TableName: table.name,
    KeyConditionExpression: 'PK = :pk AND SK BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': keys.feedPage(partnerId, first).PK,
      ':first': keys.feedPage(partnerId, first).SK,
      ':last': keys.feedPage(partnerId, last).SK,
    },
    ConsistentRead: true,
    ...(limit === undefined ? {} : { Limit: limit }),
  });
}

/**
 * The feed in DynamoDB, for readers. Positions have no gaps and a page is named by its first, so the pages that hold a stretch of
 * positions are a stretch of keys: one query, without asking where the feed ends. The read is strongly consistent, because a page
 * that a replica does not have yet would be skipped for good.
 */
export function dynamoFeedReader(table: Table): FeedReader {
  return {
    async read(partnerId, after, limit, type) {
      const stretch = type === undefined ? limit : filteredStretch;
      const query = between(table, partnerId, Math.max(1, after + 2 - eventsOnPage), after + stretch);
      const { Items = [] } = await table.client.send(query);
      const behind = Items.flatMap((item) => pageItem.parse(item).events).filter(({ position }) => position > after);
      const wanted = type === undefined ? behind : behind.filter((event) => event.type === type);
      const events = wanted.slice(0, limit);
      const last = events.at(-1);
      const seen = behind.at(-1)?.position ?? after;
      const upTo = wanted.length > limit && last !== undefined ? last.position : seen;
      return { events, upTo, more: wanted.length > limit || seen >= after + stretch };
    },
    async firstKept(partnerId, after) {
      const { Items = [] } = await table.client.send(between(table, partnerId, after + 1, 999_999_999_999, 1));
      return Items[0] === undefined ? undefined : pageItem.parse(Items[0]).events[0]?.position;
    },
  };
}
