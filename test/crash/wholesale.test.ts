import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everySinglePoint } from '#test/support/crash-harness.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { wholesale } from './wholesale.ts';

let dynamodb: TestTable;
beforeAll(async () => {
  dynamodb = await startTable();
});
afterAll(() => dynamodb.stop());

describe('a worker of wholesale customers that dies', () => {
  it('at any call, before or after it, leaves one organisation, each part made once, and packages counted when all is there [WC-4]', async () => {
    const report = await everySinglePoint(wholesale(dynamodb, 'provision'));
    expect(report.failures).toEqual([]);
    expect(report.calls.filter((call) => call.includes('PlatformRequest'))).toHaveLength(2);
    expect(report.runs).toBeGreaterThan(30);
  }, 120_000);

  it('at any call while it attaches an organisation, leaves it attached once, with the rights that it was attached for [WC-4]', async () => {
    const report = await everySinglePoint(wholesale(dynamodb, 'attach'));
    expect(report.failures).toEqual([]);
    expect(report.runs).toBeGreaterThan(30);
  }, 120_000);

  it('at any call while it removes a customer, leaves nothing of the mapping and all of the organisation [WC-6]', async () => {
    const report = await everySinglePoint(wholesale(dynamodb, 'delete'));
    expect(report.failures).toEqual([]);
    expect(report.runs).toBeGreaterThan(6);
  }, 120_000);

  it('would be seen to count too early, if it counted with each step', async () => {
    const early = wholesale(dynamodb, 'provision', (deps) => ({
      ...deps,
      store: { ...deps.store, note: (held, work) => deps.store.note(held, { ...work, counted: true }) },
    }));
    await expect(everySinglePoint(early)).rejects.toThrow('Counted before its end');
  });
});
