import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpPlatform } from '#shared/adapters/platform/http-platform.ts';
import { refusedAnswer } from '#shared/adapters/platform/platform-messages.ts';
import type { PlatformRequest } from '#shared/domain/platform/platform.ts';
import { type PlatformServer, startPlatformServer } from '#test/support/platform-server.ts';

const page = readFileSync('docs/platform.md', 'utf8');
const examples = [...page.matchAll(/```json\n(.+)\n```/g)].map(([, text = '']) => text);

let server: PlatformServer;
beforeAll(async () => {
  server = await startPlatformServer();
});
afterAll(() => server.stop());

describe('docs/platform.md', () => {
  it('shows each kind of request as it is sent, and a platform built after it does it', async () => {
    const platform = httpPlatform({ url: new URL(server.url), secret: server.secret, now: () => new Date() });
    for (const [index, example] of examples.entries()) {
      const shown = JSON.parse(example) as Pick<PlatformRequest, 'organisationId' | 'task'>;
      const answer = await platform.request({ ...shown, key: `example-${index}` });
      expect([shown.task.kind, answer.kind]).toEqual([shown.task.kind, 'done']);
      expect(server.requests.at(-1)?.task).toEqual(shown.task);
    }
    const kinds: readonly string[] = server.requests.map(({ task }) => task?.kind ?? '');
    const all = ['tenant', 'site', 'location', 'configuration', 'chat', 'telephony', 'licences', 'suspension', 'resumption', 'removal'];
    expect(kinds.toSorted()).toEqual(all.toSorted());
    expect(server.unverified).toEqual([]);
  });

  it('shows a refusal as it is understood', () => {
    const [, shown = ''] = /`409` or `422` and `(\{.+?\})`/.exec(page) ?? [];
    expect(refusedAnswer.safeParse(JSON.parse(shown)).success).toBe(true);
  });
});
