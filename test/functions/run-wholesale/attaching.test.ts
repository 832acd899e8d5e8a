import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '#functions/approval-pages/page.ts';
import { runWholesaleClock } from '#functions/run-wholesale-clock/run-wholesale-clock.ts';
import { approvalLinkItem } from '#shared/adapters/dynamodb/approval-links.ts';
import { dynamoApprovals } from '#shared/adapters/dynamodb/approvals.ts';
import { dynamoCustomerCalendar } from '#shared/adapters/dynamodb/customer-calendar.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { dynamoPrecheck } from '#shared/adapters/dynamodb/wholesale-precheck.ts';
import { type Email, email } from '#shared/domain/email.ts';
import { newLinkToken, tokenHash } from '#shared/domain/links.ts';
import type { Entitlement, Organisation, Person } from '#shared/domain/people.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { Browser } from '#test/support/form-browser.ts';
import { put } from '#test/support/people.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';
import { putUser } from '#test/support/users.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

type Standing = { readonly people?: number; readonly domain?: string; readonly licences?: boolean };

/** A partner, and an organisation of somebody else's with one full administrator. */
async function setup({ people = 1, domain, licences = false }: Standing = {}, settings?: Parameters<typeof wholesaleWorld>[1]) {
  const world = await wholesaleWorld(table, settings);
  const [organisationId, other] = [newId('organisation'), newId('partner')];
  const organisation: Organisation = {
    id: organisationId,
    partnerId: other,
    companyName: 'Skład Nowy',
    country: 'PL',
    dataCentre: 'EU1',
    language: 'pl',
    createdAt: '2026-01-01T00:00:00.000Z',
    version: 1,
  };
  await put(table, itemOf('organisation', keys.organisation(organisationId), organisation));
  const home = { partnerId: other, organisationId };
  const administrator = await putUser(table, home, world.now(), { role: 'customer_full_administrator', state: 'active' });
  for (let count = 1; count < people; count++) await putUser(table, home, world.now());
  if (domain !== undefined) {
    await put(table, itemOf('directory', keys.directory(organisationId), { owner: organisationId, verifiedDomains: new Set([domain]) }));
  }
  if (licences) {
    const held: Entitlement = {
      organisationId,
      service: 'meetings',
      licences: 5,
      source: 'subscription',
      grantedAt: '2026-01-01T00:00:00.000Z',
    };
    await put(table, itemOf('entitlement', keys.entitlement(organisationId, 'meetings'), held));
  }
  const approvals = dynamoApprovals(table);
  const settingsOfPages = {
    sessions: dynamoSessionStore(table),
    terms,
    newId,
    now: world.now,
    origin: 'https://api.handover.test',
    product: 'Handover',
  };
  const handler = pageFunction(pages({ approvals, newId, now: world.now }), settingsOfPages, makeLogger('test'));
  const sweep = () =>
    runWholesaleClock({
      calendar: dynamoCustomerCalendar(table),
      approvals,
      wake: async (customer) => void world.waiting.push({ message: world.messageFor(customer.id), at: world.clock.now.getTime() }),
      newId,
      now: world.now,
      fault: (error) => {
        throw error;
      },
    })(() => true);

  /** What the mail worker makes of the e-mail that asks this administrator. */
  async function linkFor(customer: WholesaleCustomer, { id: personId }: Person): Promise<string> {
    const token = newLinkToken();
    const { partnerId, id: customerId } = customer;
    const link = {
      hash: tokenHash(token),
      partnerId,
      customerId,
      organisationId,
      personId,
      emailId: newId('email'),
      createdAt: world.now().toISOString(),
    };
    await put(table, approvalLinkItem(link));
    return `/approvals/${token}`;
  }
  const emails = async (): Promise<Email[]> => {
    const items = await itemsIn(table, partitions.organisation(organisationId));
    return items.filter((item) => item['itemType'] === 'email').map((item) => email.parse(item));
  };
  return { ...world, organisationId, administrator, home, linkFor, emails, sweep, browser: () => new Browser([handler]) };
}

describe('an organisation that a partner attaches', () => {
  it('is attached silently where it is small and without a domain; rights are full only where it has no licences [WC-4]', async () => {
    const bare = await setup();
    const customer = await bare.aCustomer({ organisationId: bare.organisationId, country: 'US' });
    expect(customer).toMatchObject({ status: 'provisioned', attached: true, dataCentre: 'EU1', level: 'webex_meetings' });
    expect(await bare.emails()).toEqual([]);
    expect(await itemAt(table, keys.customer(bare.partner.id, bare.organisationId))).toMatchObject({ rights: 'full' });
    expect(await itemAt(table, keys.organisation(bare.organisationId))).toMatchObject({ companyName: 'Skład Nowy', version: 1 });

    const licensed = await setup({ licences: true });
    await licensed.aCustomer({ organisationId: licensed.organisationId });
    expect(await itemAt(table, keys.customer(licensed.partner.id, licensed.organisationId))).toMatchObject({
      rights: 'provisioning_administrator',
    });

    const off = await setup(
      {},
      { settings: { email: { administratorInvitations: true, invitationsOnAttaching: true, userWelcome: true } } },
    );
    await expect(bare.ask({ organisationId: bare.organisationId })).rejects.toThrow('ORGANISATION_MAPPED');
    await expect(off.ask({ organisationId: bare.organisationId })).rejects.toThrow('ORGANISATION_MAPPED');
  });

  it('with a domain or 100 people waits for its administrator, who agrees by link, once [WC-4]', async () => {
    const world = await setup({ domain: 'sklad.example' });
    const waits = await world.aCustomer({ organisationId: world.organisationId });
    expect(waits).toMatchObject({ status: 'pending_rpl_review', approval: { state: 'asked', lapsesAt: '2026-03-15T10:00:00.000Z' } });
    const [asking, ...rest] = await world.emails();
    expect(asking).toMatchObject({ to: world.administrator.email, content: { kind: 'attach-approval', customerId: waits.id } });
    expect(rest).toEqual([]);
    expect(await itemAt(table, keys.customer(world.partner.id, world.organisationId))).toBeUndefined();
    // Nothing happens as long as nobody answers, however often the worker is told.
    await world.run([world.messageFor(waits.id)]);
    expect(await world.customerNow(waits.id)).toMatchObject({ status: 'pending_rpl_review' });

    const path = await world.linkFor(waits, world.administrator);
    const human = world.browser();
    const shown = await human.get(path);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain(world.partner.name);
    expect(shown.html).toContain('Skład Nowy');
    await human.get(path);
    expect((await human.post(path, { answer: 'agree' })).status).toBe(303);
    expect(await world.customerNow(waits.id)).toMatchObject({ status: 'provisioning', approval: { state: 'granted' } });
    // Once more, and otherwise: what was answered stays.
    const another = world.browser();
    const again = await another.get(path);
    expect(again.html).not.toContain('name="answer"');
    await world.run([world.messageFor(waits.id)]);
    expect(await world.customerNow(waits.id)).toMatchObject({ status: 'provisioned' });
    expect(await itemAt(table, keys.customer(world.partner.id, world.organisationId))).toMatchObject({
      rights: 'provisioning_administrator',
    });

    const large = await setup({ people: 100 });
    expect(await large.aCustomer({ organisationId: large.organisationId })).toMatchObject({ status: 'pending_rpl_review' });
  });

  it('is not attached where its administrator declines; a worker that is told later changes nothing [WC-4]', async () => {
    const world = await setup({ domain: 'sklad.example' });
    const waits = await world.aCustomer({ organisationId: world.organisationId });
    const path = await world.linkFor(waits, world.administrator);
    const [human, other] = [world.browser(), world.browser()];
    await human.get(path);
    await other.get(path);
    await human.post(path, { answer: 'decline' });
    await other.post(path, { answer: 'agree' });
    const declined = {
      status: 'error',
      approval: { state: 'declined' },
      errors: [{ code: 'ATTACHING_DECLINED' }],
      packages: [{ status: 'error' }],
    };
    expect(await world.customerNow(waits.id)).toMatchObject(declined);
    await world.run([world.messageFor(waits.id)]);
    expect(await world.customerNow(waits.id)).toMatchObject(declined);
    // Changing it does not ask again; deleting it frees the organisation for whoever asks next.
    expect(await world.change(waits.id, () => ({ status: 'updating' }))).toMatchObject(declined);
    expect(await world.change(waits.id, () => ({ status: 'deleting' }))).toBeUndefined();
    expect(await itemAt(table, wholesaleKeys.mappedOrganisation(world.organisationId))).toBeUndefined();
    expect((await world.browser().get(path)).status).toBe(410);
  });

  it('is told whom to ask, what is set up to begin with, and that another administrator has answered', async () => {
    const email = { administratorInvitations: true, invitationsOnAttaching: true, userWelcome: true, supportContact: '+48 22 555 01 00' };
    const world = await setup({ domain: 'sklad.example' }, { settings: { email } });
    const waits = await world.aCustomer({ organisationId: world.organisationId });
    const [asking] = await world.emails();
    expect(asking?.content).toMatchObject({ kind: 'attach-approval', contact: '+48 22 555 01 00' });
    const colleague = await putUser(table, world.home, world.now(), { role: 'customer_full_administrator', state: 'active' });
    const [path, other] = [await world.linkFor(waits, world.administrator), await world.linkFor(waits, colleague)];
    const [human, late] = [world.browser(), world.browser()];
    const asked = (await human.get(path)).html;
    expect(asked).toContain('+48 22 555 01 00');
    expect(asked).toContain('Webex Meetings');
    await late.get(other);
    await human.post(path, { answer: 'agree' });
    expect((await late.post(other, { answer: 'decline' })).location).toBe(other);
    const told = (await late.get(other)).html;
    expect(told).toContain('Dnia <bdi>1 marca 2026</bdi> pełny administrator wyraził zgodę');

    const plain = await setup({ domain: 'sklad.example' });
    const theirs = await plain.aCustomer({ organisationId: plain.organisationId });
    expect((await plain.browser().get(await plain.linkFor(theirs, plain.administrator))).html).toContain(plain.partner.contactEmail);
  });

  it('is asked for again after a decline as if never before, by one of those who ask at once; the earlier one can still be deleted [WC-4]', async () => {
    const world = await setup({ domain: 'nowy.example' });
    const { organisationId, acting, table: its } = world;
    const first = await world.aCustomer({ organisationId, externalId: 'crm-again' });
    const precheck = dynamoPrecheck(its, world.hashes, (id) => id);
    const standing = () => precheck.obstacles(acting, { externalId: 'crm-again', organisationId });
    expect(await standing()).toMatchObject({ organisation: 'mapped', externalIdOf: { id: first.id } });
    const [again, ask] = [
      () => world.ask({ organisationId, externalId: 'crm-again' }),
      async (externalId: string) => {
        const customer = world.anAskedCustomer({ organisationId, externalId });
        const event = world.eventOf(customer, 'wholesale_customer.created');
        return { customer, made: await world.customers.create({ acting, customer, event }, undefined) };
      },
    ];
    await expect(again()).rejects.toThrow('EXTERNAL_ID_TAKEN');
    const path = await world.linkFor(first, world.administrator);
    const human = world.browser();
    await human.get(path);
    await human.post(path, { answer: 'decline' });
    expect(await world.customerNow(first.id)).toMatchObject({ status: 'error' });
    expect(await standing()).toMatchObject({ organisation: undefined, externalIdOf: undefined });
    const listed = async () => {
      const page = await world.customers.list(acting, { externalId: 'crm-again' }, { offset: 0, max: 10 });
      return page.ok ? page.value.customers.map(({ id }) => id) : page.error;
    };
    expect(await listed()).toEqual([first.id]);
    const racing = await Promise.all(['crm-again', 'crm-again', 'crm-again', 'crm-b', 'crm-c', 'crm-d'].map(ask));
    const won = racing.flatMap(({ customer, made }) => (made.ok ? [customer] : []));
    expect(won).toHaveLength(1);
    for (const { made } of racing)
      if (!made.ok) expect(['EXTERNAL_ID_TAKEN', 'ORGANISATION_MAPPED', 'TRY_AGAIN']).toContain(made.error.code);
    const [second] = won;
    if (second === undefined) throw new Error('Nobody was first.');
    expect(await itemAt(table, wholesaleKeys.mappedOrganisation(organisationId))).toMatchObject({ customerId: second.id });
    await world.run([world.messageFor(second.id)]);
    expect(await world.customerNow(second.id)).toMatchObject({ status: 'pending_rpl_review' });
    expect(await world.change(first.id, () => ({ status: 'deleting' }))).toBeUndefined();
    expect(await itemAt(table, wholesaleKeys.mappedOrganisation(organisationId))).toMatchObject({ customerId: second.id });
    expect(world.failures).toEqual([]);
  });

  it('is answered for only by who is still its full administrator', async () => {
    const world = await setup({ domain: 'sklad.example' });
    const waits = await world.aCustomer({ organisationId: world.organisationId });
    const path = await world.linkFor(waits, world.administrator);
    const human = world.browser();
    await human.get(path);
    await putUser(table, world.home, world.now(), { ...world.administrator, role: 'user' });
    expect((await human.post(path, { answer: 'agree' })).status).toBe(410);
    expect(await world.customerNow(waits.id)).toMatchObject({ status: 'pending_rpl_review' });
    expect((await human.get('/approvals/not-a-token')).status).toBe(410);
  });

  it('is given up after 14 days without an answer, by the clock and to the minute', async () => {
    const world = await setup({ domain: 'sklad.example' });
    const waits = await world.aCustomer({ organisationId: world.organisationId });
    const path = await world.linkFor(waits, world.administrator);
    world.clock.now = new Date('2026-03-15T09:59:59.000Z');
    expect((await world.browser().get(path)).html).toContain('name="answer"');
    await world.sweep();
    expect(await world.customerNow(waits.id)).toMatchObject({ status: 'pending_rpl_review' });
    world.clock.now = new Date('2026-03-15T10:00:00.000Z');
    expect((await world.browser().get(path)).html).not.toContain('name="answer"');
    await Promise.all([world.sweep(), world.sweep()]);
    expect(await world.customerNow(waits.id)).toMatchObject({
      status: 'error',
      approval: { state: 'lapsed' },
      errors: [{ code: 'ATTACHING_LAPSED' }],
    });
  });
});
