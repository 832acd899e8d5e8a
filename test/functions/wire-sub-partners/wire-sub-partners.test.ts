import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/wire-sub-partners/endpoint.ts';
import { dynamoSubPartnerReader } from '#shared/adapters/dynamodb/sub-partner-reader.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { makeSubPartner } from '#test/support/wholesale-partner.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const origin = 'https://webex.handover.example';
const path = '/v1/wholesale/subPartners';

function setup() {
  const caller = aPartnerCaller();
  const handler = wireFunction(endpoints({ subPartners: dynamoSubPartnerReader(table), origin }), {
    now: () => new Date(),
    logger: makeLogger('test'),
  });
  async function list(query: Record<string, string> = {}, as = caller) {
    const answer = await handler(httpEvent({ method: 'GET', path, caller: as, query, headers: { TrackingID: 'SIMPLE_1' } }), lambdaContext);
    return { status: answer.statusCode, headers: answer.headers ?? {}, json: JSON.parse(answer.body) };
  }
  return { caller, list };
}

describe('the list of sub-partners', () => {
  it('has exactly the documented keys, by pages whose links keep the filter', async () => {
    const { caller, list } = setup();
    expect((await list()).json).toEqual({ items: [] });
    const ids = [newId('partner'), newId('partner'), newId('partner'), newId('partner')] as const;
    for (const [index, id] of ids.entries())
      await makeSubPartner(table, caller.partnerId, id, { state: index === 1 ? 'suspended' : 'active' });
    const everybody = await list();
    expect(everybody.headers).not.toHaveProperty('link');
    expect(everybody.headers['trackingid']).toBe('SIMPLE_1');
    expect(everybody.json.items.map(({ orgId }: { orgId: string }) => orgId)).toEqual(
      ids.toReversed().map((id) => wireId('ORGANIZATION', id)),
    );
    const first = await list({ provisioningState: 'active', max: '2' });
    expect(first.headers['link']).toBe(`<${origin}${path}?provisioningState=active&offset=2&max=2>; rel="next"`);
    const second = await list({ provisioningState: 'active', max: '2', offset: '2' });
    expect(second.headers).not.toHaveProperty('link');
    expect([first.json.items.length, second.json.items.length]).toEqual([2, 1]);
    expect((await list({ provisioningState: 'suspended' })).json.items).toEqual([
      {
        orgId: wireId('ORGANIZATION', ids[1]),
        subscriptionId: 'Sub23452346',
        provisioningState: 'suspended',
        created: '2026-01-05T08:00:00.000Z',
        billingStartDate: '2026-01-01T00:00:00.000Z',
      },
    ]);
  });

  it('is the caller’s own, and refuses what it cannot read in the shape that clients parse', async () => {
    const { caller, list } = setup();
    await makeSubPartner(table, caller.partnerId, newId('partner'));
    expect((await list({}, aPartnerCaller())).json).toEqual({ items: [] });
    expect(await list({}, { ...caller, scopes: ['trials:read'] })).toMatchObject({
      status: 403,
      json: { message: expect.any(String), errors: [{ description: expect.any(String), errorCode: 90003 }], trackingId: 'SIMPLE_1' },
    });
    expect((await list({ provisioningState: 'sleeping' })).status).toBe(400);
  });
});
