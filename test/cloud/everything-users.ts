import { expect } from 'vitest';
import { enter, expectStatus, signIn } from './entering.ts';
import type { RealCloud } from './real-cloud.ts';

type Place = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** Sends a file as a browser or the command line does it: by the form as it was signed, and nothing else. */
export function upload({ url, fields }: Place, content: string, changed: Readonly<Record<string, string>> = {}): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
  form.append('file', new Blob([content]), 'people.csv');
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' });
}

const head = 'First Name,Last Name,User ID/Email (Required),Webex Messaging,Webex Contact Center Premium\r\n';
const services = { message: 50, 'contact-center-standard': 5, 'contact-center-premium': 5 };

/** An organisation with its paths and people of its own. */
async function anOrganisation(world: RealCloud) {
  const trial = await world.aTrial({ services });
  const of = trial.id.slice(-8).toLowerCase();
  return { ...trial, path: `/v1/organisations/${trial.organisationId}`, person: (name: string) => `${name}.${of}@ludzie.example` };
}

/** Something that is asked while the workers of a queue do nothing. */
export async function held(world: RealCloud, worker: string, ask: () => Promise<void>): Promise<void> {
  const fault = world.cloud.gate.inject({ functionName: `handover-local-${worker}`, when: 'before', effect: 'throttle', times: 1_000_000 });
  try {
    await ask();
  } finally {
    fault.remove();
  }
  await world.cloud.settle({ hurry: true });
}

export async function follow(world: RealCloud, path: string, { token } = world.partner): Promise<string> {
  const answer = await fetch(`${world.api}${path}`, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' });
  expect(answer.status).toBe(303);
  return (await fetch(answer.headers.get('location') ?? '')).text();
}

/** By hand: added, changed, given rights, invited again, put aside, brought back, deleted, also by the clock. */
export async function usersByHand(world: RealCloud): Promise<void> {
  const { path, person } = await anOrganisation(world);
  const users = [
    { email: person('ola'), licences: { contactCenter: 'premium' } },
    { email: person('jan') },
    { email: person('bounce+iga') },
  ];
  const { json } = await world.call('POST', `${path}/users`, { body: { users } });
  expect(json.counts).toMatchObject({ created: 3 });
  const [ola, jan, iga] = json.records.map(({ userId }: { userId: string }) => `${path}/users/${userId}`);
  await expectStatus(world.call('POST', `${path}/users`, { body: { users } }), 200);
  await expectStatus(world.call('PATCH', ola, { body: { firstName: 'Ola', lastName: 'Lis' } }), 200);
  await expectStatus(world.call('PUT', `${ola}/administrator-role`, { body: { role: 'full' } }), 200);
  await expectStatus(world.call('PUT', `${ola}/administrator-role`, { body: { role: 'none' } }), 200);
  for (const read of [`${path}/users?limit=2`, ola, `${path}/licences`, `${ola}/invitation`, `${ola}/diagnosis`, `${ola}/portal`]) {
    await expectStatus(world.call('GET', read), 200);
  }
  await world.cloud.settle();
  await world.advance(360_000);
  await expectStatus(world.call('POST', `${jan}/invitation`), 202);
  const { headers } = await world.call('GET', `${path}/settings`);
  const settings = { body: { automaticSync: true }, headers: { 'if-match': headers['etag'] ?? '' } };
  await expectStatus(world.call('PATCH', `${path}/settings`, settings), 200);
  await held(world, 'run-resends', async () => {
    const again = await world.call('POST', `${path}/invitations`, { body: {} });
    expect(again.status).toBe(202);
    await expectStatus(world.call('GET', again.headers['location'] ?? ''), 200);
    await expectStatus(world.call('POST', `${again.headers['location']}/cancel`), 202);
  });
  await expectStatus(world.call('POST', `${path}/invitations`, { body: {} }), 202);
  await world.cloud.settle();
  await expectStatus(world.call('POST', `${jan}/deactivate`), 200);
  await expectStatus(world.call('POST', `${jan}/reactivate`), 200);
  await expectStatus(world.call('POST', `${jan}/deactivate`), 200);
  await expectStatus(world.call('DELETE', iga), 204);
  await world.cloud.settle();
  await world.advance(31 * 86_400_000);
  await world.cloud.settle();
  await expectStatus(world.call('GET', jan), 404);
}

/** By file: uploaded, looked at, tried, imported, put right, undone, exported; and synced, with the agent template. */
export async function usersByFile(world: RealCloud): Promise<void> {
  const { path, person } = await anOrganisation(world);
  const file = `${head}Ola,Lis,${person('ola')},TRUE,TRUE\r\nJan,Kot,no address,TRUE,\r\n`;
  const { json: begun } = await world.call('POST', `${path}/imports`, { body: {} });
  expect((await upload(begun.upload, file)).ok).toBe(true);
  const at = `${path}/imports/${begun.job.id}`;
  await expectStatus(world.call('GET', `${at}/preview`), 200);
  const tried = await world.call('POST', `${at}/submit`, { body: { mode: 'add', dryRun: true } });
  expect(tried.status).toBe(202);
  await world.cloud.settle();
  expect(await follow(world, `${tried.headers['location']}/verdicts`)).toContain(person('ola'));
  const submitted = await world.call('POST', `${at}/submit`, { body: { mode: 'add' } });
  expect(submitted.status).toBe(202);
  await world.cloud.settle();
  expect(await follow(world, `${at}/errors`)).toContain('no address');
  await held(world, 'run-imports', async () => {
    const second = await world.call('POST', `${path}/imports?mode=add-and-remove`, {
      headers: { 'content-type': 'text/csv' },
      body: `${head}Ola,Lys,${person('ola')},TRUE,FALSE\r\n`,
    });
    expect(second.status, second.text).toBe(202);
    await expectStatus(world.call('POST', `${path}/imports/${second.json.job.id}/cancel`), 202);
  });
  await expectStatus(world.call('POST', `${at}/undo`), 202);
  await world.cloud.settle();
  const exported = await world.call('POST', `${path}/exports`);
  await world.cloud.settle();
  await expectStatus(world.call('GET', exported.headers['location'] ?? ''), 200);
  expect(await follow(world, `${exported.headers['location']}/file`)).toContain('User ID/Email (Required)');
  await expectStatus(world.call('POST', `${path}/syncs`), 202);
  await world.cloud.settle();
  const template = await world.call('POST', `${path}/agent-templates`);
  await world.cloud.settle();
  const filled = await follow(world, `${template.headers['location']}/file`);
  const { json: place } = await world.call('POST', `${path}/agent-imports`, { body: {} });
  expect((await upload(place.upload, `${filled}nobody@ludzie.example,FALSE,,,,,\r\n`)).ok).toBe(true);
  const agents = `${path}/agent-imports/${place.id}`;
  await expectStatus(world.call('POST', `${agents}/submit`), 202);
  await world.cloud.settle();
  expect(await follow(world, `${agents}/errors`)).toContain('nobody@ludzie.example');
  await expectStatus(world.call('GET', `${path}/tasks`), 200);
}

/** What a browser would send of a form as it stands: its hidden, typed and chosen fields, without the token. */
function filledIn(html: string, action: string): Record<string, string> {
  const form = html.slice(html.indexOf(`action="${action}"`)).split('</form>')[0] ?? '';
  const inputs = [...form.matchAll(/<input [^>]*>/g)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const sent = inputs.filter((tag) => !/type="(radio|checkbox|file)"/.test(tag) || tag.includes(' checked=""'));
  const fields = sent.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value').replaceAll('&amp;', '&')] as const);
  return Object.fromEntries(fields.filter(([name]) => name !== 'csrf' && name !== ''));
}

/** An administrator looks after users on pages. */
export async function usersOnPages(world: RealCloud): Promise<void> {
  const { email, person, companyName } = await anOrganisation(world);
  const human = await enter(world, email);
  const list = '/organisation/users';
  const act = async (from: string, path: string, over: Record<string, string> = {}, status = 303) => {
    const { html } = await human.get(from);
    const answer = await human.post(path, { ...filledIn(html, path), ...over });
    expect(answer.status, `${path}: ${answer.html.split('<main')[1]?.slice(0, 2000)}`).toBe(status);
    return { ...answer, at: new URL(answer.location ?? '', world.api).pathname };
  };
  const people = { addresses: `${person('ola')}\n${person('jan')}`, agent: 'premium', step: 'check' };
  const checked = await act(`${list}/new`, `${list}/new/check`, people, 200);
  await expectStatus(human.post(`${list}/new`, filledIn(checked.html, `${list}/new`)), 200);
  await world.cloud.settle();
  const { html } = await human.get(`${list}?search=${encodeURIComponent(person('ola'))}`);
  const user = /href="(\/organisation\/users\/usr_\w+)"/.exec(html)?.[1] ?? '';
  await act(user, `${user}/names`, { firstName: 'Ola', lastName: 'Lis' });
  await act(user, `${user}/licences`, { agent: 'supervisor' });
  await act(user, `${user}/licences`, { agent: 'premium' });
  await act(user, `${user}/rights`, { role: 'service' });
  await world.advance(660_000);
  for (const page of [`${user}/diagnosis`, `${user}/portal`]) await expectStatus(human.get(page), 200);
  await act(user, `${user}/invitation`);
  await act(`${user}/deactivation`, `${user}/deactivation`);
  await act(user, `${user}/reactivation`);
  await act(`${user}/deletion`, `${user}/deletion`);
  await act(list, '/organisation/exports');
  await world.cloud.settle();
  const { html: tasks } = await human.get('/organisation/tasks');
  const exported = /href="(\/organisation\/tasks\/job_\w+)"/.exec(tasks)?.[1] ?? '';
  await expectStatus(human.get(`${exported}/file`), 303);
  await act(list, '/organisation/syncs');
  await world.cloud.settle();

  const { html: form } = await act(`${list}/import`, `${list}/import`, {}, 200);
  const target = /<form action="(http[^"]+)"/.exec(form)?.[1] ?? '';
  const sent = await upload({ url: target, fields: filledIn(form, target) }, `${head}Ida,Lis,${person('ida')},TRUE,\r\n,,nobody,,\r\n`);
  const file = new URL(sent.headers.get('location') ?? '').pathname;
  const submitted = { mode: 'add', step: 'try' };
  const tried = await act(file, `${file}/submit`, submitted);
  await world.cloud.settle();
  await expectStatus(human.get(`${tried.at}/verdicts`), 303);
  const { at: task } = await act(file, `${file}/submit`, { mode: 'add', step: 'submit' });
  await world.cloud.settle();
  await expectStatus(human.get(`${task}/errors`), 303);
  await held(world, 'run-imports', async () => {
    const { at } = await act(task, `${task}/undo`);
    await act(at, `${at}/cancel`);
  });
  await act('/organisation/settings', '/organisation/settings', { automaticSync: 'true' });
  await held(world, 'run-resends', async () => {
    const { at } = await act('/organisation/settings', '/organisation/invitations', { only: 'all' });
    await act(at, `${at}/cancel`);
  });
  await world.cloud.settle();
  await human.post('/sign-out');
  const jan = await enter(world, person('jan'), '/account');
  await expectStatus(jan.get('/account'), 200);
  await expectStatus(jan.get(list), 403);
  // Time enough for the session to be noted as seen.
  await world.advance(660_000);
  await expectStatus(jan.get('/account?lang=en'), 200);
  const again = (await signIn(world, email)).human;
  await again.get('/organisation/deletion');
  // The automatic sync that followed the changes waits in its queue for a while: while it runs, nothing is deleted.
  await world.cloud.settle({ hurry: true });
  await expectStatus(again.post('/organisation/deletion', { companyName }), 200);
  await world.cloud.settle();
  await world.aTrial({ administratorEmail: email });
}

/** A partner deletes an organisation that was only tried; its people can go elsewhere. */
export async function deletedOrganisation(world: RealCloud): Promise<void> {
  const { path, companyName, email, person } = await anOrganisation(world);
  await world.call('POST', `${path}/users`, { body: { users: [{ email: person('ola') }] } });
  await expectStatus(world.call('POST', `${path}/deletion`, { body: { companyName } }), 202);
  await world.cloud.settle();
  const other = await anOrganisation(world);
  const { json } = await world.call('POST', `${other.path}/users`, { body: { users: [{ email }, { email: person('ola') }] } });
  expect(json.counts).toMatchObject({ created: 2 });
}
