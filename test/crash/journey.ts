import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { eventsConsumer } from '#functions/dispatch-events/consumer.ts';
import { emailComposer } from '#functions/send-mail/compose-email.ts';
import { mailConsumer } from '#functions/send-mail/consumer.ts';
import { contract as sendMailContract } from '#functions/send-mail/contract.ts';
import type { SendEmailDeps } from '#functions/send-mail/send-email.ts';
import { endpoints } from '#functions/start-trial/endpoint.ts';
import { dynamoEmailStore } from '#shared/adapters/dynamodb/emails.ts';
import { dynamoFeedWriter } from '#shared/adapters/dynamodb/feed-writer.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { sesProvider } from '#shared/adapters/ses/ses-provider.ts';
import { sqsMailQueues } from '#shared/adapters/sqs/mail-queues.ts';
import { messagePutOff } from '#shared/adapters/sqs/put-off.ts';
import { emailState } from '#shared/domain/email.ts';
import { awaitsSending } from '#shared/domain/email-moves.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { newLinkToken } from '#shared/domain/links.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import type { DispatchDeps } from '#shared/queue/dispatch.ts';
import { sendMailMessage } from '#shared/queue/messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { frame, putPartner, sender } from '#test/functions/send-mail/mail-world.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { collectingMetrics } from '#test/support/collecting-metrics.ts';
import type { Crashes, Scenario, World } from '#test/support/crash-harness.ts';
import { normalisedState, normalisedText } from '#test/support/crash-state.ts';
import { createTable, type TestTable } from '#test/support/dynoxide.ts';
import { insertsOf } from '#test/support/events.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import type { SesServer } from '#test/support/ses-server.ts';
import type { TestQueues } from '#test/support/sqs.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';

/** The servers that all worlds share: each world has a table and queues of its own in them. */
export type Servers = { readonly dynamodb: TestTable; readonly queues: TestQueues; readonly ses: SesServer };

/** How the parts are put together; a test may put in a fault. */
export type Parts = {
  readonly table?: (table: Table) => Table;
  readonly mail?: (deps: SendEmailDeps) => SendEmailDeps;
  readonly dispatch?: (deps: DispatchDeps) => DispatchDeps;
};

let worlds = 0;
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const region = 'eu-central-1';
const key = 'crash-harness-0001';

/** The world of one run: its tables and queues, its clock, and clients through which processes may crash. */
export async function newWorld(servers: Servers, crashes: Crashes, parts: Parts = {}) {
  const { dynamodb, queues, ses } = servers;
  worlds += 1;
  const name = `handover-${worlds}`;
  await createTable(dynamodb.raw, name);
  const url = await queues.create(`mail-${worlds}`);
  const seen: Table = { client: dynamodb.client, name };
  const clients = {
    dynamodb: crashes.attach(new DynamoDBClient({ endpoint: dynamodb.endpoint, region, credentials })),
    sqs: crashes.attach(new SQSClient({ endpoint: queues.endpoint, region, credentials, useQueueUrlAsEndpoint: false })),
    ses: crashes.attach(new SESClient({ endpoint: ses.endpoint, region, credentials, maxAttempts: 1 })),
  };
  const plain = tableNamed(name, clients.dynamodb);
  const table = parts.table?.(plain) ?? plain;
  const caller = aPartnerCaller();
  await putPartner(seen, caller);
  const request = aTrialRequest({ companyName: 'Piekarnia', administratorEmail: 'anna@piekarnia.example' });
  let time = Date.parse('2026-03-01T10:00:00.000Z');
  return {
    ...clients,
    table,
    seen,
    url,
    caller,
    request,
    now: () => new Date(time),
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    hashes: () => loadSystemKeys(table),
    state: () => normalisedState(dynamodb.raw, name),
    end: async () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}
export type CrashWorld = Awaited<ReturnType<typeof newWorld>>;

/** A client that repeats its request with the same key until it gets an answer. */
export function starting(world: CrashWorld) {
  let answer: { statusCode: number; body: string; location: unknown } | undefined;
  return {
    answer: () => answer,
    turn: async (): Promise<boolean> => {
      const { table, now, caller, request } = world;
      const handler = jsonFunction(endpoints({ trials: dynamoTrialStore(table, world.hashes()), newId, now }), {
        now,
        logger: makeLogger('test'),
      });
      const event = httpEvent({ method: 'POST', path: '/v1/trials', caller, body: request, headers: { 'Idempotency-Key': key } });
      const { statusCode, body, headers } = await handler(event, lambdaContext);
      if (statusCode >= 500) return false;
      answer = { statusCode, body, location: headers?.['location'] };
      return true;
    },
  };
}

/** The table's stream: it brings each new event, in order, until the dispatcher has dealt with it. */
export function streaming(world: CrashWorld, parts: Parts = {}) {
  const done = new Set<EventId>();
  return async (): Promise<boolean> => {
    const { seen, caller, table, sqs, url, now } = world;
    const { Items = [] } = await seen.client.send(
      new QueryCommand({
        TableName: seen.name,
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': partitions.events(caller.partnerId) },
      }),
    );
    const waiting = Items.map((item) => ({ partnerId: caller.partnerId, id: item['id'] as EventId })).filter(({ id }) => !done.has(id));
    if (waiting.length === 0) return true;
    const urls = { 'transactional-mail': url, 'bulk-mail': url };
    const deps = { feed: dynamoFeedWriter(table), mail: sqsMailQueues(urls, sqs), jobs: { send: async () => undefined }, now };
    const consume = eventsConsumer(parts.dispatch?.(deps) ?? deps, makeLogger('test'));
    const { batchItemFailures } = await consume(insertsOf(waiting));
    if (batchItemFailures.length > 0) return false;
    for (const { id } of waiting) done.add(id);
    return true;
  };
}

/** The queue: it delivers each message until the worker has dealt with it, later each time. */
export function delivering(world: CrashWorld, { queues, ses }: Servers, parts: Parts) {
  const messages: string[] = [];
  const violations: string[] = [];
  const taken: string[] = [];
  ses.onTaken = async ({ id, tags }) => {
    taken.push(id);
    const owner = sendMailMessage.shape.owner.parse({ kind: 'trial', partnerId: tags['partner'], trialId: tags['trial'] });
    const Key = keys.email(owner, sendMailMessage.shape.id.parse(tags['email']));
    const { Item } = await world.seen.client.send(new GetCommand({ TableName: world.seen.name, Key, ConsistentRead: true }));
    if (!awaitsSending(emailState.parse(Item?.['state']))) violations.push('An e-mail was sent that was noted as sent before.');
    if (Item?.['state'] !== 'sending') violations.push('An e-mail was sent that nobody had taken.');
  };
  return {
    violations,
    taken,
    turn: async (): Promise<boolean> => {
      const { Messages = [] } = await queues.client.send(
        new ReceiveMessageCommand({ QueueUrl: world.url, MaxNumberOfMessages: 10, VisibilityTimeout: 3600 }),
      );
      messages.push(...Messages.map(({ Body = '' }) => Body));
      const { table, now } = world;
      const deps: SendEmailDeps = {
        emails: dynamoEmailStore(table, world.hashes()),
        provider: sesProvider({ sender, configurationSet: 'handover-test' }, world.ses),
        compose: emailComposer(frame, sender, now),
        newToken: newLinkToken,
        newId,
        now,
      };
      const putOff = messagePutOff(world.sqs);
      const consume = mailConsumer({
        ...(parts.mail?.(deps) ?? deps),
        queues: sendMailContract.trigger.queues.map((source) => ({ ...source, perSecond: 100_000 })),
        putOff: (_queue, { receiptHandle }, seconds) => putOff(world.url, receiptHandle, seconds),
        logger: makeLogger('test'),
        metrics: collectingMetrics(),
      });
      while (messages.length > 0) {
        const { batchItemFailures } = await consume(sqsEvent('transactional-mail', messages.slice(0, 1)), ampleTime);
        if (batchItemFailures.length > 0) return false;
        messages.shift();
      }
      return true;
    },
  };
}

/** A trial is started, its event dispatched, its welcome e-mail sent, the event of that dispatched. */
export function journey(servers: Servers, parts: Parts = {}): Scenario {
  return async (crashes): Promise<World> => {
    const world = await newWorld(servers, crashes, parts);
    const [start, stream, mail] = [starting(world), streaming(world, parts), delivering(world, servers, parts)];
    return {
      turn: async () => {
        try {
          return (start.answer() !== undefined || (await start.turn())) && (await stream()) && (await mail.turn()) && (await stream());
        } finally {
          // Longer than a lease: the queue brings back what failed when whoever held it has had its time.
          world.pass(130);
        }
      },
      outcome: async () => {
        const answer = start.answer();
        return { answer: normalisedText(JSON.stringify(answer)), mailed: mail.taken.length > 0, state: await world.state() };
      },
      violations: () => [
        ...mail.violations,
        ...(mail.taken.length > 1 + crashes.fired ? [`${mail.taken.length} e-mails after ${crashes.fired} crashes.`] : []),
      ],
      end: world.end,
    };
  };
}
