import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { endpoints as readingUsers } from '#functions/read-users/endpoint.ts';
import { endpoints as savingUsers } from '#functions/users/endpoint.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoUserReader } from '#shared/adapters/dynamodb/user-reader.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { type OrganisationSettings, type Person, person } from '#shared/domain/people.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import type { UserRecord } from '#shared/domain/users/user-requests.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { itemAt, organisationItems } from '#test/support/stored.ts';
import { trialWorld } from '#test/support/trial-world.ts';

type Call = {
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: number;
  readonly query?: Record<string, string>;
  readonly caller?: PartnerCaller;
};

let addresses = 0;
export const anAddress = () => {
  addresses += 1;
  return `user${String(addresses).padStart(5, '0')}@kunde.example`;
};

/** An organisation that came with a trial, and the operations on its users as they are served. */
export async function userWorld(table: TestTable, request: Partial<TrialRequest> = {}, at?: string) {
  const world = await trialWorld(table, at);
  const started = await world.start({
    contextService: false,
    services: { message: 10, 'contact-center-standard': 3, 'contact-center-premium': 3 },
    ...request,
  });
  const organisationId: OrganisationId = started.view.organisationId;
  const now = () => new Date(world.clock.now);
  const users = dynamoUserStore(table, world.hashes);
  const sign = world.hashes.then((known) => known.sign);
  const handler = jsonFunction([...savingUsers({ users, newId, now }), ...readingUsers({ reader: dynamoUserReader(table), now, sign })], {
    now,
    logger: makeLogger('test'),
  });
  const path = `/v1/organisations/${organisationId}/users`;

  async function call(method: string, at: string, { body, key, ifMatch, query, caller }: Call = {}) {
    const answer = await handler(
      httpEvent({
        method,
        path: at,
        caller: caller ?? world.caller,
        headers: {
          ...(method === 'POST' || key !== undefined ? { 'Idempotency-Key': key ?? newId('event') } : {}),
          ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
        },
        ...(body === undefined ? {} : { body }),
        ...(query === undefined ? {} : { query }),
      }),
      lambdaContext,
    );
    expectConforms(operationIdOf(method, at), answer.statusCode, answer.headers, answer.body);
    return { status: answer.statusCode, headers: answer.headers ?? {}, body: answer.body, json: JSON.parse(answer.body) };
  }

  const save = (records: readonly Partial<UserRecord>[], options: Omit<Call, 'body'> = {}) =>
    call('POST', path, { ...options, body: { users: records } });

  async function add(record: Partial<UserRecord> = {}): Promise<PersonId> {
    const { json } = await save([{ email: anAddress(), ...record }]);
    if (json.records?.[0]?.result !== 'created') throw new Error(JSON.stringify(json));
    return json.records[0].userId;
  }

  const ref = (personId: PersonId) => ({ kind: 'organisation', organisationId, personId }) as const;

  return {
    ...world,
    trial: started,
    organisationId,
    path,
    call,
    callTrial: world.call,
    save,
    add,
    users,
    ref,
    user: async (id: PersonId): Promise<Person> => person.parse(await itemAt(table, keys.person(ref(id)))),
    people: async () =>
      (await organisationItems(table, organisationId)).filter((item) => item['itemType'] === 'person').map((item) => person.parse(item)),
    ledger: async () => {
      const { json } = await call('GET', `/v1/organisations/${organisationId}/licences`);
      return Object.fromEntries(
        json.services.map(({ service, licences, assigned, setAside, free }: Record<string, number | string>) => [
          service,
          [licences, assigned, setAside, free],
        ]),
      );
    },
    async settings(settings: OrganisationSettings) {
      const key = keys.organisation(organisationId);
      const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...Item, settings } }));
    },
  };
}

export type UserWorld = Awaited<ReturnType<typeof userWorld>>;
