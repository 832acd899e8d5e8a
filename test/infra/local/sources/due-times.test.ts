import { describe, expect, it } from 'vitest';
import { dueTimes, firings, mostFirings } from '#infra/local/sources/due-times.ts';

const at = (iso: string) => Date.parse(iso);
const next = (expression: string, after: string, start = after) => {
  const due = dueTimes(expression, at(start))(at(after));
  return due === undefined ? undefined : new Date(due).toISOString();
};

describe('due times', () => {
  it('reads cron expressions of EventBridge in UTC', () => {
    expect(next('cron(0 3 * * ? *)', '2026-03-01T03:00:00Z')).toBe('2026-03-02T03:00:00.000Z');
    expect(next('cron(0/15 * * * ? *)', '2026-03-01T03:01:00Z')).toBe('2026-03-01T03:15:00.000Z');
    expect(next('cron(30 8 ? * MON-FRI *)', '2026-03-06T09:00:00Z')).toBe('2026-03-09T08:30:00.000Z');
    expect(next('cron(0 0 L * ? *)', '2028-02-01T00:00:00Z')).toBe('2028-02-29T00:00:00.000Z');
    expect(next('cron(0 0 29 2 ? *)', '2026-01-01T00:00:00Z')).toBe('2028-02-29T00:00:00.000Z');
    expect(next('cron(0 0 1 1 ? 2020)', '2026-01-01T00:00:00Z')).toBeUndefined();
  });

  it('counts rates from the start, and fires a single instant once', () => {
    expect(next('rate(5 minutes)', '2026-03-01T00:07:00Z', '2026-03-01T00:01:00Z')).toBe('2026-03-01T00:11:00.000Z');
    expect(next('rate(1 hour)', '2026-03-01T00:00:00Z')).toBe('2026-03-01T01:00:00.000Z');
    expect(next('at(2026-03-01T12:00:00)', '2026-03-01T00:00:00Z')).toBe('2026-03-01T12:00:00.000Z');
    expect(next('at(2026-03-01T12:00:00)', '2026-03-02T00:00:00Z')).toBeUndefined();
  });

  it('refuses what it cannot read', () => {
    for (const expression of ['rate(five minutes)', 'cron(x * * * ? *)', 'every day'])
      expect(() => dueTimes(expression, 0)).toThrow('cannot read');
  });

  it('fires a frequent schedule at its last due time of each day when a step is long, and always at the last of all', () => {
    const minutely = dueTimes('rate(1 minute)', 0);
    const day = 86_400_000;
    expect(firings(minutely, 0, 60_000 * mostFirings)).toHaveLength(mostFirings);
    const quarter = firings(minutely, 0, 90 * day);
    expect(quarter).toHaveLength(91);
    expect(quarter.at(-1)).toBe(90 * day);
    const decade = firings(dueTimes('rate(1 day)', 0), 0, 3650 * day);
    expect(decade.length).toBeLessThanOrEqual(4 * mostFirings);
    expect(decade.at(-1)).toBe(3650 * day);
  });
});
