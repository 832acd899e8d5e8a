import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came in, with its body read to the end. */
export type Heard = { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string };

/** What one request is met with: an answer; `lost` for one that was carried out and whose answer never comes; `silent` for no answer at all. */
export type Turn =
  | 'lost'
  | 'silent'
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>>; readonly type?: string };

/** A real server on this machine that answers its requests in turn, the last turn over and over, and remembers them. */
export async function unreliableServer(...turns: readonly Turn[]) {
  const heard: Heard[] = [];
  function answer(turn: Turn, response: ServerResponse): void {
    if (turn === 'silent') return;
    if (turn === 'lost') {
      response.socket?.destroy();
      return;
    }
    const { status, body, headers = {}, type = status < 400 ? 'application/json' : 'application/problem+json' } = turn;
    response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': type }), ...headers });
    response.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body));
  }
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const turn = turns[Math.min(heard.length, turns.length - 1)] ?? 'silent';
      heard.push({ method, path: url, headers, body: Buffer.concat(pieces).toString('utf8') });
      answer(turn, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard: heard as readonly Heard[],
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
