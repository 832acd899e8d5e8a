import { expect } from 'vitest';
import { endpoints as invitationEndpoints } from '#functions/invitations/endpoint.ts';
import { resendConsumer } from '#functions/run-resends/consumer.ts';
import { runUserClock } from '#functions/run-user-clock/run-user-clock.ts';
import { endpoints as lifecycleEndpoints } from '#functions/user-lifecycle/endpoint.ts';
import { dynamoDeletionRun, dynamoDeletions } from '#shared/adapters/dynamodb/deletions.ts';
import { dynamoDossiers } from '#shared/adapters/dynamodb/dossiers.ts';
import { dynamoJobCalendar } from '#shared/adapters/dynamodb/job-calendar.ts';
import { userShards } from '#shared/adapters/dynamodb/keys.ts';
import { embeddedPortal } from '#shared/adapters/dynamodb/portal-users.ts';
import { dynamoResendJobs, dynamoResendRun } from '#shared/adapters/dynamodb/resend-jobs.ts';
import { dynamoSettingsStore } from '#shared/adapters/dynamodb/settings.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import { runDeletion } from '#shared/domain/jobs/run-deletion.ts';
import { runResend } from '#shared/domain/jobs/run-resend.ts';
import type { Portal } from '#shared/domain/syncs/portal.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import type { JobMessage } from '#shared/queue/job-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { testGiveUps } from '#test/support/give-ups.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';
import { userWorld } from '#test/support/user-world.ts';

type Options = { readonly request?: Partial<TrialRequest>; readonly used?: Table; readonly sliceTakes?: number; readonly portal?: Portal };
type Call = Parameters<Awaited<ReturnType<typeof userWorld>>['call']>[2];

/** An organisation with the operations on the lives of its users, the worker of its jobs and its clock. */
export async function lifecycleWorld(table: TestTable, options: Options = {}) {
  const { request, used = table, sliceTakes } = options;
  const world = await userWorld(table, request);
  const { hashes } = world;
  const now = () => new Date(world.clock.now);
  const waiting: JobMessage[] = [];
  const delays: number[] = [];
  const jobs = {
    send: async (_queue: string, message: JobMessage, { afterSeconds = 0 }: { readonly afterSeconds?: number } = {}) => {
      waiting.push(message);
      delays.push(afterSeconds);
    },
  };
  const deps = {
    users: dynamoUserStore(used, hashes),
    removals: dynamoUserRemovals(used, hashes),
    deletions: dynamoDeletions(used, hashes, now),
    dossiers: dynamoDossiers(used, hashes),
    jobs: dynamoResendJobs(used, now),
    settings: dynamoSettingsStore(used),
    wake: async ({
      organisationId,
      id,
      kind,
    }: {
      organisationId: JobMessage['organisationId'];
      id: JobMessage['jobId'];
      kind: JobMessage['kind'];
    }) => void waiting.push({ organisationId, jobId: id, kind, hop: 0 }),
    newId,
    now,
  };
  const handler = jsonFunction([...lifecycleEndpoints(deps), ...invitationEndpoints(deps)], { now, logger: makeLogger('test') });
  const base = `/v1/organisations/${world.organisationId}`;

  async function call(method: string, path: string, { body, key, ifMatch, caller }: NonNullable<Call> = {}) {
    const at = `${base}${path}`;
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
        requestId: 'req-here',
      }),
      lambdaContext,
    );
    expectConforms(operationIdOf(method, at), answer.statusCode, answer.headers, answer.body);
    return { status: answer.statusCode, headers: answer.headers ?? {}, json: answer.body === '' ? undefined : JSON.parse(answer.body) };
  }

  const common = { newId, now, shards: userShards };
  const portal = options.portal ?? embeddedPortal(table);
  const worker = (over: Table = used) =>
    resendConsumer({
      runs: {
        resend: runResend({ run: dynamoResendRun(over, hashes, now), ...common }),
        deletion: runDeletion({ run: dynamoDeletionRun(over, hashes, now), portalOf: async () => portal, ...common }),
      },
      jobs,
      logger: makeLogger('test'),
      ...(sliceTakes === undefined ? {} : { sliceTakes }),
    });
  const deliver = (message: JobMessage, over?: Table) => worker(over)(sqsEvent('resends', [message]), ampleTime);

  return {
    ...world,
    callUsers: world.call,
    call,
    waiting,
    /** Seconds that each message to itself was put off. */
    delays,
    portal,
    deliver,
    deps,
    /** Delivers messages until none waits; how many there were. */
    async work(): Promise<number> {
      let count = 0;
      for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
        count += 1;
        if (count > 500) throw new Error('The job never ends.');
        expect((await deliver(message)).batchItemFailures).toEqual([]);
      }
      return count;
    },
    sweep: () =>
      runUserClock({
        removals: deps.removals,
        calendar: dynamoJobCalendar(used),
        wake: deps.wake,
        giveUps: testGiveUps(used, hashes, now),
        newId,
        now,
        fault: (error) => {
          throw error;
        },
      })('req-clock', () => true),
  };
}

export type LifecycleWorld = Awaited<ReturnType<typeof lifecycleWorld>>;
