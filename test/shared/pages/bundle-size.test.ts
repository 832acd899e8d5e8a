import { resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { stylesheet } from '#shared/pages/stylesheet.ts';

/**
 * The size in bytes of a bundle of the modules that are given. Two settings matter: without `charset` every letter that is not ASCII becomes six bytes (30 KB here), and
 * react-dom's entry brings its streaming renderers along (115 KB), of which nothing is used.
 */
async function bundled(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
    alias: { 'react-dom/server': resolve('node_modules/react-dom/cjs/react-dom-server-legacy.node.production.js') },
    logLevel: 'error',
  });
  return outputFiles[0]?.contents.length ?? 0;
}

const everyPage = [
  'get-started-page',
  'link-pages',
  'sign-in-page',
  'terms-page',
  'organisation-page',
  'trial-list-page',
  'start-trial-page',
  'trial-page',
  'change-terms-page',
  'problem-page',
]
  .map((page) => `export * from './shared/pages/${page}.tsx';`)
  .join('');
const sdk = "export { DynamoDBClient } from '@aws-sdk/client-dynamodb'; export * as documents from '@aws-sdk/lib-dynamodb';";

describe('bundles', () => {
  it('all pages in all languages with the DynamoDB client stay below 700 KB', async () => {
    expect(await bundled(`${everyPage}${sdk}`)).toBeLessThan(700_000);
  });

  it('the way in (password, sign-in, new link) stays below 220 KB without the client', async () => {
    expect(
      await bundled("export * from './shared/pages/get-started-page.tsx'; export * from './shared/pages/sign-in-page.tsx';"),
    ).toBeLessThan(220_000);
  });

  it('every e-mail with its composer stays below 420 KB', async () => {
    expect(await bundled("export * from './shared/mail/compose-message.ts';")).toBeLessThan(420_000);
  });

  it('the style sheet stays below 8 KB', () => {
    expect(Buffer.byteLength(stylesheet)).toBeLessThan(8_000);
  });
});
