import { describe, expect, it } from 'vitest';
import { nothingThere } from '#functions/not-found/page.ts';
import { languages } from '#shared/languages/language.ts';
import { httpEvent } from '#test/support/http-event.ts';

const handler = nothingThere('Handover');
const get = (path: string, headers: Record<string, string>, method = 'GET') => handler(httpEvent({ method, path, headers }));
const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';

describe('an address at which there is nothing', () => {
  it.each(languages)('is a page in the visitor’s language for a browser: %s [GS-3]', async (language) => {
    const answer = await get('/partnr', { Accept: browser, 'Accept-Language': language });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain(`<html lang="${language}"`);
    expect(answer.headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'x-request-id': 'req-1',
    });
    expect(answer.multiValueHeaders).toBeUndefined();
  });

  it.each(['/v1', '/v1/nothing', '/v1/trials/a/b/c'])('is a problem below /v1 whatever is accepted: %s', async (path) => {
    for (const accept of [browser, '*/*', 'application/json']) {
      const answer = await get(path, { Accept: accept });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json', 'x-request-id': 'req-1' });
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'NOT_FOUND', status: 404, type: '/docs/errors/NOT_FOUND', requestId: 'req-1' });
    }
  });

  it('is a problem for a program elsewhere, and has no body for HEAD', async () => {
    expect((await get('/favicon.ico', { accept: 'image/avif,*/*' })).headers).toMatchObject({ 'content-type': 'application/problem+json' });
    expect((await get('/v1x', { accept: browser })).body).toContain('<html');
    expect((await get('/nothing', { accept: browser }, 'HEAD')).body).toBe('');
    expect((await get('/v1/nothing', {}, 'HEAD')).body).toBe('');
  });

  it('gives nothing of the address back', async () => {
    const answer = await get('/<script>alert(1)</script>', { accept: browser });
    expect(answer.body).not.toContain('alert(1)');
  });
});
