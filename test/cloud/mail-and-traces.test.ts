import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn, minutes, type RealCloud, realCloud } from './real-cloud.ts';
import { WebBrowser } from './web-browser.ts';

let world: RealCloud;
beforeAll(async () => {
  world = await realCloud();
}, 180_000);
afterAll(() => world?.cloud.stop());

const emailsOf = async (id: string) => (await world.call('GET', `/v1/trials/${id}`)).json;

describe('an administrator whose address does not take mail', () => {
  it.each([
    ['bounce', 'bounced'],
    ['complaint', 'complained'],
  ])('a %s is shown on the trial, and nothing more is written there until it is released [EM-4] [EM-5] [EM-6]', async (kind, state) => {
    const address = `${kind}+rose@kwiaty.example`;
    const { id } = await world.aTrial({ administratorEmail: address });
    const shown = await emailsOf(id);
    expect(shown).toMatchObject({ administratorAddressSuppressed: true, emails: [{ kind: 'trial-welcome', to: address, state }] });
    expect(shown.emails[0].reason).toEqual(expect.any(String));
    expect(world.mailTo(address)).toHaveLength(1);

    await world.advance(minutes(6));
    expect((await world.call('POST', `/v1/trials/${id}/welcome-email`)).status).toBe(202);
    await world.cloud.settle();
    expect((await emailsOf(id)).emails.map((email: { state: string }) => email.state)).toEqual(['suppressed', state]);
    expect(world.mailTo(address)).toHaveLength(1);

    await world.advance(minutes(6));
    const released = await world.call('POST', `/v1/trials/${id}/administrator/release`);
    expect(released).toMatchObject({ status: 200, json: { administratorEmail: address, welcomeEmailId: expect.any(String) } });
    await world.cloud.settle();
    // The address bounces or complains again: the e-mail went out, which is what a release is for.
    expect(world.mailTo(address)).toHaveLength(2);
    expect((await emailsOf(id)).emails.map((email: { state: string }) => email.state)).toEqual([state, 'suppressed', state]);
    const events = (await world.feed()).filter(({ subject }) => subject.trialId === id).map(({ type }) => type);
    expect(events.filter((type) => type === `email.${state}`)).toHaveLength(2);
    expect(events).toContain('address.released');
  });

  it('is written to as before once it takes mail, and every link but the newest is dead [EM-4] [EM-6] [GS-1]', async () => {
    const trial = await world.aTrial();
    const [welcome] = world.mailTo(trial.email);
    await fetch(`${world.cloud.control}/_local/mail/${welcome?.id}/bounce`, { method: 'POST' });
    await world.cloud.settle();
    expect(await emailsOf(trial.id)).toMatchObject({ administratorAddressSuppressed: true, emails: [{ state: 'bounced' }] });
    expect((await world.call('POST', `/v1/trials/${trial.id}/administrator/release`)).status).toBe(200);
    await world.cloud.settle();
    const mails = world.mailTo(trial.email);
    expect(mails).toHaveLength(2);
    expect(await emailsOf(trial.id)).toMatchObject({
      administratorAddressSuppressed: false,
      emails: [{ state: 'delivered' }, { state: 'bounced' }],
    });
    const statuses = await Promise.all(mails.map((mail) => new WebBrowser(world.api).get(linkIn(mail))));
    expect(statuses.map(({ status }) => status)).toEqual([410, 200]);
    const again = await world.call('POST', `/v1/trials/${trial.id}/administrator/release`);
    expect(again).toMatchObject({ status: 409, json: { code: 'NOT_SUPPRESSED' } });
  });
});

describe('the request id of a start', () => {
  it('is on its event, its e-mail and in the log lines of all who had to do with it', async () => {
    const trial = await world.aTrial();
    const requestId = trial.answer.headers['x-request-id'] ?? '';
    const events = (await world.feed()).filter(({ subject }) => subject.trialId === trial.id);
    expect(events.map(({ type }) => type)).toEqual(['trial.created', 'email.sent', 'email.delivered']);
    expect(new Set(events.map((event) => event.requestId))).toEqual(new Set([requestId]));
    expect(world.mailTo(trial.email)[0]?.headers['x-request-id']).toBe(requestId);
    for (const name of ['start-trial', 'dispatch-events', 'send-mail']) {
      const lines = world.cloud.logs(`handover-local-${name}`).filter(({ line }) => line.startsWith('{'));
      expect(
        lines.filter(({ line }) => JSON.parse(line).requestId === requestId).length,
        `${name} does not name the request`,
      ).toBeGreaterThan(0);
    }
  });
});

describe('the feed', () => {
  it('gives a reader with an old cursor everything that came after it, each once and without a gap', async () => {
    const { json: start } = await world.call('GET', '/v1/events?limit=100');
    let cursor = start.next;
    for (let more = start.more; more; ) {
      const { json } = await world.call('GET', `/v1/events?limit=100&after=${cursor}`);
      [cursor, more] = [json.next, json.more];
    }
    const trials = await Promise.all(Array.from({ length: 8 }, () => world.call('POST', '/v1/trials', { body: world.aTrialRequest() })));
    await world.cloud.settle();
    const late = await world.feed(world.partner, cursor);
    const all = await world.feed();
    expect(late).toEqual(all.slice(-late.length));
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
    const created = late.filter(({ type }) => type === 'trial.created').map(({ subject }) => subject.trialId);
    expect(created.toSorted()).toEqual(trials.map(({ json }) => json.id).toSorted());
    // A page asked for twice is the same page.
    const [once, twice] = await Promise.all([world.feed(world.partner, cursor), world.feed(world.partner, cursor)]);
    expect(once).toEqual(twice);
  });

  it('shows an event whose dispatch came late to a reader who was past its time', async () => {
    const fault = world.cloud.gate.inject({
      functionName: 'handover-local-dispatch-events',
      operation: 'dynamodb:TransactWriteItems',
      when: 'before',
      effect: 'throttle',
      times: 4,
    });
    const body = world.aTrialRequest();
    const late = await world.call('POST', '/v1/trials', { body });
    const before = (await world.call('GET', '/v1/events?limit=100')).json;
    expect(before.events.map(({ subject }: { subject: { trialId?: string } }) => subject.trialId)).not.toContain(late.json.id);
    await world.cloud.settle();
    expect(fault.hits).toBeGreaterThan(0);
    const after = await world.feed(world.partner);
    expect(after.filter(({ type, subject }) => type === 'trial.created' && subject.trialId === late.json.id)).toHaveLength(1);
    expect(after.map(({ position }) => position)).toEqual(after.map((_, index) => index + 1));
    expect(world.mailTo(body.administratorEmail)).toHaveLength(1);
  });
});
