import fc from 'fast-check';
import type { WireRequest } from './wire-request.ts';

/** One way of spoiling a request. `at` chooses the place among those that the request has. */
type Spoiling = { readonly kind: Kind; readonly at: number; readonly value: unknown; readonly text: string };

type Spoil = (request: WireRequest, spoiling: Spoiling) => WireRequest;
type Path = readonly (string | number)[];

/** Every place in a value, outermost first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return [path, ...entries.flatMap(([name, one]) => placesIn(one, [...path, name]))];
}

/** The value with another in one of its places; `undefined` takes it out. */
function changedAt(value: unknown, [name, ...rest]: Path, to: (old: unknown) => unknown): unknown {
  if (name === undefined) return to(value);
  if (Array.isArray(value))
    return value.map((one, index) => (index === name ? changedAt(one, rest, to) : one)).filter((one) => one !== undefined);
  const entries = Object.entries(value as object).map(([key, one]) => [key, key === name ? changedAt(one, rest, to) : one] as const);
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

function inBody(to: (old: unknown, spoiling: Spoiling) => unknown): Spoil {
  return (request, spoiling) => {
    const places = placesIn(request.body ?? {});
    const place = places[spoiling.at % places.length] ?? [];
    return { ...request, body: changedAt(request.body ?? {}, place, (old) => to(old, spoiling)) };
  };
}

const inQuery = (pair: (spoiling: Spoiling, known: string) => readonly (readonly [string, string])[]): Spoil => {
  return (request, spoiling) => {
    const [known = 'max'] = request.query[spoiling.at % Math.max(request.query.length, 1)] ?? [];
    return { ...request, query: [...request.query, ...pair(spoiling, known)] };
  };
};

const withHeader = (name: string, value: (spoiling: Spoiling) => string | undefined): Spoil => {
  return (request, spoiling) => {
    const { [name]: _, ...headers } = request.headers;
    const sent = value(spoiling);
    return { ...request, headers: sent === undefined ? headers : { ...headers, [name]: sent } };
  };
};

/** Replaces a part of the path that is an id. */
const inPath = (to: (old: string, spoiling: Spoiling) => string): Spoil => {
  return (request, spoiling) => {
    const parts = request.path.split('/');
    const ids = parts.flatMap((part, index) => (/^[\w-]{30,}$/.test(part) ? [index] : []));
    const chosen = ids[spoiling.at % Math.max(ids.length, 1)];
    return {
      ...request,
      path: parts.map((part, index) => (index === chosen ? encodeURIComponent(to(part, spoiling)) || '-' : part)).join('/'),
    };
  };
};

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const textOf = ({ body }: WireRequest) => JSON.stringify(body ?? {});
const asText =
  (to: (text: string, spoiling: Spoiling) => string): Spoil =>
  (request, spoiling) => ({
    ...request,
    text: to(request.text ?? textOf(request), spoiling),
  });
const idOf = (uri: string) => Buffer.from(uri).toString('base64url');
const uuid = '0190b5a4-7e3b-4c1d-8f00-0123456789ab';

const spoils = {
  'drop a field': inBody(() => undefined),
  'retype a field': inBody((_, { value }) => value),
  'number as text': inBody((old) => (typeof old === 'number' ? String(old) : typeof old === 'string' ? Number(old.length) : [old])),
  'blank a field': inBody((_, { at }) => (at % 2 === 0 ? null : '')),
  'oversize a field': inBody((old, { text, at }) => `${typeof old === 'string' ? old : ''}${(text || 'x').repeat(10 + (at % 40) * 20)}`),
  'unicode in a field': inBody((old, { text }) => `${typeof old === 'string' ? old.slice(0, 3) : ''}${text}\u202e\u0000é𝕏\ud800`),
  'sign in a field': inBody((old, { at }) => `${'%<>"\'#/\\{}'.charAt(at % 10)}${String(old)}`),
  'repeat a field': inBody((old) => (Array.isArray(old) ? [...old, ...old] : [old, old])),
  'many of a field': inBody((old, { at }) => Array.from({ length: 1 + (at % 60) }, () => old)),
  'another enum': inBody(
    (_, { at }) => ['WEBEX_CALLING', 'webex_room', 'cx_premium_agent', 'cisco_calling_plan', 'US1', 'deleted'][at % 6],
  ),
  'add unknown fields': (request, { value, text }) => ({
    ...request,
    body: typeof request.body === 'object' && request.body !== null ? { ...request.body, [text]: value, constructor: value } : request.body,
  }),
  'odd prototypes': asText((text) => text.replace('{', '{"__proto__":{"polluted":true},"toString":1,')),
  'duplicate names': asText((text) => text.replace(/\{("[^"]+":)/, '{$1[],$1')),
  'deep nesting': asText((text, { at }) => text.replace('{', `{"deep":${nested(1 + (at % 3000))},`)),
  'only nesting': asText((_, { at }) => nested(1 + (at % 3000))),
  'cut off': asText((text, { at }) => text.slice(0, at % Math.max(text.length, 1))),
  'no JSON': asText(
    (_, { text, at }) => ['', ' ', 'null', '[]', '"{}"', '7', 'undefined', '{"a":1}}', "{'a':1}", '\ufeff{}', text][at % 11] ?? '',
  ),
  'id of another kind': inPath((_, { at }) =>
    idOf(`ciscospark://us/${['PEOPLE', 'PLACE', 'ENTERPRISE', 'LOCATION', 'X'][at % 5]}/${uuid}`),
  ),
  'id of nothing': inPath((old) =>
    idOf(
      Buffer.from(old, 'base64url')
        .toString('latin1')
        .replace(/[^/]*$/, uuid),
    ),
  ),
  'no id': inPath((_, { text, at }) => [text, 'null', '..', '%00', uuid, 'A'.repeat(1500), '='.repeat(9)][at % 7] ?? ''),
  'half an id': inPath((old, { at }) => old.slice(0, at % old.length)),
  'unknown parameter': inQuery(({ text }) => [[`x${text}`, text]]),
  'odd paging': inQuery(({ at }) => [
    ['max', ['0', '-1', '1e3', '101', '99999999999', 'null', 'ten', '٣', '1.5', '2'][at % 10] ?? ''],
    ['offset', ['-1', '0', '5', '100000001', ' 1', '0x1'][at % 6] ?? ''],
  ]),
  'odd filter': inQuery(({ text, at }) => [
    [
      ['status', 'externalId', 'orgId', 'email', 'customerId', 'id', 'sortBy', 'after', 'type', 'billingStartDate', 'name', 'filter'][
        at % 12
      ] ?? '',
      text,
    ],
  ]),
  'repeated parameter': inQuery(({ text }, known) => [
    [known, text],
    [known, 'active'],
    [known, ''],
  ]),
  'for a sub-partner': inQuery(({ at, text }) => [
    ['onBehalfOfSubPartnerOrgId', [idOf(`ciscospark://us/ORGANIZATION/${uuid}`), text, uuid][at % 3] ?? ''],
  ]),
  'another media type': withHeader('content-type', ({ at }) =>
    [
      'text/plain',
      'application/xml',
      'application/jsonp',
      'application/x-www-form-urlencoded',
      undefined,
      '',
      'application/json;charset=utf-8',
    ].at(at % 7),
  ),
  'odd tracking id': withHeader('trackingid', ({ text, at }) => [text, 'x'.repeat(300), 'SIMPLE_1', ''][at % 4]),
  'idempotency key': withHeader('idempotency-key', ({ at }) => ['short', 'a-key-that-is-reused', 'x'.repeat(256), 'é'.repeat(20)][at % 4]),
} as const satisfies Record<string, Spoil>;

type Kind = keyof typeof spoils;

const kinds = Object.keys(spoils) as Kind[];
/** What is done to a body, and says little where an operation has none. */
const ofBodies = kinds.filter((kind) => kind.includes('field') || kind.includes('enum') || kind.includes('nam') || kind.includes('proto'));

const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(true, 0, -1, 1e21, 2 ** 53, '', [], {}, [[[]]], '2026-02-30', '1970-01-01T00:00:00Z'),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom('null', 'undefined', 'NaN', "' OR 1=1", '../..', '٣'),
);

/** One to three ways at once of spoiling a request like this one. */
export function spoilingsOf({ body }: WireRequest) {
  const some = body === undefined ? kinds.filter((kind) => !ofBodies.includes(kind)) : kinds;
  return fc.array(fc.record({ kind: fc.constantFrom(...some), at: fc.nat(), value, text }), { minLength: 1, maxLength: 3 });
}

export function spoiled(request: WireRequest, ways: readonly Spoiling[]): WireRequest {
  return ways.reduce((so, way) => spoils[way.kind](so, way), request);
}
