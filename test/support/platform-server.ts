import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** What the server shall do wrong with requests that match, so many times. `after` it did the work, or before. */
export type PlatformFault = {
  readonly method?: 'POST' | 'GET';
  readonly kind?: string;
  times: number;
} & (
  | { readonly do: 'reset' | 'lose-answer' | 'garbage' | 'huge' }
  | { readonly do: 'answer'; readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | { readonly do: 'slow'; readonly milliseconds: number }
  /** Accepted, and so many looks long not done. */
  | { readonly do: 'accept'; readonly looks: number; readonly retryAfter?: number }
);

type Thing = { readonly id: string; readonly kind: string; state: 'made' | 'removed'; fields: Record<string, unknown> };
type Kept = { readonly body: string; readonly status: number; readonly answer: unknown };
type Task = { readonly kind: string; readonly id: string } & Record<string, unknown>;

const making = new Set(['tenant', 'site', 'location']);

export type PlatformServer = Awaited<ReturnType<typeof startPlatformServer>>;

/**
 * A platform as docs/platform.md describes it, over HTTP on loopback: it verifies every signature, does each wish once, and keeps count
 * of what it made. Written from the document, not from our adapter.
 */
export async function startPlatformServer() {
  const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
  const verifier = new Webhook(secret);
  const things = new Map<string, Thing>();
  const kept = new Map<string, Kept>();
  const operations = new Map<string, { readonly key: string; looks: number; readonly retryAfter: number }>();
  const faults: PlatformFault[] = [];
  const requests: { readonly method: string; readonly path: string; readonly key?: string; readonly task?: Task }[] = [];
  /** How often each thing was made: never more than once. */
  const made: string[] = [];
  const unverified: string[] = [];

  function refused(status: number, code: string, detail: string) {
    return { status, answer: { code, detail, actsNext: 'operator', nextAction: 'contact_support' } };
  }

  function carryOut(organisationId: string, task: Task): { status: number; answer: unknown } {
    const key = `${organisationId}/${task.id}`;
    const thing = things.get(key);
    const { kind, id, ...fields } = task;
    const done = { status: 200, answer: { reference: `platform-${id}` } };
    if (making.has(kind)) {
      if (thing?.state === 'removed') return refused(409, 'REMOVED', 'It was removed.');
      if (thing !== undefined) return done;
      const other = [...things].some(([at, one]) => at.startsWith(`${organisationId}/`) && one.kind === 'tenant' && one.state === 'made');
      if (kind === 'tenant' && other) return refused(409, 'ANOTHER_TENANT', 'The organisation has another tenant.');
      things.set(key, { id, kind, state: 'made', fields });
      made.push(`${organisationId} ${kind}`);
      return done;
    }
    if (kind === 'removal') {
      things.set(key, { id, kind: thing?.kind ?? 'unknown', state: 'removed', fields: {} });
      return done;
    }
    if (thing?.state !== 'made') return refused(409, 'NOT_THERE', 'There is no such thing.');
    Object.assign(thing.fields, { [kind]: true }, fields);
    if (kind === 'suspension') thing.fields['suspended'] = true;
    if (kind === 'resumption') thing.fields['suspended'] = false;
    return done;
  }

  function faultFor(method: string, kind: string | undefined): PlatformFault | undefined {
    const fault = faults.find((one) => one.times > 0 && (one.method ?? 'POST') === method && (one.kind ?? kind) === kind);
    if (fault !== undefined) fault.times -= 1;
    return fault;
  }

  function write(response: ServerResponse, status: number, answer: unknown, headers: Record<string, string> = {}) {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(answer === undefined ? '' : JSON.stringify(answer));
  }

  function wish(key: string, body: string): Kept {
    const before = kept.get(key);
    if (before !== undefined) {
      if (before.body === body) return before;
      return { body, ...refused(422, 'KEY_REUSED', 'The key was used for another request.') };
    }
    const { organisationId, task } = JSON.parse(body) as { organisationId: string; task: Task };
    const now = { body, ...carryOut(organisationId, task) };
    kept.set(key, now);
    return now;
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    const method = request.method ?? '';
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    try {
      verifier.verify(method === 'GET' ? path : body, headers, { jsonParse: false });
    } catch (error) {
      unverified.push(`${method} ${path}: ${String(error)}`);
      return write(response, 401, { code: 'UNVERIFIED' });
    }
    const key = headers['idempotency-key'];
    const task = body === '' ? undefined : (JSON.parse(body) as { task: Task }).task;
    requests.push({ method, path, ...(key === undefined ? {} : { key }), ...(task === undefined ? {} : { task }) });
    const operation = /^\/base\/operations\/(.+)$/.exec(path)?.[1];
    const fault = faultFor(method, task?.kind);
    if (fault?.do === 'reset') return request.socket.destroy();
    if (fault?.do === 'answer') return write(response, fault.status, fault.body, fault.headers);
    if (fault?.do === 'garbage') return response.end('<html>It works!</html>');
    if (fault?.do === 'huge') return response.end('x'.repeat(200_000));
    if (fault?.do === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
    if (method === 'GET') {
      const of = operations.get(operation ?? '');
      if (of === undefined) return write(response, 404, { code: 'UNKNOWN_OPERATION' });
      of.looks -= 1;
      if (of.looks >= 0) return write(response, 202, undefined, { 'retry-after': String(of.retryAfter) });
      const found = kept.get(of.key);
      return write(response, found?.status ?? 500, found?.answer);
    }
    if (key === undefined || key !== headers['webhook-id']) return write(response, 400, { code: 'KEY_MISSING' });
    if (fault?.do === 'accept') {
      const name = `op-${operations.size + 1}`;
      wish(key, body);
      operations.set(name, { key, looks: fault.looks, retryAfter: fault.retryAfter ?? 1 });
      return write(response, 202, undefined, { location: `/base/operations/${name}`, 'retry-after': String(fault.retryAfter ?? 1) });
    }
    const { status, answer: given } = wish(key, body);
    if (fault?.do === 'lose-answer') return request.socket.destroy();
    return write(response, status, given);
  }

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      unverified.push(String(error));
      request.socket.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/base`,
    secret,
    faults,
    requests,
    /** `organisation kind`, each time that something was made. */
    made,
    /** Requests whose signature did not hold. */
    unverified,
    operations,
    thing: (organisationId: string, id: string) => things.get(`${organisationId}/${id}`),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
