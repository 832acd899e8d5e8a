import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/order-pages/contract.ts';
import { pages } from '#functions/order-pages/page.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aNewOrganisation } from '#test/support/mapping-world.ts';
import { anOrderSite, offersIn } from '#test/support/order-site.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const shop = { companyName: 'Skład Nowy', vertical: 'retail', country: 'PL' };
const dealer = { companyName: 'Nowy Partner', vertical: 'technology', country: 'PL' };

describe('the pages of an order’s contact', () => {
  it('are served at every address that the contract names', () => {
    const served = pages({ links: {}, now: () => new Date() } as never).flatMap(({ methods, path }) =>
      methods.map((method) => ({ method, path })),
    );
    expect(served).toEqual(contract.trigger.routes);
  });

  it('map an order for a customer with new organisations, one question a page [OM-1] [OM-4] [OM-10] [OM-13]', async () => {
    const site = await anOrderSite(table);
    const { order, at, human, answer, now } = await site.opened();
    const start = await human.get(at);
    expect(start).toMatchObject({ status: 200 });
    for (const text of [order.number, '25 licences', '10 licences', '12 months', 'sales@seller.example', `${at}/for`]) {
      expect(start.html).toContain(text);
    }
    expect(await answer('for', { for: 'customer' })).toBe('partner');
    expect((await human.get(`${at}/partner`)).html).toContain('We found no organisation');
    expect(await answer('partner-new', dealer)).toBe('administrator');
    expect(await answer('administrator', { administratorEmail: 'Szef@Sklad-nowy.example' })).toBe('customer');
    expect(await answer('customer-new', shop)).toBe('country');
    expect((await human.get(`${at}/country`)).html).toMatch(/value="PL" selected/);
    expect(await answer('country', { country: 'PL' })).toBe('set-up-by');
    expect((await human.get(`${at}/set-up-by`)).html).toContain('on behalf of your customer');
    expect(await answer('set-up-by', { customerSetsUp: 'true' })).toBe('check');
    const check = (await human.get(`${at}/check`)).html;
    for (const text of ['Skład Nowy', 'Nowy Partner', 'szef@sklad-nowy.example', 'Poland', 'Retail', 'full administrator rights in it']) {
      expect(check).toContain(text);
    }
    expect(check).not.toContain('Provisioning administrator');
    expect(await answer('check', {})).toBe('done');
    const { html } = await human.get(`${at}/done`);
    for (const text of ['Skład Nowy', 'Nowy Partner', `${at}/set-up`, `${at}/later`]) expect(html).toContain(text);
    expect(await now()).toMatchObject({ state: 'mapped', choice: { for: 'customer', customerSetsUp: true } });
    expect((await human.get(`${at}/later`)).html).toContain('waiting to be set up');
  });

  it('map an order for the own company without a partner, with the contact as administrator [OM-1] [OM-9]', async () => {
    const { order, at, human, answer, now } = await (await anOrderSite(table)).opened({ services: { meetings: 5 } });
    expect(await answer('for', { for: 'own_company' })).toBe('customer');
    // What is asked of a customer's order, or for Contact Center, is not asked here.
    for (const step of ['partner', 'partner-new', 'administrator', 'country', 'set-up-by']) {
      expect(await human.get(`${at}/${step}`)).toMatchObject({ status: 303, location: `${at}/customer` });
    }
    expect(await answer('customer-new', { ...shop, companyName: `Firma ${order.number}` })).toBe('check');
    const check = (await human.get(`${at}/check`)).html;
    expect(check).toContain(order.contact.email);
    expect(check).not.toContain('Partner organisation');
    expect(await answer('check', {})).toBe('done');
    expect(await now()).toMatchObject({ state: 'mapped', mapped: { partnerId: order.sellerId } });
    expect(await human.get(`${at}/partner`)).toMatchObject({ status: 303, location: `${at}/done` });
  });

  it('go on at the first open question, wherever they were left and whoever has the link [OM-8]', async () => {
    const site = await anOrderSite(table);
    const { at, answer } = await site.opened();
    await answer('for', { for: 'customer' });
    await answer('partner-new', dealer);
    const other = site.browser();
    expect((await other.get(at)).html).toContain(`href="${at}/administrator"`);
    for (const step of ['check', 'nonsense']) {
      expect(await other.get(`${at}/${step}`)).toMatchObject({ status: 303, location: `${at}/administrator` });
    }
    expect(await other.get(`${at}/done`)).toMatchObject({ status: 303, location: at });
    expect((await other.get(`${at}/partner-new`)).html).toContain('value="Nowy Partner"');
  });

  it('go back to the check after a change, and ask anew what depended on it [OM-13]', async () => {
    const { answer, now } = await (await anOrderSite(table)).opened({ services: { calling: 3 } });
    await answer('for', { for: 'customer' });
    await answer('partner-new', dealer);
    await answer('administrator', { administratorEmail: 'ona@sklad-inny.example' });
    await answer('customer-new', shop);
    expect(await answer('set-up-by', {})).toBe('check');
    expect(await answer('partner-new', { ...dealer, companyName: 'Inny Partner' })).toBe('check');
    expect(await answer('for', { for: 'own_company' })).toBe('customer');
    expect((await now()).choice).toEqual({ for: 'own_company' });
  });

  it('map once, however often the form is sent [OM-6]', async () => {
    const site = await anOrderSite(table);
    const { order, at, human, answer } = await site.opened({ services: { meetings: 5 } });
    await answer('for', { for: 'own_company' });
    await answer('customer-new', { ...shop, companyName: `Firma ${order.number}` });
    await human.get(`${at}/check`);
    const posts = await Promise.all(Array.from({ length: 5 }, () => human.copy().post(`${at}/check`, {})));
    for (const { status, location } of posts) expect({ status, location }).toEqual({ status: 303, location: `${at}/done` });
    expect((await site.events(site.seller.id)).filter((type) => type === 'order.mapped')).toHaveLength(1);
    // Another form, from another window: there is nothing left to be answered.
    expect(await human.post(`${at}/for`, { for: 'customer' })).toMatchObject({ location: `${at}/done` });
  });

  it('look the same a thousand times and change nothing [GS-1]', async () => {
    const site = await anOrderSite(table);
    const { at, human, now } = await site.opened();
    const before = await now();
    const seen = await Promise.all(Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? human.copy().get(at) : human.copy().head(at))));
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await now()).toEqual(before);
    const { headers } = await human.get(at);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('speak the order’s language until another is chosen [EM-2]', async () => {
    const { at, human } = await (await anOrderSite(table)).opened({ language: 'he' });
    expect((await human.get(`${at}/for`)).html).toContain('dir="rtl"');
    expect((await human.get(`${at}/for?lang=sv`)).html).toContain('Vem är beställningen till?');
    expect((await human.get(at)).html).toContain('<html lang="sv"');
  });
});

describe('what cannot be taken', () => {
  it.each([
    ['for', {}, 'Choose whom the order is for'],
    ['for', { for: 'the moon' }, 'Choose whom the order is for'],
    ['pass-on', { email: ' ' }, 'Enter an e-mail address'],
    ['pass-on', { email: 'nobody' }, 'Enter an e-mail address in the form'],
    ['partner-new', { companyName: '%', vertical: 'pirates', country: 'KP' }, 'must not contain %'],
    ['partner-new', { companyName: 'x'.repeat(101), vertical: 'other', country: 'PL' }, 'at most 100 characters'],
    ['partner-new', { companyName: 'A', vertical: 'other', country: 'KP' }, 'not offered in this country'],
    ['administrator', { administratorEmail: 'a@b' }, 'Enter an e-mail address in the form'],
    ['country', { country: '' }, 'Choose a country'],
    ['country', { country: 'CU' }, 'Contact Center is not offered'],
    ['customer', {}, 'Choose an organisation'],
    ['customer', { choice: 'org_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C.forged' }, 'not on offer any more'],
    ['customer-search', { choice: 'forged', domain: 'firma.example' }, 'not on offer any more'],
  ])('at %s is said at the field and in the summary, and nothing is kept', async (step, fields, text) => {
    const site = await anOrderSite(table);
    const { at, human, answer, now } = await site.opened();
    await answer('for', { for: 'customer' });
    const domain = `firma-${at
      .slice(-8)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, 'x')}x.example`;
    await site.directory.organisation({ name: 'Znana', listings: [{ domain, users: 3 }] });
    await answer('administrator', { administratorEmail: `szef@${domain}` });
    const before = await now();
    await human.get(`${at}/${step}${'domain' in fields ? `?domain=${domain}` : ''}`);
    const refused = await human.post(`${at}/${step}`, { ...fields, ...('domain' in fields ? { domain } : {}) });
    expect(refused.status).toBe(422);
    expect(refused.html.split(text).length - 1).toBe(2);
    expect(refused.html).toContain('<title>Error: ');
    expect(await now()).toEqual(before);
  });

  it('a form of another browser, or with fields that it does not have, is shown again and nothing is done', async () => {
    const site = await anOrderSite(table);
    const { at, human, now } = await site.opened();
    const before = await now();
    await human.get(`${at}/for`);
    expect(await human.post(`${at}/for`, { for: 'customer', csrf: 'forged' })).toMatchObject({ status: 403 });
    expect(await human.post(`${at}/for`, { for: 'customer', sellerId: 'x' })).toMatchObject({ status: 400 });
    expect(await human.post(`${at}/for`, { for: 'customer' }, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
    expect(await now()).toEqual(before);
  });
});

describe('passing an order on', () => {
  it('ends the first link, keeps the answers, and says the same to a double click [OR-2]', async () => {
    const site = await anOrderSite(table);
    const { at, human, answer, now } = await site.opened();
    expect(await answer('for', { for: 'someone_else' })).toBe('pass-on');
    await answer('for', { for: 'customer' });
    await human.get(`${at}/pass-on`);
    const posts = await Promise.all([1, 2].map(() => human.copy().post(`${at}/pass-on`, { email: 'inna@handel.example' })));
    for (const { status, html } of posts) {
      expect(status).toBe(200);
      expect(html).toContain('The order has been passed on');
      expect(html).toContain('inna@handel.example');
    }
    const after = await now();
    expect(after).toMatchObject({ contact: { email: 'inna@handel.example', generation: 2 }, choice: { for: 'customer' } });
    const dead = await human.get(`${at}/partner`);
    expect(dead.status).toBe(410);
    expect(dead.html).toContain('sales@seller.example');
    expect(await human.post(`${at}/pass-on`, { email: 'jeszcze@inna.example' })).toMatchObject({ status: 410 });
    expect((await site.browser().get(await site.link(after))).html).toContain(`SO-`);
  });

  it('to oneself is refused [OR-2]', async () => {
    const { order, at, human } = await (await anOrderSite(table)).opened();
    await human.get(`${at}/pass-on`);
    const refused = await human.post(`${at}/pass-on`, { email: order.contact.email.toUpperCase() });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('with this address already');
  });
});

describe('a dead link', () => {
  it('names the sales contact of an order that is closed, and nobody for a token that never was ours [OR-3] [OR-4]', async () => {
    const site = await anOrderSite(table);
    const { order, at, human } = await site.opened();
    site.clock.now = new Date('2026-05-01T10:00:00.000Z');
    const closed = await human.get(at);
    expect(closed.status).toBe(410);
    for (const text of [order.number, 'sales@seller.example', 'closed']) expect(closed.html).toContain(text);
    const unknown = await human.get(`/orders/${'x'.repeat(43)}/for`);
    expect(unknown.status).toBe(410);
    expect(unknown.html).not.toContain('sales@');
    expect(await human.post(`${at}/for`, { for: 'customer' })).toMatchObject({ status: 410 });
  });
});

describe('organisations on offer', () => {
  it('are shown with what helps to choose, and can be answered "none of these" [OM-2] [OM-3] [OM-11]', async () => {
    const site = await anOrderSite(table);
    const domain = `oferta-${site.seller.id.slice(-8).toLowerCase()}.example`;
    const likely = {
      name: 'Prawdopodobna',
      activeUsers: 1234,
      lastActivityOn: '2026-02-20',
      listings: [{ domain, users: 1234, verified: true }],
    };
    await site.directory.partner(likely);
    await site.directory.partner({ name: 'Uśpiona', listings: [{ domain, users: 1 }] });
    const customer = await site.directory.organisation({ name: 'Klient', listings: [{ domain, users: 1 }] });
    const { at, human, answer, now } = await site.opened({ contactEmail: `kontakt@${domain}` });
    await answer('for', { for: 'customer' });
    const { html } = await human.get(`${at}/partner`);
    expect([...offersIn(html).keys()]).toEqual(['Prawdopodobna', 'Uśpiona', 'None of these']);
    for (const text of ['1,234', '20 February 2026', 'The domain is verified for it', 'Unlikely', domain]) expect(html).toContain(text);
    expect(html).not.toContain('checked');
    // Organisations of the other kind are offered in their own round only.
    expect(html).not.toContain('Klient');
    expect(await answer('partner', { choice: 'none' })).toBe('partner-search');
    const found = await human.get(`${at}/partner-search?domain=${domain}`);
    const chosen = offersIn(found.html).get('Prawdopodobna') ?? '';
    expect(await answer('partner-search', { choice: 'none', domain }, `?domain=${domain}`)).toBe('partner-new');
    expect(await answer('partner-search', { choice: chosen, domain }, `?domain=${domain}`)).toBe('administrator');
    expect((await now()).choice.partner).toMatchObject({ kind: 'existing', name: 'Prawdopodobna' });
    // What was offered for one round, or one order, is not on offer in another.
    await answer('administrator', { administratorEmail: `szef@${domain}` });
    expect(offersIn((await human.get(`${at}/customer`)).html).get('Klient')).toContain(customer);
    expect(await answer('customer', { choice: chosen })).toBe(422);
    const other = await site.opened();
    await other.answer('for', { for: 'customer' });
    expect(await other.answer('partner-search', { choice: chosen, domain }, `?domain=${domain}`)).toBe(422);
  });

  it('propose the one that an address belongs to, and say who becomes provisioning administrator [OM-2] [OM-5] [OM-13]', async () => {
    const site = await anOrderSite(table);
    const administratorEmail = `szef@firma-${newId('organisation').slice(-8).toLowerCase()}.example`;
    const earlier = await site.order({ services: { meetings: 1 } });
    const customer = aNewOrganisation('Klient od dawna');
    const answers = { for: 'customer', partner: aNewOrganisation('Opiekun'), customer, administratorEmail } as const;
    expect((await site.map(earlier, answers)).ok).toBe(true);
    const { at, human, answer } = await site.opened({ services: { meetings: 5 } });
    await answer('for', { for: 'customer' });
    await answer('partner-new', { ...dealer, companyName: 'Całkiem Nowy' });
    await answer('administrator', { administratorEmail });
    const { html } = await human.get(`${at}/customer`);
    expect(html).toContain('Check whether it is the right one');
    expect(html).toMatch(/checked/);
    const choice = offersIn(html).get('Klient od dawna') ?? '';
    expect(await answer('customer', { choice })).toBe('set-up-by');
    expect(await answer('set-up-by', {})).toBe('check');
    expect((await human.get(`${at}/check`)).html).toContain('<span class="badge">Provisioning administrator</span>');
  });

  it.each([
    ['firma', 'Enter a domain such as'],
    ['gmail.com', 'Anybody can have an address'],
    ['nikt-tego-nie-ma.example', 'We found no organisation'],
  ])('by the domain %s: it is told why there are none [OM-2]', async (domain, text) => {
    const { at, human, answer } = await (await anOrderSite(table)).opened();
    await answer('for', { for: 'customer' });
    expect((await human.get(`${at}/partner-search?domain=${domain}`)).html).toContain(text);
  });
});
