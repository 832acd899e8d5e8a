import { Agent, request as httpRequest } from 'node:http';
import type { HttpAnswer, HttpRequest } from '../http.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const perConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'expect', 'content-length', 'host']);

/** Sends a request on to an emulator, with another body if one is given. */
export function forward(request: HttpRequest, endpoint: string, body = request.body): Promise<HttpAnswer> {
  const target = new URL(endpoint);
  const headers: Record<string, string | string[]> = { host: target.host, 'content-length': String(body.length) };
  for (const [name, value] of request.rawHeaders) if (!perConnection.has(name.toLowerCase())) headers[name.toLowerCase()] = value;
  const { hostname, port } = target;
  const path = request.path + request.url.search;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ agent, hostname, port, method: request.method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const kept: Record<string, string | string[]> = {};
        for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined && !perConnection.has(name)) kept[name] = value;
        // A HEAD answer tells the length of a body that it does not have.
        const length = answer.headers['content-length'];
        if (request.method === 'HEAD' && length) kept['content-length'] = length;
        resolve({ status: answer.statusCode ?? 502, headers: kept, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
