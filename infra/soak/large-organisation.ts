import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { createPartner } from '#infra/cli/partner-operations.ts';
import { localTarget } from '#infra/cli/target.ts';
import { apiGatewayUsagePlan } from '#infra/cli/usage-plan.ts';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoPartnerStore } from '#shared/adapters/dynamodb/partners.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTokenStore } from '#shared/adapters/dynamodb/tokens.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { organisationId as organisationIdSchema } from '#shared/domain/ids.ts';
import { jobRuns } from '#shared/domain/jobs/job.ts';
import { type JobView, jobView } from '#shared/domain/jobs/job-view.ts';
import { organisation as organisationSchema } from '#shared/domain/people.ts';
import { newId } from '#shared/runtime/ids.ts';

const placed = z.object({ job: jobView, upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) });
const trialStarted = z.object({ organisationId: organisationIdSchema });

/** The header of a file, and a row of it for somebody new. */
export const fileHeader = 'First Name,Last Name,User ID/Email (Required),Title,Department,Phone Number,Webex Messaging\r\n';
export const fileRow = (number: number, tag: string) =>
  `Anna,Lis${number},anna.lis.${tag}.${number}@kwiaty.example,Florist,Shop ${number % 100},+4822${String(1_000_000 + (number % 9_000_000))},TRUE\r\n`;

export function* fileOf(rows: number, tag: string): Generator<string> {
  yield fileHeader;
  for (let start = 1; start <= rows; start += 1000) {
    yield Array.from({ length: Math.min(1000, rows - start + 1) }, (_, index) => fileRow(start + index, tag)).join('');
  }
}

/** A partner on a local cloud, with an organisation that has licences for many and invites nobody by itself. */
export async function largeOrganisation(cloud: LocalCloud, licences: number, name = 'bench') {
  const target = await localTarget({ apis: cloud.apis, gate: cloud.control, region: cloud.region, outputs: cloud.outputs });
  const { table }: { table: Table } = target;
  const partner = {
    name: 'soak',
    requestId: `soak-${newId('event')}`,
    newId,
    now: () => target.now,
    partners: dynamoPartnerStore(table, loadSystemKeys(table)),
    tokens: dynamoTokenStore(table),
    plan: apiGatewayUsagePlan(target.apiGateway, target.planIds),
  };
  const created = await createPartner(partner, {
    name: `Nordic Voice ${name}`,
    contactEmail: `${name}@nordic.example`,
    language: 'en',
    tokenDays: 30,
  });
  if (!created.ok || created.value.token === undefined) throw new Error(`No partner could be created: ${JSON.stringify(created)}.`);
  const authorization = `Bearer ${created.value.token.secret}`;

  async function call(expected: number, method: string, path: string, body?: object): Promise<unknown> {
    const headers = {
      authorization,
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await fetch(`${cloud.apis['api']}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status !== expected) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  const { organisationId } = trialStarted.parse(
    await call(201, 'POST', '/v1/trials', {
      companyName: `Kwiaciarnia ${name}`,
      administratorEmail: `rozalia.${name}@kwiaty.example`,
      country: 'PL',
      inSupportedLocation: true,
      language: 'pl',
      services: { message: 25 },
      durationDays: 90,
      contextService: false,
    }),
  );
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.entitlement(organisationId, 'message'),
      UpdateExpression: 'SET licences = :licences, #free = :licences',
      ExpressionAttributeNames: { '#free': 'free' },
      ExpressionAttributeValues: { ':licences': licences },
    }),
  );
  const path = `/v1/organisations/${organisationId}`;
  await call(200, 'PATCH', `${path}/settings`, { automaticInvitations: false });

  const stored = await readItem(table, keys.organisation(organisationId));
  return {
    organisationId,
    organisation: organisationSchema.parse(stored),
    table,
    /** Uploads a file, submits it, and waits until its import has ended; milliseconds from submitting to the end. */
    async importFile(
      rows: number,
      tag: string,
      watch: (job: JobView) => void = () => undefined,
    ): Promise<{ readonly job: JobView; readonly milliseconds: number }> {
      const place = placed.parse(await call(201, 'POST', `${path}/imports`, { fileName: 'users.csv' }));
      const form = new FormData();
      for (const [name, value] of Object.entries(place.upload.fields)) form.append(name, value);
      form.append('file', new Blob([...fileOf(rows, tag)]), 'users.csv');
      const put = await fetch(place.upload.url, { method: 'POST', body: form });
      if (!put.ok) throw new Error(`The file was not taken: ${put.status} ${await put.text()}`);
      const began = performance.now();
      const at = `${path}/imports/${place.job.id}`;
      await call(202, 'POST', `${at}/submit`, { mode: 'add' });
      for (;;) {
        const job = jobView.parse(await call(200, 'GET', at));
        watch(job);
        if (!jobRuns(job.state)) return { job, milliseconds: performance.now() - began };
        await sleep(rows > 50_000 ? 1000 : 100);
      }
    },
  };
}

export type LargeOrganisation = Awaited<ReturnType<typeof largeOrganisation>>;
