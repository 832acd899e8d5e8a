import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportConsumer } from '#functions/run-billing-reports/consumer.ts';
import { endpoints } from '#functions/wire-billing-reports/endpoint.ts';
import { dynamoReportSource, dynamoReportStore } from '#shared/adapters/dynamodb/billing-reports.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { subscriberItem, wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import type { RunReportDeps } from '#shared/domain/billing/run-report.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import { linesOnTheWire } from '#shared/http/wire/lines-on-the-wire.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { put } from '#test/support/people.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';
import { eventTypesOf } from '#test/support/stored.ts';

let table: TestTable;
let bucket: TestBucket;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

const reportsPath = '/v1/wholesale/billing/reports';
const march = { billingStartDate: '2026-03-01', billingEndDate: '2026-03-10' };

function setup(over: Partial<RunReportDeps> = {}) {
  const clock = { now: new Date('2026-03-12T10:00:00.000Z') };
  const now = () => new Date(clock.now);
  const caller = aPartnerCaller();
  const files = s3Files(bucket.bucket, bucket.client);
  const logger = makeLogger('test');
  const reports = dynamoReportStore(table);
  const handler = wireFunction(endpoints({ reports, files, origin: 'https://webex.handover.example', newId, now }), { now, logger });
  const consume = reportConsumer({
    reports,
    source: dynamoReportSource(table),
    linesOf: linesOnTheWire,
    files,
    newId,
    now,
    logger,
    ...over,
  });

  type Options = { body?: unknown; query?: Record<string, string>; as?: typeof caller; key?: string };
  async function call(method: string, path: string, { body, query, as = caller, key }: Options = {}) {
    const headers = key === undefined ? {} : { 'Idempotency-Key': key };
    const event = httpEvent({
      method,
      path,
      caller: as,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(query === undefined ? {} : { query }),
    });
    const { statusCode: status, body: text, headers: answered } = await handler(event, lambdaContext);
    return { status, headers: answered ?? {}, json: text === '' ? undefined : JSON.parse(text) };
  }

  /** A customer with subscribers, by their packages and the day of each. */
  async function customer(externalId: string, held: readonly (readonly [PackageName, string])[], owner = caller.partnerId) {
    const id = newId('wholesaleCustomer');
    const [createdAt, organisationId] = ['2026-02-01T00:00:00.000Z', newId('organisation')];
    const common = { partnerId: owner, organisationId, createdAt, statusChangedAt: createdAt, version: 1 };
    const names = [...new Set(held.map(([name]) => name))];
    const address = { addressLine1: 'Marktstraße 1', city: 'Berlin', country: 'DE' };
    const packages = names.map((name) => ({ name, status: 'provisioned' as const }));
    await put(
      table,
      wholesaleCustomerItem({
        ...common,
        id,
        templateId: newId('template'),
        externalId,
        attached: false,
        address,
        dataCentre: 'EU1',
        limits: {},
        status: 'provisioned',
        packages,
        parts: [],
        round: 1,
      }),
    );
    for (const [index, [name, day]] of held.entries()) {
      const at = `${day}T12:00:00.000Z`;
      await put(
        table,
        subscriberItem({
          ...common,
          createdAt: at,
          id: newId('subscriber'),
          customerId: id,
          externalCustomerId: externalId,
          personId: newId('person'),
          email: `=cmd${index}@example.com`,
          packages: [name],
          status: 'provisioned',
        }),
      );
    }
    return id;
  }

  const uuidOf = (wire: string) => Buffer.from(wire, 'base64').toString().split('/').at(-1) ?? '';
  async function run(wire: string) {
    const all = await reports.list(caller.partnerId);
    const found = all.find(({ id }) => wireId('BILLING_REPORT', id) === wire);
    return consume(sqsEvent('reports', [{ partnerId: caller.partnerId, reportId: found?.id }]), ampleTime);
  }
  return { clock, caller, call, customer, run, uuidOf };
}

const linesOf = async (address: string) => (await (await fetch(address)).text()).replace('\ufeff', '').trim().split('\r\n');

describe('a billing report', () => {
  it('is asked for, made, fetched by an expiring address, listed and deleted, of each type', async () => {
    const world = setup();
    const one = await world.customer('=1+1', [
      ['webex_calling', '2026-02-10'],
      ['webex_calling', '2026-03-05'],
      ['webex_meetings', '2026-03-11'],
    ]);
    await world.customer('second', [['webex_calling', '2026-03-10']]);
    const made = await world.call('POST', reportsPath, { body: { ...march, internal: null }, key: 'k'.repeat(20) });
    expect(made).toMatchObject({ status: 200, json: { ...march, type: 'PARTNER', category: 'POINT_IN_TIME' } });
    expect(Object.keys(made.json).sort()).toEqual(['billingEndDate', 'billingStartDate', 'category', 'id', 'type']);
    expect((await world.call('POST', reportsPath, { body: { ...march, internal: null }, key: 'k'.repeat(20) })).json).toEqual(made.json);
    const path = `${reportsPath}/${made.json.id}`;
    expect((await world.call('GET', path)).json).toMatchObject({ status: 'IN_PROGRESS', createdBy: expect.any(String) });
    expect(await world.run(made.json.id)).toEqual({ batchItemFailures: [] });
    await world.run(made.json.id);
    const done = (await world.call('GET', path)).json;
    expect(Object.keys(done).sort()).toEqual([
      'billingEndDate',
      'billingStartDate',
      'category',
      'created',
      'createdBy',
      'id',
      'status',
      'tempDownloadURL',
      'type',
    ]);
    // Good for a quarter of an hour, and another with each reading.
    expect(new URL(done.tempDownloadURL).searchParams.get('X-Amz-Expires')).toBe('900');
    expect(new URL(done.tempDownloadURL).searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
    expect(await linesOf(done.tempDownloadURL)).toEqual([
      'billingStartDate,billingEndDate,package,customers,quantity',
      '2026-03-01,2026-03-10,webex_calling,2,3',
      '2026-03-01,2026-03-10,webex_meetings,1,0',
    ]);
    const texts: string[] = [];
    for (const type of ['CUSTOMER', 'USER']) {
      const { id } = (await world.call('POST', reportsPath, { body: { ...march, type } })).json;
      await world.run(id);
      texts.push(...(await linesOf((await world.call('GET', `${reportsPath}/${id}`)).json.tempDownloadURL)));
    }
    expect(texts).toContain(
      `2026-03-01,2026-03-10,${wireId('ENTERPRISE', one)},'=1+1,provisioned,2026-02-01T00:00:00.000Z,webex_calling,2`,
    );
    expect(texts.filter((line) => line.endsWith(',webex_calling,2026-03-01,10'))).toHaveLength(1);
    expect(texts.filter((line) => line.endsWith(',webex_calling,2026-03-05,6'))).toHaveLength(1);
    expect(texts.filter((line) => line.includes(",'=cmd"))).toHaveLength(3);

    const list = await world.call('GET', reportsPath, { query: { max: '2', type: 'PARTNER,', sortBy: 'id' } });
    expect(list.status).toBe(400);
    const page = await world.call('GET', reportsPath, { query: { max: '2', status: 'COMPLETED' } });
    expect(page.json.items.map(({ type }: { type: string }) => type)).toEqual(['USER', 'CUSTOMER']);
    expect(page.headers['link']).toBe(
      `<https://webex.handover.example${reportsPath}?status=COMPLETED&sortBy=billingStartDate&offset=2&max=2>; rel="next"`,
    );
    expect((await fetch(done.tempDownloadURL)).status).toBe(200);
    expect(await world.call('DELETE', path)).toMatchObject({ status: 204 });
    expect((await fetch(done.tempDownloadURL)).status).toBe(404);
    for (const [method, at] of [
      ['GET', path],
      ['DELETE', path],
      ['GET', `${reportsPath}/nothing`],
    ] as const)
      expect(await world.call(method, at)).toMatchObject({ status: 404, json: { errors: [{ errorCode: 2024 }] } });
    expect(await eventTypesOf(table, world.caller.partnerId)).toEqual(
      expect.arrayContaining(['billing_report.created', 'billing_report.completed', 'billing_report.deleted']),
    );
  });

  it('leaves no file where it is deleted while its worker writes it', async () => {
    const remove: { now: () => Promise<unknown> } = { now: async () => undefined };
    const world = setup({
      linesOf: async function* (source, report) {
        yield* linesOnTheWire(source, report);
        await remove.now();
      },
    });
    const { id } = (await world.call('POST', reportsPath, { body: march })).json;
    remove.now = () => world.call('DELETE', `${reportsPath}/${id}`);
    expect(await world.run(id)).toEqual({ batchItemFailures: [] });
    const { Contents = [] } = await bucket.client.send(
      new ListObjectsV2Command({ Bucket: bucket.bucket, Prefix: `billing-reports/${world.caller.partnerId}/` }),
    );
    expect(Contents).toEqual([]);
  });

  it('ends as failed: after three attempts, and after an hour in which nobody made it', async () => {
    const world = setup({
      linesOf: () => {
        throw new Error('No line can be made.');
      },
    });
    const { id } = (await world.call('POST', reportsPath, { body: march })).json;
    for (let attempt = 1; attempt <= 3; attempt++) expect((await world.run(id)).batchItemFailures).toHaveLength(1);
    expect(await world.run(id)).toEqual({ batchItemFailures: [] });
    const failed = { status: 'FAILED', errors: [{ code: 'REPORT_FAILED', description: expect.any(String) }] };
    expect((await world.call('GET', `${reportsPath}/${id}`)).json).toMatchObject(failed);
    const late = (await world.call('POST', reportsPath, { body: march })).json;
    world.clock.now = new Date(world.clock.now.getTime() + 3_600_000);
    expect((await world.call('GET', `${reportsPath}/${late.id}`)).json).toMatchObject(failed);
    await world.run(late.id);
    expect((await eventTypesOf(table, world.caller.partnerId)).filter((type) => type === 'billing_report.failed')).toHaveLength(2);
  });

  it('is of a period that was, and of a sub-partner only for its parent; nobody else finds it', async () => {
    const world = setup();
    for (const period of [
      { billingStartDate: '2026-03-11', billingEndDate: '2026-03-10' },
      { billingStartDate: '2026-03-11', billingEndDate: '2026-03-13' },
      { billingStartDate: '2024-03-11', billingEndDate: '2026-03-10' },
      { billingStartDate: 'yesterday', billingEndDate: '2026-03-10' },
    ])
      expect(await world.call('POST', reportsPath, { body: period })).toMatchObject({ status: 400 });
    const sub = newId('partner');
    const body = { ...march, subPartnerOrgId: wireId('ORGANIZATION', sub) };
    expect(await world.call('POST', reportsPath, { body })).toMatchObject({ status: 403 });
    const relation = {
      parentId: world.caller.partnerId,
      partnerId: sub,
      subscriptionNumber: 'Sub1',
      state: 'suspended',
      billingStartDate: '2026-01-01',
      createdAt: '2026-01-01T00:00:00.000Z',
      version: 1,
    };
    await put(table, itemOf('sub-partner', wholesaleKeys.subPartner(world.caller.partnerId, sub), relation));
    await world.customer('of-sub', [['webex_calling', '2026-03-10']], sub);
    const { id } = (await world.call('POST', reportsPath, { body })).json;
    await world.run(id);
    const read = (await world.call('GET', `${reportsPath}/${id}`)).json;
    expect(await linesOf(read.tempDownloadURL)).toContain('2026-03-01,2026-03-10,webex_calling,1,1');
    expect((await world.call('GET', reportsPath, { query: { subPartnerOrgId: wireId('ORGANIZATION', sub) } })).json.items).toHaveLength(1);
    expect(await world.call('GET', `${reportsPath}/${id}`, { as: aPartnerCaller() })).toMatchObject({ status: 404 });
  });
});
