import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import type { Interruption } from '#test/support/interruptions.ts';
import { type Planted, withoutCondition } from '#test/support/planted-faults.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';
import { importInterrupted, orphanClaims, randomOf } from './import-killed.ts';

let table: TestTable;
let bucket: TestBucket;
let plain: Awaited<ReturnType<typeof importInterrupted>>;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
  plain = await importInterrupted(table, bucket, []);
}, 60_000);
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

/** Each has one to three of its workers interrupted. */
const runs = Number(process.env['INTERRUPTED_IMPORTS'] ?? 1000);
const kinds = ['before', 'after', 'pause'] as const;

/** One to three workers in a row that are interrupted somewhere. */
function interruptions(seed: number, calls: number): Interruption[] {
  const random = randomOf(seed);
  return Array.from({ length: 1 + random(3) }, () => ({ call: 1 + random(calls), kind: kinds[random(3)] ?? 'before' }));
}

/** The lines in which two outcomes differ. */
function difference(expected: string, found: string): string {
  const [a, b] = [expected.split('\n'), found.split('\n')];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}

describe('an import whose workers die, or only seem to', () => {
  it('is what it should be without any of that', () => {
    const outcome = JSON.parse(plain.outcome);
    expect(outcome).toMatchObject({
      job: {
        state: 'completed_with_errors',
        progress: { total: 10, done: 10, failed: 3, counts: { created: 4, updated: 2, unchanged: 1 } },
      },
      twoOfOneAddress: 0,
      withoutClaim: 0,
      created: 4,
    });
    expect(outcome.invited).toHaveLength(4);
  });

  it(
    `comes to the same ${runs} times, wherever they die: no row twice, none lost, progress never back, no second e-mail [IM-6]`,
    async () => {
      const calls = plain.traces[0]?.length ?? 0;
      const wrong: string[] = [];
      let fired = 0;
      for (let seed = 1; seed <= runs; seed++) {
        const points = interruptions(seed, calls);
        const came = await importInterrupted(table, bucket, points);
        fired += came.fired;
        if (came.outcome !== plain.outcome || came.violations.length > 0) {
          wrong.push(
            `${seed} ${JSON.stringify(points)} ${came.violations.join()}\n${difference(plain.outcome, came.outcome)}\n${came.traces.map((one) => one.join(', ')).join('\n')}`,
          );
          if (wrong.length > 2) break;
        }
      }
      expect(wrong.join('\n\n')).toBe('');
      expect(fired).toBeGreaterThan(runs * 0.8);
      expect(await orphanClaims(table)).toBe(0);
    },
    Math.max(600_000, runs * 2000),
  );

  it('would show it if a worker that has lost its job could still settle a chunk', async () => {
    const planted: Planted = { count: 0 };
    const fault = (own: Table) => withoutCondition(own, /version = :read/, planted);
    const calls = plain.traces[0]?.length ?? 0;
    const found = [];
    for (let call = Math.floor(calls / 3); call < calls && found.length === 0; call++) {
      const came = await importInterrupted(table, bucket, [{ call, kind: 'pause' }], fault);
      if (came.outcome !== plain.outcome || came.violations.length > 0) found.push(call);
    }
    expect(planted.count).toBeGreaterThan(0);
    expect(found).not.toEqual([]);
  }, 120_000);
});
