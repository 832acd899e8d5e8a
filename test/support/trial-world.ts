import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { endpoints as changing } from '#functions/change-trial/endpoint.ts';
import { endpoints as reading } from '#functions/read-trials/endpoint.ts';
import { runTrialClock } from '#functions/run-trial-clock/run-trial-clock.ts';
import { endpoints as starting } from '#functions/start-trial/endpoint.ts';
import { endpoints as administrating } from '#functions/trial-administrator/endpoint.ts';
import { endpoints as noting } from '#functions/trial-notes/endpoint.ts';
import { itemOf, replaceTrial, trialItem } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoTrialCalendar } from '#shared/adapters/dynamodb/trial-calendar.ts';
import { dynamoNoteStore } from '#shared/adapters/dynamodb/trial-notes.ts';
import { dynamoTrialReader } from '#shared/adapters/dynamodb/trial-reader.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { day } from '#shared/domain/calendar.ts';
import { email } from '#shared/domain/email.ts';
import { trialAfterSignIn } from '#shared/domain/first-sign-in.ts';
import type { PartnerId, TrialId } from '#shared/domain/ids.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';

type Call = {
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: number | string;
  readonly query?: Record<string, string>;
  readonly repeated?: Record<string, string[]>;
  readonly caller?: PartnerCaller;
};

/** A partner, its trials and a clock that a test sets, over the operations on trials as they are served. */
export async function trialWorld(
  table: TestTable,
  at = '2026-03-01T10:00:00.000Z',
  { caller = aPartnerCaller(), readsReceiptTooEarly = false } = {},
) {
  const clock = { now: new Date(at) };
  const now = () => new Date(clock.now);
  const hashes = loadSystemKeys(table);
  const sign = hashes.then((known) => known.sign);
  const trials = dynamoTrialStore(table, hashes);
  const early: typeof trials = {
    ...trials,
    read: (partnerId, id, options) => trials.read(partnerId, id, { ...options, asked: undefined }),
  };
  const deps = { trials: readsReceiptTooEarly ? early : trials, newId, now };
  const handler = jsonFunction(
    [
      ...starting(deps),
      ...changing(deps),
      ...administrating(deps),
      ...reading({ reader: dynamoTrialReader(table, hashes), now, sign }),
      ...noting({ notes: dynamoNoteStore(table), newId, now, sign }),
    ],
    { now, logger: makeLogger('test') },
  );

  async function addPartner(id: PartnerId) {
    const partner = {
      id,
      name: 'Sieci Sp. z o.o.',
      contactEmail: `kontakt-${id}@sieci.example`,
      language: 'sv',
      createdAt: at,
      version: 1,
    };
    await table.client.send(new PutCommand({ TableName: table.name, Item: itemOf('partner', keys.partner(id), partner) }));
  }
  await addPartner(caller.partnerId);

  async function call(method: string, path: string, { body, key, ifMatch, query, repeated, caller: other }: Call = {}) {
    const event = httpEvent({
      method,
      path,
      caller: other ?? caller,
      headers: {
        ...(method === 'POST' || key !== undefined ? { 'Idempotency-Key': key ?? newId('event') } : {}),
        ...(ifMatch === undefined ? {} : { 'If-Match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
      },
      ...(body === undefined ? {} : { body }),
      ...(query === undefined ? {} : { query }),
    });
    const answer = await handler({ ...event, ...(repeated ? { multiValueQueryStringParameters: repeated } : {}) }, lambdaContext);
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

  async function stored(id: TrialId): Promise<Trial> {
    const read = await trials.read(caller.partnerId, id);
    if (!read.ok) throw new Error('There is no such trial.');
    return read.value.trial;
  }

  return {
    clock,
    caller,
    table,
    trials,
    addPartner,
    call,
    items,
    stored,
    day: (days: number) => {
      clock.now = new Date(clock.now.getTime() + days * day);
    },
    async start(over: Partial<TrialRequest> = {}) {
      const started = await call('POST', '/v1/trials', { body: aTrialRequest(over) });
      if (started.status !== 201) throw new Error(started.body);
      return { id: started.json.id as TrialId, path: `/v1/trials/${started.json.id}`, view: started.json };
    },
    /** The administrator signs in for the first time, as far as the trial is concerned. */
    async signIn(id: TrialId) {
      const before = await stored(id);
      const after = trialAfterSignIn(before, before.administrator.personId, now());
      if (after !== undefined) await transact(table, [replaceTrial(table, after.trial, before.version)]);
    },
    /** Puts a trial as it is given, past every rule. */
    async put(trial: Trial) {
      await table.client.send(new PutCommand({ TableName: table.name, Item: trialItem(trial) }));
    },
    sweep: (fault: (error: unknown) => void = (error) => Promise.reject(error), timeLeft = () => true) =>
      runTrialClock({ calendar: dynamoTrialCalendar(table), trials, newId, now, fault })('sweep', timeLeft),
    events: async () => (await items(partitions.events(caller.partnerId))).map((item) => item['type'] as string),
    /** The trial's e-mails, oldest first, by what tells them apart. */
    async emails(id: TrialId) {
      const found = await items(partitions.trialItems(caller.partnerId, id));
      const mails = found.filter((item) => item['itemType'] === 'email').map((item) => email.parse(item));
      return mails.map(({ content, to, language, link, id: emailId }) => ({
        id: emailId,
        kind: content.kind,
        audience: 'audience' in content ? content.audience : undefined,
        daysLeft: 'daysLeft' in content ? content.daysLeft : undefined,
        to,
        language,
        generation: link?.generation,
      }));
    },
    hashes,
  };
}

export type TrialWorld = Awaited<ReturnType<typeof trialWorld>>;
