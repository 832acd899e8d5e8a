import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { endpoints } from '#functions/syncs/endpoint.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { embeddedPortal } from '#shared/adapters/dynamodb/portal-users.ts';
import { dynamoSyncJobs, dynamoSyncStore } from '#shared/adapters/dynamodb/sync-jobs.ts';
import { dynamoSyncPeople } from '#shared/adapters/dynamodb/sync-people.ts';
import type { JobId, PersonId } from '#shared/domain/ids.ts';
import type { Organisation, OrganisationSettings, Person } from '#shared/domain/people.ts';
import { automaticSync } from '#shared/domain/syncs/automatic-sync.ts';
import type { Portal } from '#shared/domain/syncs/portal.ts';
import { runSync, type Slice, type SliceOutcome } from '#shared/domain/syncs/run-sync.ts';
import { type SyncJob, syncJob } from '#shared/domain/syncs/sync-job.ts';
import type { SyncRunStore } from '#shared/domain/syncs/sync-store.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { put } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';
import { putUser, userNow } from '#test/support/users.ts';

/** What a run of slices came to: how each ended, and how long was waited altogether. */
export type Ran = { readonly outcomes: readonly SliceOutcome[]; readonly waitedSeconds: number };

/** An organisation with its users, and everything that syncs them with a portal, on a clock of its own. */
export async function syncWorld(table: TestTable, over: { portal?: Portal; settings?: OrganisationSettings } = {}) {
  const clock = { now: new Date('2026-03-01T10:00:00.000Z') };
  const now = () => clock.now;
  const caller = aPartnerCaller();
  const organisationId = newId('organisation');
  const { partnerId } = caller;
  const organisation: Organisation = {
    id: organisationId,
    partnerId,
    companyName: 'Piekarnia Kowalska',
    country: 'PL',
    dataCentre: 'EU1',
    language: 'pl',
    createdAt: clock.now.toISOString(),
    version: 1,
    ...(over.settings === undefined ? {} : { settings: over.settings }),
  };
  await put(table, itemOf('organisation', keys.organisation(organisationId), organisation));
  const relation = { partnerId, organisationId, companyName: organisation.companyName, rights: 'full', since: organisation.createdAt };
  await put(table, itemOf('customer-relation', keys.customer(partnerId, organisationId), relation));
  const portal = over.portal ?? embeddedPortal(table);
  const store: SyncRunStore = { ...dynamoSyncJobs(table, now), ...dynamoSyncPeople(table) };
  const deps = { store, portalOf: async () => portal, shards: userShards, newId, now, random: () => 0.5 };
  const handler = jsonFunction(endpoints({ syncs: dynamoSyncStore(table), portalOf: deps.portalOf, newId, now }), {
    now,
    logger: makeLogger('test'),
  });

  async function call(
    method: string,
    path: string,
    pathParameters: Record<string, string>,
    headers: Record<string, string> = {},
    as = caller,
  ) {
    const result = await handler(
      httpEvent({ method, path, pathParameters: { organisationId, ...pathParameters }, caller: as, headers }),
      lambdaContext,
    );
    return { status: result.statusCode, headers: result.headers ?? {}, body: result.body === '' ? undefined : JSON.parse(result.body) };
  }

  let asked = 0;
  const path = `/v1/organisations/${organisationId}/syncs`;
  async function start(key?: string, as = caller) {
    asked += 1;
    return call('POST', path, {}, { 'idempotency-key': key ?? `key-of-a-sync-${organisationId}-${asked}` }, as);
  }

  let messages = 0;
  const slice = (jobId: JobId, way: Partial<Slice> = {}, with_: Partial<typeof deps> = {}) => {
    messages += 1;
    const worker = `message-${messages}`;
    return runSync({ ...deps, ...with_ })({ organisationId, jobId }, { worker, timeLeft: () => true, mayGoOn: true, ...way });
  };

  const job = async (id: JobId): Promise<SyncJob> => syncJob.parse(await itemAt(table, keys.job(organisationId, id)));

  /** Slice after slice, waiting as long as each asks for, until the job has ended or its message has come back too often. */
  async function run(
    jobId: JobId,
    { most = 40, comesBack = 6, ...with_ }: Partial<typeof deps> & { most?: number; comesBack?: number } = {},
  ): Promise<Ran> {
    const outcomes: SliceOutcome[] = [];
    let [waitedSeconds, back] = [0, 0];
    while (outcomes.length < most && back < comesBack) {
      const outcome = await slice(jobId, {}, with_);
      outcomes.push(outcome);
      if (outcome.kind === 'done') break;
      back = outcome.kind === 'come-back' ? back + 1 : 0;
      waitedSeconds += outcome.afterSeconds;
      clock.now = new Date(clock.now.getTime() + outcome.afterSeconds * 1000);
    }
    return { outcomes, waitedSeconds };
  }

  /** Asks for a sync, and works on it to its end. */
  async function sync(with_: Parameters<typeof run>[1] = {}) {
    const answer = await start();
    const id = answer.body.id as JobId;
    const ran = await run(id, with_);
    return { answer, ran, job: await job(id) };
  }

  const home = { partnerId, organisationId };
  return {
    table,
    clock,
    caller,
    organisationId,
    partnerId,
    portal,
    store,
    deps,
    call,
    start,
    slice,
    run,
    sync,
    job,
    automatic: automaticSync({ store, newId, now }),
    user: (fields: Partial<Person> = {}) => putUser(table, home, clock.now, fields),
    found: (id: PersonId) => userNow(table, organisationId, id),
    inPortal: async (id: PersonId) => {
      const found = await portal.lookUp(organisationId, [id]);
      return found.ok ? found.value.get(id) : undefined;
    },
    /** What an administrator's change does to a user. */
    change: (user: Person, fields: Partial<Person>) => {
      const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
      const gone = Object.keys(fields).filter((name) => !entries.some(([set]) => set === name));
      return table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.person(user.ref),
          UpdateExpression: `SET ${entries.map((_, index) => `#f${index} = :v${index}`).join(', ')}, version = version + :one${gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : ''}`,
          ExpressionAttributeNames: Object.fromEntries(entries.map(([name], index) => [`#f${index}`, name])),
          ExpressionAttributeValues: { ':one': 1, ...Object.fromEntries(entries.map(([, value], index) => [`:v${index}`, value])) },
        }),
      );
    },
    remove: (user: Person) => table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.person(user.ref) })),
  };
}
