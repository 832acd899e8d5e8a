import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { SQSRecord } from 'aws-lambda';
import { runWebhookClock } from '#functions/run-webhook-clock/run-webhook-clock.ts';
import { webhookConsumer } from '#functions/send-webhooks/consumer.ts';
import { endpoints } from '#functions/webhooks/endpoint.ts';
import { endpoints as wireEndpoints } from '#functions/wire-webhooks/endpoint.ts';
import { dynamoFeedWriter } from '#shared/adapters/dynamodb/feed-writer.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoDeliveryCalendar, dynamoDeliveryStore } from '#shared/adapters/dynamodb/webhook-deliveries.ts';
import { dynamoWebhookReader, dynamoWebhookStore } from '#shared/adapters/dynamodb/webhooks.ts';
import { webhookPoster } from '#shared/adapters/webhooks/post-webhook.ts';
import type { Event } from '#shared/domain/event.ts';
import type { SendWebhookDeps } from '#shared/domain/webhooks/send-webhook.ts';
import { newWebhookSecret } from '#shared/domain/webhooks/webhook-secret.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { webhookBody } from '#shared/http/wire/webhook-body.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { dispatcher } from '#shared/queue/dispatch.ts';
import type { WebhookMessage } from '#shared/queue/webhook-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { anEvent, commitEvent } from '#test/support/events.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { put } from '#test/support/people.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';

export type Got = { readonly headers: IncomingHttpHeaders; readonly body: string; readonly path: string };

/** A receiver on this machine, which answers as it is told to. */
export async function startReceiver() {
  const got: Got[] = [];
  let answer: (response: ServerResponse, count: number) => void = (response) => response.writeHead(204).end();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body, path: request.url ?? '' });
      answer(response, got.length);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    got,
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    answers: (how: typeof answer) => {
      answer = how;
    },
    status: (status: number, headers: Record<string, string> = {}) => {
      answer = (response) => response.writeHead(status, headers).end('ignored');
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Delayed = { readonly message: WebhookMessage; readonly at: number };

/** A partner with a virtual clock, a queue that keeps messages back, the worker, and both hosts' operations on webhooks. */
export async function webhookWorld(table: TestTable, over: Partial<SendWebhookDeps> = {}) {
  const clock = { now: new Date('2026-03-01T10:00:00.000Z') };
  const now = () => new Date(clock.now);
  const caller = aPartnerCaller();
  const { partnerId } = caller;
  const partner = {
    id: partnerId,
    name: 'Norrsken',
    contactEmail: 'maria@norrsken.example',
    language: 'sv',
    createdAt: now().toISOString(),
    version: 1,
  };
  await put(table, itemOf('partner', keys.partner(partnerId), partner));

  const held: Delayed[] = [];
  const queue = {
    async send(messages: readonly WebhookMessage[], { afterSeconds = 0 }: { readonly afterSeconds?: number } = {}) {
      if (afterSeconds > 900) throw new Error('SQS keeps nothing back for so long.');
      held.push(...messages.map((message) => ({ message, at: clock.now.getTime() + afterSeconds * 1000 })));
    },
  };
  const logger = makeLogger('test');
  const sender: SendWebhookDeps = {
    store: dynamoDeliveryStore(table),
    compose: webhookBody,
    post: webhookPoster({ local: true }),
    newId,
    now,
    ...over,
  };
  const consume = webhookConsumer({ ...sender, queue, putOff: async (_record: SQSRecord, _seconds: number) => undefined, logger });
  const handle = (message: WebhookMessage) => consume(sqsEvent('webhooks', [message]), ampleTime);

  /** Everything that is in the queue and not kept back, until nothing is. */
  async function work(): Promise<void> {
    for (;;) {
      const index = held.findIndex(({ at }) => at <= clock.now.getTime());
      if (index < 0) return;
      const [next] = held.splice(index, 1);
      if (next !== undefined) await handle(next.message);
    }
  }

  const dispatch = dispatcher({
    feed: dynamoFeedWriter(table),
    mail: { send: async () => undefined },
    jobs: { send: async () => undefined },
    webhooks: { reader: dynamoWebhookReader(table), queue },
    now,
  });

  /** Something happens, and is dispatched. */
  async function happens(over: Partial<Event> = {}): Promise<Event> {
    const subject = { wholesaleCustomerId: newId('wholesaleCustomer') };
    const event = anEvent(partnerId, {
      type: 'wholesale_customer.status_changed',
      at: now().toISOString(),
      subject,
      changed: ['status'],
      ...over,
    });
    await commitEvent(table, event);
    await dispatch(partnerId, [event.id]);
    return event;
  }

  const sweep = runWebhookClock({
    calendar: dynamoDeliveryCalendar(table),
    queue,
    now,
    fault: (error) => {
      throw error;
    },
  });
  /** Time goes by, and the clock and the worker do what is due. */
  async function later(seconds: number): Promise<void> {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
    await sweep('clock', () => true);
    await work();
  }

  const deps = { webhooks: dynamoWebhookStore(table), queue, newSecret: newWebhookSecret, newId, now, local: true };
  const sign = loadSystemKeys(table).then((keys) => keys.sign);
  const own = jsonFunction(endpoints({ ...deps, sign }), { now, logger });
  const strict = jsonFunction(endpoints({ ...deps, local: false, sign }), { now, logger });
  const wire = wireFunction(wireEndpoints({ ...deps, origin: 'https://webex.handover.example' }), { now, logger });

  type Options = {
    body?: unknown;
    key?: string;
    as?: typeof caller;
    query?: Record<string, string>;
    headers?: Record<string, string>;
    on?: 'own' | 'wire' | 'strict';
  };
  async function call(method: string, path: string, { body, key, as = caller, query, headers = {}, on = 'own' }: Options = {}) {
    const sent = { ...headers, ...(method === 'GET' ? {} : { 'Idempotency-Key': key ?? newId('event') }) };
    const event = httpEvent({
      method,
      path,
      caller: as,
      headers: sent,
      ...(body === undefined ? {} : { body }),
      ...(query === undefined ? {} : { query }),
    });
    const handler = { own, wire, strict }[on];
    const { statusCode: status, body: text, headers: answered } = await handler(event, lambdaContext);
    return { status, headers: answered ?? {}, json: text === '' ? undefined : JSON.parse(text) };
  }
  /** A webhook made on our own host. */
  const made = async (targetUrl: string, over: Record<string, unknown> = {}) =>
    (await call('POST', '/v1/webhooks', { body: { name: 'Billing', targetUrl, ...over } })).json;
  const deliveriesOf = async (id: string) => (await call('GET', `/v1/webhooks/${id}/deliveries`)).json.deliveries;

  return { clock, caller, partnerId, held, queue, sender, handle, work, happens, later, sweep, dispatch, call, made, deliveriesOf };
}
