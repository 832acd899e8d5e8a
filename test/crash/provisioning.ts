import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type ProvisioningConsumerDeps, provisioningConsumer } from '#functions/run-provisioning/consumer.ts';
import { dynamoProvisioningStore } from '#shared/adapters/dynamodb/provisioning.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoUpkeepStore } from '#shared/adapters/dynamodb/upkeep.ts';
import { httpPlatform } from '#shared/adapters/platform/http-platform.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import type { Platform } from '#shared/domain/platform/platform.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import type { Crashes, Scenario, World } from '#test/support/crash-harness.ts';
import { normalisedState } from '#test/support/crash-state.ts';
import { createTable, type TestTable } from '#test/support/dynoxide.ts';
import type { PlatformServer } from '#test/support/platform-server.ts';
import { provisioningWorld } from '#test/support/provisioning-world.ts';
import type { TestQueues } from '#test/support/sqs.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';

export type ProvisioningServers = { readonly dynamodb: TestTable; readonly queues: TestQueues; readonly platform: PlatformServer };

/** A fault that a test puts into the worker. */
export type Planted = (deps: ProvisioningConsumerDeps) => ProvisioningConsumerDeps;

let worlds = 0;
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const region = 'eu-central-1';

/** Calls of the platform are crash points as well: what the process dies of before or after is not the platform's concern. */
function crashing(platform: Platform, crashes: Crashes): Platform {
  let through: ((next: () => Promise<object>, name: string) => Promise<object>) | undefined;
  crashes.attach({
    middlewareStack: {
      add: (middleware) => {
        through = (next, name) => middleware(next, { commandName: name })({});
      },
    },
  });
  const call = async <T extends object>(name: string, made: () => Promise<T>): Promise<T> => {
    let answer: T | undefined;
    await through?.(async () => {
      answer = await made();
      return answer;
    }, name);
    if (answer === undefined) throw new Error('The platform was not asked.');
    return answer;
  };
  return {
    request: (request) => call('PlatformRequest', () => platform.request(request)),
    follow: (id, operation) => call('PlatformFollow', () => platform.follow(id, operation)),
  };
}

/** A set-up with a tenant that takes its time, provisioned by a worker that dies; its messages come again until they are dealt with. */
export function provisioning(servers: ProvisioningServers, planted: Planted = (deps) => deps): Scenario {
  return async (crashes): Promise<World> => {
    worlds += 1;
    const { dynamodb, queues, platform: server } = servers;
    const name = `provisioning-${worlds}`;
    await createTable(dynamodb.raw, name);
    const url = await queues.create(name);
    const world = await provisioningWorld({ client: dynamodb.client, name }, { sites: 1 });
    server.faults.push({ kind: 'tenant', do: 'accept', looks: 1, retryAfter: 1, times: 1 });
    const clients = {
      dynamodb: crashes.attach(new DynamoDBClient({ endpoint: dynamodb.endpoint, region, credentials })),
      sqs: crashes.attach(new SQSClient({ endpoint: queues.endpoint, region, credentials, useQueueUrlAsEndpoint: false })),
    };
    const table = tableNamed(name, clients.dynamodb);
    const platform = crashing(httpPlatform({ url: new URL(server.url), secret: server.secret, now: () => new Date() }), crashes);
    const violations: string[] = [];
    const waiting: { readonly body: string; received: number }[] = [{ body: JSON.stringify(world.begin), received: 0 }];
    const sender = sqsJobQueues({ provisioning: url }, clients.sqs);

    /** What the worker has sent lies in the queue: it is put with what waits, delays and all, for the clock of the test goes faster. */
    async function arrivals(): Promise<void> {
      for (;;) {
        const { Messages = [] } = await queues.client.send(
          new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 3600 }),
        );
        if (Messages.length === 0) return;
        waiting.push(...Messages.map(({ Body = '' }) => ({ body: Body, received: 0 })));
      }
    }

    async function look(): Promise<void> {
      const parts = [await world.tenantNow(), await world.siteNow(), await world.locationNow()];
      const { state } = await world.setUpNow();
      if (state === 'active' && parts.some(({ progress }) => progress.state !== 'active')) violations.push('Active with a part missing.');
      const made = server.made.filter((line) => line === `${world.organisationId} tenant`);
      if (made.length > 1) violations.push(`${made.length} tenants.`);
    }

    return {
      turn: async () => {
        const consume = provisioningConsumer(
          planted({
            setUps: dynamoProvisioningStore(table),
            upkeep: dynamoUpkeepStore(table),
            platformOf: async () => platform,
            // No delay here: whether a message comes too early is decided by the clock of the test.
            queue: { send: (queue, message) => sender.send(queue, message) },
            putOff: async () => undefined,
            newHand: () => `hand-${randomUUID()}`,
            newId,
            now: world.now,
            logger: { ...makeLogger('test'), info: () => undefined, fault: () => undefined },
          }),
        );
        try {
          await arrivals();
          const message = waiting[0];
          if (message === undefined) return (await world.setUpNow()).state === 'active';
          message.received += 1;
          const { batchItemFailures } = await consume(sqsEvent('provisioning', [message.body], message.received), ampleTime);
          if (batchItemFailures.length === 0) waiting.shift();
          return false;
        } finally {
          // Until a message that nobody acknowledged comes again, leases have run out.
          world.clock.now = new Date(world.clock.now.getTime() + 101_000);
          await look();
        }
      },
      outcome: async () => ({
        made: server.made
          .filter((line) => line.startsWith(world.organisationId))
          .map((line) => line.split(' ')[1])
          .toSorted(),
        state: (await normalisedState(dynamodb.raw, name))
          .map((line) =>
            // Names are of the ids; how often something was tried is no part of what came of it.
            line
              .replaceAll(/"(tries|version|lookAt)":("[^"]*"|\d+|\{[^}]*\}),?/g, '')
              .replaceAll(/hand-[0-9a-f-]{36}/g, '<hand>')
              // In which order parts come to their end is not fixed: one whose process died is looked at after the others.
              .replaceAll(/evt_\d+/g, 'evt')
              .replaceAll(/site-0-\w{8}/g, 'site')
              .replaceAll(/\bsub\w{8}\b/g, 'sub'),
          )
          .toSorted(),
      }),
      violations: () => violations,
      end: async () => {
        server.faults.length = 0;
        for (const client of Object.values(clients)) client.destroy();
      },
    };
  };
}
