import { expect } from 'vitest';
import type { TestDns } from '#test/support/dns-server.ts';
import { enter, expectStatus, password, signIn } from './entering.ts';
import * as beside from './everything-beside-wholesale.ts';
import { domains } from './everything-domains.ts';
import { ordersMapped, ordersOfSalesContact, ordersOfSeller, ordersOnPages } from './everything-orders.ts';
import { rights, setUpByAdministrator, setUpByApi, setUpByLink, setUpByPartner, setUpRetried, setUpWoken } from './everything-set-ups.ts';
import { deletedOrganisation, usersByFile, usersByHand, usersOnPages } from './everything-users.ts';
import * as wholesale from './everything-wholesale.ts';
import { entries, linkIn, minutes, type RealCloud } from './real-cloud.ts';
import { WebBrowser } from './web-browser.ts';

type Scenario = { readonly title: string; readonly play: (world: RealCloud, dns: TestDns) => Promise<void> };

const day = 86_400_000;

async function terms(world: RealCloud): Promise<void> {
  const trial = await world.aTrial();
  await enter(world, trial.email);
  const path = `/v1/trials/${trial.id}`;
  const { headers } = await world.call('GET', path);
  await expectStatus(world.call('PATCH', path, { body: { durationDays: 30 }, headers: { 'if-match': headers['etag'] ?? '' } }), 200);
  await expectStatus(world.call('PUT', `${path}/set-up-answer`, { body: { answer: 'later' } }), 200);
  await world.advance(day);
  await expectStatus(world.call('POST', `${path}/extension`), 200);
  await expectStatus(world.call('POST', `${path}/cancellation`), 200);
  await expectStatus(world.call('POST', `${path}/restoration`), 200);
}

async function neverStarted(world: RealCloud): Promise<void> {
  const trial = await world.aTrial();
  const path = `/v1/trials/${trial.id}`;
  await expectStatus(world.call('POST', `${path}/administrator`, { body: { administratorEmail: `other.${trial.email}` } }), 200);
  await world.advance(minutes(6));
  await expectStatus(world.call('POST', `${path}/welcome-email`), 202);
  await world.cloud.settle();
  await expectStatus(world.call('POST', `${path}/cancellation`), 200);
  await expectStatus(world.call('POST', `${path}/restoration`), 200);
  await world.cloud.settle();
  await expectStatus(world.call('POST', `${path}/cancellation`), 200);
}

async function notes(world: RealCloud): Promise<void> {
  const { id } = await world.aTrial();
  const path = `/v1/trials/${id}/notes`;
  const { json, headers } = await world.call('POST', path, { body: { text: 'Call again on Monday.' } });
  await expectStatus(world.call('GET', path), 200);
  await expectStatus(world.call('GET', `${path}/${json.id}`), 200);
  const changed = await world.call('PUT', `${path}/${json.id}`, {
    body: { text: 'Call on Tuesday.' },
    headers: { 'if-match': headers['etag'] ?? '' },
  });
  expect(changed.status).toBe(200);
  await expectStatus(world.call('DELETE', `${path}/${json.id}`, { headers: { 'if-match': changed.headers['etag'] ?? '' } }), 204);
}

async function suppressed(world: RealCloud): Promise<void> {
  const { id } = await world.aTrial({ administratorEmail: `bounce+every${world.cloud.clock.now().getTime()}@kwiaty.example` });
  expect((await world.call('GET', `/v1/trials/${id}`)).json.administratorAddressSuppressed).toBe(true);
  await expectStatus(world.call('POST', `/v1/trials/${id}/administrator/release`), 200);
  await world.cloud.settle();
}

async function contextService(world: RealCloud): Promise<void> {
  const { organisationId } = await world.aTrial({ contextService: false });
  const path = `/v1/organisations/${organisationId}/context-service`;
  await expectStatus(world.call('PUT', path), 201);
  await expectStatus(world.call('GET', path), 200);
  const registration = await world.call('POST', `${path}/registrations`, { body: { name: 'Infolinia' } });
  const one = `${path}/registrations/${registration.json.registrationId}`;
  await expectStatus(world.call('GET', `${path}/registrations`), 200);
  await expectStatus(world.call('GET', one), 200);
  await expectStatus(world.call('POST', `${one}/rotation`, { body: {} }), 200);
  const { headers } = await world.call('GET', one);
  await expectStatus(world.call('DELETE', one, { headers: { 'if-match': headers['etag'] ?? '' } }), 204);
  await expectStatus(world.call('DELETE', path), 204);
}

async function lists(world: RealCloud): Promise<void> {
  await world.aTrial();
  await expectStatus(world.call('GET', '/v1/trials?state=awaiting_customer&limit=1'), 200);
  await expectStatus(world.call('GET', '/v1/customers'), 200);
  await expectStatus(new WebBrowser(world.api).get('/no/such/page'), 404);
  for (const path of ['/', '/docs', '/openapi.json', '/docs/errors', '/docs/errors/NOT_FOUND']) {
    await expectStatus(new WebBrowser(world.api).get(path), path === '/' ? 302 : 200);
    expect(await new WebBrowser(world.api).head(path)).toMatchObject({ status: path === '/' ? 302 : 200, html: '' });
  }
}

/** An administrator at home, with an application, signing out and in, forgetting the password. */
async function organisation(world: RealCloud): Promise<void> {
  const trial = await world.aTrial();
  const human = await enter(world, trial.email);
  await expectStatus(human.get('/organisation'), 200);
  await expectStatus(human.head('/organisation'), 200);
  await human.get('/organisation');
  const made = await human.post('/organisation/registrations', { name: 'Recepcja' });
  expect(made.status).toBe(200);
  const id = /registrations\/(reg_\w+)\/rotate/.exec(made.html)?.[1];
  await expectStatus(human.post(`/organisation/registrations/${id}/rotate`), 200);
  await human.get('/organisation');
  await expectStatus(human.post(`/organisation/registrations/${id}/revoke`), 200);
  await human.get('/organisation');
  await expectStatus(human.post('/sign-out'), 303);
  expect((await signIn(world, trial.email, 'not the right one at all')).answer.status).toBe(422);
  expect((await signIn(world, trial.email)).answer).toMatchObject({ status: 303, location: '/organisation' });
  const forgetful = new WebBrowser(world.api);
  await forgetful.get('/get-started/renewal');
  await expectStatus(forgetful.post('/get-started/renewal', { email: trial.email }), 200);
  await world.cloud.settle();
  await enter(world, trial.email);
}

async function declined(world: RealCloud): Promise<void> {
  const trial = await world.aTrial();
  const human = new WebBrowser(world.api);
  const link = linkIn(world.mailTo(trial.email)[0]);
  await human.get(link);
  await human.post(link, { password });
  await world.advance(minutes(11));
  const { html } = await human.get('/terms');
  const version = /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
  await expectStatus(human.post('/terms', { version, answer: 'decline' }), 200);
  expect(await human.get('/organisation')).toMatchObject({ status: 303 });
}

/** One of a partner's own people does by hand what the API does. */
async function partnerPages(world: RealCloud): Promise<void> {
  const { contactEmail } = await world.addPartner(`Biuro ${world.cloud.clock.now().getTime()}`);
  await world.cloud.settle();
  const human = await enter(world, contactEmail);
  await expectStatus(human.get('/partner'), 200);
  const start = async (over: Record<string, string> = {}) => {
    await human.get('/partner/trials/new');
    const form = { ...entries(world.aTrialRequest()), ...over };
    const { status, html, location = '' } = await human.post('/partner/trials/new', form);
    expect(status, html).toBe(303);
    await world.cloud.settle();
    return { at: location.replace('?done=created', ''), email: form.administratorEmail };
  };
  const act = async (at: string, action: string, fields: Record<string, string> = {}, status = 303) => {
    await human.get(at);
    await expectStatus(human.post(`${at}/${action}`, fields), status);
  };
  const bouncing = await start({ administratorEmail: `bounce+pages${world.cloud.clock.now().getTime()}@kwiaty.example` });
  await act(bouncing.at, 'address-release');
  await act(bouncing.at, 'administrator', { administratorEmail: `right.${bouncing.email.split('+')[1]}` });
  await world.advance(minutes(6));
  await act(bouncing.at, 'welcome-email');
  await act(bouncing.at, 'cancellation');
  await act(bouncing.at, 'restoration');
  const { at, email } = await start({ durationDays: '30' });
  await enter(world, email);
  await act(at, 'notes', { text: 'Prefers the phone.' });
  await act(at, 'set-up-answer', { answer: 'no' });
  await world.advance(day);
  const later = (await signIn(world, contactEmail)).human;
  await later.get(at);
  await expectStatus(later.post(`${at}/extension`), 303);
}

/** The stream's reader is out of order for a while; the hourly sweep finds what it has left. */
async function swept(world: RealCloud): Promise<void> {
  const trial = await world.aTrial();
  await enter(world, trial.email);
  await world.cloud.settle();
  const out = { functionName: 'handover-local-dispatch-events', when: 'before', effect: 'throttle', times: 1_000_000 } as const;
  const fault = world.cloud.gate.inject(out);
  const body = world.aTrialRequest();
  try {
    const waiting = await world.call('POST', '/v1/trials', { body });
    await expectStatus(world.call('POST', `/v1/trials/${trial.id}/cancellation`), 200);
    world.cloud.clock.moveTo(new Date(world.cloud.clock.now().getTime() + minutes(20)));
    expect(await world.cloud.invoke('handover-local-sweep-events', {})).toMatchObject({ ok: true });
    const types = (await world.feed())
      .filter(({ subject }) => [trial.id, waiting.json.id].includes(subject.trialId))
      .map(({ type }) => type);
    expect(types.filter((type) => !type.startsWith('email.'))).toEqual(expect.arrayContaining(['trial.created', 'trial.soft_deleted']));
  } finally {
    fault.remove();
  }
  await world.cloud.settle();
  expect(world.mailTo(body.administratorEmail)).toHaveLength(1);
}

/** Whatever a deployment does, each at least once. */
export const everything: readonly Scenario[] = [
  { title: 'terms are changed', play: terms },
  { title: 'an administrator who never signs in is replaced', play: neverStarted },
  { title: 'notes are kept', play: notes },
  { title: 'an address is suppressed and released', play: suppressed },
  { title: 'Context Service is granted, used and taken away', play: contextService },
  { title: 'lists and documentation are read', play: lists },
  { title: 'an administrator is at home', play: organisation },
  { title: 'the terms are declined', play: declined },
  { title: 'a partner’s person works on the pages', play: partnerPages },
  { title: 'users are added and changed by hand', play: usersByHand },
  { title: 'users come by file, and are synced', play: usersByFile },
  { title: 'an administrator looks after users', play: usersOnPages },
  { title: 'an organisation is deleted', play: deletedOrganisation },
  { title: 'a commerce system places orders', play: ordersOfSeller },
  { title: 'a sales contact looks after orders', play: ordersOfSalesContact },
  { title: 'a partner maps orders', play: ordersMapped },
  { title: 'the contact of an order maps it', play: ordersOnPages },
  { title: 'services are set up through the API', play: setUpByApi },
  { title: 'what failed is set up again', play: setUpRetried },
  { title: 'the contact of an order sets up', play: setUpByLink },
  { title: 'a partner’s person sets up', play: setUpByPartner },
  { title: 'a customer’s administrator sets up', play: setUpByAdministrator },
  { title: 'a set-up that nobody works on is woken', play: setUpWoken },
  { title: 'full rights are asked for', play: rights },
  { title: 'domains are proved and claimed', play: domains },
  { title: 'wholesale templates are kept', play: wholesale.templates },
  { title: 'wholesale customers are provisioned', play: wholesale.customers },
  { title: 'wholesale subscribers are provisioned', play: wholesale.subscribers },
  { title: 'a wholesale client does what goes with it', play: beside.neighbours },
  { title: 'organisations are attached to wholesale', play: wholesale.attached },
  { title: 'webhooks are called', play: beside.webhooks },
  { title: 'wholesale is billed', play: beside.billing },
  { title: 'the sweep finds what the stream’s reader has left', play: swept },
];
