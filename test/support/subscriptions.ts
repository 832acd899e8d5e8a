import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { TestTable } from '#test/support/dynoxide.ts';

type Home = { readonly organisationId: OrganisationId; readonly partnerId: PartnerId };

export const allServices = { meetings: 25, calling: 10, 'contact-center-premium': 5 };

/** A subscription of an organisation, as a mapping leaves it. */
export function aSubscription({ organisationId, partnerId }: Home, at: Date, over: Partial<Subscription> = {}): Subscription {
  return {
    id: newId('subscription'),
    organisationId,
    partnerId,
    sellerId: newId('partner'),
    orderNumber: 'SO-1',
    plan: 'standard',
    services: allServices,
    addOns: [],
    termMonths: 36,
    startsAt: at.toISOString(),
    customerSetsUp: false,
    administratorId: newId('person'),
    mappedAt: at.toISOString(),
    mappedBy: { kind: 'clock' },
    version: 1,
    ...over,
  };
}

/** Puts one into the table, and tells its id. */
export async function putSubscription(table: TestTable, home: Home, at: Date, over: Partial<Subscription> = {}) {
  const subscription = aSubscription(home, at, over);
  const Item = itemOf('subscription', keys.subscription(home.organisationId, subscription.id), subscription);
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  return subscription.id;
}
