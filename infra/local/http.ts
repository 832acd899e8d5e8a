import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  /** Path as it was sent, without the query. */
  readonly path: string;
  /** Names and values as they were sent, in order. */
  readonly rawHeaders: readonly (readonly [string, string])[];
  header(name: string): string | undefined;
  readonly body: Buffer;
  /** True when the body was longer than the server takes; `body` is empty then. */
  readonly tooLarge: boolean;
  readonly sourceIp: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

/** What a handler gives to have the connection cut instead of answered. */
export const cut = Symbol('cut the connection');

export interface HttpServer {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

async function readRequest(request: IncomingMessage, limit: number): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  const url = new URL(`http://local${request.url?.startsWith('/') ? request.url : '/'}`);
  const rawHeaders: [string, string][] = [];
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2)
    rawHeaders.push([request.rawHeaders[i] ?? '', request.rawHeaders[i + 1] ?? '']);
  return {
    method: request.method ?? 'GET',
    url,
    path: request.url?.split('?')[0] ?? '/',
    rawHeaders,
    header: (name) => request.headers[name]?.toString(),
    body: size <= limit ? Buffer.concat(chunks) : Buffer.alloc(0),
    tooLarge: size > limit,
    sourceIp: request.socket.remoteAddress?.replace('::ffff:', '') ?? '127.0.0.1',
  };
}

function write(response: ServerResponse, method: string, answer: HttpAnswer): void {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers ?? {}))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  const body = Buffer.from(answer.body ?? '');
  if (!response.hasHeader('content-length') && answer.status !== 204 && answer.status !== 304)
    response.setHeader('content-length', body.length);
  response.end(method === 'HEAD' ? undefined : body);
}

/** Serves on the loopback address only; `port` 0 takes any free one. Bodies longer than `limit` bytes are read and dropped. */
export async function serveHttp(
  handle: (request: HttpRequest) => Promise<HttpAnswer | typeof cut>,
  { port = 0, limit = 64 * 1024 * 1024 }: { port?: number; limit?: number } = {},
): Promise<HttpServer> {
  const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    try {
      const answer = await handle(await readRequest(request, limit));
      if (answer === cut) request.socket.destroy();
      else write(response, request.method ?? 'GET', answer);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) write(response, 'GET', { status: 500, body: 'The local cloud failed; see its console.' });
      else response.destroy();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An answer in JSON. */
export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
