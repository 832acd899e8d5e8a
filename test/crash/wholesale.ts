import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type WholesaleConsumerDeps, wholesaleConsumer } from '#functions/run-wholesale/consumer.ts';
import { dynamoCustomerWork } from '#shared/adapters/dynamodb/customer-work.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoTemplateReleases } from '#shared/adapters/dynamodb/template-releases.ts';
import { wholesalePartitions } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Platform } from '#shared/domain/platform/platform.ts';
import type { WholesaleMessage } from '#shared/queue/wholesale-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import type { Crashes, Scenario, World } from '#test/support/crash-harness.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { anOrganisation } from '#test/support/neighbour-world.ts';
import { aPartner } from '#test/support/people.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';

/** A fault that a test puts into the worker. */
export type Planted = (deps: WholesaleConsumerDeps) => WholesaleConsumerDeps;

/** A platform that does each wish once, by its key, and takes its time over sites; each call is a crash point. */
function crashingPlatform(crashes: Crashes) {
  const made = new Map<string, string>();
  let through: ((next: () => Promise<object>, name: string) => Promise<object>) | undefined;
  crashes.attach({
    middlewareStack: {
      add: (middleware) => {
        through = (next, name) => middleware(next, { commandName: name })({});
      },
    },
  });
  const call = async <T extends object>(name: string, does: () => T): Promise<T> => {
    let answer: T | undefined;
    await through?.(async () => {
      answer = does();
      return answer;
    }, name);
    if (answer === undefined) throw new Error('The platform was not asked.');
    return answer;
  };
  const platform: Platform = {
    request: ({ key, task }) =>
      call('PlatformRequest', () => {
        made.set(key, task.kind);
        return task.kind === 'site'
          ? ({ kind: 'accepted', operation: key, afterSeconds: 30 } as const)
          : ({ kind: 'done', reference: `made-${task.id}` } as const);
      }),
    follow: (_, operation) => call('PlatformFollow', () => ({ kind: 'done', reference: operation }) as const),
  };
  return { platform, made };
}

const packages = ['webex_meetings', 'webex_calling'] as const;

/** A customer as it stands before the worker begins. */
async function beginning(world: Awaited<ReturnType<typeof wholesaleWorld>>, base: TestTable, what: 'provision' | 'attach' | 'delete') {
  if (what === 'provision') return world.ask({ packages, limits: { webex_calling: 3 } });
  if (what === 'delete') return world.aCustomer({ packages });
  const { organisation } = await anOrganisation(base, (await aPartner(base)).id);
  return world.ask({ packages, organisationId: organisation.id });
}

/** A customer with two packages that is provisioned or attached, or a provisioned one that is deleted, by a worker that dies. */
export function wholesale(dynamodb: TestTable, what: 'provision' | 'attach' | 'delete', planted: Planted = (deps) => deps): Scenario {
  return async (crashes): Promise<World> => {
    // Each run has a partner of its own: one table holds them all.
    const base = dynamodb;
    const world = await wholesaleWorld(base);
    const { id, organisationId, externalId } = await beginning(world, base, what);
    if (what === 'delete') await world.change(id, () => ({ status: 'deleting' }), {}, 0);
    const client = crashes.attach(
      new DynamoDBClient({
        endpoint: dynamodb.endpoint,
        region: 'eu-central-1',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      }),
    );
    const table = tableNamed(dynamodb.name, client);
    const { platform, made } = crashingPlatform(crashes);
    const waiting: { readonly message: WholesaleMessage; received: number }[] = [{ message: world.messageFor(id), received: 0 }];
    const violations: string[] = [];
    // The key of hashes is read once, as the function starts.
    const hashes = loadSystemKeys(base);

    const counts = async () => (await itemsIn(base, wholesalePartitions.packages(id))).map(({ SK, used, limit }) => [SK, used, limit]);

    async function look(): Promise<void> {
      const customer = await world.customerNow(id);
      const counted = await counts();
      if (customer?.status === 'provisioned' && counted.length !== 2) violations.push(`Provisioned with ${counted.length} counts.`);
      if (customer?.status === 'provisioning' && counted.length > 0) violations.push('Counted before its end.');
      if (customer === undefined && counted.length > 0) violations.push('Gone, and still counted.');
      if (customer?.status === 'provisioned' && customer.parts.some(({ progress }) => progress.state !== 'active'))
        violations.push('Provisioned with a part missing.');
    }

    return {
      turn: async () => {
        const consume = wholesaleConsumer(
          planted({
            store: dynamoCustomerWork(table, hashes, world.now),
            releases: dynamoTemplateReleases(table),
            platformOf: async () => platform,
            queue: { send: async (_, message) => void waiting.push({ message, received: 0 }) },
            putOff: async () => undefined,
            newHand: () => `hand-${randomUUID()}`,
            newId,
            now: world.now,
            logger: { ...makeLogger('test'), info: () => undefined, fault: () => undefined },
          }),
        );
        try {
          const [message] = waiting;
          if (message === undefined) {
            const now = await world.customerNow(id);
            return now === undefined || now.status === 'provisioned';
          }
          message.received += 1;
          const { batchItemFailures } = await consume(sqsEvent('wholesale', [message.message], message.received), ampleTime);
          if (batchItemFailures.length === 0) waiting.shift();
          return false;
        } finally {
          // Until a message that nobody acknowledged comes again, leases have run out.
          world.clock.now = new Date(world.clock.now.getTime() + 101_000);
          await look();
        }
      },
      outcome: async () => {
        const customer = await world.customerNow(id);
        const people = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((shard) => itemsIn(base, `ORG#${organisationId}#s${shard}`)));
        const own = await itemsIn(base, `ORG#${organisationId}`);
        return {
          status: customer?.status,
          packages: customer?.packages,
          parts: customer?.parts.map(({ kind, progress }) => [kind, progress.state]),
          counts: await counts(),
          rights: (await itemAt(base, keys.customer(world.partner.id, organisationId)))?.['rights'],
          organisation: (await itemAt(base, keys.organisation(organisationId)))?.['version'],
          items: own.map(({ itemType }) => itemType).toSorted(),
          people: people.flat().map(({ itemType, role }) => [itemType, role]),
          made: [...made.values()].toSorted(),
          external: (await itemsIn(base, `PARTNER#${world.partner.id}`)).some(({ SK }) => SK === `EXTERNALID#${externalId}`),
          events: (await itemsIn(base, `PARTNER#${world.partner.id}#EVENTS`)).map(({ type }) => type).toSorted(),
        };
      },
      violations: () => violations,
      end: async () => client.destroy(),
    };
  };
}
