import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { type Found, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { order } from '#shared/domain/orders/order.ts';
import { partner as partnerSchema, person } from '#shared/domain/people.ts';
import { partnerOf } from '#shared/domain/set-up/plan.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import type { SummaryAuthor } from '#shared/domain/summary/order-summary.ts';
import type { SummaryNames } from '#shared/domain/summary/read-summary.ts';

/** Where whoever submitted may be found: a person is one of the customer's, or of a partner that may set services up for it. */
function placesOf({ organisation, source, setUp }: SetUpRead): readonly (readonly [Key, SummaryAuthor['kind']])[] {
  const by = setUp?.submittedBy;
  if (by?.kind === 'person') {
    const partners = new Set([partnerOf(source), organisation.partnerId]);
    return [
      [keys.person({ kind: 'organisation', organisationId: organisation.id, personId: by.id }), 'customer'],
      ...[...partners].map((id) => [keys.person({ kind: 'partner', partnerId: id, personId: by.id }), 'partner'] as const),
    ];
  }
  if (by?.kind === 'order-contact' && source.kind === 'subscription')
    return [[keys.order(source.subscription.sellerId, by.id), 'order_contact']];
  return [];
}

function authorIn(read: SetUpRead, found: Found): SummaryAuthor {
  for (const [key, kind] of placesOf(read)) {
    const item = found(key);
    if (item !== undefined) return { kind, name: kind === 'order_contact' ? order.parse(item).contact.email : person.parse(item).email };
  }
  // A token says nothing about a person; whoever has been removed since is nobody any more.
  const by = read.setUp?.submittedBy?.kind;
  return { kind: by === 'token' || by === 'person' ? 'partner' : by === 'order-contact' ? 'order_contact' : 'operator' };
}

/** Names in an order summary, from DynamoDB. */
export function dynamoSummaryNames(table: Table): SummaryNames {
  return async (read) => {
    const partnerKey = keys.partner(partnerOf(read.source));
    const found = await readItems(table, [partnerKey, ...placesOf(read).map(([key]) => key)]);
    return { partner: partnerSchema.parse(found(partnerKey)).name, author: authorIn(read, found) };
  };
}
