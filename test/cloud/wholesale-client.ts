import { expect } from 'vitest';
import { localTarget } from '#infra/cli/target.ts';
import { seedWholesale } from '#infra/local/seed-wholesale.ts';
import { partnerId as partner } from '#shared/domain/ids.ts';
import { expectWire } from '#test/wire/conformance.ts';
import { another } from './entered-orders.ts';
import { endpointsOf, type Parsed, type RealCloud } from './real-cloud.ts';

type Reply = { readonly status: number; readonly json: Parsed; readonly headers: Headers };

const postal = { addressLine1: '1 Main St', city: 'Milpitas', stateOrProvince: 'CA', zipOrPostalCode: '95035', country: 'US' };
const at = { name: 'Head Office', address: postal, timezone: 'America/Los_Angeles', language: 'en_us' };
export const day = 86_400_000;

/** A client of the wire-compatible host, for a partner that may provision. */
export async function aClient(world: RealCloud) {
  const target = await localTarget(endpointsOf(world.cloud));
  const { contactEmail, token } = world.partner;
  const partnerId = partner.parse(world.partner.id);
  const provisioningId = await seedWholesale(target, 'test', { partnerId, contactEmail });
  const origin = world.cloud.apis['webex'] ?? '';

  async function call(method: string, address: string, body?: unknown): Promise<Reply> {
    const url = new URL(address, origin);
    const answer = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    expectWire(method, url.pathname, { status: answer.status, headers: Object.fromEntries(answer.headers), text });
    return { status: answer.status, json: text === '' ? undefined : JSON.parse(text), headers: answer.headers };
  }
  async function asked(status: number, method: string, address: string, body?: unknown): Promise<Reply> {
    const reply = await call(method, address, body);
    expect(reply.status, `${method} ${address} ${JSON.stringify(reply.json)}`).toBe(status);
    return reply;
  }

  const request = (over: object = {}) => {
    const number = another();
    return {
      provisioningId,
      packages: ['webex_calling', 'webex_meetings'],
      externalId: `hurt-${number}`,
      address: postal,
      customerInfo: { name: `Hurtownia n${number}`, primaryEmail: `szef${number}@hurtownia.example`, language: 'pl' },
      provisioningParameters: { calling: { location: at } },
      ...over,
    };
  };
  /** A customer brought to its end. */
  async function customer(over: object = {}) {
    const wanted = request(over);
    const { json } = await asked(202, 'POST', '/v1/wholesale/customers', wanted);
    await world.cloud.settle();
    const path = new URL(json.url).pathname;
    const { json: made } = await asked(200, 'GET', path);
    return { wanted, path, made };
  }
  return { target, provisioningId, call, asked, request, customer };
}

/** A number that nobody else of the scenarios has. */
let numbers = 4000;
export const aNumber = () => `+1408526${numbers++}`;

export const linkTo = (world: RealCloud, address: string, part: string) =>
  world
    .mailTo(address)
    .flatMap(({ links }) => links.filter((one) => one.includes(part)))
    .at(-1) ?? '';

/** The provisioning id under which the partner creates customers. */
export const provisioningIdOf = async (world: RealCloud) => (await aClient(world)).provisioningId;
