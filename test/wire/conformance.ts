import { expect } from 'vitest';
import { type WireOperation, wireOperations } from './operations.ts';
import { errorBody, url } from './schemas/answer-shapes.ts';

/** An answer as it went over the wire; header names in lower case. */
export type WireAnswer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string };

/** The refusals that every operation may have. */
const refusals = [400, 401, 403, 404, 405, 409, 410, 415, 423, 428, 429, 503];

const parametersIn = (path: string) => path.split('{').length;

/** Fixed segments come before parameters: `/people/me` is not the person `me`. */
const byPrecision = wireOperations
  .toSorted((a, b) => parametersIn(a.path) - parametersIn(b.path))
  .map((operation) => ({ operation, shape: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));

export function operationAt(method: string, path: string): WireOperation | undefined {
  return byPrecision.find(({ operation, shape }) => operation.method === method && shape.test(path))?.operation;
}

/** The links of a header as the Java client reads them: split at commas, then at semicolons into exactly two parts, with a numeric offset. */
function expectLinks(link: string, byOffset: boolean): void {
  for (const one of link.split(',')) {
    const parts = one.split(';');
    expect(parts, link).toHaveLength(2);
    expect(parts[0]?.trim(), link).toMatch(/^<https?:\/\/[^>]+>$/);
    expect(parts[1]?.trim(), link).toMatch(/^rel="(next|prev|first)"$/);
    expect(parts[0], link).not.toMatch(/null|undefined/);
    if (byOffset) expect(parts[0], link).toMatch(/[?&]offset=\d+[&>]/);
  }
}

/** Holds an answer against the reference: status, headers that clients parse, and a body without a single key too many. */
export function expectWire(method: string, path: string, { status, headers, text }: WireAnswer): void {
  const said = `${method} ${path} ${status} ${text.slice(0, 600)}`;
  const operation = operationAt(method, path);
  if (operation === undefined) throw new Error(`The reference has no ${method} ${path}.`);
  expect(headers['trackingid'], said).toBeTruthy();
  if (headers['retry-after'] !== undefined) expect(headers['retry-after'], said).toMatch(/^\d+$/);
  if (headers['link'] !== undefined) {
    expect(operation.pages, said).toBe(true);
    expectLinks(headers['link'], operation.path.startsWith('/v1/wholesale/'));
  }
  const schema = operation.success[status];
  if (schema === undefined) {
    expect(refusals, said).toContain(status);
    const body = errorBody.safeParse(JSON.parse(text));
    expect(body.success ? [] : body.error.issues, said).toEqual([]);
    expect(body.data?.trackingId, said).toBe(headers['trackingid']);
    return;
  }
  if (operation.location === true) {
    expect(headers['location'], said).toMatch(/^https?:\/\/[^?]+[^/?]$/);
  }
  if (schema === null) {
    expect(text, said).toBe('');
    return;
  }
  expect(headers['content-type'], said).toContain('application/json');
  const parsed = schema.safeParse(JSON.parse(text));
  expect(parsed.success ? [] : parsed.error.issues, said).toEqual([]);
  const { data } = url.safeParse(parsed.data);
  if (data !== undefined) expect(headers['location'], said).toBe(data.url);
}
