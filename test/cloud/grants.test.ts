import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#infra/demo/browser.ts';
import { journey } from '#infra/demo/journey.ts';
import type { Memory } from '#infra/demo/step.ts';
import { functionContracts } from '#infra/functions.ts';
import { startDns, type TestDns } from '#test/support/dns-server.ts';
import { allAnswers, finished } from './entered-orders.ts';
import { everything } from './everything.ts';
import { nameServer, onPlanted, plantedCloud, tableActions } from './planted-assembly.ts';
import type { RealCloud } from './real-cloud.ts';
import { provisioningIdOf } from './wholesale-client.ts';

/** Lines with one of these texts in them, or with what looks like an address, a link, a form's entry or a token. */
function leaksIn(log: string, secrets: readonly string[]): string[] {
  const suspicious =
    /[\w.+-]+@[\w-]+\.\w|\/(get-started|unsubscribe|approvals|consents)\/(?!\{token\}|renewal)|\/orders\/[\w-]{43}|csrf=|password=|"hnd_/;
  return log.split('\n').filter((line) => suspicious.test(line) || secrets.some((secret) => line.includes(secret)));
}

/** Permissions that a run in which nothing is large and nothing dies has no use for, and what they are for. */
const neededLater: Readonly<Record<string, string>> = {
  'invitations dynamodb:GetItem': 'answers a repeat that came while the request itself was being carried out',
  'order-pages dynamodb:ConditionCheckItem': 'maps to a customer that exists; that is played through the API',
  'run-billing-reports s3:DeleteObject': 'takes away the file of a report that was deleted while it was written',
  'run-imports dynamodb:PartiQLDelete': 'frees addresses claimed for users who never came, after a worker has died',
  'run-imports sqs:SendMessage': 'goes on with a file that is longer than a turn',
  'run-provisioning sqs:SendMessage':
    'looks again at what a platform takes its time for, which the one that comes with the product does not',
  'run-resends sqs:SendMessage': 'goes on with an organisation that is larger than a turn',
  'run-syncs dynamodb:ConditionCheckItem': 'begins the sync that was asked for while one ran',
  'run-syncs sqs:SendMessage': 'goes on with an organisation that is larger than a turn',
  'run-wholesale-clock dynamodb:UpdateItem': 'notes that a worker was woken of which nothing was heard for too long',
  'run-wholesale-clock sqs:SendMessage': 'wakes it',
  'run-wholesale sqs:SendMessage': 'looks again at what a platform takes its time for, which the one that comes with the product does not',
  'run-user-clock dynamodb:ConditionCheckItem': 'begins the sync that was asked for while one ran that stood still',
  'run-user-clock dynamodb:GetItem': 'ends an import that stands still for good',
  'run-user-clock dynamodb:PartiQLDelete': 'frees addresses claimed by an import that stands still for good',
  'run-user-clock dynamodb:UpdateItem': 'gives seats back that an import holds which stands still for good',
  'run-user-clock s3:GetObject': 'reads what an import was about to do that stands still for good',
  'run-user-clock sqs:SendMessage': 'wakes jobs that stand still',
  'sweep-events sqs:SendMessage': 'starts the job of an event that the stream’s reader has left',
};

describe('everything that the app does', () => {
  let world: RealCloud;
  let dns: TestDns;
  let stop: () => Promise<void>;
  const stateDir = mkdtempSync(join(tmpdir(), 'handover-grants-'));
  const memory: Memory = {};
  beforeAll(async () => {
    dns = await startDns();
    ({ world, stop } = await plantedCloud([nameServer(dns.server)], { stateDir }));
  }, 180_000);
  afterAll(async () => {
    await stop?.();
    await dns?.stop();
    rmSync(stateDir, { recursive: true, force: true });
  });

  it('the source’s own example, from the start to the purge, and a trial that nobody came in to [TR-9] [TR-13]', {
    timeout: 180_000,
  }, async () => {
    const nobodys = await world.aTrial({ durationDays: 30, services: { message: 25, meetings: 25, 'contact-center-standard': 5 } });
    const { calling: _, ...answers } = allAnswers();
    await finished(world, world.partner, `/v1/customers/${nobodys.organisationId}/set-ups/${nobodys.id}`, answers);
    const browser = await launchBrowser();
    const wholesale = { api: world.cloud.apis['webex'] ?? '', provisioningId: await provisioningIdOf(world) };
    const outside = {
      api: world.api,
      wholesale,
      control: world.cloud.control,
      partner: world.partner,
      seller: await world.addSeller(),
      folder: stateDir,
      browser,
    };
    try {
      for (const step of journey) await step.play(outside, memory);
    } finally {
      await browser.close();
    }
    // Meanwhile a trial that nobody came in to has run by itself and ended: its name and its address are free.
    expect((await world.call('GET', `/v1/trials/${nobodys.id}`)).json.state).toBe('purged');
    await world.aTrial({ companyName: nobodys.companyName, administratorEmail: nobodys.email });
  });

  it.each(everything)('$title', { timeout: 120_000 }, ({ play }) => play(world, dns));

  it('uses every permission that a role has', () => {
    const unused = world.cloud.gate.unusedGrants();
    const named = unused.flatMap(({ functionName, actions }) =>
      actions.map((action) => `${functionName.replace('handover-local-', '')} ${action}`),
    );
    expect(named.filter((permission) => !(permission in neededLater))).toEqual([]);
    // On a slow machine a job may stand still after all: then a permission of these is used. What no role has is no entry.
    const used = world.cloud.gate.used().map(({ functionName, action }) => `${functionName.replace('handover-local-', '')} ${action}`);
    expect(Object.keys(neededLater).filter((permission) => ![...named, ...used].includes(permission))).toEqual([]);
    expect(world.cloud.gate.used().filter(({ allowed }) => !allowed)).toEqual([]);
  });

  it('leaves no address, name, token, link or password in any log', async () => {
    const { json } = await world.call('GET', '/v1/customers?limit=100');
    const names: string[] = json.customers.map(({ companyName }: { companyName: string }) => companyName);
    const mails = world.cloud.mailbox.list();
    const tokens = mails.flatMap(({ links }) =>
      links.flatMap(
        (link) =>
          /\/(?:(?:get-started|unsubscribe|approvals|consents)\/([\w.-]{20,})|orders\/([\w-]{43}))/.exec(link)?.slice(1).filter(Boolean) ??
          [],
      ),
    );
    const secrets = [
      ...new Set([
        ...names,
        'Piekarnia Kowalska',
        // What orders, domains and set-ups of the scenarios are about.
        ...['Piekarnia n', '@handel', '@piekarnia', 'domena-n', 'Rynek 1', 'centrumn', 'spotkanian'],
        // And of wholesale: customers, their people, places, numbers and what receivers sign with.
        ...['Hurtownia n', '@hurtownia', '@ludzie', '1 Main St', '+1408526', 'Jak przenieść', 'tajne', 'whsec_', '/hook'],
        world.partner.name,
        ...mails.flatMap(({ to }) => to),
        ...tokens,
        world.partner.token,
        memory.connection?.secret ?? '',
        memory.administrator?.password ?? '',
        'siedem zielonych parasoli',
      ]),
    ];
    expect(tokens.length).toBeGreaterThan(10);
    expect(secrets).not.toContain('');
    await new Promise((written) => setTimeout(written, 200));
    const logs = readdirSync(join(stateDir, 'logs')).map((name) => ({ name, text: readFileSync(join(stateDir, 'logs', name), 'utf8') }));
    const silent = functionContracts
      .map(({ name }) => name)
      .filter((name) => !logs.some((log) => log.name === `handover-local-${name}.log`));
    // The authorizer writes when it refuses; what the others say is the same for everybody.
    expect(silent).toEqual(['authorizer', 'documentation', 'not-found', 'wire-not-found']);
    expect(logs.flatMap(({ name, text }) => leaksIn(text, secrets).map((line) => `${name}: ${line}`))).toEqual([]);
    const planted = [
      ...secrets.slice(0, 3).map((secret) => `{"message":"${secret}"}`),
      '{"to":"x@y.example"}',
      '{"path":"/get-started/abc"}',
      '{"path":"/consents/abc"}',
      `{"path":"/orders/${'x'.repeat(43)}/set-up/plan"}`,
    ];
    expect(leaksIn(['{"resource":"/get-started/{token}"}', '{"resource":"/orders/{token}"}', ...planted].join('\n'), secrets)).toEqual(
      planted,
    );
  });
});

describe('a permission that is missing, and one too many', () => {
  it('is refused as AWS would, the caller gets a 500 and nothing is half done; and is reported', { timeout: 120_000 }, async () => {
    const start = tableActions('start-trial', (actions) => [...actions.filter((one) => one !== 'dynamodb:PutItem'), 'dynamodb:GetItem']);
    const read = tableActions('read-trials', (actions) => [...actions, 'dynamodb:Scan']);
    await onPlanted([start, read], async (world) => {
      const { cloud } = world;
      await cloud.settle();
      const before = { events: (await world.feed()).length, mails: cloud.mailbox.list().length };
      const refused = await world.call('POST', '/v1/trials', { body: world.aTrialRequest() });
      expect(refused).toMatchObject({ status: 500, json: { code: 'INTERNAL_ERROR' } });
      expect(refused.text).not.toMatch(/AccessDenied|dynamodb|arn:/);
      const log = cloud.logs('handover-local-start-trial').map(({ line }) => line);
      expect(log.find((line) => line.includes('AccessDeniedException'))).toContain('is not authorized to perform: dynamodb:PutItem');
      await cloud.settle();
      expect((await world.call('GET', '/v1/trials')).json.trials).toEqual([]);
      expect((await world.call('GET', '/v1/customers')).json.customers).toEqual([]);
      expect({ events: (await world.feed()).length, mails: cloud.mailbox.list().length }).toEqual(before);

      const missed = { functionName: 'handover-local-start-trial', action: 'dynamodb:PutItem', allowed: false };
      expect(cloud.gate.used()).toContainEqual(expect.objectContaining(missed));
      const tooMany = { functionName: 'handover-local-read-trials', actions: expect.arrayContaining(['dynamodb:Scan']) };
      expect(cloud.gate.unusedGrants()).toContainEqual(expect.objectContaining(tooMany));
    });
  });

  it('leaves a change undone as a whole when one part of its transaction is refused [TR-14]', { timeout: 120_000 }, async () => {
    const replace = tableActions('trial-administrator', (actions) => actions.filter((one) => one !== 'dynamodb:UpdateItem'));
    await onPlanted([replace], async (world) => {
      const trial = await world.aTrial();
      const before = (await world.call('GET', `/v1/trials/${trial.id}`)).text;
      const sent = { body: { administratorEmail: 'somebody.else@kwiaty.example' } };
      expect(await world.call('POST', `/v1/trials/${trial.id}/administrator`, sent)).toMatchObject({ status: 500 });
      await world.cloud.settle();
      expect((await world.call('GET', `/v1/trials/${trial.id}`)).text).toBe(before);
      expect(world.mailTo(sent.body.administratorEmail)).toEqual([]);
      expect((await world.call('POST', '/v1/trials', { body: world.aTrialRequest(sent.body) })).status).toBe(201);
    });
  });
});
