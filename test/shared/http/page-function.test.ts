import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { TableBusyError } from '#shared/adapters/dynamodb/transact.ts';
import { anyone, type PageSettings } from '#shared/http/admission.ts';
import { cookiesOf, setCookie } from '#shared/http/cookies.ts';
import { formTokenHolds, newFormToken } from '#shared/http/form-token.ts';
import { form, type PageRoute, page } from '#shared/http/page.ts';
import { document, seeOther } from '#shared/http/page-answer.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { Browser } from '#test/support/form-browser.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';

const settings: PageSettings = {
  sessions: {
    visitor: async () => undefined,
    end: async () => {},
    changePerson: async () => ({ ok: true, value: undefined }),
    endBecause: async () => {},
  },
  terms: [{ version: '1', inForceSince: '2026-01-01T00:00:00.000Z' }],
  newId,
  now: () => new Date('2026-03-01T10:00:00.000Z'),
  origin: 'https://api.handover.test',
  product: 'Handover',
};

function setup(...pages: PageRoute[]) {
  const lines: unknown[] = [];
  const logger: Logger = {
    request: (event) => (status) => void lines.push({ resource: event.requestContext.resourcePath, status }),
    info: (...line) => void lines.push(line),
    fault: (...line) => void lines.push(line),
  };
  return { browser: (headers = {}) => new Browser(pageFunction(pages, settings, logger), headers), lines, logger };
}

const posts: unknown[] = [];
const shown = page(anyone, '/shown', async (request) =>
  document(200, request.language(), `<form action="/posted"><input type="hidden" name="csrf" value="${request.csrf()}"></form>`),
);
const posted = form(anyone, '/posted', z.strictObject({ name: z.string() }), {
  expired: async (request, status) => document(status, request.language(), 'again'),
  submit: async ({ fields }) => {
    posts.push(fields);
    return seeOther('/shown');
  },
});

describe('a page function', () => {
  it('answers HEAD like GET, without the body', async () => {
    const { browser } = setup(shown);
    const [got, asked] = [await browser().get('/shown'), await browser().head('/shown')];
    expect(asked.status).toBe(200);
    expect(asked.html).toBe('');
    expect(Object.keys(asked.headers).sort()).toEqual(Object.keys(got.headers).sort());
  });

  it('refuses methods that an address does not serve, and says which it does', async () => {
    const handler = pageFunction([shown, posted], settings, setup().logger);
    const asked = (method: string, path: string) => handler(httpEvent({ method, path }), lambdaContext);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect(await asked(method, '/shown')).toMatchObject({ statusCode: 405, headers: { Allow: 'GET, HEAD' } });
    }
    expect(await asked('GET', '/posted')).toMatchObject({ statusCode: 405, headers: { Allow: 'POST' } });
    expect((await asked('HEAD', '/posted')).body).toBe('');
  });

  it('sends what keeps a page to itself: no script, no frame, no referrer, no copy', async () => {
    const { headers } = await setup(shown).browser().get('/shown');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'req-1',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('script');
  });

  it('chooses the language asked for, then the one chosen before, then what the browser prefers', async () => {
    const { browser } = setup(shown);
    const reader = browser({ 'accept-language': 'xx, pl;q=0.9' });
    expect((await reader.get('/shown')).headers['content-language']).toBe('pl');
    expect((await reader.get('/shown?lang=ro')).headers['content-language']).toBe('ro');
    expect((await reader.get('/shown')).headers['content-language']).toBe('ro');
    expect((await reader.get('/shown?lang=klingon')).headers['content-language']).toBe('ro');
  });

  it('says what went wrong in the reader’s language, with the request’s id and nothing of the fault itself', async () => {
    const broken = page(anyone, '/broken/{token}', async () => {
      throw new Error('a detail that nobody needs to see');
    });
    const busy = page(anyone, '/busy', async () => {
      throw new TableBusyError('busy');
    });
    const { browser, lines } = setup(broken, busy);
    const seen = await browser({ 'accept-language': 'sv' }).get('/broken/a-secret-token');
    expect(seen.status).toBe(500);
    expect(seen.html).toContain('<html lang="sv"');
    expect(seen.html).toContain('req-1');
    expect(seen.html).not.toContain('nobody needs to see');
    expect((await browser().get('/busy')).headers['retry-after']).toBe('1');
    expect((await browser().get('/busy')).status).toBe(503);
    expect(JSON.stringify(lines.filter((line) => !Array.isArray(line)))).toContain('"status":500');
  });

  it('takes a form only from its own page in this browser, in its own shape, and once per field', async () => {
    const { browser } = setup(shown, posted);
    const visitor = browser();
    await visitor.get('/shown');
    expect((await visitor.post('/posted', { name: 'a' })).location).toBe('/shown');
    await visitor.get('/shown');
    expect((await visitor.post('/posted', { name: 'a', more: 'b' })).status).toBe(400);
    await visitor.get('/shown');
    expect((await visitor.post('/posted', { name: 'a' }, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    await visitor.get('/shown');
    expect((await visitor.post('/posted', { name: 'a' }, { 'content-type': 'text/plain' })).status).toBe(415);
    const { csrf } = await browser().get('/shown');
    expect((await visitor.post('/posted', { name: 'a', csrf: csrf() })).status).toBe(403);
    expect(posts).toEqual([{ name: 'a' }]);
  });
});

describe('form tokens and cookies', () => {
  it('tie a form to a secret, each form by a token of its own', () => {
    const [first, second] = [newFormToken('secret'), newFormToken('secret')];
    expect(first).not.toBe(second);
    expect(formTokenHolds(first, 'secret')).toBe(true);
    expect(formTokenHolds(first, 'Secret')).toBe(false);
    expect(formTokenHolds(`${first.slice(0, -2)}AA`, 'secret')).toBe(false);
    expect(formTokenHolds('', 'secret')).toBe(false);
  });

  it('take from a header only what is ours, the first of a name', () => {
    const header = '__Host-session=abc; session=x; __Host-session=def; __Host-device=a.b; __Host-browser=<script>; other';
    expect(cookiesOf(header)).toEqual({ session: 'abc', device: 'a.b' });
    expect(cookiesOf(undefined)).toEqual({});
    expect(setCookie({ name: 'session', value: '', seconds: 0 })).toBe(
      '__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    );
  });
});
