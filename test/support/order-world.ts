import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { endpoints as selling } from '#functions/commerce-orders/endpoint.ts';
import { endpoints as partnering } from '#functions/orders/endpoint.ts';
import { runOrderClock } from '#functions/run-order-clock/run-order-clock.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoOrderCalendar } from '#shared/adapters/dynamodb/order-calendar.ts';
import { dynamoOrderLinks, orderLinkItem } from '#shared/adapters/dynamodb/order-links.ts';
import { dynamoOrderReader } from '#shared/adapters/dynamodb/order-reader.ts';
import { orderItem } from '#shared/adapters/dynamodb/order-writes.ts';
import { dynamoOrderStore } from '#shared/adapters/dynamodb/orders.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { day } from '#shared/domain/calendar.ts';
import { type Email, email as emailSchema } from '#shared/domain/email.ts';
import type { OrderId, PartnerId } from '#shared/domain/ids.ts';
import { newLinkToken } from '#shared/domain/links.ts';
import { openOrderLink } from '#shared/domain/orders/open-order-link.ts';
import { type Order, order as orderSchema } from '#shared/domain/orders/order.ts';
import { orderLinkOfEmail } from '#shared/domain/orders/order-links.ts';
import type { OrderRequest } from '#shared/domain/orders/order-request.ts';
import type { Partner, Person } from '#shared/domain/people.ts';
import { partnerScopes, sellerScopes } from '#shared/domain/scopes.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';

type Call = {
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: number;
  readonly query?: Record<string, string>;
  readonly caller?: PartnerCaller;
};

let counter = 0;

/** What a commerce system sends, with a number and a contact of its own each time. */
export function anOrderRequest(over: Partial<OrderRequest> = {}) {
  counter += 1;
  return {
    number: `SO-${counter}`,
    plan: 'standard',
    services: { meetings: 10, 'contact-center-standard': 5 },
    termMonths: 12,
    contactEmail: `olga${counter}@zamowienia.example`,
    salesContactEmail: `sven${counter}@handel.example`,
    language: 'pl',
    ...over,
  };
}

/** Whoever has a token of a seller. */
export function aSellerCaller(): PartnerCaller {
  return { partnerId: newId('partner'), actor: { kind: 'token', id: newId('token') }, scopes: sellerScopes.slice() };
}

/** Whoever has a token of a partner. */
export function aPartnersCaller(): PartnerCaller {
  return { partnerId: newId('partner'), actor: { kind: 'token', id: newId('token') }, scopes: partnerScopes.slice() };
}

/**
 * A seller, its orders and a clock that a test sets, over the operations on orders as they are served. `acting`: the table as those
 * operations reach it, where a test does something to their client.
 */
export async function orderWorld(table: Table, at = '2026-03-01T10:00:00.000Z', acting: Table = table) {
  const caller = aSellerCaller();
  const clock = { now: new Date(at) };
  const now = () => new Date(clock.now);
  const hashes = loadSystemKeys(acting);
  const [orders, reader, links] = [dynamoOrderStore(acting, hashes), dynamoOrderReader(acting, hashes), dynamoOrderLinks(acting)];
  const sign = hashes.then((known) => known.sign);
  // Nobody waits for it where a test lets the table fail.
  sign.catch(() => undefined);
  const deps = { orders, reader, newId, now, sign };
  const handler = jsonFunction([...selling(deps), ...partnering(deps)], { now, logger: makeLogger('test') });
  const put = (item: object) => table.client.send(new PutCommand({ TableName: table.name, Item: { ...item } }));

  async function addPartner(id: PartnerId, kind: 'partner' | 'seller') {
    const partner: Partner = {
      id,
      kind,
      name: 'Handel AB',
      contactEmail: `${id}@handel.example`,
      language: 'sv',
      createdAt: at,
      version: 1,
    };
    await put(itemOf('partner', keys.partner(id), partner));
  }
  await addPartner(caller.partnerId, 'seller');

  async function call(method: string, path: string, { body, key, ifMatch, query, caller: other }: Call = {}) {
    const event = httpEvent({
      method,
      path,
      caller: other ?? caller,
      headers: {
        ...(method === 'POST' || key !== undefined ? { 'Idempotency-Key': key ?? newId('event') } : {}),
        ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
      },
      ...(body === undefined ? {} : { body }),
      ...(query === undefined ? {} : { query }),
    });
    const answer = await handler(event, lambdaContext);
    expectConforms(operationIdOf(method, path), answer.statusCode, answer.headers, answer.body);
    return {
      status: answer.statusCode,
      headers: answer.headers ?? {},
      body: answer.body,
      json: answer.body === '' ? undefined : JSON.parse(answer.body),
    };
  }

  async function items(PK: string): Promise<Record<string, unknown>[]> {
    const { Items = [] } = await table.client.send(
      new QueryCommand({ TableName: table.name, KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': PK } }),
    );
    return Items;
  }

  async function stored(id: OrderId): Promise<Order> {
    const [found] = (await items(partitions.partner(caller.partnerId))).filter(({ SK }) => SK === keys.order(caller.partnerId, id).SK);
    return orderSchema.parse(found);
  }

  /** The order's e-mails, oldest first. */
  async function emails(id: OrderId): Promise<Email[]> {
    const found = await items(partitions.orderItems(caller.partnerId, id));
    return found.map((item) => emailSchema.parse(item));
  }

  return {
    table,
    clock,
    caller,
    orders,
    reader,
    links,
    deps,
    hashes,
    addPartner,
    call,
    items,
    stored,
    emails,
    /** Moves the clock on by days, or parts of days. */
    day: (days: number) => {
      clock.now = new Date(clock.now.getTime() + days * day);
    },
    async place(over: Partial<OrderRequest> = {}) {
      const request = anOrderRequest(over);
      const placed = await call('POST', '/v1/commerce/orders', { body: request });
      if (placed.status !== 201) throw new Error(placed.body);
      const id: OrderId = placed.json.id;
      return { id, path: `/v1/commerce/orders/${id}`, view: placed.json, request };
    },
    /** The link in the newest e-mail about an order, as the mail worker makes it. */
    async linkOf(id: OrderId): Promise<string> {
      const newest = (await emails(id)).at(-1);
      if (newest?.orderLink === undefined) throw new Error('This e-mail has no link.');
      const token = newLinkToken();
      await put(orderLinkItem(orderLinkOfEmail(newest, newest.orderLink, token, now())));
      return token;
    },
    open: (token: string, isFetch = true) => openOrderLink({ links, now })(token, { isFetch }),
    /** Puts an order as it is given, past every rule. */
    putOrder: (order: Order) => put(orderItem(order)),
    async addPerson(partnerId: PartnerId, address: string, state: Person['state'] = 'active') {
      const id = newId('person');
      const ref = { kind: 'partner', partnerId, personId: id } as const;
      const one = {
        id,
        ref,
        email: address,
        language: 'sv',
        role: 'other',
        state,
        linkGeneration: 1,
        partnerId,
        createdAt: at,
        version: 1,
      };
      await put(itemOf('person', keys.person(ref), one));
      return id;
    },
    sweep: (fault: (error: unknown) => void = (error) => Promise.reject(error), timeLeft = () => true) =>
      runOrderClock({ calendar: dynamoOrderCalendar(acting), orders, newId, now, fault })('sweep', timeLeft),
    /** What the seller's feed will tell, oldest first. */
    events: async () => (await items(partitions.events(caller.partnerId))).map((item) => String(item['type'])),
  };
}

export type OrderWorld = Awaited<ReturnType<typeof orderWorld>>;
