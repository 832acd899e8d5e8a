import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { functionContracts } from '#infra/functions.ts';
import { openApiDocument } from '#infra/openapi.ts';
import { generatedFiles } from '#infra/tools/generated-files.ts';
import { problemCatalogue } from '#shared/http/problem-catalogue.ts';
import { type Route, route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
afterAll(() => rmSync(folder, { recursive: true }));

const routes = functionContracts.flatMap(({ trigger }): readonly Route[] => (trigger.kind === 'http' ? trigger.routes : []));

function lint(document: object): string {
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  try {
    return execFileSync('node_modules/.bin/redocly', ['lint', file, '--config', 'redocly.yaml', '--format=json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' },
    });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

const rulesOf = (report: string) => {
  const { problems } = JSON.parse(report) as { problems: { ruleId: string }[] };
  return [...new Set(problems.map(({ ruleId }) => ruleId))].sort();
};

const made = JSON.stringify(openApiDocument(functionContracts));

/** A copy, in which a fault can be planted. */
function document() {
  return JSON.parse(made);
}

describe('generated files', () => {
  it.each(Object.entries(generatedFiles))('%s is what the code makes: else run `node infra/tools/generate.ts`', async (path, content) => {
    expect(readFileSync(path, 'utf8') === (await content())).toBe(true);
  });
});

describe('the API document', () => {
  it('has every JSON operation and no page', () => {
    const operations = Object.values(document().paths).flatMap((item) => Object.values(item as Record<string, { operationId: string }>));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
    expect(Object.keys(document().paths).every((path) => path.startsWith('/v1/'))).toBe(true);
  });

  it('says of every operation what it answers, its own refusals and the common ones', () => {
    const { paths, components } = document();
    for (const { path, method, refusals, answers, access } of routes) {
      const { responses, security } = paths[path][method.toLowerCase()];
      const shown = JSON.stringify(responses).replaceAll(/"\$ref":"#\/components\/responses\/(\w+)"/g, (_, name: string) =>
        JSON.stringify(components.responses[name]),
      );
      for (const code of refusals) expect(shown).toContain(`"${code}"`);
      for (const status of [...Object.keys(answers), '429', '500', '503', '504']) expect(Object.keys(responses)).toContain(status);
      expect(security).toEqual(
        access.kind === 'partner' ? [{ bearerToken: [access.scope] }] : access.kind === 'own' ? [{ connectionData: [] }] : [],
      );
    }
  });

  it('says of every operation in which types its body may come', () => {
    const { paths } = document();
    const types = routes.map(({ path, method }) => Object.keys(paths[path][method.toLowerCase()].requestBody?.content ?? {}));
    expect(types).toEqual(routes.map(({ body, text }) => [...(body ? ['application/json'] : []), ...(text ? [text.contentType] : [])]));
    expect(types.flat()).toContain('text/csv');
  });

  it('passes the linter', () => {
    expect(rulesOf(lint(document()))).toEqual([]);
  });

  it('is refused by the linter with a planted fault', () => {
    const planted = document();
    const start = planted.paths['/v1/trials'].post;
    start.responses['201'].content['application/json'].example.durationDays = 31;
    delete start.responses['409'].headers;
    start.security = [{ nobody: [] }];
    delete start.summary;
    expect(rulesOf(lint(planted))).toEqual([
      'no-invalid-media-type-examples',
      'operation-summary',
      'response-contains-header',
      'security-defined',
    ]);
  });

  it('is not made of two operations with one id, or of a group without a description', () => {
    const one = {
      ...route({
        method: 'GET',
        path: '/v1/x',
        operationId: 'one',
        summary: 'One',
        tag: 'Trials',
        access: { kind: 'none' },
        answers: { 204: null },
        refusals: [],
      }),
    };
    const make = (...of: Route[]) =>
      openApiDocument([functionContract({ name: 'x', purpose: 'x', trigger: { kind: 'http', routes: of }, settings: z.object({}) })]);
    expect(() => make(one, { ...one, method: 'PUT' })).toThrow('Two operations are called one.');
    expect(() => make({ ...one, tag: 'Nowhere' })).toThrow('"Nowhere"');
    expect(make(one).paths?.['/v1/x']?.get?.operationId).toBe('one');
  });
});

describe('the catalogue of problems', () => {
  it('has statuses, sentences and advice', () => {
    for (const [code, { status, title, advice }] of problemCatalogue) {
      expect([code, status >= 400 && status < 600, title.endsWith('.'), advice.length > 20]).toEqual([code, true, true, true]);
    }
  });
});
