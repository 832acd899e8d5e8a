import { aMapping, anOrder, another, aSeller, mappedByPartner, placed } from './entered-orders.ts';
import type { PartnerInCloud, RealCloud } from './real-cloud.ts';

/** A request about one thing, by somebody whose it is not. `as`: a seller, where sellers ask. */
export type ForeignRequest = readonly [
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
  as?: PartnerInCloud | undefined,
];

/** Everything that can be asked about an order, a subscription, a customer's set-up and a domain, which all are the world's own partner's. */
export async function aboutOrders(world: RealCloud) {
  const [seller, strangeSeller] = [await aSeller(world), await aSeller(world)];
  const order = await placed(world, seller, { contactEmail: world.partner.contactEmail });
  const { organisationId, subscriptionId, setUp, customer, administratorEmail } = await mappedByPartner(world, world.partner, seller);
  const domain = `domena-${another()}.example`;
  const domains = { own: '/v1/domains', theirs: `${customer}/domains` };
  for (const path of Object.values(domains)) await world.call('POST', path, { body: { domain } });
  const [placedOrder, waiting] = [`/v1/commerce/orders/${order.id}`, `/v1/orders/${order.id}`];
  const contact = { contactEmail: `inna@handel-${another()}.example` };
  const { number, plan, termMonths } = anOrder();
  const entered = { number, plan, termMonths, services: { 'contact-center-standard': 5 }, administratorEmail, countryOfOperation: 'PL' };
  const contactCenter = `${customer}/contact-center`;
  const version = { 'if-match': '"1"' };
  const requests: readonly ForeignRequest[] = [
    ['GET', placedOrder, undefined, {}, strangeSeller],
    ['PUT', `${placedOrder}/contact`, contact, {}, strangeSeller],
    ['POST', `${placedOrder}/email`, undefined, {}, strangeSeller],
    ['GET', waiting],
    ['PUT', `${waiting}/contact`, contact],
    ['POST', `${waiting}/email`],
    ['GET', `${waiting}/matches`],
    ['POST', `${waiting}/mapping`, aMapping()],
    ['POST', `${waiting}/mapping-prechecks`, aMapping()],
    ['POST', `${customer}/orders`, entered],
    ['GET', `/v1/subscriptions/${subscriptionId}`],
    ['GET', `${customer}/rights-request`],
    ['POST', `${customer}/rights-request`],
    ['GET', setUp],
    ['PATCH', setUp, { later: [] }, version],
    ['POST', `${setUp}/completion`],
    ['POST', `${setUp}/retry`],
    ['POST', `${setUp}/postponement`],
    ['POST', `${setUp}/prechecks`, { later: [] }],
    ['GET', `${setUp}/summary`],
    ['GET', `${setUp}/summary.pdf`],
    ['GET', contactCenter],
    ['PUT', `${contactCenter}/telephony`, { telephony: 'webex_calling' }],
    ['POST', `${contactCenter}/configuration`],
    ['GET', domains.theirs],
    ['POST', domains.theirs, { domain: `inna-${domain}` }],
    ...Object.values(domains).flatMap((path): ForeignRequest[] => [
      ['POST', `${path}/${domain}/verification`],
      ['POST', `${path}/${domain}/claim`],
      ['DELETE', `${path}/${domain}/claim`],
      ['DELETE', `${path}/${domain}`],
    ]),
  ];
  const { version: held } = (await world.call('GET', waiting)).json;
  return { order, organisationId, subscriptionId, domain, waiting, setUp, requests, version: held };
}
