import { endpoints as connectEndpoints } from '#functions/context-connect/endpoint.ts';
import { endpoints as contextEndpoints } from '#functions/context-service/endpoint.ts';
import { endpoints as startEndpoints } from '#functions/start-trial/endpoint.ts';
import { dynamoContextServiceStore } from '#shared/adapters/dynamodb/context-service.ts';
import { dynamoConnectionStore } from '#shared/adapters/dynamodb/context-service-connections.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { newConnectionSecret } from '#shared/domain/context-service-connection.ts';
import type { OrganisationId, TrialId } from '#shared/domain/ids.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { eventTypesOf, itemsIn } from '#test/support/stored.ts';

type Call = {
  readonly caller?: PartnerCaller;
  readonly body?: unknown;
  readonly key?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
};

/** Partner API and connections of Context Service over a real table, with a clock that the test sets. */
export function contextServiceOver(table: TestTable) {
  const clock = { at: new Date('2026-03-01T10:00:00.000Z') };
  const now = () => clock.at;
  const hashes = loadSystemKeys(table);
  const store = dynamoContextServiceStore(table);
  const deps = { contextService: store, newId, newSecret: () => newConnectionSecret(), now, sign: hashes.then((keys) => keys.sign) };
  const handler = jsonFunction(
    [
      ...startEndpoints({ trials: dynamoTrialStore(table, hashes), newId, now }),
      ...contextEndpoints(deps),
      ...connectEndpoints({ connections: dynamoConnectionStore(table), newId, now }),
    ],
    { now, logger: makeLogger('test') },
  );

  async function call(method: string, path: string, { caller, body, key, query, headers = {} }: Call = {}) {
    const found = await handler(
      httpEvent({
        method,
        path,
        ...(caller === undefined ? {} : { caller }),
        ...(body === undefined ? {} : { body }),
        ...(query === undefined ? {} : { query }),
        headers: { ...headers, ...(key === undefined ? {} : { 'Idempotency-Key': key }) },
      }),
      lambdaContext,
    );
    // Whatever a test asks for, the answer has to be one that the API document describes.
    expectConforms(operationIdOf(method, path), found.statusCode, found.headers, found.body);
    return { ...found, json: found.body === '' ? undefined : JSON.parse(found.body) };
  }

  async function aCustomer(over: Partial<TrialRequest> = {}, caller = aPartnerCaller()) {
    const { json } = await call('POST', '/v1/trials', { caller, body: aTrialRequest(over), key: newId('event') });
    const organisationId: OrganisationId = json.organisationId;
    const trialId: TrialId = json.id;
    return { caller, organisationId, trialId, path: `/v1/organisations/${organisationId}/context-service` };
  }

  async function register(customer: { caller: PartnerCaller; path: string }, name = 'Contact centre', key: string = newId('event')) {
    return call('POST', `${customer.path}/registrations`, { caller: customer.caller, body: { name }, key });
  }

  const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

  async function connect(
    issued: { connectionId: string; secret: string },
    body: object = { applicationVersion: '12.6', javaVersion: '11.0.2' },
  ) {
    const headers = { Authorization: basic(issued.connectionId, issued.secret) };
    return call('POST', '/v1/context-service/connections', { body, headers });
  }

  const items = (partition: string) => itemsIn(table, partition);
  const events = (caller: PartnerCaller) => eventTypesOf(table, caller.partnerId);

  return { clock, store, deps, call, aCustomer, register, connect, items, events };
}
