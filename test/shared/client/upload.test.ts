import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { upload } from '#shared/client/upload.ts';
import { unreliableServer } from '#test/support/unreliable-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'upload-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sending = {
  fetch: (request: Request) => fetch(request),
  sleep: async () => undefined,
  random: Math.random,
  tries: 3,
  longestWait: 10,
};

async function aFile(text: string) {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, text);
  return openAsBlob(path);
}

describe('an upload', () => {
  it('sends the fields, then the file as the last, with its length said before', async () => {
    const server = await unreliableServer({ status: 204 });
    const seen: [number, number][] = [];
    await upload(sending, { url: `${server.url}/bucket`, fields: { key: 'a/b', policy: 'p' } }, await aFile('E-mail\nanna@x.example\n'), {
      onProgress: (sent, size) => seen.push([sent, size]),
    });
    const [{ headers, body } = { headers: {}, body: '' }] = server.heard;
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
    expect(headers).not.toHaveProperty('authorization');
    const form = await new Response(body, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData();
    expect([...form.keys()]).toEqual(['key', 'policy', 'file']);
    expect(await (form.get('file') as File).text()).toBe('E-mail\nanna@x.example\n');
    expect(seen.at(-1)).toEqual([22, 22]);
    await server.stop();
  });

  it('is sent once more from the beginning when it was lost or the store was busy', async () => {
    const server = await unreliableServer('lost', { status: 503 }, { status: 204 });
    await upload(sending, { url: server.url, fields: {} }, await aFile('whole\n'));
    expect(server.heard.map(({ body }) => body.includes('whole\n'))).toEqual([true, true, true]);
    await server.stop();
  });

  it('is given up at once when the store refuses it, with what it said', async () => {
    const body = '<Error><Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message></Error>';
    const server = await unreliableServer({ status: 400, body, type: 'application/xml' });
    await expect(upload(sending, { url: server.url, fields: {} }, await aFile('x'))).rejects.toThrow(/exceeds the maximum allowed size/);
    expect(server.heard).toHaveLength(1);
    await server.stop();
  });

  it('is not finished with other bytes than it began with', async () => {
    const server = await unreliableServer({ status: 204 });
    const changing = { size: 10, stream: () => new Blob(['short']).stream() };
    await expect(upload(sending, { url: server.url, fields: {} }, changing)).rejects.toThrow(
      'The file had 10 bytes when the upload began, and 5 when it ended.',
    );
    expect(server.heard).toEqual([]);
    await server.stop();
  });

  it('is read no faster than it goes out: a file of 64 MB is never in memory as a whole', { timeout: 60_000 }, async () => {
    const path = join(folder, 'large.csv');
    writeFileSync(path, Buffer.alloc(64 * 1024 * 1024, 'x'));
    let received = 0;
    const slow = async (request: Request) => {
      for await (const piece of request.body ?? []) {
        received += piece.byteLength;
        if (received % 7 === 0) await new Promise(setImmediate);
      }
      return new Response(null, { status: 204 });
    };
    let furthest = 0;
    await upload({ ...sending, fetch: slow }, { url: 'http://127.0.0.1/', fields: {} }, await openAsBlob(path), {
      onProgress: (sent) => {
        furthest = Math.max(furthest, sent - received);
      },
    });
    expect(received).toBeGreaterThan(64 * 1024 * 1024);
    expect(furthest).toBeLessThan(1024 * 1024);
  });
});
