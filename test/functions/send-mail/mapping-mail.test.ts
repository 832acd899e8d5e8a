import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emailItem, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { setUpItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Email } from '#shared/domain/email.ts';
import { tokenHash } from '#shared/domain/links.ts';
import type { RightsRequest } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { SetUp } from '#shared/domain/set-up/set-up.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { type SesServer, startSes } from '#test/support/ses-server.ts';
import { itemAt } from '#test/support/stored.ts';
import { mailWorld } from './mail-world.ts';

let table: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [table, ses] = await Promise.all([startTable(), startSes()]);
});
afterAll(() => Promise.all([table.stop(), ses.stop()]));
beforeEach(() => {
  ses.taken.length = 0;
  ses.fate = () => 'take';
});

const at = '2026-03-01T09:00:00.000Z';
const requester = 'ola@nowak.example';

/** An organisation with a subscription that has just been mapped, and a partner that asks for more rights there. */
async function setup() {
  const world = await mailWorld(table, ses, { companyName: 'Skład Nowy' });
  const { partnerId, organisationId, administrator } = world.trial;
  const owner = { kind: 'organisation', partnerId, organisationId } as const;
  const subscription: Subscription = {
    id: newId('subscription'),
    organisationId,
    partnerId,
    sellerId: newId('partner'),
    orderNumber: 'SO-7',
    plan: 'standard',
    services: { meetings: 25, 'contact-center-premium': 3 },
    addOns: [],
    termMonths: 12,
    startsAt: at,
    customerSetsUp: true,
    administratorId: administrator.personId,
    mappedAt: at,
    mappedBy: { kind: 'clock' },
    version: 1,
  };
  const setUp: SetUp = {
    id: newId('setUp'),
    organisationId,
    partnerId,
    source: { kind: 'subscription', id: subscription.id },
    state: 'draft',
    draft: {},
    later: [],
    parts: [],
    round: 0,
    createdAt: at,
    version: 1,
  };
  const request: RightsRequest = {
    id: newId('rightsRequest'),
    organisationId,
    partnerId,
    partnerName: 'Nowak Telekom',
    state: 'requested',
    requestedBy: { kind: 'clock' },
    requester: { email: requester, language: 'pl' },
    requestedAt: at,
    lapsesAt: '2026-03-31T09:00:00.000Z',
    version: 1,
  };
  const keep = {
    subscription: () => put(table, itemOf('subscription', keys.subscription(organisationId, subscription.id), subscription)),
    setUp: (over: Partial<SetUp> = {}) => put(table, setUpItem({ ...setUp, ...over }, new Date(at))),
    request: (over: Partial<RightsRequest> = {}) =>
      put(table, itemOf('rights-request', keys.rightsRequest(organisationId, partnerId), { ...request, ...over })),
  };
  const person = { kind: 'organisation', organisationId, personId: administrator.personId } as const;
  return {
    ...world,
    subscription,
    request,
    keep,
    person,
    /** Delivers an e-mail with this content, and tells what became of it. */
    async send(content: Email['content'], over: Partial<Email> = {}) {
      const email: Email = {
        id: newId('email'),
        owner,
        to: `nadia-${newId('email').slice(-12).toLowerCase()}@sklad.example`,
        language: 'en',
        content,
        requestId: 'req-mapping',
        state: 'queued',
        attempts: 0,
        queuedAt: at,
        changedAt: at,
        ...over,
      };
      await put(table, emailItem(email));
      expect(await world.deliver({ owner, id: email.id, requestId: 'req-mapping' })).toBe('done');
      return { state: (await itemAt(table, keys.email(owner, email.id)))?.['state'], mail: ses.taken[0]?.mail };
    },
  };
}

describe('the welcome to an organisation whose order was mapped', () => {
  it('lets the administrator in for 30 days and names what was ordered [OM-9] [EM-7]', async () => {
    const { send, keep, subscription, person } = await setup();
    await keep.subscription();
    const offer = { person, generation: 1, lifetimeDays: 30 };
    const { state, mail } = await send({ kind: 'order-welcome', subscriptionId: subscription.id }, { link: offer });
    expect(state).toBe('sent');
    const token = /\/get-started\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await itemAt(table, keys.link(tokenHash(token)))).toMatchObject({ expiresAt: '2026-03-31T10:00:00.000Z' });
    for (const said of ['Skład Nowy', 'Meetings', '25', 'Contact Center']) expect(mail?.text).toContain(said);
  });

  it('has no link for somebody with a password, and says where to sign in [OM-9]', async () => {
    const { send, keep, subscription } = await setup();
    await keep.subscription();
    const { state, mail } = await send({ kind: 'order-welcome', subscriptionId: subscription.id });
    expect(state).toBe('sent');
    expect(mail?.text).toContain('/sign-in');
    expect(mail?.text).not.toContain('/get-started/');
  });

  it('is not sent to somebody who was replaced, nor once the mapping was taken back [GS-1]', async () => {
    const { send, keep, subscription, person } = await setup();
    const content = { kind: 'order-welcome', subscriptionId: subscription.id } as const;
    expect((await send(content)).state).toBe('superseded');
    await keep.subscription();
    expect((await send(content, { link: { person, generation: 2, lifetimeDays: 30 } })).state).toBe('superseded');
    expect(ses.taken).toEqual([]);
  });
});

describe('the e-mail that offers the set-up', () => {
  it('leads to the wizard of that subscription [OM-8] [SS-2]', async () => {
    const { send, keep, subscription } = await setup();
    await keep.subscription();
    const { state, mail } = await send({ kind: 'continue-setup', subscriptionId: subscription.id });
    expect(state).toBe('sent');
    expect(mail?.text).toContain(`/organisation/set-up/${subscription.id}`);
    await keep.setUp();
    expect((await send({ kind: 'continue-setup', subscriptionId: subscription.id })).state).toBe('sent');
  });

  it('is not sent once the services are set up [SS-2]', async () => {
    const { send, keep, subscription } = await setup();
    await Promise.all([keep.subscription(), keep.setUp({ state: 'active' })]);
    expect((await send({ kind: 'continue-setup', subscriptionId: subscription.id })).state).toBe('superseded');
    expect(ses.taken).toEqual([]);
  });
});

describe('the e-mail to those who help with wholesale customers', () => {
  it('has what was asked and whom to answer, and is counted with no recipient [WS-5]', async () => {
    const { send, caller } = await setup();
    const content = {
      kind: 'set-up-assistance',
      assistanceId: newId('assistance'),
      customerId: newId('wholesaleCustomer'),
      customer: 'Acme Inc',
      requester,
      message: 'How do we move the <main> number?',
    } as const;
    const { state, mail } = await send(content, { to: 'assistance@handover.example' });
    expect(state).toBe('sent');
    expect(mail?.replyTo?.[0]?.address).toBe(requester);
    for (const said of ['Nowak Telekom', 'Acme Inc', content.message, content.assistanceId, caller.partnerId])
      expect(mail?.text).toContain(said);
    const { addressHash } = await loadSystemKeys(table);
    expect(await itemAt(table, keys.mailsTo(addressHash('assistance@handover.example'), at.slice(0, 10)))).toBeUndefined();
  });
});

describe('the e-mail that asks for the rights of a full administrator', () => {
  const asking = (request: RightsRequest) =>
    ({ kind: 'full-administrator-request', requestId: request.id, requester, lapsesAt: request.lapsesAt }) as const;

  it('names who asks and leads to the page with the answers [OM-5]', async () => {
    const { send, keep, request } = await setup();
    await keep.request();
    const { state, mail } = await send(asking(request));
    expect(state).toBe('sent');
    for (const said of [requester, 'Nowak Telekom', `/organisation/rights-requests/${request.id}`]) expect(mail?.text).toContain(said);
  });

  it.each(['granted', 'declined', 'lapsed'] as const)('is not sent once the request was %s [OM-5]', async (state) => {
    const { send, keep, request } = await setup();
    await keep.request({ state });
    expect((await send(asking(request))).state).toBe('superseded');
    expect(ses.taken).toEqual([]);
  });

  it('is not sent for a request in whose place there is a newer one, nor for one whose time has passed [OM-5]', async () => {
    const { send, keep, request } = await setup();
    await keep.request({ id: newId('rightsRequest') });
    expect((await send(asking(request))).state).toBe('superseded');
    await keep.request();
    expect((await send(asking({ ...request, lapsesAt: at }))).state).toBe('superseded');
    expect(ses.taken).toEqual([]);
  });

  it('is answered to whoever asked, in words that say which it was [OM-5]', async () => {
    const { send } = await setup();
    for (const granted of [true, false]) {
      expect((await send({ kind: 'full-administrator-answer', granted }, { to: requester })).state).toBe('sent');
    }
    const [granted, declined] = ses.taken.map(({ mail }) => mail);
    for (const mail of [granted, declined]) expect(mail?.to?.[0]?.address).toBe(requester);
    expect(granted?.text).not.toBe(declined?.text);
    expect(granted?.subject).not.toBe(declined?.subject);
  });
});
