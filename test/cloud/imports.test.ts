import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { upload } from './everything-users.ts';
import { type RealCloud, realCloud } from './real-cloud.ts';

let world: RealCloud;
beforeAll(async () => {
  world = await realCloud();
}, 180_000);
afterAll(() => world?.cloud.stop());

const head = 'First Name,Last Name,User ID/Email (Required),Webex Messaging\r\n';
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `Ann,Example,ann${from + n}@imports.example,TRUE\r\n`).join('');

async function anOrganisation(): Promise<string> {
  const { organisationId } = await world.aTrial();
  return `/v1/organisations/${organisationId}`;
}

describe('imports, over the whole cloud', () => {
  it('take an uploaded file, and give back the rows that were wrong at an address that ends', { timeout: 120_000 }, async () => {
    const path = await anOrganisation();
    const { json: begun } = await world.call('POST', `${path}/imports`, { body: {} });
    expect(begun.upload.url).toMatch(new RegExp(`^${world.cloud.control}/`));
    expect((await upload(begun.upload, 'x', { key: 'elsewhere.csv' })).status).toBe(403);
    expect((await upload(begun.upload, `${head}${rows(5)}Ann,Example,no address,TRUE\r\n`)).ok).toBe(true);
    const submitted = await world.call('POST', `${path}/imports/${begun.job.id}/submit`, { body: { mode: 'add' } });
    expect(submitted.status).toBe(202);
    await world.cloud.settle();
    const { json: job } = await world.call('GET', `${path}/imports/${begun.job.id}`);
    expect(job).toMatchObject({ state: 'completed_with_errors', progress: { failed: 1, counts: { created: 5 } } });
    const authorization = `Bearer ${world.partner.token}`;
    const led = await fetch(`${world.api}${path}/imports/${begun.job.id}/errors`, { redirect: 'manual', headers: { authorization } });
    expect(led.status).toBe(303);
    const address = led.headers.get('location') ?? '';
    const file = await fetch(address);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    expect(await file.text()).toContain('no address');
    await world.advance(3_600_000);
    expect(await fetch(address).then(({ status: late }) => late)).toBe(403);
  });

  it('take a file that comes with the request', { timeout: 120_000 }, async () => {
    const path = await anOrganisation();
    const csv = { headers: { 'content-type': 'text/csv' }, body: `${head}${rows(3, 100)}` };
    const { status, json } = await world.call('POST', `${path}/imports?mode=add`, csv);
    expect(status).toBe(202);
    await world.cloud.settle();
    const { json: job } = await world.call('GET', `${path}/imports/${json.job.id}`);
    expect(job).toMatchObject({ state: 'completed', progress: { failed: 0, counts: { created: 3 } } });
  });
});
