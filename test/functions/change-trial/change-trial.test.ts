import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { takeSeats } from '#test/support/seats.ts';
import { organisationItems } from '#test/support/stored.ts';
import { type TrialWorld, trialWorld } from '#test/support/trial-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
const setup = (at?: string) => trialWorld(table, at);

async function entitlements(world: TrialWorld, organisationId: string) {
  const items = await organisationItems(world.table, organisationId);
  return Object.fromEntries(
    items.filter((item) => item['itemType'] === 'entitlement').map((item) => [item['service'], item['licences'] ?? 'unlimited']),
  );
}

describe('changing the terms of a trial', () => {
  it('changes services, licences, language and duration, and their entitlements, in one change [TR-4] [TR-10]', async () => {
    const world = await setup();
    const { id, path, view } = await world.start({ services: { message: 10, meetings: 10 }, durationDays: 30 });
    const body = { services: { message: 12, calling: 3 }, durationDays: 60, language: 'he' };
    const changed = await world.call('PATCH', path, { body, ifMatch: 1 });
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.json).toMatchObject({ durationDays: 60, language: 'he', version: 2, state: 'awaiting_customer' });
    expect(changed.json.services).toEqual([
      { service: 'message', licences: 12 },
      { service: 'calling', licences: 3 },
    ]);
    expect(await entitlements(world, view.organisationId)).toEqual({ message: 12, calling: 3, 'context-service': 'unlimited' });
    const people = await organisationItems(world.table, view.organisationId);
    expect(people.filter((item) => item['language'] !== undefined).map((item) => item['language'])).toEqual(['he', 'he']);
    expect(await world.events()).toEqual(['trial.created', 'trial.changed']);
    expect((await world.stored(id)).services).toEqual({ message: 12, calling: 3 });
  });

  it.each(['companyName', 'administratorEmail', 'country'])('never changes %s [TR-4]', async (term) => {
    const world = await setup();
    const { path } = await world.start();
    const refused = await world.call('PATCH', path, { body: { [term]: 'PL', language: 'ro' }, ifMatch: 1 });
    expect(refused.json).toMatchObject({ status: 400, code: 'IMMUTABLE_TERM', errors: [{ field: `/${term}`, code: 'IMMUTABLE_TERM' }] });
    expect((await world.call('GET', path)).json).toMatchObject({ language: 'pl', version: 1 });
  });

  it('refuses fewer licences than are used, at each service, and a service that is used being taken away [TR-4]', async () => {
    const world = await setup();
    const { path, view } = await world.start({ services: { message: 10, meetings: 10, calling: 10 } });
    await takeSeats(table, view.organisationId, { message: 7, meetings: 1 });
    const refused = await world.call('PATCH', path, { body: { services: { message: 6, calling: 1 } }, ifMatch: 1 });
    expect(refused.json).toMatchObject({ status: 409, code: 'LICENCES_BELOW_ASSIGNED' });
    expect(refused.json.errors.map((fault: { field: string }) => fault.field)).toEqual(['/services/message', '/services/meetings']);
    expect((await world.call('PATCH', path, { body: { services: { message: 7, meetings: 1 } }, ifMatch: 1 })).status).toBe(200);
  });

  it('holds the bounds of licence counts, and at least one service [TR-5] [TR-11]', async () => {
    const world = await setup();
    const { path } = await world.start();
    for (const services of [{ message: 0 }, { message: 1000 }, { message: 1.5 }, {}, { 'context-service': 1 }, { message: '5' }]) {
      const refused = await world.call('PATCH', path, { body: { services }, ifMatch: 1 });
      expect(refused.json, JSON.stringify(services)).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
    }
    expect((await world.call('PATCH', path, { body: { services: { message: 999 } }, ifMatch: 1 })).status).toBe(200);
  });

  it('counts another duration from the start, and refuses one whose end has passed [TR-10]', async () => {
    const world = await setup('2026-03-01T10:00:00.000Z');
    const { id, path } = await world.start({ durationDays: 90 });
    await world.signIn(id);
    world.day(40);
    const tooShort = await world.call('PATCH', path, { body: { durationDays: 30 }, ifMatch: 2 });
    expect(tooShort.json).toMatchObject({ status: 409, code: 'END_NOT_AHEAD', errors: [{ field: '/durationDays' }] });
    const changed = await world.call('PATCH', path, { body: { durationDays: 60 }, ifMatch: 2 });
    expect(changed.json).toMatchObject({ startedAt: '2026-03-01T10:00:00.000Z', endsAt: '2026-04-30T23:59:59.999Z', daysLeft: 20 });
    expect((await world.call('PATCH', path, { body: { durationDays: 45 }, ifMatch: 3 })).json).toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('does not change the duration of a suspended trial, but other terms [TR-10]', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(35);
    expect((await world.call('PATCH', path, { body: { durationDays: 90 }, ifMatch: 2 })).json).toMatchObject({ code: 'TRIAL_STATE' });
    expect((await world.call('PATCH', path, { body: { language: 'en' }, ifMatch: 2 })).json).toMatchObject({
      state: 'suspended',
      language: 'en',
    });
  });

  it('leaves Context Service when Message is taken away [CX-5]', async () => {
    const world = await setup();
    const { path, view } = await world.start({ services: { message: 5, calling: 5 }, contextService: true });
    await world.call('PATCH', path, { body: { services: { calling: 5 } }, ifMatch: 1 });
    expect(await entitlements(world, view.organisationId)).toEqual({ calling: 5, 'context-service': 'unlimited' });
  });

  it('writes nothing when nothing would change', async () => {
    const world = await setup();
    const { path } = await world.start({ durationDays: 90, services: { message: 5 }, contextService: false });
    const same = await world.call('PATCH', path, { body: { durationDays: 90, services: { message: 5 } }, ifMatch: 1 });
    expect(same.json).toMatchObject({ version: 1 });
    expect(await world.events()).toEqual(['trial.created']);
  });

  it('needs If-Match, and refuses a version that was changed since', async () => {
    const world = await setup();
    const { path } = await world.start();
    expect((await world.call('PATCH', path, { body: { language: 'en' } })).json).toMatchObject({ status: 428, code: 'IF_MATCH_REQUIRED' });
    const both = await Promise.all(['en', 'sv'].map((language) => world.call('PATCH', path, { body: { language }, ifMatch: 1 })));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 412]);
    expect((await world.call('GET', path)).json.version).toBe(2);
  });

  it('refuses fields that it does not know, by name', async () => {
    const world = await setup();
    const { path } = await world.start();
    const refused = await world.call('PATCH', path, { body: { seats: 3 }, ifMatch: 1 });
    expect(refused.json).toMatchObject({ code: 'INVALID_REQUEST', errors: [{ field: '/seats', code: 'unknown_field' }] });
  });
});

describe('extending a trial', () => {
  it('sets the end to 30 days from today, tells both, and counts [TR-10] [EM-1]', async () => {
    const world = await setup();
    const { id, path, view } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(20);
    const extended = await world.call('POST', `${path}/extension`);
    expect(extended.json).toMatchObject({ state: 'active', endsAt: '2026-04-20T23:59:59.999Z', daysLeft: 30, extensions: 1 });
    const told = (await world.emails(id)).filter((mail) => mail.kind === 'trial-extended');
    expect(told.map((mail) => [mail.audience, mail.to, mail.language])).toEqual([
      ['partner', `kontakt-${world.caller.partnerId}@sieci.example`, 'sv'],
      ['administrator', view.administrator.email, 'pl'],
    ]);
  });

  it('is refused where it would shorten the trial, to the day [TR-10]', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 60 });
    await world.signIn(id);
    world.day(30);
    expect((await world.call('POST', `${path}/extension`)).json).toMatchObject({ status: 409, code: 'EXTENSION_SHORTENS_TRIAL' });
    world.day(1);
    expect((await world.call('POST', `${path}/extension`)).json).toMatchObject({ endsAt: '2026-05-01T23:59:59.999Z' });
  });

  it('is possible once [TR-10]', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(20);
    expect((await world.call('POST', `${path}/extension`)).status).toBe(200);
    world.day(10);
    expect((await world.call('POST', `${path}/extension`)).json).toMatchObject({ status: 409, code: 'EXTENSIONS_USED_UP' });
  });

  it('lets a suspended trial run again, whether or not a sweep has recorded its end [TR-10]', async () => {
    for (const swept of [false, true]) {
      const world = await setup();
      const { id, path } = await world.start({ durationDays: 30 });
      await world.signIn(id);
      world.day(50);
      if (swept) await world.sweep();
      const extended = await world.call('POST', `${path}/extension`);
      expect(extended.json).toMatchObject({ state: 'active', daysLeft: 30 });
      expect(extended.json.suspendedAt).toBeUndefined();
      expect((await world.events()).slice(-2)).toEqual(['trial.suspended', 'trial.extended']);
      const told = (await world.emails(id)).map((mail) => mail.kind).slice(1);
      expect(told).toEqual([...(swept ? ['trial-ended', 'trial-ended'] : []), 'trial-extended', 'trial-extended']);
    }
  });

  it('repeated with one key extends once and answers alike, though the rule would refuse it by now', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(20);
    const key = newId('event');
    const all = await Promise.all(Array.from({ length: 20 }, () => world.call('POST', `${path}/extension`, { key })));
    all.push(await world.call('POST', `${path}/extension`, { key }));
    expect(new Set(all.map((answer) => `${answer.status} ${answer.headers['etag']} ${answer.body}`)).size).toBe(1);
    expect(all[0]?.status).toBe(200);
    expect((await world.events()).filter((type) => type === 'trial.extended')).toHaveLength(1);
  });
});

describe('a repeat that comes while the first request is being carried out', () => {
  it('is known as a repeat even if it read the trial after the change and the receipt before', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(20);
    const key = newId('event');
    const first = await world.call('POST', `${path}/extension`, { key });
    const early = await trialWorld(table, world.clock.now.toISOString(), {
      caller: world.caller,
      readsReceiptTooEarly: true,
    });
    const repeat = await early.call('POST', `${path}/extension`, { key });
    expect([repeat.status, repeat.body]).toEqual([first.status, first.body]);
  });
});

describe('the question whether to set services up now', () => {
  it('is open, is answered, and a no can become a yes [TR-7]', async () => {
    const world = await setup();
    const { path, view } = await world.start();
    expect(view.setUpQuestion).toBe('open');
    const later = await world.call('PUT', `${path}/set-up-answer`, { body: { answer: 'later' } });
    expect(later.json).toMatchObject({ setUpQuestion: 'later', version: 2 });
    expect((await world.call('PUT', `${path}/set-up-answer`, { body: { answer: 'later' } })).json.version).toBe(2);
    expect((await world.call('PUT', `${path}/set-up-answer`, { body: { answer: 'now' } })).json).toMatchObject({ setUpQuestion: 'now' });
    expect((await world.call('PUT', `${path}/set-up-answer`, { body: { answer: 'open' } })).status).toBe(400);
  });
});

const operations = [
  ['PATCH', '', { body: { language: 'en' }, ifMatch: 1 }],
  ['POST', '/extension', {}],
  ['POST', '/cancellation', {}],
  ['POST', '/restoration', {}],
  ['PUT', '/set-up-answer', { body: { answer: 'now' } }],
  ['POST', '/administrator', { body: { administratorEmail: 'somebody@else.example' } }],
  ['POST', '/welcome-email', {}],
  ['GET', '', {}],
  ['GET', '/notes', {}],
  ['POST', '/notes', { body: { text: 'a' } }],
] as const;

describe('every operation on a trial', () => {
  it.each(operations)('%s %s: another partner’s trial is answered as one that does not exist [TR-8]', async (method, sub, call) => {
    const [world, other] = await Promise.all([setup(), setup()]);
    const { id, path } = await world.start();
    const before = await world.stored(id);
    const foreign = await other.call(method, `${path}${sub}`, call);
    const nothing = await other.call(method, `/v1/trials/${newId('trial')}${sub}`, call);
    expect(foreign.status).toBe(404);
    const { requestId: _a, ...answer } = foreign.json;
    const { requestId: _b, ...same } = nothing.json;
    expect(answer).toEqual(same);
    expect(await world.stored(id)).toEqual(before);
  });

  it.each(operations)('%s %s: a caller without the scope is refused [TR-1]', async (method, sub, call) => {
    const world = await setup();
    const { path } = await world.start();
    const scopes = method === 'GET' ? (['events:read'] as const) : (['trials:read', 'customers:read'] as const);
    const caller = aPartnerCaller({ partnerId: world.caller.partnerId, scopes: [...scopes] });
    expect((await world.call(method, `${path}${sub}`, { ...call, caller })).json).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
  });
});

describe('two changes at once', () => {
  it('without If-Match are both made, one after the other', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(20);
    const answers = await Promise.all([
      world.call('POST', `${path}/extension`),
      world.call('PUT', `${path}/set-up-answer`, { body: { answer: 'now' } }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(await world.stored(id)).toMatchObject({ extensions: 1, setUpQuestion: 'now', version: 4 });
  });

  it('with one If-Match: one wins, the other is told that it has changed', async () => {
    const world = await setup();
    const { id, path } = await world.start();
    const answers = await Promise.all(
      ['now', 'later', 'now', 'later'].map((answer) => world.call('PUT', `${path}/set-up-answer`, { body: { answer }, ifMatch: 1 })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412]);
    expect((await world.stored(id)).version).toBe(2);
  });
});
