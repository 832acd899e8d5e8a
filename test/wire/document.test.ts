import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints as eventEndpoints } from '#functions/read-events/endpoint.ts';
import { endpoints as templateEndpoints } from '#functions/templates/endpoint.ts';
import { dynamoFeedReader } from '#shared/adapters/dynamodb/feed-reader.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTemplateStore } from '#shared/adapters/dynamodb/templates.ts';
import { refusalCodes } from '#shared/domain/refusals.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { describeProblem } from '#shared/http/problems.ts';
import { numberOf, wireProblem } from '#shared/http/wire/wire-errors.ts';
import { provisioningIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { type WireSite, wireSite } from '#test/support/wire-site.ts';

const page = readFileSync('docs/wholesale.md', 'utf8');

type Example = {
  readonly method: string;
  readonly host: string;
  readonly address: string;
  readonly body: string | undefined;
  readonly status: number;
  /** Where in the answer that stands which later examples name. */
  readonly brings: readonly (readonly [place: string, name: string])[];
};

/** The requests of the page, and what it says of their answers in the line after each. */
const examples: readonly Example[] = [...page.matchAll(/```http\n(\w+) (\w+) (\S+)\n(?:\n([\s\S]*?)\n)?```\n\n`(\d+)`([^\n]*)/g)].map(
  ([, method = '', host = '', address = '', body, status, rest = '']) => ({
    method,
    host,
    address,
    body,
    status: Number(status),
    brings: [...rest.matchAll(/`([\w.]+)` as `\{(\w+)\}`/g)].map(([, place = '', name = '']) => [place, name]),
  }),
);

/** The rows of the page's table of numbers, as they should be. */
function rows(): string[] {
  return refusalCodes
    .flatMap((code) => {
      const number = numberOf(code);
      return number === undefined ? [] : [{ code, number }];
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ code, number }) => `| ${number} | ${wireProblem({ code }, 'NA_1').status} | ${describeProblem(code).title} |`);
}

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Our own interface, as far as the page speaks of it. */
function ownInterface({ now, caller }: WireSite) {
  const hashes = loadSystemKeys(table);
  const sign = hashes.then((found) => found.sign);
  const endpoints = [
    ...templateEndpoints({ templates: dynamoTemplateStore(table, hashes), provisioningIdOf, newId, now, sign }),
    ...eventEndpoints({ feed: dynamoFeedReader(table), sign, now, keptDays: 30 }),
  ];
  const handler = jsonFunction(endpoints, { now, logger: makeLogger('test') });
  return async (method: string, address: string, body: unknown) => {
    const { pathname: path, searchParams } = new URL(address, 'https://api.handover.test');
    const sent = { method, path, caller, query: Object.fromEntries(searchParams), headers: { 'Idempotency-Key': newId('event') } };
    const answer = await handler(httpEvent({ ...sent, ...(body === undefined ? {} : { body }) }), lambdaContext);
    return { status: answer.statusCode, text: answer.body, json: answer.body === '' ? undefined : JSON.parse(answer.body) };
  };
}

describe('docs/wholesale.md', () => {
  it('shows requests that are answered as it says, in its order', async () => {
    const site = await wireSite(table);
    const own = ownInterface(site);
    const known = new Map<string, string>([
      ['administrator', site.administrator.id],
      ['subscription', site.subscription.id],
    ]);
    const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => known.get(name) ?? whole);
    expect(examples.length).toBe([...page.matchAll(/```http/g)].length);
    for (const { method, host, address, body, status, brings } of examples) {
      const sent = body === undefined ? undefined : JSON.parse(filled(body));
      const answer = host === 'api' ? await own(method, filled(address), sent) : await site.call(method, filled(address), { body: sent });
      expect([method, address, answer.status, answer.text]).toEqual([method, address, status, answer.text]);
      for (const [place, name] of brings) {
        const found = place.split('.').reduce((at, part) => at?.[part], answer.json);
        expect([place, found]).toEqual([place, expect.any(String)]);
        known.set(name, String(found));
      }
      if (answer.status === 202) await site.work(filled('{url}'));
    }
    expect((await site.call('GET', filled('{url}'))).status).toBe(404);
  });

  it('has each number that refusals have on the wire', () => {
    const shown = page.split('\n').filter((line) => /^\| \d+ \| \d{3} \|/.test(line));
    expect(shown).toEqual(rows());
  });
});
