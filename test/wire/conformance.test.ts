import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionContracts } from '#infra/functions.ts';
import { numberOf } from '#shared/http/wire/wire-errors.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { wireOrigin } from '#test/support/wire-client.ts';
import { wireEndpoints } from '#test/support/wire-endpoints.ts';
import { aCustomerBody, paths, wireSite } from '#test/support/wire-site.ts';
import { expectWire } from '#test/wire/conformance.ts';
import { wireOperations } from '#test/wire/operations.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const shape = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`;
const deployed = functionContracts.flatMap(({ trigger }) => (trigger.kind === 'wire' ? trigger.routes : []));

describe('the operations of the reference', () => {
  it('are those that are deployed under the host of the wire format, and those that tests call', () => {
    const wanted = wireOperations.map(shape).toSorted();
    expect(new Set(wanted).size).toBe(wanted.length);
    expect(deployed.map(shape).toSorted()).toEqual(wanted);
    const called = wireEndpoints(table, wireOrigin, () => new Date()).map(({ route }) => shape(route));
    expect(called.toSorted()).toEqual(wanted);
  });

  it('name no refusal that has no number: what a client is told, it is told by a code as well [WC-3] [WC-4]', () => {
    const named = new Set(deployed.flatMap(({ refusals }) => refusals));
    expect(named.size).toBeGreaterThan(30);
    expect([...named].filter((code) => numberOf(code) === undefined)).toEqual([]);
  });

  it('are for partners with a scope, every one', () => {
    expect(deployed.filter(({ access }) => access.kind !== 'partner')).toEqual([]);
  });
});

describe('an answer', () => {
  const id = Buffer.from('ciscospark://us/ENTERPRISE/00000000-0000-0000-0000-000000000001').toString('base64url');
  const address = { addressLine1: '1 Main St', city: 'Milpitas', country: 'US' };
  const customer = { id, externalId: 'a', address, status: 'provisioning', packages: ['webex_meetings'] };
  const problem = { message: 'No.', errors: [{ description: 'No.' }], trackingId: 't' };
  const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
    status,
    headers: { trackingid: 't', 'content-type': 'application/json', ...headers },
    text: body === null ? '' : JSON.stringify(body),
  });
  const one = `${paths.customers}/${id}`;
  const page = { items: [customer] };
  const link = `<${wireOrigin}${paths.customers}?status=error%2Cupdating&offset=1&max=1>; rel="next"`;
  const url = `${wireOrigin}${one}`;

  it.each([
    ['a customer', 'GET', one, answer(200, customer)],
    ['a page with its link', 'GET', paths.customers, answer(200, page, { link })],
    ['what was accepted', 'POST', paths.customers, answer(202, { url }, { location: url })],
    ['a refusal', 'GET', one, answer(404, problem)],
    ['nothing', 'DELETE', one, answer(202, null)],
  ])('that is as documented passes: %s', (_, method, path, given) => {
    expectWire(method, path, given);
  });

  it.each([
    ['a key too many', 'GET', one, answer(200, { ...customer, name: 'Acme' })],
    ['a key too many in an address', 'GET', one, answer(200, { ...customer, address: { ...address, verified: true } })],
    ['null for what is absent', 'GET', one, answer(200, { ...customer, orgId: null })],
    ['a status that clients do not know', 'GET', one, answer(200, { ...customer, status: 'deleted' })],
    ['an id of another kind', 'GET', one, answer(200, { ...customer, id: Buffer.from('ciscospark://us/PEOPLE/1').toString('base64url') })],
    ['an own id', 'GET', one, answer(200, { ...customer, id: 'wcu_01' })],
    ['a provisioned customer without its organisation', 'GET', one, answer(200, { ...customer, status: 'provisioned' })],
    ['no tracking id', 'GET', one, { ...answer(200, customer), headers: { 'content-type': 'application/json' } }],
    ['another tracking id than in its header', 'GET', one, answer(404, { ...problem, trackingId: 'u' })],
    ['an error number as text', 'GET', one, answer(404, { ...problem, errors: [{ description: 'No.', errorCode: '1' }] })],
    ['no description', 'GET', one, answer(404, { ...problem, errors: [] })],
    ['a date to retry after', 'GET', one, answer(429, problem, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' })],
    ['a status that is not documented', 'GET', one, answer(204, null)],
    ['a fault of the server', 'GET', one, answer(500, problem)],
    ['a created customer where one was accepted', 'POST', paths.customers, answer(201, { url }, { location: url })],
    ['no Location', 'POST', paths.customers, answer(202, { url })],
    ['a relative Location', 'POST', paths.customers, answer(202, { url }, { location: one })],
    ['a Location that ends with a slash', 'POST', paths.customers, answer(202, { url }, { location: `${url}/` })],
    ['another Location than in its body', 'POST', paths.customers, answer(202, { url }, { location: `${url}A` })],
    ['a body after a deletion', 'DELETE', one, answer(202, {})],
    ['a relative link', 'GET', paths.customers, answer(200, page, { link: link.replace(wireOrigin, '') })],
    ['a link without an offset', 'GET', paths.customers, answer(200, page, { link: link.replace('offset=1&', '') })],
    ['a link with a comma', 'GET', paths.customers, answer(200, page, { link: link.replace('%2C', ',') })],
    ['a link with one parameter more', 'GET', paths.customers, answer(200, page, { link: `${link}; title="n"` })],
    ['a link with null', 'GET', paths.customers, answer(200, page, { link: link.replace('max=1', 'max=null') })],
    ['a link where there are no pages', 'GET', one, answer(200, customer, { link })],
  ])('with %s is found out', (_, method, path, given) => {
    expect(() => expectWire(method, path, given)).toThrow();
  });
});

describe('the site of all operations', () => {
  it('makes a customer with a calling package, whose statuses come to an end, and removes it', async () => {
    const site = await wireSite(table);
    const { url, customer } = await site.provisioned(['webex_calling']);
    expect(customer).toMatchObject({ status: 'provisioned', packages: ['webex_calling'] });
    expect((await site.call('POST', paths.customers, { body: aCustomerBody(site.provisioningId, ['webex_suite']) })).status).toBe(202);
    expect((await site.call('DELETE', url)).status).toBe(202);
    expect((await site.call('GET', url)).json.status).toBe('deleting');
    await site.work(url);
    expect((await site.call('GET', url)).status).toBe(404);
  });
});
