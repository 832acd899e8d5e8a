import * as z from 'zod';
import { expected, known, type Memory, type Step } from '#infra/demo/step.ts';
import { type Answer, call, mailTo, settled, type World } from '#infra/demo/world.ts';

const address = { addressLine1: '1 Main St', city: 'Milpitas', stateOrProvince: 'CA', zipOrPostalCode: '95035', country: 'US' };
const packages = ['webex_calling', 'webex_meetings'];

function prepared({ wholesale }: World) {
  if (wholesale === undefined) throw new Error('The local cloud is not ready for wholesale.');
  return wholesale;
}

/** A request of the other host, at which wholesale clients call: the format is the one that they know. */
function wire(world: World, status: number, method: string, path: string, body?: object): Promise<Answer> {
  return call({ ...world, api: prepared(world).api }, status, method, path, body === undefined ? {} : { body });
}

const list = z.object({ items: z.array(z.object({ id: z.string() })) });
const accepted = z.object({ url: z.string() });
const customerShown = z.object({
  id: z.string(),
  status: z.string(),
  orgId: z.string().optional(),
  resourceDetails: z.object({ packages: z.array(z.object({ name: z.string(), status: z.string() })) }).optional(),
});

/** The path within an absolute address of this host. */
const pathOf = (url: string) => new URL(url).pathname;

/** An external id that no earlier telling has taken, as a careful client looks for it. */
async function freeNumber(world: World): Promise<number> {
  for (let number = 1; ; number++) {
    const { json } = await wire(world, 200, 'GET', `/v1/wholesale/customers?externalId=demo-${number}`);
    if (list.parse(json).items.length === 0) return number;
  }
}

async function ask(world: World, memory: Memory): Promise<string[]> {
  const number = await freeNumber(world);
  const administrator = `ida.hansson@bageriet${number}.example`;
  const body = {
    provisioningId: prepared(world).provisioningId,
    packages,
    externalId: `demo-${number}`,
    address,
    customerInfo: { name: `Bageriet ${number}`, primaryEmail: administrator, language: 'en' },
    provisioningParameters: {
      calling: { location: { name: 'Bakery', address, timezone: 'America/Los_Angeles', language: 'en_us' } },
      packages: { limits: { webex_calling: 25 } },
    },
  };
  const checked = await wire(world, 200, 'POST', '/v1/wholesale/customers/validate', body);
  const made = await wire(world, 202, 'POST', '/v1/wholesale/customers', body);
  const { url } = accepted.parse(made.json);
  const again = await wire(world, 409, 'POST', '/v1/wholesale/customers', body);
  expected(again.headers.get('location') === url, 'The refusal does not lead to the customer that is there.');
  memory.wholesale = { url, administrator };
  return [
    `POST /v1/wholesale/customers/validate → 200 ${checked.text}`,
    `POST /v1/wholesale/customers → 202 ${url}`,
    'and the same once more, as a client does that has lost the answer → 409, with the same address in Location',
  ];
}

async function provisioned(world: World, memory: Memory): Promise<string[]> {
  const { url, administrator } = known(memory, 'wholesale');
  await settled(world);
  const { status, orgId = '', resourceDetails } = customerShown.parse((await wire(world, 200, 'GET', pathOf(url))).json);
  expected(status === 'provisioned', `The customer is ${status}.`);
  const organisation = await wire(world, 200, 'GET', `/v1/organizations/${orgId}`);
  const [mail] = await mailTo(world, administrator);
  expected(mail !== undefined, `${administrator} has got no e-mail.`);
  memory.wholesale = { url, administrator, orgId };
  return [
    `GET ${pathOf(url).slice(0, 40)}… → ${status}`,
    ...(resourceDetails?.packages ?? []).map((one) => `${one.name}: ${one.status}`),
    `GET /v1/organizations/… → ${organisation.text}`,
    `to ${administrator}: “${mail?.subject}”`,
  ];
}

const subscriberShown = z.object({ id: z.string(), personId: z.string(), status: z.string(), packages: z.array(z.string()) });

async function subscribe(world: World, memory: Memory): Promise<string[]> {
  const { url, orgId = '' } = known(memory, 'wholesale');
  const places = await wire(world, 200, 'GET', `/v1/locations?orgId=${orgId}`);
  const [place] = list.parse(places.json).items;
  const customerId = url.slice(url.lastIndexOf('/') + 1);
  const made = await wire(world, 200, 'POST', '/v1/wholesale/subscribers', {
    customerId,
    email: `olga@${known(memory, 'wholesale').administrator.split('@')[1]}`,
    package: 'webex_calling',
    provisioningParameters: { firstName: 'Olga', lastName: 'Zielińska', extension: '2101', locationId: place?.id },
  });
  const { status, personId, packages: held } = subscriberShown.parse(made.json);
  expected(status === 'provisioned', `The subscriber is ${status}.`);
  const licences = await wire(world, 200, 'GET', `/v1/licenses?orgId=${orgId}`);
  const counted = z.object({ items: z.array(z.object({ name: z.string(), totalUnits: z.int(), consumedUnits: z.int() })) });
  const person = await wire(world, 200, 'GET', `/v1/people/${personId}?callingData=true`);
  return [
    `POST /v1/wholesale/subscribers → 200, ${status} with ${held.join(', ')}`,
    ...counted
      .parse(licences.json)
      .items.map(({ name, totalUnits, consumedUnits }) => `${name}: ${consumedUnits} of ${totalUnits < 0 ? 'any number' : totalUnits}`),
    `GET /v1/people/… → extension ${z.object({ extension: z.string() }).parse(person.json).extension}`,
  ];
}

/** What a wholesale client does that has changed its base URL, and nothing else. */
export const wholesaleSteps: readonly Step[] = [
  { title: 'A wholesale client provisions a customer', play: ask },
  { title: 'The customer is provisioned, and its administrator invited', play: provisioned },
  { title: 'A subscriber gets a package and an extension', play: subscribe },
];
