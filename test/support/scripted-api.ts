import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { components } from '#shared/client/generated/api.ts';

type Schemas = components['schemas'];
export type Job = Schemas['Job'];
export type Asked = { readonly method: string; readonly path: string; readonly body: string; readonly headers: IncomingMessage['headers'] };
export type Given = { readonly status: number; readonly json?: unknown; readonly text?: string; readonly headers?: Record<string, string> };
export type Play = Readonly<Record<string, (asked: Asked) => Given>>;

export const organisationId = 'org_01JZ8X4J5V6K7M8N9P0QRSTVWX';
const at = '2026-03-01T10:00:00.000Z';

/** A job as the API shows it, a running import unless said otherwise. */
export function aJob(wish: Partial<Job> & { readonly done?: number; readonly failed?: number; readonly total?: number } = {}): Job {
  const { done = 0, failed = 0, total = 3, ...fields } = wish;
  return {
    id: 'job_01JZ8X4J5V6K7M8N9P0QRSTVW1',
    kind: 'import',
    organisationId,
    state: 'running',
    createdAt: at,
    progress: { rowsTotal: total, done, failed, counts: { created: done - failed } },
    hasErrorFile: false,
    ...fields,
  };
}

export function aProblem(status: number, code: string, detail?: string): Given {
  const json = {
    type: `/docs/errors/${code}`,
    title: 'It was refused.',
    status,
    code,
    requestId: 'req-7',
    ...(detail === undefined ? {} : { detail }),
  };
  return { status, json, headers: { 'content-type': 'application/problem+json' } };
}

/** Says one after the other, the last again and again. */
export function inTurn<T>(...all: readonly T[]): () => T {
  let next = 0;
  return () => {
    const value = all[Math.min(next++, all.length - 1)];
    if (value === undefined) throw new Error('Nothing to say.');
    return value;
  };
}

/**
 * A server that answers each operation as it is told, by method and path without the organisation: `POST imports`. For how a client
 * behaves; what the API does is tested with the API.
 */
export async function scriptedApi(play: Play) {
  const asked: Asked[] = [];
  const answer = (one: Asked, response: ServerResponse) => {
    const path = one.path.split('?')[0]?.replace(`/v1/organisations/${organisationId}/`, '') ?? '';
    const {
      status,
      json,
      text,
      headers = {},
    } = play[`${one.method} ${path}`]?.(one) ?? aProblem(404, 'NOT_FOUND', `${one.method} ${path}`);
    response.writeHead(status, {
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      'x-request-id': 'req-7',
      ...headers,
    });
    response.end(json === undefined ? text : JSON.stringify(json));
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, headers, body: Buffer.concat(pieces).toString('utf8') };
      asked.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked: asked as readonly Asked[],
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
