import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandoverClient, type HandoverClientOptions } from '#shared/client/client.ts';
import { HandoverProblem } from '#shared/client/problem.ts';
import { type RealCloud, realCloud } from '../../cloud/real-cloud.ts';

let world: RealCloud;
beforeAll(async () => {
  world = await realCloud();
}, 180_000);
afterAll(() => world?.cloud.stop());

/** The client of the partner; `statuses` are those of every try. */
function client(options: Partial<HandoverClientOptions> = {}) {
  const statuses: number[] = [];
  const fetching = async (request: Request) => {
    const answer = await fetch(request);
    statuses.push(answer.status);
    return answer;
  };
  const handover = createHandoverClient({ baseUrl: world.api, token: world.partner.token, fetch: fetching, ...options });
  return { handover, statuses };
}

function wish() {
  const { services: _services, ...request } = world.aTrialRequest();
  return { ...request, language: 'pl', durationDays: 90, inSupportedLocation: true, services: { message: 25 } } as const;
}

async function trialsOf(companyName: string) {
  const { data } = await client().handover.GET('/v1/trials', { params: { query: { search: companyName } } });
  return data.trials.filter((trial) => trial.companyName === companyName);
}

describe('the client against the API', () => {
  it('does a change once although the function died after it had been made, and brings the first answer', async () => {
    const fault = world.cloud.gate.inject({
      functionName: 'handover-local-start-trial',
      operation: 'dynamodb:TransactWriteItems',
      when: 'after',
      effect: 'crash',
    });
    const { handover, statuses } = client();
    const body = wish();
    const { data } = await handover.POST('/v1/trials', { body });
    expect([fault.hits, statuses.length, statuses.at(-1)]).toEqual([1, 2, 201]);
    expect(statuses[0]).toBeGreaterThanOrEqual(500);
    expect((await trialsOf(body.companyName)).map(({ id }) => id)).toEqual([data.id]);
    await world.cloud.settle();
    expect(world.mailTo(body.administratorEmail)).toHaveLength(1);
  });

  it('waits out a table that is busy', async () => {
    const fault = world.cloud.gate.inject({
      functionName: 'handover-local-start-trial',
      operation: 'dynamodb:TransactWriteItems',
      when: 'before',
      effect: 'throttle',
      times: 12,
    });
    const { handover, statuses } = client();
    const body = wish();
    await handover.POST('/v1/trials', { body });
    fault.remove();
    expect(statuses).toContain(503);
    expect(await trialsOf(body.companyName)).toHaveLength(1);
  });

  it('tells a refusal with its code, fields and request id, without trying again', async () => {
    const { handover, statuses } = client();
    const body = { ...wish(), companyName: '100%', country: 'XX' };
    const problem = await handover.POST('/v1/trials', { body }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(HandoverProblem);
    expect(problem).toMatchObject({ status: 400, code: 'INVALID_REQUEST', requestId: expect.stringMatching(/.+/) });
    expect((problem as HandoverProblem).fields.map(({ field }) => field)).toContain('/companyName');
    const { handover: stranger } = client({ token: 'nobody' });
    await expect(stranger.GET('/v1/trials')).rejects.toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(statuses).toEqual([400]);
  });
});
