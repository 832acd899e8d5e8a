import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorize } from '#functions/authorizer/authorize.ts';
import { endpoints as readingEvents } from '#functions/read-events/endpoint.ts';
import { createToken, revokeToken, rotateToken } from '#infra/cli/token-operations.ts';
import { dynamoFeedReader } from '#shared/adapters/dynamodb/feed-reader.ts';
import { dynamoFeedWriter } from '#shared/adapters/dynamodb/feed-writer.ts';
import { type Measured, type Meter, meterOf } from '#shared/adapters/dynamodb/meter.ts';
import { dynamoTokenReader } from '#shared/adapters/dynamodb/token-reader.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { dispatcher } from '#shared/queue/dispatch.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { contextServiceOver } from '#test/support/context-service.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anEvent, commitEvent } from '#test/support/events.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { anOperator } from '#test/support/operator.ts';
import { orderOperations } from '#test/support/order-costs.ts';
import { type TrialWorld, trialWorld } from '#test/support/trial-world.ts';
import { anAddress, userWorld } from '#test/support/user-world.ts';

let table: TestTable;
let meter: Meter;
let world: TrialWorld;
beforeAll(async () => {
  table = await startTable();
  meter = meterOf(table.raw);
  world = await trialWorld(table);
});
afterAll(() => table.stop());

/** An operation of the product: something is made ready, then what is returned is measured; and how often it may wait for the table. */
type Operation = { readonly name: string; readonly roundTrips: number; readonly ready: () => Promise<() => Promise<unknown>> };

/** Company names and addresses of one length, so that the table of costs does not change with the order of the tests. */
let customers = 0;
function customer() {
  customers += 1;
  const number = String(customers).padStart(4, '0');
  return { companyName: `Piekarnia Kowalska ${number}`, administratorEmail: `anna.kowalska${number}@piekarnia.example` };
}

async function answered(
  status: number,
  answer: Promise<{ readonly status?: number; readonly statusCode?: number; readonly body: string }>,
) {
  const { status: found, statusCode, body } = await answer;
  if ((found ?? statusCode) !== status) throw new Error(body);
}

async function eventsOf(count: number): Promise<() => Promise<unknown>> {
  const partnerId = newId('partner');
  const dispatch = dispatcher({
    feed: dynamoFeedWriter(table),
    mail: { send: async () => undefined },
    jobs: { send: async () => undefined },
    now: () => world.clock.now,
  });
  const ids: EventId[] = [];
  for (let index = 0; index < count; index++) ids.push((await commitEvent(table, anEvent(partnerId))).id);
  return () => dispatch(partnerId, ids);
}

function eventsReader() {
  const now = () => world.clock.now;
  const sign = world.hashes.then((known) => known.sign);
  const handler = jsonFunction(readingEvents({ feed: dynamoFeedReader(table), sign, now, keptDays: 400 }), {
    now,
    logger: makeLogger('test'),
  });
  return () => handler(httpEvent({ method: 'GET', path: '/v1/events', caller: world.caller, query: { limit: '100' } }), lambdaContext);
}

async function aToken() {
  const operator = anOperator(table, () => world.clock.now);
  const created = await createToken(operator, { partnerId: newId('partner'), name: 'crm', scopes: ['trials:read', 'trials:write'] });
  if (!created.ok) throw new Error(created.error.code);
  const resolve = authorize({ tokens: dynamoTokenReader(table, () => undefined), now: () => world.clock.now });
  return { operator, ...created.value, resolve };
}

const trialOperations: Operation[] = [
  {
    name: 'Start a trial (two services, Context Service, welcome e-mail)',
    roundTrips: 1,
    ready: async () => () => answered(201, world.call('POST', '/v1/trials', { body: trialRequest() })),
  },
  {
    name: 'Start a trial, repeated: answered from the receipt',
    roundTrips: 1,
    ready: async () => {
      const sent = { body: trialRequest(), key: newId('event') };
      await world.call('POST', '/v1/trials', sent);
      return () => answered(201, world.call('POST', '/v1/trials', sent));
    },
  },
  {
    name: 'Start a trial, refused: the address is in use',
    roundTrips: 1,
    ready: async () => {
      const { administratorEmail } = customer();
      await world.start({ ...customer(), administratorEmail });
      return () => answered(409, world.call('POST', '/v1/trials', { body: { ...trialRequest(), administratorEmail } }));
    },
  },
  { name: 'Read a trial', roundTrips: 2, ready: async () => startedThen(200, 'GET', '') },
  {
    name: 'Read a page of 25 trials',
    roundTrips: 2,
    ready: async () => {
      const other = await trialWorld(table);
      for (let index = 0; index < 25; index++) await other.start(customer());
      return () => answered(200, other.call('GET', '/v1/trials', { query: { limit: '25' } }));
    },
  },
  {
    name: 'Change a trial’s services',
    roundTrips: 2,
    ready: async () => {
      const { path, view } = await world.start(customer());
      return () => answered(200, world.call('PATCH', path, { body: { services: { message: 30, meetings: 25 } }, ifMatch: view.version }));
    },
  },
  { name: 'Cancel a trial', roundTrips: 2, ready: async () => startedThen(200, 'POST', '/cancellation') },
  { name: 'Add a note', roundTrips: 1, ready: async () => startedThen(201, 'POST', '/notes', { text: 'Calls back on Monday.' }) },
];

function trialRequest() {
  return {
    ...customer(),
    country: 'PL',
    inSupportedLocation: true,
    language: 'pl',
    services: { message: 25, meetings: 25 },
    durationDays: 90,
    contextService: true,
  };
}

async function startedThen(status: number, method: string, rest: string, body?: unknown) {
  const { path } = await world.start(customer());
  return () => answered(status, world.call(method, `${path}${rest}`, body === undefined ? {} : { body }));
}

const contextOperations: Operation[] = [
  {
    name: 'Grant Context Service to an organisation',
    roundTrips: 1,
    ready: async () => {
      const service = contextServiceOver(table);
      const { path, caller } = await service.aCustomer({ ...customer(), contextService: false });
      return () => answered(201, service.call('PUT', path, { caller }));
    },
  },
  {
    name: 'Register a contact centre application',
    roundTrips: 1,
    ready: async () => {
      const service = contextServiceOver(table);
      const found = await service.aCustomer(customer());
      return () => answered(201, service.register(found));
    },
  },
];

const tokenOperations: Operation[] = [
  { name: 'Authorize a request (first use in ten minutes)', roundTrips: 2, ready: async () => authorized(0) },
  { name: 'Authorize a request', roundTrips: 1, ready: async () => authorized(1) },
  {
    name: 'Create a token',
    roundTrips: 2,
    ready: async () => {
      const { operator } = await aToken();
      return () => createToken(operator, { partnerId: newId('partner'), name: 'crm', scopes: ['trials:read'] });
    },
  },
  {
    name: 'Rotate a token',
    roundTrips: 3,
    ready: async () => {
      const { operator, token } = await aToken();
      return () => rotateToken(operator, { partnerId: token.partnerId, tokenId: token.id });
    },
  },
  {
    name: 'Revoke a token',
    roundTrips: 3,
    ready: async () => {
      const { operator, token } = await aToken();
      return () => revokeToken(operator, token.partnerId, token.id);
    },
  },
];

async function authorized(before: number) {
  const { resolve, secret } = await aToken();
  for (let times = 0; times < before; times++) await resolve(`Bearer ${secret}`);
  return () => resolve(`Bearer ${secret}`);
}

/** Twenty-five users with a licence and both names, as an administrator adds them. */
function users(count: number) {
  return Array.from({ length: count }, () => ({ email: anAddress(), firstName: 'Jan', lastName: 'Kowalski', licences: { message: true } }));
}

const usersOf = () => userWorld(table, { ...customer(), services: { message: 999 } });

const userOperations: Operation[] = [
  {
    name: 'Add a user with a licence',
    roundTrips: 2,
    ready: async () => {
      const of = await usersOf();
      return () => answered(200, of.save(users(1)));
    },
  },
  {
    name: 'Add 25 users with a licence',
    roundTrips: 2,
    ready: async () => {
      const of = await usersOf();
      return () => answered(200, of.save(users(25)));
    },
  },
  {
    name: 'Save 25 users of whom none changes',
    roundTrips: 3,
    ready: async () => {
      const of = await usersOf();
      const records = users(25);
      await of.save(records);
      return () => answered(200, of.save(records));
    },
  },
  {
    name: 'Change a user’s licence',
    roundTrips: 2,
    ready: async () => {
      const of = await usersOf();
      const id = await of.add();
      return () => answered(200, of.call('PATCH', `${of.path}/${id}`, { body: { licences: { message: true } } }));
    },
  },
  {
    // Few enough that no shard has more than one unit's worth of them, however their ids fall.
    name: 'Read a page of 8 users',
    roundTrips: 1,
    ready: async () => {
      const of = await usersOf();
      await of.save(users(8));
      return () => answered(200, of.call('GET', of.path, { query: { limit: '25' } }));
    },
  },
  {
    name: 'Read the seat ledger',
    roundTrips: 1,
    ready: async () => {
      const of = await usersOf();
      return () => answered(200, of.call('GET', of.path.replace('/users', '/licences')));
    },
  },
];

const eventOperations: Operation[] = [
  { name: 'Dispatch one event', roundTrips: 2, ready: () => eventsOf(1) },
  { name: 'Dispatch 50 events of one partner', roundTrips: 2, ready: () => eventsOf(50) },
  {
    name: 'Read a page of 100 events',
    roundTrips: 1,
    ready: async () => {
      const dispatch = dispatcher({
        feed: dynamoFeedWriter(table),
        mail: { send: async () => undefined },
        jobs: { send: async () => undefined },
        now: () => world.clock.now,
      });
      for (let index = 0; index < 100; index++) {
        const { id } = await commitEvent(table, anEvent(world.caller.partnerId));
        await dispatch(world.caller.partnerId, [id]);
      }
      return eventsReader();
    },
  },
];

const operations = [
  ...trialOperations,
  ...contextOperations,
  ...tokenOperations,
  ...userOperations,
  ...eventOperations,
  ...orderOperations(() => table),
];

const heading = `# What each operation costs

Generated by \`npx vitest run test/costs.test.ts -u\`, and checked by every run of the tests: do not edit.

Round trips are sequential waits for the table. Units are computed by DynamoDB's published rules from the items as they are, not taken
from an emulator: a write unit a started kilobyte, two in a transaction, one more for an entry that comes to or leaves the index \`due\`; a
read unit for four kilobytes, half of one where the read need not be the newest. Requests to API Gateway, Lambda, SQS and SES come on top.
The authorizer's answer is kept for a minute, so its look-up is counted apart.

| operation | round trips | read units | write units | calls |
| --- | --: | --: | --: | --- |
`;

function row(name: string, { roundTrips, readUnits, writeUnits, byOperation }: Measured): string {
  const calls = Object.entries(byOperation)
    .map(([operation, cost]) => `${cost.calls} ${operation}`)
    .sort();
  return `| ${name} | ${roundTrips} | ${readUnits} | ${writeUnits} | ${calls.join(', ')} |\n`;
}

describe('what operations cost', () => {
  const rows: string[] = [];

  it.each(operations)('$name: $roundTrips round trips', async ({ name, roundTrips, ready }) => {
    const measured = await meter.measure(await ready());
    rows.push(row(name, measured));
    expect(measured.roundTrips).toBe(roundTrips);
  });

  it('stands in docs/costs.md as it is', async () => {
    expect(rows).toHaveLength(operations.length);
    await expect(heading + rows.join('')).toMatchFileSnapshot('../docs/costs.md');
  });
});
