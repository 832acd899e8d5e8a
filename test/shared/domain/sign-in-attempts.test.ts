import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkRequests, withRequest } from '#shared/domain/link-requests.ts';
import { accountPace, remembered, secondsToWait } from '#shared/domain/sign-in-attempts.ts';

const lastAt = '2026-03-01T10:00:00.000Z';
const at = (seconds: number) => new Date(Date.parse(lastAt) + seconds * 1000);

describe('failed sign-ins', () => {
  it('cost nothing at first, then twice as long each time, up to a quarter of an hour', () => {
    const waits = [0, 1, 4, 5, 6, 7, 8, 14, 15, 400].map((count) => secondsToWait({ count, lastAt }, accountPace, at(0)));
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 512, 900, 900]);
  });

  it('are waited for to the end, and forgotten after a day', () => {
    const failed = { count: 9, lastAt };
    expect(secondsToWait(failed, accountPace, at(15.5))).toBe(1);
    expect(secondsToWait(failed, accountPace, at(16))).toBe(0);
    expect(remembered(failed, at(86_399))).toBe(9);
    expect(remembered(failed, at(86_400))).toBe(0);
    expect(secondsToWait(undefined, accountPace, at(0))).toBe(0);
  });

  it('allow fewer than a hundred guesses a day at one account, however they are spread [GS-4]', () => {
    let [now, count, guesses] = [0, 0, 0];
    while (now < 86_400) {
      guesses += 1;
      count += 1;
      now += Math.max(1, secondsToWait({ count, lastAt }, accountPace, at(0)));
    }
    expect(guesses).toBeLessThan(120);
  });
});

describe('requests for a link', () => {
  it('are five minutes apart and at most ten in any 24 hours, whenever they come [GS-1]', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7_200 }), { maxLength: 80 }), (pauses) => {
        let requests = linkRequests.parse({ at: [], version: 0 });
        let now = 0;
        const granted: number[] = [];
        for (const pause of pauses) {
          now += pause;
          const next = withRequest(requests, at(now));
          if (next === undefined) continue;
          requests = next;
          granted.push(now);
        }
        granted.forEach((time, index) => {
          if (index > 0) expect(time - (granted[index - 1] ?? 0)).toBeGreaterThanOrEqual(300);
          if (index >= 10) expect(time - (granted[index - 10] ?? 0)).toBeGreaterThanOrEqual(86_400);
        });
      }),
    );
  });
});
