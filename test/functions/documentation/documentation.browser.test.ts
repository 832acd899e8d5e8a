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

/** The whole page under an address of its own, beside the excerpt. */
function resourceOf(path: string): string {
  if (path === '/whole') return '/docs';
  return path.startsWith('/docs/errors/') ? '/docs/errors/{code}' : path;
}

/**
 * The page of these few operations and schemas has all that the whole page has, only less often: the search for accessibility
 * faults takes time for every element.
 */
function excerpt() {
  const few = (of: object, wanted: (name: string) => boolean) => Object.fromEntries(Object.entries(of).filter(([name]) => wanted(name)));
  const paths = few(document.paths, (path) => path === '/v1/trials' || path.startsWith('/v1/context-service'));
  const schemas = few(document.components.schemas, (name) => ['TrialRequest', 'Trial', 'Problem'].includes(name));
  return { ...document, paths, components: { ...document.components, schemas } };
}

beforeAll(async () => {
  const whole = serveDocumentation(document, 'https://api.customer.example');
  const part = serveDocumentation(excerpt(), 'https://api.customer.example');
  server = createServer(async ({ url: path = '/' }, response) => {
    const code = /^\/docs\/errors\/(\w+)$/.exec(path)?.[1];
    const event = httpEvent({ method: 'GET', path, ...(code === undefined ? {} : { pathParameters: { code } }) });
    const serve = path === '/docs' ? part : whole;
    const answer = await serve({ ...event, resource: resourceOf(path) });
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

/** Whether the page fits its width, and took its style: a blocked one would leave the browser's own margin. */
const fits = `document.documentElement.scrollWidth <= window.innerWidth && getComputedStyle(document.body).margin === '0px'`;

const views = [
  ['light', 1280],
  ['dark', 320],
] as const;

describe('the documentation in a browser', () => {
  for (const [scheme, width] of views) {
    it.each(['/docs', '/docs/errors', '/docs/errors/NOT_FOUND'])(`%s has no accessibility fault, ${scheme}, ${width} px`, async (path) => {
      const { page, faults, close } = await open(path, scheme, width);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(fits)).toBe(true);
      expect(faults).toEqual([]);
      await close();
    });

    it(`the whole page fits, asks for nothing else and breaks no policy, ${scheme}, ${width} px`, async () => {
      const { page, faults, close } = await open('/whole', scheme, width);
      expect(await page.evaluate(fits)).toBe(true);
      expect(faults).toEqual([]);
      await close();
    });
  }

  it('is seen to have faults when they are planted', async () => {
    const { page, close } = await open('/docs/errors/NOT_FOUND', 'light', 1280);
    await page.evaluate(`document.querySelector('main').innerHTML += '<p style="color:#ccc">pale</p><img>'`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['image-alt']));
    await close();
  });
});
