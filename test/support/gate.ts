import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalEndpoints } from '#infra/cli/target.ts';
import { apiGatewayControl } from '#infra/local/api-gateway/control.ts';
import { type KeyStore, keyStore } from '#infra/local/api-gateway/keys.ts';
import type { Assembly } from '#infra/local/assembly.ts';
import { forward } from '#infra/local/gate/forward.ts';
import { jsonAnswer, serveHttp } from '#infra/local/http.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { startQueues, type TestQueues } from '#test/support/sqs.ts';

export type TestGate = {
  readonly table: TestTable;
  readonly queues: TestQueues;
  readonly keys: KeyStore;
  readonly endpoints: LocalEndpoints;
  /** A state folder in which a local cloud has left word of itself. */
  readonly folder: string;
  /** Every request's service and path, and whether to answer the next one of a service with an error. */
  readonly fail: { service: string | undefined };
  readonly stop: () => Promise<void>;
};

/** What operators see of a local cloud: one address behind which DynamoDB, SQS, API Gateway's control plane and the clock answer. */
export async function startGate(): Promise<TestGate> {
  const [table, queues] = await Promise.all([startTable(), startQueues()]);
  const folder = mkdtempSync(join(tmpdir(), 'handover-test-'));
  const keys = keyStore({ of: () => [] } as unknown as Assembly, folder, () => new Date());
  const control = apiGatewayControl(keys);
  const fail: TestGate['fail'] = { service: undefined };
  const server = await serveHttp(async (request) => {
    if (request.path === '/_local/clock') return jsonAnswer(200, { now: '2026-03-01T10:00:00.000Z' });
    const service = /\/([^/]+)\/aws4_request/.exec(request.header('authorization') ?? '')?.[1];
    if (service === fail.service)
      return jsonAnswer(400, { __type: 'AccessDeniedException', message: 'planted' }, { 'x-amzn-errortype': 'AccessDeniedException' });
    if (service === 'dynamodb') return forward(request, table.endpoint);
    if (request.path === '/usageplans')
      return jsonAnswer(200, {
        item: ['api', 'webex'].map((api) => ({ id: `${api}-of-staging`, name: `handover-staging-${api}-partners` })),
      });
    return service === 'sqs' ? forward(request, queues.endpoint) : control(request);
  });
  const deadLetters = await queues.create('bulk-mail-dead-letters');
  const RedrivePolicy = JSON.stringify({
    deadLetterTargetArn: 'arn:aws:sqs:eu-central-1:000000000000:bulk-mail-dead-letters',
    maxReceiveCount: 3,
  });
  const outputs = {
    TableName: table.name,
    ApiPartnerPlanId: 'plan-1',
    WebexPartnerPlanId: 'plan-2',
    BulkMailQueueUrl: await queues.create('bulk-mail', { RedrivePolicy }),
    BulkMailDeadLetters: deadLetters,
  };
  const endpoints: LocalEndpoints = { region: 'eu-central-1', gate: server.url, apis: { api: 'http://127.0.0.1:4000' }, outputs };
  writeFileSync(join(folder, 'endpoints.json'), JSON.stringify(endpoints));
  return {
    table,
    queues,
    keys,
    endpoints,
    folder,
    fail,
    stop: async () => {
      await server.stop();
      await Promise.all([queues.stop(), table.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
