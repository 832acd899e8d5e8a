import { expect, it } from 'vitest';
import { bucket, buckets } from '#infra/local/api-gateway/usage-plan.ts';

it('lets a burst through, then the rate, and saves up no more than the burst', () => {
  let now = 0;
  const tokens = bucket({ rate: 2, burst: 3 }, () => now);
  const take = (times: number) => Array.from({ length: times }, () => tokens.take()).filter(Boolean).length;
  expect(take(10)).toBe(3);
  now += 500;
  expect(take(10)).toBe(1);
  now += 60_000;
  expect(take(10)).toBe(3);
});

it('keeps a bucket of its own for every name', () => {
  const take = buckets();
  const throttle = { rate: 0, burst: 1 };
  expect([take('a', throttle), take('a', throttle), take('b', throttle)]).toEqual([true, false, true]);
});
