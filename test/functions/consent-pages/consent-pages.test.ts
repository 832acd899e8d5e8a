import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '#functions/consent-pages/page.ts';
import { scheduled } from '#functions/run-migration-clock/schedule.ts';
import { mailModelOf } from '#functions/send-mail/mail-model-of.ts';
import { sendEmail } from '#functions/send-mail/send-email.ts';
import { dynamoConsents } from '#shared/adapters/dynamodb/consents.ts';
import { dynamoEmailStore } from '#shared/adapters/dynamodb/emails.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoMigrationCalendar } from '#shared/adapters/dynamodb/migration-calendar.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { newLinkToken, tokenHash } from '#shared/domain/links.ts';
import { ok } from '#shared/domain/result.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { answerConsent } from '#shared/domain/wholesale/subscribers/answer-consent.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { Browser } from '#test/support/form-browser.ts';
import { put } from '#test/support/people.ts';
import { eventTypesOf } from '#test/support/stored.ts';
import { subscribersPath, subscriberWorld } from '#test/support/subscriber-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const frame = { product: 'Handover', origin: 'https://api.handover.test' };
const quiet = { ...makeLogger('test'), info: () => undefined };

/** A customer with calling, a subscriber that waits for the owner of a free account, the mail worker, the page and the clock. */
async function setup() {
  const world = await subscriberWorld(table);
  const { now, hashes } = world;
  const customer = await world.aCustomer({ packages: ['webex_calling'], limits: { webex_calling: 1 } });
  await world.aNumber(customer, '+14085550111');
  const email = await world.aFreeAccount();
  const details = {
    package: 'webex_calling',
    provisioningParameters: { primaryPhoneNumber: '+14085550111', firstName: 'Ewa', lastName: 'Lis' },
  };
  const body = world.bodyFor(customer, { email, ...details });
  const made = await world.call('POST', subscribersPath, { body });
  const handler = pageFunction(
    pages({ consents: dynamoConsents(table, hashes), newId, now }),
    { sessions: dynamoSessionStore(table), terms, newId, now, ...frame },
    makeLogger('test'),
  );
  const clock = scheduled({ calendar: dynamoMigrationCalendar(table), subscribers: world.store, newId, now }, quiet);

  /** Delivers the newest e-mail about the customer; the path of the link in it, or what became of it. */
  async function deliver(of: WholesaleCustomer): Promise<string> {
    const newest = (await world.emailsOf(of)).findLast(({ content }) => content.kind === 'consent-to-move');
    if (newest === undefined) throw new Error('Nobody was written to.');
    let path = '';
    const send = sendEmail({
      emails: dynamoEmailStore(table, hashes),
      provider: { send: async () => ok({ messageId: newId('email') }) },
      compose: async (found, enclosed) => {
        const model = mailModelOf(found, frame, enclosed);
        if (model.kind === 'consent-to-move') path = model.consentUrl.replace(frame.origin, '');
        return { message: Buffer.from(''), to: found.email.to, tags: {} };
      },
      newToken: newLinkToken,
      newId,
      now,
    });
    const outcome = await send({ owner: newest.owner, id: newest.id, requestId: 'req' });
    return path === '' && outcome.kind === 'done' ? outcome.as : path;
  }

  return {
    ...world,
    customer,
    email,
    made,
    one: world.pathOf(made.json.id),
    ask: (spelling = subscribersPath) => world.call('POST', `${spelling}/${made.json.id}/emails/consentMove`),
    deliver: () => deliver(customer),
    browser: () => new Browser(handler),
    sweep: () => clock({ awsRequestId: newId('event'), getRemainingTimeInMillis: () => 60_000 }),
  };
}

describe('an address that belongs to a free account', () => {
  it('makes a subscriber that waits, with seat and number held, until the owner agrees on the page', async () => {
    const { made, customer, email, one, deliver, browser, ...world } = await setup();
    expect([made.status, made.json.status, 'personId' in made.json]).toEqual([202, 'pending_user_migration', false]);
    expect(made.headers['location']).toContain(one);
    expect([await world.used(customer, 'webex_calling'), (await world.numberNow(customer, '+14085550111')).personId]).toEqual([
      1,
      expect.any(String),
    ]);
    const path = await deliver();
    const [human, other] = [browser(), browser()];
    const page = await human.get(path);
    expect(page.html).toContain(email);
    expect(page.html).toContain('Webex Calling');
    expect(page.html).toContain(world.partner.contactEmail);
    expect(page.html).toContain('31 March 2026');
    expect(page.html).toContain('UTC');
    await other.get(path);
    world.passMinutes(60);
    const posts = await Promise.all([human.post(path, { answer: 'agree' }), other.post(path, { answer: 'agree' })]);
    expect(posts.map(({ status, location }) => [status, location])).toEqual([
      [303, path],
      [303, path],
    ]);
    expect((await human.get(path)).html).toContain('Your account has moved');
    const read = (await world.call('GET', one)).json;
    expect(read).toMatchObject({ status: 'provisioned', personId: expect.any(String), lastStatusChange: world.now().toISOString() });
    const person = await world.person(customer, world.personIdOf(read.personId));
    expect(person).toMatchObject({ email, firstName: 'Ewa', state: 'verified', invitation: { state: 'queued' } });
    expect([await world.used(customer, 'webex_calling'), await world.freeAccountNow(email)]).toEqual([1, undefined]);
    expect((await eventTypesOf(table, world.partner.id)).filter((type) => type === 'subscriber.migrated')).toHaveLength(1);
    expect((await world.call('DELETE', one)).status).toBe(204);
    expect((await human.get(path)).status).toBe(410);
  });

  it('is told of beforehand, found by its address, and asked for by one at a time', async () => {
    const { customer, email, made, ...world } = await setup();
    const another = await world.aFreeAccount();
    const precheck = async (address: string) => world.call('POST', `${subscribersPath}/validate`, { body: { email: address } });
    expect((await precheck(another)).json).toMatchObject({ message: 'success', info: [{ infoCode: 100 }, { infoCode: 90100 }] });
    expect((await precheck(email)).json.errors[0].errorCode).toBe(90047);
    expect((await world.call('GET', subscribersPath, { query: { email } })).json.items).toEqual([made.json]);
    const stranger = await subscriberWorld(table);
    const theirs = await stranger.aCustomer();
    const second = await stranger.call('POST', subscribersPath, { body: stranger.bodyFor(theirs, { email }) });
    expect([second.status, second.json.errors[0].errorCode]).toEqual([409, 90047]);
    expect((await world.call('DELETE', world.pathOf(made.json.id))).status).toBe(204);
    expect([await world.used(customer, 'webex_calling'), (await world.numberNow(customer, '+14085550111')).personId]).toEqual([
      0,
      undefined,
    ]);
    expect((await stranger.call('POST', subscribersPath, { body: stranger.bodyFor(theirs, { email }) })).status).toBe(202);
  });

  it('is not said to be somebody else’s where the same answer, given twice, took it between two reads', async () => {
    const { deliver, browser, ...world } = await setup();
    const path = await deliver();
    const token = path.split('/').at(-1) ?? '';
    const consents = dynamoConsents(table, world.hashes);
    const before = await consents.find(tokenHash(token));
    if (before === undefined) throw new Error('There is no question.');
    const human = browser();
    await human.get(path);
    await human.post(path, { answer: 'agree' });
    const looks = [{ ...before, held: true }];
    const between = { ...consents, find: async (hash: string) => looks.shift() ?? consents.find(hash) };
    const answer = answerConsent({ consents: between, newId, now: world.now });
    expect(await answer(token, 'agree', 'req')).toEqual(ok(undefined));
  });

  it('may be given to somebody else in between: then nothing moves, and the page says so', async () => {
    const { email, one, deliver, browser, ...world } = await setup();
    const path = await deliver();
    const human = browser();
    await human.get(path);
    const hash = (await world.hashes).addressHash(email);
    await put(
      table,
      itemOf('claim', keys.addressClaim(hash), { person: { kind: 'partner', partnerId: world.partner.id, personId: newId('person') } }),
    );
    const refused = await human.post(path, { answer: 'agree' });
    expect([refused.status, refused.html.includes('has been given to another account')]).toEqual([409, true]);
    expect((await world.call('GET', one)).json.status).toBe('pending_user_migration');
  });
});

describe('a move that nobody agreed to', () => {
  it('gives everything back, says so, and can be asked for again: it is never stuck', async () => {
    const { customer, email, one, deliver, browser, ask, sweep, ...world } = await setup();
    const first = await deliver();
    world.passMinutes(30 * 1440 + 1);
    expect((await world.call('GET', one)).json).toMatchObject({ status: 'pending_user_migration', errors: [{ errorCode: 90048 }] });
    expect((await browser().get(first)).status).toBe(410);
    // The table has those of the tests before as well.
    expect((await sweep()).recorded).toBeGreaterThan(0);
    expect(await sweep()).toMatchObject({ recorded: 0, failed: 0 });
    expect([await world.used(customer, 'webex_calling'), (await world.numberNow(customer, '+14085550111')).personId]).toEqual([
      0,
      undefined,
    ]);
    expect((await world.call('GET', one)).json).toMatchObject({
      errors: [{ errorCode: 90048, description: expect.stringContaining('in time') }],
    });
    expect((await world.call('PUT', one, { body: { package: 'webex_calling' } })).json.errors[0].errorCode).toBe(90040);
    const { id } = await world.aSubscriber(customer, {
      package: 'webex_calling',
      provisioningParameters: { primaryPhoneNumber: '+14085550111' },
    });
    expect((await ask()).json.errors[0].errorCode).toBe(90026);
    await world.call('DELETE', world.pathOf(id));
    expect((await ask()).status).toBe(204);
    expect((await world.call('GET', one)).json).not.toHaveProperty('errors');
    expect(await world.used(customer, 'webex_calling')).toBe(1);
    const human = browser();
    const second = await deliver();
    await human.get(second);
    expect((await human.post(second, { answer: 'agree' })).status).toBe(303);
    expect((await world.call('GET', one)).json.status).toBe('provisioned');
    expect((await ask()).json.errors[0].errorCode).toBe(90040);
    expect(await world.freeAccountNow(email)).toBeUndefined();
  });

  it('is asked for again at most every five minutes, by a new link that ends the older ones', async () => {
    const { ask, deliver, browser, ...world } = await setup();
    const soon = await ask();
    expect([soon.status, soon.json.errors[0].errorCode, soon.headers['retry-after']]).toEqual([429, 90045, '300']);
    const first = await deliver();
    world.passMinutes(6);
    expect((await ask('/v1/subscribers')).status).toBe(204);
    expect((await browser().get(first)).status).toBe(410);
    const second = await deliver();
    expect((await browser().get(second)).status).toBe(200);
    // The first e-mail, if its turn came only now, would carry a link that opens nothing.
    world.passMinutes(6);
    await ask();
    expect(await deliver()).toMatch(/^\/consents\//);
  });

  it('may be declined: what was held is free at once, and the partner reads why', async () => {
    const { customer, one, deliver, browser, ...world } = await setup();
    const path = await deliver();
    const [human, late] = [browser(), browser()];
    await Promise.all([human.get(path), late.get(path)]);
    expect((await human.post(path, { answer: 'perhaps' })).status).toBe(400);
    expect((await human.post(path, { answer: 'decline' })).location).toBe(path);
    expect((await human.get(path)).html).toContain('You have declined');
    expect((await late.post(path, { answer: 'agree' })).location).toBe(path);
    expect((await world.call('GET', one)).json).toMatchObject({
      status: 'pending_user_migration',
      errors: [{ errorCode: 90048, description: 'The owner of the free account has declined to move.' }],
    });
    expect(await world.used(customer, 'webex_calling')).toBe(0);
    expect((await human.get('/consents/nonsense')).status).toBe(410);
  });
});
