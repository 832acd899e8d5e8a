import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everySinglePoint } from '#test/support/crash-harness.ts';
import { startTable } from '#test/support/dynoxide.ts';
import { startPlatformServer } from '#test/support/platform-server.ts';
import { startQueues } from '#test/support/sqs.ts';
import { type ProvisioningServers, provisioning } from './provisioning.ts';

let servers: ProvisioningServers;
beforeAll(async () => {
  const [dynamodb, queues, platform] = await Promise.all([startTable(), startQueues(), startPlatformServer()]);
  servers = { dynamodb, queues, platform };
});
afterAll(() => Promise.all([servers.dynamodb.stop(), servers.queues.stop(), servers.platform.stop()]));

describe('a worker that dies while it has a set-up provisioned', () => {
  it('at any call, before or after it, leaves one tenant, and never active with a part missing [SS-9]', async () => {
    const report = await everySinglePoint(provisioning(servers));
    expect(report.failures).toEqual([]);
    expect(report.calls.filter((call) => call.includes('PlatformRequest'))).toHaveLength(3);
    expect(report.calls.filter((call) => call.includes('PlatformFollow'))).not.toHaveLength(0);
    expect(report.runs).toBeGreaterThan(40);
  }, 600_000);

  it('would be seen to make two tenants if each repeat were another wish, and to be active too early if parts were not checked', async () => {
    let repeats = 0;
    const anew = await everySinglePoint(
      provisioning(servers, (deps) => ({
        ...deps,
        platformOf: async (centre) => {
          const platform = await deps.platformOf(centre);
          return {
            ...platform,
            request: (request) => {
              repeats += 1;
              const id = `tnt_planted${repeats}`;
              const task = request.task.kind === 'tenant' ? { ...request.task, id } : request.task;
              // A new id and key a request: the platform cannot tell a repeat from another wish, and a second tenant is refused or made.
              return platform.request({ ...request, key: `${request.key}.${repeats}`, task });
            },
          };
        },
      })),
    );
    expect(anew.failures.length).toBeGreaterThan(0);
    await expect(
      everySinglePoint(
        provisioning(servers, (deps) => ({
          ...deps,
          setUps: {
            ...deps.setUps,
            parts: async (setUp) => {
              const read = await deps.setUps.parts(setUp);
              return { ...read, parts: read.parts.map((part) => (part.kind === 'tenant' ? asIfActive(part) : part)) };
            },
            end: (held, outcome) => deps.setUps.end({ ...held, setUp: { ...held.setUp, parts: [] } }, outcome),
          },
        })),
      ),
    ).rejects.toThrow('Active with a part missing');
  }, 600_000);
});

function asIfActive<P extends { readonly thing: { readonly progress: object } }>(part: P): P {
  return { ...part, thing: { ...part.thing, progress: { ...part.thing.progress, state: 'active' } } };
}
