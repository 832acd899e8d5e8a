import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contract } from '#functions/documentation/contract.ts';
import { serveDocumentation } from '#functions/documentation/serve.ts';
import document from '#infra/openapi.json' with { type: 'json' };
import { problemCatalogue } from '#shared/http/problem-catalogue.ts';
import { httpEvent } from '#test/support/http-event.ts';

const origin = 'https://api.customer.example';
const serve = serveDocumentation(document, origin);

async function get(path: string, code?: string) {
  const resource = code === undefined ? path : '/docs/errors/{code}';
  const event = httpEvent({ method: 'GET', path, ...(code === undefined ? {} : { pathParameters: { code } }) });
  return serve({ ...event, resource });
}

const operations = Object.values(document.paths).flatMap((item) =>
  Object.values(item as Record<string, { operationId: string; summary: string }>),
);

describe('the documentation', () => {
  it('sends visitors of the root to the page', async () => {
    const answer = await get('/');
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([302, `${origin}/docs`]);
  });

  it('serves the document with the origin under which it stands', async () => {
    const answer = await get('/openapi.json');
    expect(answer.headers?.['content-type']).toBe('application/json');
    expect(JSON.parse(answer.body)).toEqual({ ...document, servers: [{ url: origin, description: expect.any(String) }] });
  });

  it('shows every operation with a command to try, every schema and every group', async () => {
    const { body } = await get('/docs');
    for (const { operationId, summary } of operations) {
      expect(body).toContain(`id="${operationId}"`);
      expect(body).toContain(summary);
    }
    expect(body.match(/curl -X /g)).toHaveLength(operations.length);
    expect(body).toContain(`curl -X POST &quot;${origin}/v1/trials&quot;`);
    for (const name of Object.keys(document.components.schemas)) expect(body).toContain(`id="schema-${name}"`);
  });

  it('has no link that leads nowhere', async () => {
    const pages = new Map<string, string>();
    for (const path of ['/docs', '/docs/errors']) pages.set(path, (await get(path)).body);
    for (const code of problemCatalogue.keys()) pages.set(`/docs/errors/${code}`, (await get(`/docs/errors/${code}`, code)).body);
    pages.set('/openapi.json', '');
    for (const [at, body] of pages) {
      for (const [, href = ''] of body.matchAll(/href="([^"]*)"/g)) {
        const [path, fragment] = href.split('#');
        const target = pages.get(path === '' || path === undefined ? at : path);
        expect([at, href, target !== undefined]).toEqual([at, href, true]);
        if (fragment !== undefined) expect([at, href, target?.includes(`id="${fragment}"`)]).toEqual([at, href, true]);
      }
    }
  });

  it('loads nothing, runs nothing, and allows the one style it carries', async () => {
    for (const page of [
      await get('/docs'),
      await get('/docs/errors'),
      await get('/docs/errors/NOT_FOUND', 'NOT_FOUND'),
      await get('/docs/errors/x', 'x'),
    ]) {
      expect(page.body).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\(|\son\w+=|style="/i);
      const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page.body) ?? [];
      const hash = createHash('sha256').update(style).digest('base64');
      expect(page.headers?.['content-security-policy']).toBe(
        `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
    }
  });

  it('has a page for every code that the API can answer, with advice and the operations that answer it', async () => {
    for (const [code, { status, title }] of problemCatalogue) {
      const page = await get(`/docs/errors/${code}`, code);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(`It is answered with status ${status}.`);
      expect(page.body.replaceAll('&#x27;', "'")).toContain(title);
    }
    expect((await get('/docs/errors/COMPANY_NAME_TAKEN', 'COMPANY_NAME_TAKEN')).body).toContain('/docs#startTrial');
  });

  it('answers a code that there is not with 404 and says nothing of it', async () => {
    const page = await get('/docs/errors/x', '<script>alert(1)</script>');
    expect(page.statusCode).toBe(404);
    expect(page.body).not.toContain('alert');
  });

  it('answers all the routes that it states', async () => {
    for (const { path } of contract.trigger.routes) {
      const answer = await get(path, path.includes('{code}') ? 'NOT_FOUND' : undefined);
      expect([path, answer.statusCode < 400]).toEqual([path, true]);
    }
  });
});
