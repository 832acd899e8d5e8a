import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/partner-orders/contract.ts';
import { pages } from '#functions/partner-orders/page.ts';
import { dynamoOrderReader } from '#shared/adapters/dynamodb/order-reader.ts';
import { dynamoRightsRequests } from '#shared/adapters/dynamodb/rights-requests.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import type { PartnerRole } from '#shared/domain/scopes.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { Browser } from '#test/support/form-browser.ts';
import { aNewOrganisation, mappingWorld } from '#test/support/mapping-world.ts';
import { aSite } from '#test/support/page-site.ts';
import { aPartnerPerson, giveLink } from '#test/support/people.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Somebody of a partner's, signed in, with the pages of orders over the table. */
async function aWorld(role: PartnerRole = 'full_administrator') {
  const world = await mappingWorld(table);
  const { hashes, orders, now } = world;
  const partner = await world.partner();
  const deps = {
    ...world.deps,
    orders,
    reader: dynamoOrderReader(table, hashes),
    rights: dynamoRightsRequests(table),
    sign: hashes.then((keys) => keys.sign),
  };
  const settings = { sessions: dynamoSessionStore(table), terms, newId, now, origin: 'https://api.handover.test', product: 'Handover' };
  const handler = pageFunction(pages(deps), settings, makeLogger('test'));
  async function someone(of = role) {
    const person = await aPartnerPerson(table, partner, of);
    const entered = await aSite(table, { begin: now() }).letIn(await giveLink(table, person, { at: now() }));
    const human = new Browser(handler);
    for (const [name, value] of entered.cookies) human.cookies.set(name, value);
    return { person, human };
  }
  const later = (minutes: number) => {
    world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
  };
  return { ...world, partner, someone, later, ...(await someone()) };
}

const pathOf = ({ id }: { readonly id: string }) => `/partner/orders/${id}`;

describe('a partner’s orders', () => {
  it('are served at every address that the contract names', () => {
    const served = pages({ now: () => new Date(), sign: Promise.resolve() } as never).flatMap(({ methods, path }) =>
      methods.map((method) => ({ method, path })),
    );
    expect(served).toEqual(contract.trigger.routes);
  });

  it('are those mapped to it and those that wait for the very person, and no others [OR-4]', async () => {
    const { human, person, order, map, partner, someone } = await aWorld();
    const mine = await order({ contactEmail: person.email });
    const sold = await order({ salesContactEmail: person.email });
    const strange = await order();
    const mapped = await order({ services: { meetings: 2 } });
    const answers = { for: 'customer', partner: { kind: 'existing', partnerId: partner.id, name: partner.name } } as const;
    const customer = aNewOrganisation(`Klient ${mapped.number}`);
    expect((await map(mapped, { ...answers, customer, administratorEmail: `szef@${mapped.number.toLowerCase()}.example` })).ok).toBe(true);
    const { html } = await human.get('/partner/orders');
    for (const { number } of [mine, sold, mapped]) expect(html).toContain(number);
    expect(html).not.toContain(strange.number);
    expect(await human.get(pathOf(strange))).toMatchObject({ status: 404 });
    expect(await human.get('/partner/orders/ord_nonsense')).toMatchObject({ status: 404 });
    const colleague = await someone();
    const theirs = (await colleague.human.get('/partner/orders')).html;
    expect(theirs).toContain(mapped.number);
    for (const { number } of [mine, sold]) expect(theirs).not.toContain(number);
    const shown = (await colleague.human.get(pathOf(mapped))).html;
    expect(shown).toContain('/partner/customers/org_');
    expect(shown).not.toContain('/email"');
  });

  it('show the e-mails, and a sales contact sends them again, once for a double click [OR-4] [EM-5]', async () => {
    const { human, person, order, stored, later } = await aWorld('sales_administrator');
    const sold = await order({ salesContactEmail: person.email });
    const at = pathOf(sold);
    const { html } = await human.get(at);
    for (const text of [sold.contact.email, 'Waiting to be sent', 'Provisioning information required']) expect(html).toContain(text);
    const soon = await human.post(`${at}/email`, {});
    expect(soon.status).toBe(409);
    expect(soon.html).toContain('possible in 5 minutes');
    later(6);
    await human.get(at);
    const posts = await Promise.all([1, 2, 3].map(() => human.copy().post(`${at}/email`, {})));
    for (const { status, location } of posts) expect({ status, location }).toEqual({ status: 303, location: `${at}?done=sent` });
    expect((await stored(sold)).contact.generation).toBe(2);
    expect((await human.get(`${at}?done=sent`)).html).toContain('The e-mail is on its way.');
  });

  it('get another contact from the sales contact, not from the contact [OR-4]', async () => {
    const { human, person, order, stored } = await aWorld();
    const sold = await order({ salesContactEmail: person.email });
    const at = pathOf(sold);
    await human.get(at);
    for (const [email, text] of [
      ['', 'Enter an e-mail address'],
      ['nobody', 'in the form name@example.com'],
    ] as const) {
      const refused = await human.post(`${at}/contact`, { email });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain(text);
    }
    const same = await human.post(`${at}/contact`, { email: sold.contact.email });
    expect(same.html).toContain('with this address already');
    expect(await human.post(`${at}/contact`, { email: 'nowa@handel.example' })).toMatchObject({ location: `${at}?done=contact-changed` });
    expect((await stored(sold)).contact).toMatchObject({ email: 'nowa@handel.example', generation: 2 });

    const mine = await order({ contactEmail: person.email });
    const own = (await human.get(pathOf(mine))).html;
    expect(own).toContain('Send me a new link');
    expect(own).not.toContain(`${pathOf(mine)}/contact`);
    expect(await human.post(`${pathOf(mine)}/contact`, { email: 'x@handel.example' })).toMatchObject({ status: 404 });
  });
});

describe('full administrator rights', () => {
  it('are asked for by a provisioning administrator once services are set up, and a full one is told so [OM-5] [OM-12]', async () => {
    const { human, order, map, partner, someone } = await aWorld();
    const theirs = { kind: 'existing', partnerId: partner.id, name: partner.name } as const;
    const first = await order({ services: { message: 2 } });
    const administratorEmail = `szef@${first.number.toLowerCase()}.example`;
    const made = await map(first, {
      for: 'customer',
      partner: aNewOrganisation('Pierwszy'),
      customer: aNewOrganisation('Stary'),
      administratorEmail,
    });
    if (!made.ok) throw new Error(made.error.code);
    const { organisation } = made.value.mapping.customer;
    const customer = { kind: 'existing', organisationId: organisation.id, name: 'Stary' } as const;
    // Meetings have to be set up first.
    const second = await order({ services: { meetings: 3 } });
    expect((await map(second, { for: 'customer', partner: theirs, customer, administratorEmail })).ok).toBe(true);
    await human.get(pathOf(second));
    const early = await human.post(`${pathOf(second)}/rights-request`, {});
    expect(early.status).toBe(409);
    expect(early.html).toContain('once the services are set up');
    // Messages need no set-up.
    const third = await order({ services: { message: 3 } });
    expect((await map(third, { for: 'customer', partner: theirs, customer, administratorEmail })).ok).toBe(true);
    await human.get(pathOf(third));
    expect(await human.post(`${pathOf(third)}/rights-request`, {})).toMatchObject({ location: `${pathOf(third)}?done=rights-asked` });
    const asked = (await human.get(pathOf(third))).html;
    expect(asked).toContain('Asked for on 1 March 2026');
    expect(asked).not.toContain('/rights-request"');
    const reader = await someone('sales_administrator');
    expect((await reader.human.get(pathOf(third))).html).not.toContain('Full administrator rights');
  });
});
