import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RealCloud, realCloud } from './real-cloud.ts';

let world: RealCloud;
beforeAll(async () => {
  world = await realCloud();
}, 180_000);
afterAll(() => world?.cloud.stop());

const header = 'Email,Contact Center Enabled,Site,Team,User Profile,Multimedia Profile,Desktop Profile';

/** An organisation with two agents, one of whom the portal has. */
async function agents() {
  const trial = await world.aTrial({ services: { message: 5, 'contact-center-premium': 5 } });
  const path = `/v1/organisations/${trial.organisationId}`;
  const add = async (email: string) => {
    const users = [{ email, firstName: 'Ola', lastName: 'Lis', licences: { contactCenter: 'premium' } }];
    const { json } = await world.call('POST', `${path}/users`, { body: { users } });
    return json;
  };
  const [synced, later] = [
    `ola-${trial.id.slice(-6).toLowerCase()}@kwiaty.example`,
    `jan-${trial.id.slice(-6).toLowerCase()}@kwiaty.example`,
  ];
  const added = await add(synced);
  await world.call('POST', `${path}/syncs`);
  await world.cloud.settle();
  await add(later);
  return { path, synced, later, added };
}

/** Follows the address that a file is answered with. */
async function download(path: string): Promise<string> {
  const answer = await fetch(`${world.api}${path}`, { headers: { authorization: `Bearer ${world.partner.token}` }, redirect: 'manual' });
  expect(answer.status).toBe(303);
  return (await fetch(answer.headers.get('location') ?? '')).text();
}

describe('the agent template, over the whole cloud', () => {
  it('is fetched after a sync, sent back filled in, and what is wrong comes back as a file [SY-6]', async () => {
    const { path, synced, later } = await agents();
    const begun = await world.call('POST', `${path}/agent-templates`);
    expect(begun.status).toBe(202);
    await world.cloud.settle();
    const at = begun.headers['location'] ?? '';
    expect((await world.call('GET', at)).json).toMatchObject({ state: 'completed', progress: { done: 1, counts: { written: 1 } } });
    expect(await download(`${at}/file`)).toBe(`${header}\r\n${synced},FALSE,,,,,\r\n`);

    const rows = [
      `${synced.toUpperCase()},TRUE,Kraków,Reklamacje,Premium,,`,
      `${later},TRUE,Kraków,Reklamacje,Premium,,`,
      'nobody@kwiaty.example,FALSE,,,,,',
      `,maybe,"=1",,,,`,
    ];
    const sent = await world.call('POST', `${path}/agent-imports`, {
      body: `${header}\r\n${rows.join('\r\n')}\r\n`,
      headers: { 'content-type': 'text/csv' },
    });
    expect(sent.status).toBe(202);
    await world.cloud.settle();
    const of = sent.headers['location'] ?? '';
    expect((await world.call('GET', of)).json).toMatchObject({
      state: 'completed_with_errors',
      hasErrorFile: true,
      progress: { done: 4, failed: 3, counts: { updated: 1, unchanged: 0 } },
    });
    const errors = (await download(`${of}/errors`)).split('\r\n');
    expect(errors[0]).toBe(`${header},Handover Code,Handover Message`);
    expect(errors[1]).toContain('NOT_SYNCED');
    expect(errors[2]).toContain('NOT_A_USER');
    expect(errors[3]).toMatch(/^,maybe,'=1,.*EMAIL_MISSING BOOLEAN_INVALID/);

    await world.call('POST', `${path}/syncs`);
    await world.cloud.settle();
    // Corrected, with its two columns as they came.
    const corrected = [errors[0], errors[1]].join('\r\n');
    const again = await world.call('POST', `${path}/agent-imports`, { body: corrected, headers: { 'content-type': 'text/csv' } });
    await world.cloud.settle();
    expect((await world.call('GET', again.headers['location'] ?? '')).json).toMatchObject({
      state: 'completed',
      progress: { counts: { updated: 1 } },
    });
    const second = await world.call('POST', `${path}/agent-templates`);
    await world.cloud.settle();
    const filled = await download(`${second.headers['location']}/file`);
    for (const address of [synced, later]) expect(filled).toContain(`${address},TRUE,Kraków,Reklamacje,Premium,,\r\n`);
    const repeated = await world.call('POST', `${path}/agent-imports`, { body: filled, headers: { 'content-type': 'text/csv' } });
    await world.cloud.settle();
    expect((await world.call('GET', repeated.headers['location'] ?? '')).json).toMatchObject({
      progress: { counts: { updated: 0, unchanged: 2 } },
    });
  }, 60_000);

  it('is uploaded to a place of its own, and refused as a whole when it is no such file', async () => {
    const { path } = await agents();
    const place = await world.call('POST', `${path}/agent-imports`, { body: {} });
    expect(place.status).toBe(201);
    const submit = `${path}/agent-imports/${place.json.id}/submit`;
    expect(await world.call('POST', submit)).toMatchObject({ status: 409, json: { code: 'FILE_MISSING' } });
    const form = new FormData();
    for (const [name, value] of Object.entries(place.json.upload.fields)) form.append(name, String(value));
    form.append('file', new Blob(['Email,Colour\r\na@b.example,red\r\n']), 'agents.csv');
    expect((await fetch(place.json.upload.url, { method: 'POST', body: form })).status).toBe(204);
    const sent = await world.call('POST', submit);
    expect(sent.status).toBe(202);
    await world.cloud.settle();
    expect((await world.call('GET', sent.headers['location'] ?? '')).json).toMatchObject({
      state: 'rejected',
      reason: { code: 'COLUMN_UNKNOWN', detail: 'Colour' },
      progress: { done: 0 },
    });
    expect((await world.call('POST', submit)).json.id).toBe(place.json.id);
    expect((await world.call('GET', `${sent.headers['location']}/errors`)).status).toBe(409);
  }, 60_000);
});
