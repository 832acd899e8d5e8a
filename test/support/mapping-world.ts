import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoMappings } from '#shared/adapters/dynamodb/mappings.ts';
import { dynamoOrderStore } from '#shared/adapters/dynamodb/orders.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { dataCentreOf } from '#shared/domain/countries.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { type MapOrderRequest, mapOrder, previewMapping } from '#shared/domain/mapping/map-order.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import { saveChoice } from '#shared/domain/mapping/save-choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { OrderRequest } from '#shared/domain/orders/order-request.ts';
import { placeOrder } from '#shared/domain/orders/place-order.ts';
import type { Partner } from '#shared/domain/people.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import { ok } from '#shared/domain/result.ts';
import { startTrial } from '#shared/domain/start-trial.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { aPartner } from '#test/support/people.ts';

let counter = 0;

/** What a commerce system orders: Meetings and Contact Center for an address that nobody has. */
export function anOrderRequest(over: Partial<OrderRequest> = {}): OrderRequest {
  counter += 1;
  return {
    number: `SO-${counter}-${newId('order').slice(-6)}`,
    plan: 'standard',
    services: { meetings: 25, 'contact-center-premium': 10 },
    addOns: [],
    termMonths: 12,
    startsAt: undefined,
    contactEmail: `kontakt${counter}@handel${counter}.example`,
    salesContactEmail: 'sales@seller.example',
    language: 'pl',
    ...over,
  };
}

/** A new organisation as it is described by whoever maps an order. */
export function aNewOrganisation(companyName: string, country = 'PL') {
  return { kind: 'new', companyName, vertical: 'retail', country } as const;
}

/** A seller with its orders, and what maps them, over a real table and a clock that a test sets. */
export async function mappingWorld(table: TestTable, at = '2026-03-01T10:00:00.000Z', over: { readonly table?: Table } = {}) {
  const clock = { now: new Date(at) };
  const now = () => new Date(clock.now);
  const used = over.table ?? table;
  const hashes = loadSystemKeys(used);
  const [orders, mappings, trials] = [dynamoOrderStore(used, hashes), dynamoMappings(used, hashes), dynamoTrialStore(used, hashes)];
  const seller = await aPartner(table, { id: newId('partner'), kind: 'seller', name: 'Sprzedawca' });
  const offersContactCenter = (country: string) => country !== 'CU' && dataCentreOf(country) !== undefined;
  const sign = hashes.then((known) => known.sign);
  const deps = { mappings, sign, offersContactCenter, newId, now };

  async function order(request: Partial<OrderRequest> = {}): Promise<Order> {
    const caller = aPartnerCaller({ partnerId: seller.id, scopes: ['orders:place'] });
    const placed = await placeOrder({ orders, newId, now })(caller, anOrderRequest(request), 'req-place', () => undefined);
    if (!placed.ok) throw new Error(placed.error.code);
    return placed.value;
  }

  async function read({ sellerId, id }: Pick<Order, 'sellerId' | 'id'>): Promise<Outcome<Order>> {
    const found = await orders.read(sellerId, id);
    return found.ok ? ok(found.value.order) : found;
  }

  async function stored(of: Pick<Order, 'sellerId' | 'id'>): Promise<Order> {
    const found = await read(of);
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  }

  const request = (of: Order, choice?: MappingChoice, more: Partial<MapOrderRequest> = {}): MapOrderRequest => ({
    order: of,
    again: () => read(of),
    ...(choice === undefined ? {} : { choice }),
    actor: { kind: 'order-contact', id: of.id },
    requestId: 'req-map',
    asked: undefined,
    keep: () => undefined,
    ...more,
  });

  async function items(PK: string): Promise<Record<string, unknown>[]> {
    const { Items = [] } = await table.client.send(
      new QueryCommand({ TableName: table.name, KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': PK } }),
    );
    return Items;
  }

  return {
    clock,
    now,
    seller,
    hashes,
    orders,
    mappings,
    deps,
    order,
    stored,
    request,
    items,
    map: (of: Order, choice?: MappingChoice, more?: Partial<MapOrderRequest>) => mapOrder(deps)(request(of, choice, more)),
    preview: (of: Order, choice?: MappingChoice) => previewMapping(deps)(request(of, choice)),
    save: (of: Order, answer: Parameters<ReturnType<typeof saveChoice>>[1]) =>
      saveChoice(deps)({ order: of, again: () => read(of), actor: { kind: 'order-contact', id: of.id }, requestId: 'req-save' }, answer),
    partner: (name = `Partner ${newId('partner').slice(-8)}`): Promise<Partner> => aPartner(table, { id: newId('partner'), name }),
    /** A trial of a partner; its organisation may be mapped to. */
    async trial(partner: Partner, wish: Partial<TrialRequest> = {}) {
      const asked = aTrialRequest({ contextService: true, ...wish });
      const started = await startTrial({ trials, newId, now })(
        aPartnerCaller({ partnerId: partner.id }),
        asked,
        'req-start',
        () => undefined,
      );
      if (!started.ok) throw new Error(started.error.code);
      return started.value;
    },
    trials,
    put: (item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item: item })),
    events: async (id: Partner['id']) => (await items(partitions.events(id))).map((item) => String(item['type'])),
    organisation: (id: OrganisationId) => items(partitions.organisation(id)),
    itemOf,
    keys,
  };
}

export type MappingWorld = Awaited<ReturnType<typeof mappingWorld>>;
