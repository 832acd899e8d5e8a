import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDocumentation } from '#functions/documentation/serve.ts';
import document from '#infra/openapi.json' with { type: 'json' };
import { launchBrowser } from '#test/support/browser.ts';
import { httpEvent } from '#test/support/http-event.ts';

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  const serve = serveDocumentation(document, 'https://api.customer.example');
  server = createServer(async ({ url: path = '/' }, response) => {
    const code = /^\/docs\/errors\/(\w+)$/.exec(path)?.[1];
    const event = httpEvent({ method: 'GET', path, ...(code === undefined ? {} : { pathParameters: { code } }) });
    const answer = await serve({ ...event, resource: code === undefined ? path : '/docs/errors/{code}' });
    response.writeHead(answer.statusCode, { ...answer.headers } as Record<string, string>).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function open(path: string, colorScheme: 'light' | 'dark', width: number) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('request', (request) => {
    if (request.url() !== origin + path) faults.push(request.url());
  });
  await page.goto(origin + path);
  return { page, faults, close: () => context.close() };
}

describe('the documentation in a browser', () => {
  for (const path of ['/docs', '/docs/errors', '/docs/errors/NOT_FOUND']) {
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      it(`${path} has no accessibility fault, ${scheme}, ${width} px, and asks for nothing else`, async () => {
        const { page, faults, close } = await open(path, scheme, width);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
        // The style is taken: a blocked one would leave the browser's own margin.
        expect(await page.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
        expect(faults).toEqual([]);
        await close();
      });
    }
  }
});
