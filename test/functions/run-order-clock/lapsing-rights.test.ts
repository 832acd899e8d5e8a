import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scheduled } from '#functions/run-order-clock/schedule.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoOrderCalendar } from '#shared/adapters/dynamodb/order-calendar.ts';
import { dynamoOrderStore } from '#shared/adapters/dynamodb/orders.ts';
import { dynamoRightsCalendar, dynamoRightsLapses } from '#shared/adapters/dynamodb/rights-lapses.ts';
import { dynamoRightsRequests, rightsRequestItem } from '#shared/adapters/dynamodb/rights-requests.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { lapseRightsRequest } from '#shared/domain/mapping/rights-requests/lapse-rights-request.ts';
import type { RightsRequest } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anEvent } from '#test/support/events.ts';
import { put } from '#test/support/people.ts';
import { eventTypesOf, itemAt, itemsIn } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const lapsesAt = '2026-03-31T09:00:00.000Z';
const context = { awsRequestId: 'req-sweep', getRemainingTimeInMillis: () => 60_000 };

/** A request that nobody has answered, and the clock, at an instant. */
async function asked(over: Partial<RightsRequest> = {}) {
  const request: RightsRequest = {
    id: newId('rightsRequest'),
    organisationId: newId('organisation'),
    partnerId: newId('partner'),
    partnerName: 'Nowak Telekom',
    state: 'requested',
    requestedBy: { kind: 'token', id: newId('token') },
    requester: { email: 'ola@nowak.example', language: 'pl' },
    requestedAt: '2026-03-01T09:00:00.000Z',
    lapsesAt,
    version: 1,
    ...over,
  };
  await put(table, rightsRequestItem(request));
  const deps = (at: string) => ({
    calendar: dynamoOrderCalendar(table),
    orders: dynamoOrderStore(table, loadSystemKeys(table)),
    rightsCalendar: dynamoRightsCalendar(table),
    rights: dynamoRightsLapses(table),
    newId,
    now: () => new Date(at),
  });
  return {
    request,
    deps,
    sweep: (at = lapsesAt) => scheduled(deps(at), makeLogger('test'))(context),
    stored: () => itemAt(table, keys.rightsRequest(request.organisationId, request.partnerId)),
    events: () => eventTypesOf(table, request.partnerId),
  };
}

describe('a request for rights that nobody answers', () => {
  it('lapses on its date and not before, and the feed of the partner says so, once [OM-5]', async () => {
    const { request, deps, sweep, stored, events } = await asked();
    await sweep('2026-03-31T08:59:59.999Z');
    expect(await lapseRightsRequest(deps('2026-03-31T08:59:59.999Z'))(request, 'req-sweep')).toBe('nothingDue');
    expect([(await stored())?.['state'], await events()]).toEqual(['requested', []]);
    await Promise.all([sweep(), sweep()]);
    await sweep('2026-04-01T09:00:00.000Z');
    expect(await stored()).toMatchObject({ state: 'lapsed', version: 2 });
    expect(await stored()).not.toHaveProperty('duePK');
    const [event, ...others] = await itemsIn(table, partitions.events(request.partnerId));
    expect(event).toMatchObject({
      type: 'rights.lapsed',
      actor: { kind: 'clock' },
      subject: { organisationId: request.organisationId, rightsRequestId: request.id },
    });
    expect(others).toEqual([]);
    // Nobody is written to: nothing has changed for the customer.
    const items = await itemsIn(table, partitions.organisation(request.organisationId));
    expect(items.filter(({ itemType }) => itemType === 'email')).toEqual([]);
  });

  it.each(['granted', 'declined', 'lapsed'] as const)('is left alone once it is %s [OM-5]', async (state) => {
    const { request, deps, sweep, stored, events } = await asked({ state });
    expect(await stored()).not.toHaveProperty('duePK');
    await sweep('2026-05-01T09:00:00.000Z');
    // The index lags behind: it may still name it.
    expect(await lapseRightsRequest(deps('2026-05-01T09:00:00.000Z'))(request, 'req-sweep')).toBe('nothingDue');
    expect([(await stored())?.['state'], await events()]).toEqual([state, []]);
  });

  it('is not taken back where an administrator answers while the clock looks [OM-5]', async () => {
    const { request, deps, stored, events } = await asked();
    const rights = dynamoRightsLapses(table);
    const late: typeof rights = {
      ...rights,
      async read(organisationId, partnerId) {
        const found = await rights.read(organisationId, partnerId);
        await put(table, rightsRequestItem({ ...request, state: 'declined', version: 2 }));
        return found;
      },
    };
    expect(await lapseRightsRequest({ ...deps(lapsesAt), rights: late })(request, 'req-sweep')).toBe('nothingDue');
    expect([(await stored())?.['state'], await events()]).toEqual(['declined', []]);
  });

  it('does not stand in the way of a new one that comes at the same moment: that is tried again [OM-5]', async () => {
    const { request, sweep, stored } = await asked();
    const { organisationId, partnerId } = request;
    const relation = { partnerId, organisationId, companyName: 'Piekarnia', rights: 'provisioning_administrator', since: lapsesAt };
    await put(table, itemOf('customer-relation', keys.customer(partnerId, organisationId), relation));
    const next = { ...request, id: newId('rightsRequest'), lapsesAt: '2026-04-30T09:00:00.000Z' };
    const event = anEvent(partnerId, { type: 'rights.requested' });
    const ask = (last: RightsRequest) =>
      dynamoRightsRequests(table).ask({ request: { ...next, version: last.version + 1 }, last, event, emails: [] }, undefined);
    await sweep();
    expect(await ask(request)).toMatchObject({ ok: false, error: { code: 'TRY_AGAIN' } });
    expect(await ask({ ...request, state: 'lapsed', version: 2 })).toMatchObject({ ok: true });
    expect(await ask(request)).toMatchObject({ ok: false, error: { code: 'RIGHTS_REQUEST_OPEN' } });
    expect(await stored()).toMatchObject({ id: next.id, state: 'requested', version: 3 });
  });

  it('has been placed with its date, so that the clock finds it [OM-5]', async () => {
    const { request } = await asked();
    const found = await dynamoRightsRequests(table).find(request.organisationId, request.id);
    expect(found).toEqual(request);
    const calendar = dynamoRightsCalendar(table);
    const due = await Promise.all(calendar.shards.map((shard) => calendar.due(shard, new Date(lapsesAt), undefined)));
    expect(due.flatMap((page) => page.found)).toContainEqual({ organisationId: request.organisationId, partnerId: request.partnerId });
  });
});
