import { expect } from 'vitest';
import { expectStatus } from './entering.ts';
import type { Answer, PartnerInCloud, RealCloud } from './real-cloud.ts';
import { WebBrowser } from './web-browser.ts';

let made = 0;
/** What stands in no other name of this cloud. */
export const another = () => {
  made += 1;
  return `n${made}x`;
};

/** The commerce system of a scenario. */
export const aSeller = (world: RealCloud) => world.addSeller(`Sklep ${another()} AB`);

/** What a commerce system orders: Meetings, Calling and Contact Center, for an address that nothing else has. */
export function anOrder(wish: Record<string, unknown> = {}) {
  const number = another();
  return {
    number: `SO-2026-${number}`,
    plan: 'standard',
    services: { meetings: 25, calling: 10, 'contact-center-premium': 5 },
    termMonths: 12,
    contactEmail: `kontakt@handel-${number}.example`,
    salesContactEmail: `sales@sklep-${number}.example`,
    language: 'en',
    ...wish,
  };
}

/** An order that was placed, with its e-mail sent where it is open. */
export async function placed(world: RealCloud, seller: PartnerInCloud, wish: Record<string, unknown> = {}) {
  const body = anOrder(wish);
  const { status, json, text } = await world.call('POST', '/v1/commerce/orders', { as: seller, body });
  expect(status, text).toBe(201);
  await world.cloud.settle();
  return { ...body, id: String(json.id) };
}

/** The path of the link in the newest e-mail to the contact of an order. */
export function orderLinkIn(world: RealCloud, address: string): string {
  const links = world.mailTo(address).flatMap(({ links: all }) => all.map((link) => new URL(link).pathname));
  const link = links.filter((path) => /^\/orders\/[\w-]{20,}$/.test(path)).at(-1);
  if (link === undefined) throw new Error(`There is no e-mail with an order's link for ${address}.`);
  return link;
}

export const aCompany = (country = 'PL') => ({ companyName: `Piekarnia ${another()}`, vertical: 'retail', country });

/** What a partner says of an order that waits for one of its people, for a new customer. */
export function aMapping(over: Record<string, unknown> = {}) {
  const administratorEmail = `szef@piekarnia-${another()}.example`;
  return { customer: aCompany(), administratorEmail, countryOfOperation: 'PL', ...over };
}

/** A new customer of a partner with a subscription: an order for one of its people that the partner has mapped. */
export async function mappedByPartner(
  world: RealCloud,
  partner: PartnerInCloud,
  seller: PartnerInCloud,
  wish: Record<string, unknown> = {},
) {
  const order = await placed(world, seller, { contactEmail: partner.contactEmail, ...wish });
  const body = aMapping();
  const mapped = await world.call('POST', `/v1/orders/${order.id}/mapping`, { as: partner, body });
  expect(mapped.status, mapped.text).toBe(201);
  await world.cloud.settle();
  const { organisationId, subscription } = mapped.json;
  return {
    order,
    organisationId: String(organisationId),
    subscriptionId: String(subscription.id),
    administratorEmail: body.administratorEmail,
    companyName: body.customer.companyName,
    customer: `/v1/customers/${organisationId}`,
    setUp: `/v1/customers/${organisationId}/set-ups/${subscription.id}`,
  };
}

/** Answers to all questions of a set-up, with names that nobody has. */
export function allAnswers() {
  const name = another();
  return {
    contactCenter: { country: 'PL', telephony: 'voice_pop_bridge', subdomain: `centrum${name}` },
    meetings: { sites: [{ name: `spotkania${name}`, timeZone: 'Europe/Warsaw', earlyRelease: false }] },
    calling: { name: 'Centrala', country: 'PL', addressLine1: 'Rynek 1', city: 'Kraków', postalCode: '31-042' },
  };
}

/** Changes something over the version that stands. */
export async function changeAt(
  world: RealCloud,
  as: PartnerInCloud,
  method: string,
  path: string,
  read: string,
  body: unknown,
): Promise<Answer> {
  const { headers } = await world.call('GET', read, { as });
  return world.call(method, path, { as, body, headers: { 'if-match': headers['etag'] ?? '' } });
}

/** A set-up that a partner has answered and finished. */
export async function finished(world: RealCloud, as: PartnerInCloud, setUp: string, answers: unknown = allAnswers()): Promise<void> {
  const saved = await changeAt(world, as, 'PATCH', setUp, setUp, answers);
  expect(saved.status, saved.text).toBe(200);
  await expectStatus(world.call('POST', `${setUp}/completion`, { as }), 202);
  await world.cloud.settle();
}

/** The fields of a form as they are answered, from a page that is asked for first; gives where that leads. */
export async function answerStep(human: WebBrowser, base: string, step: string, fields: Record<string, string>): Promise<string> {
  await human.get(`${base}/${step}`);
  const { status, location, html } = await human.post(`${base}/${step}`, fields);
  expect(status, `${step}: ${html.split('<main')[1]?.slice(0, 1500)}`).toBe(303);
  return new URL(location ?? '', 'https://x.example').pathname.replace(`${base}/`, '');
}

/** The wizard from the plan to the parts being made, wherever it stands. */
export async function throughWizard(human: WebBrowser, base: string): Promise<void> {
  const name = another();
  const answer = (step: string, fields: Record<string, string>) => answerStep(human, base, step, fields);
  await answer('plan', { 'contact-center': 'now', meetings: 'now', calling: 'now' });
  await answer('country', { country: 'PL' });
  await answer('telephony', { telephony: 'voice_pop_bridge' });
  await human.get(`${base}/subdomain`);
  await expectStatus(human.post(`${base}/subdomain`, { subdomain: `centrum${name}`, go: 'check' }), 200);
  await answer('subdomain', { subdomain: `centrum${name}` });
  await answer('time-zone', { timeZone: 'Europe/Warsaw' });
  await answer('sites', { was: '', name: `spotkania${name}`, timeZone: 'Europe/Warsaw', earlyRelease: 'true' });
  expect(await answer('sites', { another: 'no' })).toBe('headquarters');
  await answer('headquarters', { name: 'Centrala', country: 'PL' });
  const languages = { announcementLanguage: 'pl-PL', emailLanguage: 'pl' };
  const address = { addressLine1: 'Rynek 1', city: 'Kraków', postalCode: '31-042', timeZone: 'Europe/Warsaw', ...languages };
  expect(await answer('address', address)).toBe('check');
  // Put off, and gone on with.
  expect(await answer('time-zone', { go: 'later' })).toBe('later');
}

export const anonymous = (world: RealCloud) => new WebBrowser(world.api);
