import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { endpoints as contactCenter } from '#functions/contact-center/endpoint.ts';
import { endpoints as tables } from '#functions/set-up-tables/endpoint.ts';
import { endpoints as settingUp } from '#functions/set-ups/endpoint.ts';
import { keys, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { locationItem, setUpItem, siteItem, tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { itemsBeginning } from '#shared/adapters/dynamodb/set-up-reader.ts';
import { dynamoNameLook, dynamoSetUpStore } from '#shared/adapters/dynamodb/set-ups.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { SubscriptionId, TrialId } from '#shared/domain/ids.ts';
import { location, type PartProgress, type SetUp, setUp, site, tenant } from '#shared/domain/set-up/set-up.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { itemAt } from '#test/support/stored.ts';
import { allServices, putSubscription } from '#test/support/subscriptions.ts';
import { trialWorld } from '#test/support/trial-world.ts';

type Call = {
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: number;
  readonly caller?: PartnerCaller;
};

let names = 0;
/** A name that no other test has. */
export const aName = () => {
  names += 1;
  return `kowalska${names}x${process.pid}`;
};

/** Answers that can be finished: a Contact Center in Poland, one site, headquarters in Kraków. */
export const answers = {
  contactCenter: () => ({ country: 'PL', telephony: 'voice_pop_bridge' as const, subdomain: aName() }),
  meetings: () => ({ sites: [{ name: aName(), timeZone: 'Europe/Warsaw', earlyRelease: false }] }),
  calling: () => ({ name: 'Centrala', country: 'PL', addressLine1: 'Rynek Główny 1', city: 'Kraków', postalCode: '31-042' }),
};

/** A customer with a trial, and subscriptions as a test wants them, over the operations on set-ups as they are served. */
export async function setUpWorld(table: TestTable, request: Partial<TrialRequest> = {}, at?: string) {
  const world = await trialWorld(table, at);
  const started = await world.start({ contextService: false, services: allServices, ...request });
  const { organisationId } = started.view;
  const now = () => new Date(world.clock.now);
  const [setUps, look] = [dynamoSetUpStore(table), dynamoNameLook(table)];
  const handler = jsonFunction(
    [...settingUp({ setUps, look, newId, now }), ...contactCenter({ setUps, newId, now }), ...tables({ look, now })],
    { now, logger: makeLogger('test') },
  );

  async function call(method: string, path: string, { body, key, ifMatch, caller }: Call = {}) {
    const answer = await handler(
      httpEvent({
        method,
        path,
        caller: caller ?? world.caller,
        headers: {
          ...(method === 'POST' || key !== undefined ? { 'Idempotency-Key': key ?? newId('event') } : {}),
          ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
        },
        ...(body === undefined ? {} : { body }),
      }),
      lambdaContext,
    );
    return { status: answer.statusCode, headers: answer.headers ?? {}, body: answer.body, json: JSON.parse(answer.body) };
  }

  const subscribe = (over: Partial<Subscription> = {}): Promise<SubscriptionId> =>
    putSubscription(table, { organisationId, partnerId: world.caller.partnerId }, now(), over);

  const put = (Item: object) => table.client.send(new PutCommand({ TableName: table.name, Item: { ...Item } }));
  const tenantNow = async () => tenant.optional().parse(await itemAt(table, keys.tenant(organisationId)));
  const sitesNow = async () => (await itemsBeginning(table, organisationId, sortKeysOf.sites)).map((item) => site.parse(item));
  const locationsNow = async () => (await itemsBeginning(table, organisationId, sortKeysOf.locations)).map((item) => location.parse(item));

  /** The set-up of one source, step by step. */
  function ofSource(source: TrialId | SubscriptionId) {
    const path = `/v1/customers/${organisationId}/set-ups/${source}`;
    const read = async () => (await call('GET', path)).json;
    return {
      path,
      read,
      /** Answers, over the version that stands. */
      save: async (body: unknown, options: Call = {}) => call('PATCH', path, { ifMatch: (await read()).version, body, ...options }),
      finish: (options: Call = {}) => call('POST', `${path}/completion`, options),
      retry: (options: Call = {}) => call('POST', `${path}/retry`, options),
      postpone: (options: Call = {}) => call('POST', `${path}/postponement`, options),
      precheck: (body: unknown) => call('POST', `${path}/prechecks`, { body }),
      stored: async () => setUp.parse(await itemAt(table, keys.setUp(organisationId, source))),
      /** What the worker makes of a submission: its parts as they are told, and the set-up with them. */
      async settle(state: SetUp['state'] & ('active' | 'failed'), failed: readonly string[] = []) {
        const after = (progress: PartProgress, name: string): PartProgress =>
          failed.includes(name)
            ? {
                ...progress,
                state: 'failed',
                attempts: 1,
                failure: { code: 'REFUSED', detail: 'No numbers there.', actsNext: 'operator', nextAction: 'retry' },
              }
            : { ...progress, state: 'active', attempts: 1, platformReference: 'p-1' };
        const held = setUp.parse(await itemAt(table, keys.setUp(organisationId, source)));
        const own = await tenantNow();
        if (own !== undefined) await put(tenantItem({ ...own, progress: after(own.progress, own.subdomain), version: own.version + 1 }));
        for (const one of await sitesNow())
          await put(siteItem({ ...one, progress: after(one.progress, one.name), version: one.version + 1 }));
        for (const one of await locationsNow()) {
          await put(locationItem({ ...one, progress: after(one.progress, one.name), version: one.version + 1 }));
        }
        await put(setUpItem({ ...held, state, version: held.version + 1 }, now()));
      },
    };
  }

  return {
    ...world,
    trial: started,
    organisationId,
    setUps,
    look,
    call,
    callTrial: world.call,
    subscribe,
    setUpOf: ofSource,
    ofTrial: ofSource(started.id),
    tenant: tenantNow,
    sites: sitesNow,
    locations: locationsNow,
    put,
  };
}

export type SetUpWorld = Awaited<ReturnType<typeof setUpWorld>>;
