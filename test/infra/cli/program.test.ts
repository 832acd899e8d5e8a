import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#infra/cli/program.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { isWellFormedToken } from '#shared/domain/token.ts';
import { usagePlanKeyOf } from '#shared/domain/usage-plan-key.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';

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
    expect(gate.keys.byValue(usagePlanKeyOf(partner.id))).toMatchObject({ name: partner.id, enabled: true, planIds: ['plan-1'] });
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

describe('queues redrive', () => {
  it('takes what was set aside back to its queue', async () => {
    const { BulkMailDeadLetters: dead = '', BulkMailQueueUrl: queue = '' } = gate.endpoints.outputs;
    for (let index = 0; index < 12; index++) await gate.queues.put(dead, { index });
    expect(await json('queues', 'redrive', 'bulk-mail')).toEqual({ code: 0, queue: 'bulk-mail', moved: 12 });
    expect(await gate.queues.drain(dead)).toEqual([]);
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
