import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { wireCaller } from '#test/support/wire-client.ts';
import { wireSite } from '#test/support/wire-site.ts';
import { everyRequest } from './valid/every-request.ts';
import type { WireRequest } from './wire-request.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** What no text has in it: they would end a line of a file or a header, or the text itself for whoever reads it as C does. */
const unwritten = ['\u0000', '\u001b', '\u007f', '\r\n', '\u2028'];
/** Kept nowhere: ids by which something is looked for, what clients send and nobody reads, and extensions that are only checked. */
const leftAside = [/^\/(orgId|id|nickName|status|type)$/, /^\/(roles|licenses)\/\d+/, /^\/siteUrls/, /^\/extensions\/\d+$/];
/** Details of people may have several lines. */
const severalLines = /^\/(department|title|addresses\/\d+\/\w+)$/;
/** No texts: a key that is kept as the client has it, and a kind of number, of which all but one are left aside. */
const notTried = [/^\/secret$/, /^\/phoneNumbers\/\d+\/type$/];

/** Every text of a body, blank ones too: by the pointer to it, and the body with another in its place. */
function textsOf(value: unknown, at = ''): { readonly field: string; readonly with: (text: string) => unknown }[] {
  if (typeof value === 'string') return [{ field: at, with: (text) => `${value || 'x'}${text}x` }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    textsOf(one, `${at}/${name}`).map((text) => ({
      field: text.field,
      with: (spoilt: string) =>
        Array.isArray(value) ? value.with(Number(name), text.with(spoilt)) : { ...value, [name]: text.with(spoilt) },
    })),
  );
}

async function itemsWith(characters: RegExp): Promise<string[]> {
  const found: string[] = [];
  for await (const { Items = [] } of paginateScan({ client: table.client }, { TableName: table.name }))
    for (const item of Items) {
      const { secret: _, ...rest } = item;
      const texts = textsOf(rest).map((text) => String(text.with('')));
      if (texts.some((text) => characters.test(text))) found.push(String(item['itemType']));
    }
  return found;
}

it('refuses control characters at the field in which they are, and keeps none in any item', async () => {
  const site = await wireSite(table);
  const refused = new Set<string>();
  for (const [operation, make] of Object.entries(await everyRequest(site))) {
    const fields = textsOf((await make()).body).map(({ field }) => field);
    for (const [index, field] of fields.entries()) {
      if (notTried.some((pattern) => pattern.test(field))) continue;
      const wish: WireRequest = await make();
      const character = (severalLines.test(field) ? undefined : unwritten[index % unwritten.length]) ?? '\u0000';
      const body = textsOf(wish.body)
        .find((text) => text.field === field)
        ?.with(character);
      const answer = await site.send({ ...wish, body }, wireCaller(site.partner.id));
      const said = `${operation} ${field} ${JSON.stringify(character)} ${answer.status} ${answer.text}`;
      if (leftAside.some((pattern) => pattern.test(field))) continue;
      expect([answer.status, answer.json?.errors?.[0]?.description], said).toEqual([400, expect.stringMatching(`^${field}: `)]);
      refused.add(`${operation} ${field}`);
    }
  }
  for (const field of ['/externalId', '/address/addressLine1', '/address/addressLine2', '/customerInfo/name'])
    expect(refused).toContain(`POST /v1/wholesale/customers ${field}`);
  expect(refused.size).toBeGreaterThan(60);
  expect(await itemsWith(/[\p{Cc}\p{Zl}\p{Zp}]/u)).toEqual([]);
}, 60_000);

it('refuses an extension that is none wherever one can be given', async () => {
  const site = await wireSite(table);
  const { customer } = await site.provisioned(['webex_calling']);
  const { orgId } = customer;
  const { items: licences } = (await site.call('GET', `/v1/licenses?orgId=${orgId}`)).json;
  const person = { emails: ['ada@extensions.example'], displayName: 'Ada', orgId };
  const { id: personId } = (await site.call('POST', '/v1/people', { body: person })).json;
  for (const extension of ['12\u0000', 'ab', '1', '12 34']) {
    const refusals = [
      await site.call('POST', '/v1/people', { body: { ...person, emails: ['bo@extensions.example'], extension } }),
      await site.call('PUT', `/v1/people/${personId}`, { body: { displayName: 'Ada', extension } }),
      await site.call('PATCH', '/v1/licenses/users', {
        body: { personId, orgId, licenses: [{ id: licences[0].id, properties: { extension } }] },
      }),
    ];
    const at = ['/extension', '/extension', '/licenses/0/properties/extension'];
    expect(refusals.map(({ status, json }) => [status, json.errors[0].description])).toEqual(
      at.map((field) => [400, `${field}: 2 to 10 digits.`]),
    );
  }
});
