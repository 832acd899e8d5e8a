import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '#infra/cli/program.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { isWellFormedToken } from '#shared/domain/token.ts';
import { usagePlanKeyOf } from '#shared/domain/usage-plan-key.ts';
import { newId } from '#shared/runtime/ids.ts';
import { createTable } from '#test/support/dynoxide.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';
import { trialWorld } from '#test/support/trial-world.ts';

let gate: TestGate;
beforeAll(async () => {
  gate = await startGate();
});
afterAll(() => gate.stop());

async function handover(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run([...args, '--local', '--state', gate.folder], { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function json(...args: string[]) {
  const { code, out, err } = await handover(...args, '--json', '--operator', 'olga');
  return { code, ...JSON.parse(code === 0 ? out : err) };
}

let count = 0;
function fresh() {
  count += 1;
  return ['--name', `Partner ${count}`, '--contact', `erika${count}@partner.example`, '--language', 'sv'];
}

async function itemsOf(partnerId: PartnerId, PK = partitions.partner(partnerId)) {
  const { Items = [] } = await gate.table.client.send(
    new QueryCommand({ TableName: gate.table.name, KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': PK } }),
  );
  return Items;
}

describe('partners create', () => {
  it('makes the partner, its contact as full administrator with a welcome e-mail, its key and its first token [GS-5]', async () => {
    const { partner, token, steps } = await json('partners', 'create', ...fresh());
    expect(steps).toEqual({ partner: 'made', usagePlanKey: 'made', token: 'made' });
    expect(isWellFormedToken(token.secret)).toBe(true);
    const items = await itemsOf(partner.id);
    expect(items.find(({ itemType }) => itemType === 'person')).toMatchObject({
      role: 'full_administrator',
      state: 'invited',
      email: partner.contactEmail,
    });
    const link = { generation: 1, lifetimeDays: 30 };
    expect(items.find(({ itemType }) => itemType === 'email')).toMatchObject({
      content: { kind: 'partner-welcome' },
      language: 'sv',
      link,
      state: 'queued',
    });
    const events = await itemsOf(partner.id, partitions.events(partner.id));
    expect(events.map(({ type, actor }) => [type, actor])).toEqual([
      ['partner.created', { kind: 'operator', name: 'olga' }],
      ['token.created', { kind: 'operator', name: 'olga' }],
    ]);
    expect(JSON.stringify(events)).not.toContain('@');
    expect(gate.keys.byValue(usagePlanKeyOf(partner.id))).toMatchObject({ name: partner.id, enabled: true, planIds: ['plan-1', 'plan-2'] });
  });

  it('claims the partner’s own name, so that it cannot start a trial for itself [TR-1]', async () => {
    const { partner } = await json('partners', 'create', ...fresh());
    const { companyNameHash } = await loadSystemKeys(gate.table);
    const Key = keys.companyName(partner.id, companyNameHash(partner.name.toUpperCase()));
    const { Item } = await gate.table.client.send(new GetCommand({ TableName: gate.table.name, Key }));
    expect(Item).toMatchObject({ itemType: 'claim', ownName: true });
  });

  it('run again, by name or id, completes what an earlier run left undone, and makes nothing twice', async () => {
    const wish = fresh();
    gate.fail.service = 'apigateway';
    const broken = await handover('partners', 'create', ...wish);
    gate.fail.service = undefined;
    expect(broken).toMatchObject({ code: 1, err: 'planted' });
    const second = await json('partners', 'create', ...wish);
    expect(second.steps).toEqual({ partner: 'present', usagePlanKey: 'made', token: 'made' });
    const third = await json('partners', 'create', ...wish, '--id', second.partner.id);
    expect(third.steps).toEqual({ partner: 'present', usagePlanKey: 'present', token: 'present' });
    expect(third.partner).toEqual(second.partner);
    expect(third.token).toBeUndefined();
    expect((await itemsOf(second.partner.id)).filter(({ itemType }) => itemType === 'token')).toHaveLength(1);
  });

  it('refuses an address that is in use, and another contact for a partner that is there', async () => {
    const wish = fresh();
    await json('partners', 'create', ...wish);
    const [, name = '', , contact = ''] = wish;
    expect(await json('partners', 'create', '--name', 'Another', '--contact', contact.toUpperCase())).toMatchObject({
      code: 1,
      error: { code: 'ADDRESS_NOT_AVAILABLE' },
    });
    expect(await json('partners', 'create', '--name', name.toUpperCase(), '--contact', 'x@partner.example')).toMatchObject({
      error: { code: 'PARTNER_HAS_OTHER_CONTACT' },
    });
    expect(await json('partners', 'create', ...fresh(), '--id', newId('partner'))).toMatchObject({ error: { code: 'NO_SUCH_PARTNER' } });
  });

  it('names the option whose value is wrong', async () => {
    expect(await json('partners', 'create', '--name', '100%', '--contact', 'a@b.example')).toMatchObject({
      code: 1,
      error: { code: 'INVALID_VALUE', message: /^--name/ },
    });
    expect((await json('partners', 'create', '--name', 'X', '--contact', 'nobody')).error.message).toMatch(/^--contact/);
    expect((await json('partners', 'create', ...fresh(), '--language', 'xx')).error.message).toMatch(/^--language/);
  });
});

describe('partners list and add-person', () => {
  it('list what is there, and invite people in their roles [GS-5]', async () => {
    const { partner } = await json('partners', 'create', ...fresh());
    expect((await json('partners', 'list')).partners).toContainEqual({ id: partner.id, name: partner.name, createdAt: partner.createdAt });
    expect((await handover('partners', 'list')).out).toContain(partner.name);
    const added = await json(
      'partners',
      'add-person',
      '--partner',
      partner.id,
      '--email',
      'sam@partner.example',
      '--role',
      'sales_administrator',
    );
    const items = await itemsOf(partner.id);
    expect(items.filter(({ itemType }) => itemType === 'person').map(({ id, role }) => [id, role])).toContainEqual([
      added.person.id,
      'sales_administrator',
    ]);
    expect(items.filter(({ itemType }) => itemType === 'email')).toHaveLength(2);
    const again = ['partners', 'add-person', '--email', 'sam@partner.example', '--role', 'other', '--partner'];
    expect(await json(...again, partner.id)).toMatchObject({ error: { code: 'ADDRESS_NOT_AVAILABLE' } });
    expect(
      await json('partners', 'add-person', '--email', 'tom@partner.example', '--role', 'other', '--partner', newId('partner')),
    ).toMatchObject({ error: { code: 'NO_SUCH_PARTNER' } });
    expect(
      (await json('partners', 'add-person', '--email', 'u@partner.example', '--role', 'boss', '--partner', partner.id)).error.message,
    ).toMatch(/^--role/);
  });
});

describe('tokens', () => {
  it('are made, listed without their hash, rotated and revoked', async () => {
    const { partner, token } = await json('partners', 'create', ...fresh());
    const made = await json(
      'tokens',
      'create',
      '--partner',
      partner.id,
      '--name',
      'crm',
      '--scopes',
      'events:read,trials:read',
      '--days',
      '30',
    );
    expect(made.token).toMatchObject({
      name: 'crm',
      scopes: ['events:read', 'trials:read'],
      expiresAt: expect.stringMatching(/^2026-03-31T/),
    });
    const rotated = await json('tokens', 'rotate', made.token.id, '--partner', partner.id, '--overlap', '2');
    expect(rotated.token.name).toBe('crm');
    expect(await json('tokens', 'revoke', token.id, '--partner', partner.id)).toMatchObject({ token: { state: 'revoked' } });
    const { tokens } = await json('tokens', 'list', '--partner', partner.id);
    expect(tokens.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
      [token.id, 'revoked'],
      [made.token.id, 'ending'],
      [rotated.token.id, 'valid'],
    ]);
    expect(JSON.stringify(tokens)).not.toContain('hash');
    expect(await json('tokens', 'create', '--partner', partner.id, '--name', 'crm')).toMatchObject({
      code: 1,
      error: { code: 'TOKEN_NAME_IN_USE' },
    });
    expect((await handover('tokens', 'list', '--partner', partner.id)).out).not.toContain(made.secret);
  });
});

describe('mail release', () => {
  async function suppress(address: string) {
    const { addressHash } = await loadSystemKeys(gate.table);
    const mark = { reason: 'bounce', since: '2026-03-01T10:00:00.000Z', emailId: newId('email') };
    const Item = itemOf('suppression', keys.suppression(addressHash(address)), mark);
    await gate.table.client.send(new PutCommand({ TableName: gate.table.name, Item }));
  }

  it('writes again to a partner’s person, with a link that ends the older ones [EM-6]', async () => {
    const { partner } = await json('partners', 'create', ...fresh());
    expect(await json('mail', 'release', partner.contactEmail)).toMatchObject({ code: 1, error: { code: 'NOT_SUPPRESSED' } });
    await suppress(partner.contactEmail);
    expect(await json('mail', 'release', partner.contactEmail.toUpperCase())).toMatchObject({
      code: 0,
      partnerId: partner.id,
      welcomed: true,
    });
    expect((await json('mail', 'release', partner.contactEmail)).error.code).toBe('NOT_SUPPRESSED');
    const items = await itemsOf(partner.id);
    expect(items.find(({ itemType }) => itemType === 'person')).toMatchObject({ linkGeneration: 2 });
    expect(items.filter(({ itemType }) => itemType === 'email').map(({ link }) => link.generation)).toEqual([1, 2]);
    const events = await itemsOf(partner.id, partitions.events(partner.id));
    expect(events.at(-1)).toMatchObject({ type: 'address.released', actor: { kind: 'operator', name: 'olga' } });
  });

  it('writes again to a trial’s administrator [EM-6]', async () => {
    const world = await trialWorld(gate.table);
    const { view } = await world.start();
    await suppress(view.administrator.email);
    expect(await json('mail', 'release', view.administrator.email)).toMatchObject({
      welcomed: true,
      personId: view.administrator.personId,
    });
    expect((await world.emails(view.id)).map(({ kind, generation }) => [kind, generation])).toEqual([
      ['trial-welcome', 1],
      ['trial-welcome', 2],
    ]);
    expect((await json('mail', 'release', 'nobody@else.example')).error).toEqual({
      code: 'NOT_FOUND',
      message: 'Nobody has this address.',
    });
  });
});

describe('a stage on AWS', () => {
  const aws = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  afterEach(() => vi.unstubAllEnvs());

  it('is found by the names that its stacks give', async () => {
    for (const [name, value] of Object.entries({ ...aws, AWS_ENDPOINT_URL: gate.endpoints.gate })) vi.stubEnv(name, value);
    const on = async (...args: string[]) => {
      const said: string[] = [];
      const code = await run([...args, '--stage', 'staging'], { out: (text) => said.push(text), err: (text) => said.push(text) });
      return { code, said: said.join() };
    };
    expect((await on('partners', 'list')).said).toContain('There is no table handover-staging-state-');
    await createTable(gate.table.raw, 'handover-staging-state-TableA1');
    const created = await on('partners', 'create', '--name', 'Staged', '--contact', 'staged@partner.example', '--json');
    expect(JSON.parse(created.said).steps).toEqual({ partner: 'made', usagePlanKey: 'made', token: 'made' });
    const { partner } = JSON.parse(created.said);
    expect(gate.keys.byValue(usagePlanKeyOf(partner.id))?.planIds).toEqual(['api-of-staging', 'webex-of-staging']);
    expect((await on('partners', 'list')).said).toContain('Staged');
    await gate.queues.create('handover-staging-bulk-mail-dead-letters');
    const RedrivePolicy = JSON.stringify({
      deadLetterTargetArn: 'arn:aws:sqs:eu-central-1:000000000000:handover-staging-bulk-mail-dead-letters',
      maxReceiveCount: 3,
    });
    await gate.queues.create('handover-staging-bulk-mail', { RedrivePolicy });
    expect(await on('queues', 'redrive', 'bulk-mail')).toEqual({ code: 0, said: '0 messages are back in bulk-mail.' });
    await createTable(gate.table.raw, 'handover-staging-state-TableB2');
    expect((await on('partners', 'list')).said).toContain('--table');
  });
});

describe('queues redrive', () => {
  it('takes what was set aside back to its queue', async () => {
    const { BulkMailDeadLetters: dead = '', BulkMailQueueUrl: queue = '' } = gate.endpoints.outputs;
    for (let index = 0; index < 12; index++) await gate.queues.put(dead, { index });
    expect(await json('queues', 'redrive', 'bulk-mail')).toEqual({ code: 0, queue: 'bulk-mail', moved: 12 });
    expect(await gate.queues.held(dead)).toBe(0);
    expect((await gate.queues.drain(queue)).map((body) => JSON.stringify(body)).sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `{"index":${index}}`).sort(),
    );
    expect(await json('queues', 'redrive', 'nothing')).toMatchObject({ code: 1, error: { code: 'INVALID_VALUE' } });
  });
});

describe('the command line', () => {
  it('ends with 2 when it is called wrongly, and with 1 when it cannot reach what it was told', async () => {
    expect((await handover('partners', 'create', '--name', 'X')).code).toBe(2);
    expect((await handover('partners', 'eat')).code).toBe(2);
    expect((await handover('partners', 'list', '--stage', 'production')).err).toContain('not both');
    const quiet = { out: () => undefined, err: () => undefined };
    expect(await run(['partners', 'list'], quiet)).toBe(1);
    expect(await run(['--help'], quiet)).toBe(0);
    expect(await run(['partners', 'list', '--local', '--state', '/nowhere'], quiet)).toBe(1);
  });
});
