import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyDoublePoint } from '#test/support/crash-harness.ts';
import { startTable } from '#test/support/dynoxide.ts';
import { startSes } from '#test/support/ses-server.ts';
import { startQueues } from '#test/support/sqs.ts';
import { activation } from './activation.ts';
import type { Servers } from './journey.ts';

let servers: Servers;
beforeAll(async () => {
  const [dynamodb, queues, ses] = await Promise.all([startTable(), startQueues(), startSes()]);
  servers = { dynamodb, queues, ses };
});
afterAll(() => Promise.all([servers.dynamodb.stop(), servers.queues.stop(), servers.ses.stop()]));

describe('a process that dies while somebody comes in by a link', () => {
  it('at any one or two calls to AWS leaves the account whole, and gives the same answers [GS-1] [GS-2] [GS-6] [TR-9]', async () => {
    const report = await everyDoublePoint(activation(servers));
    expect(report.failures).toEqual([]);
    // The link is noted as opened, the account is activated, the terms are accepted.
    expect(report.calls.filter((call) => call.includes('TransactWriteItems'))).toHaveLength(3);
    expect(report.runs).toBeGreaterThan(11 * 2 + (11 * 10 * 4) / 2);
  }, 900_000);
});
