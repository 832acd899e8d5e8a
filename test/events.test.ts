import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionContracts } from '#infra/functions.ts';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { plantSamples } from '#infra/local/sample-world.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';
import { endpointsOf } from '#test/cloud/real-cloud.ts';
import { synthesized, testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await testCloud('handover');
  await plantSamples(endpointsOf(cloud));
  await cloud.settle();
}, 180_000);
afterAll(() => cloud?.stop());

/** What a sample's request is answered where that is not 200, and why. */
const statuses: Readonly<Record<string, number>> = {
  'start-trial': 201,
  'commerce-orders': 201,
  'trial-notes': 201,
  syncs: 202,
  imports: 201,
  // A secret is shown once and nowhere kept: none of a sample can be good.
  'context-connect': 401,
  'not-found': 404,
  'wire-not-found': 404,
  // Nothing has been set up.
  'contact-center': 404,
  'order-summaries': 409,
  'contact-center-configuration': 404,
  // There is no such order.
  'map-orders': 404,
  // Nothing was asked for.
  'rights-requests': 404,
  // Nobody ever got this link.
  unsubscribe: 410,
  'approval-pages': 410,
  'consent-pages': 410,
  'order-pages': 410,
  // Nobody is signed in: the way to the sign-in page.
  organisation: 303,
  'organisation-users': 303,
  'organisation-tasks': 303,
  'organisation-domains': 303,
  'organisation-settings': 303,
  'organisation-rights': 303,
  'summary-files': 303,
  'user-diagnosis': 303,
  'partner-orders': 303,
  'partner-pages': 303,
  terms: 303,
  account: 303,
  'contact-center-pages': 303,
  'set-up-pages': 303,
  // There is no such order.
  'order-matches': 404,
  // There is no such customer.
  'wholesale-customers': 404,
  assistance: 404,
  // Nothing is being deleted.
  'user-lifecycle': 404,
};

function expectedOf({ name, trigger }: FunctionContract): unknown {
  switch (trigger.kind) {
    case 'http':
    case 'wire':
    case 'pages':
      return { statusCode: statuses[name] ?? 200 };
    case 'authorizer':
      return { principalId: 'ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX', policyDocument: { Statement: [{ Effect: 'Allow' }] } };
    case 'queue':
    case 'stream':
      return { batchItemFailures: [] };
    case 'schedule':
      return name.endsWith('-clock') ? { failed: 0, more: false } : null;
  }
}

describe('the sample events', () => {
  it('are one for each function, of its name', () => {
    expect(readdirSync('events').toSorted()).toEqual(functionContracts.map(({ name }) => `${name}.json`).toSorted());
  });

  it.each(functionContracts)('$name does what its sample asks', async (contract) => {
    const event = JSON.parse(readFileSync(`events/${contract.name}.json`, 'utf8'));
    const outcome = await cloud.invoke(`handover-local-${contract.name}`, event);
    expect(outcome, JSON.stringify(outcome)).toMatchObject({ ok: true });
    if (!outcome.ok) return;
    const expected = expectedOf(contract);
    if (expected === null) expect(outcome.payload).toBeNull();
    else expect(outcome.payload).toMatchObject(expected as object);
  });

  it('lead to nothing that a consumer gives up, and a token that nobody knows is turned away', async () => {
    await cloud.settle();
    expect(cloud.mailbox.list('astrid.lind@norrsken.example')).toHaveLength(1);
    const event = JSON.parse(readFileSync('events/authorizer.json', 'utf8'));
    event.headers.Authorization = 'Bearer hnd_1111111111111111111111111111111111111111111';
    expect(await cloud.invoke('handover-local-authorizer', event)).toMatchObject({ ok: false, errorMessage: 'Unauthorized' });
  });

  it('are run by the command of the README, on a cloud of its own', { timeout: 120_000 }, async () => {
    const assembly = await synthesized('handover');
    const run = (...parameters: string[]) =>
      execFileSync(process.execPath, ['infra/local/invoke.ts', ...parameters, '--assembly', assembly], { encoding: 'utf8', stdio: 'pipe' });
    const printed = JSON.parse(run('start-trial'));
    expect(printed).toMatchObject({ statusCode: 201 });
    expect(JSON.parse(printed.body)).toMatchObject({ state: 'awaiting_customer' });
    expect(JSON.parse(run('trial-notes', '--event', 'events/trial-notes.json'))).toMatchObject({ statusCode: 201 });
    expect(() => run('no-such-function')).toThrow(/npm run invoke -- NAME/);
  });
});
