import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayAuthorizer } from '#functions/authorizer/gateway.ts';
import { createToken, revokeToken, rotateToken } from '#infra/cli/token-operations.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoTokenReader } from '#shared/adapters/dynamodb/token-reader.ts';
import type { Scope } from '#shared/domain/scopes.ts';
import { newToken } from '#shared/domain/token.ts';
import { usagePlanKeyOf } from '#shared/domain/usage-plan-key.ts';
import { callerOf } from '#shared/http/caller.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { notingCalls } from '#test/support/calls.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOperator } from '#test/support/operator.ts';

let table: TestTable;
let calls: string[];
beforeAll(async () => {
  table = await startTable();
  calls = notingCalls(table.raw);
});
afterAll(() => table.stop());

const start = new Date('2026-03-01T10:00:00.000Z');
const arn = 'arn:aws:execute-api:eu-central-1:000000000000:a1b2c3/live';

async function setup(scopes: readonly Scope[] = ['events:read']) {
  const partnerId = newId('partner');
  const at = { now: start };
  const lines: string[] = [];
  const note = (...said: unknown[]) => lines.push(JSON.stringify(said, (_, value) => (value instanceof Error ? value.message : value)));
  const logger: Logger = { request: () => () => undefined, info: note, fault: note };
  const operator = anOperator(table, () => at.now);
  const created = await createToken(operator, { partnerId, name: 'crm', scopes });
  if (!created.ok) throw new Error(created.error.code);
  const deps = { tokens: dynamoTokenReader(table, (error) => logger.fault(error)), now: () => at.now };
  const authorizer = gatewayAuthorizer(deps, logger);
  const ask = (headers: Record<string, string>) =>
    authorizer({
      type: 'REQUEST',
      methodArn: `${arn}/GET/v1/events`,
      headers,
      requestContext: { requestId: 'req-1' },
    } as unknown as APIGatewayRequestAuthorizerEvent);
  const askWith = (token: string) => ask({ Authorization: `Bearer ${token}` });
  const lookup = async () =>
    (await table.client.send(new GetCommand({ TableName: table.name, Key: keys.tokenLookup(created.value.token.hash) }))).Item;
  calls.length = 0;
  return { partnerId, operator, ask, askWith, at, lines, lookup, ...created.value };
}

describe('the authorizer', () => {
  it('resolves a token to its partner and scopes, for every route of the stage and the partner’s usage plan', async () => {
    const { askWith, secret, partnerId, token } = await setup(['trials:read', 'trials:write']);
    const answer = await askWith(secret);
    expect(answer.policyDocument.Statement).toEqual([{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: `${arn}/*` }]);
    expect(answer.usageIdentifierKey).toBe(usagePlanKeyOf(partnerId));
    expect(callerOf({ ...answer.context, principalId: answer.principalId, integrationLatency: 1 })).toEqual({
      partnerId,
      actor: { kind: 'token', id: token.id },
      scopes: ['trials:read', 'trials:write'],
    });
  });

  it('takes the header in whatever case it was written', async () => {
    const { ask, secret, partnerId } = await setup();
    expect((await ask({ authorization: `bearer  ${secret} ` })).principalId).toBe(partnerId);
  });

  it('asks the table once, and notes the use at most every ten minutes', async () => {
    const { askWith, secret, at, lookup } = await setup();
    await askWith(secret);
    await askWith(secret);
    at.now = new Date('2026-03-01T10:09:59.000Z');
    await askWith(secret);
    expect(calls).toEqual(['GetItem', 'UpdateItem', 'GetItem', 'GetItem']);
    at.now = new Date('2026-03-01T10:10:00.000Z');
    await askWith(secret);
    expect((await lookup())?.['lastUsedAt']).toBe('2026-03-01T10:10:00.000Z');
  });

  it('does not ask the table for what cannot be a token', async () => {
    const { ask, askWith, secret } = await setup();
    const swapped = secret.slice(0, -7) + (secret.at(-7) === 'a' ? 'b' : 'a') + secret.slice(-6);
    for (const wrong of [swapped, secret.slice(0, -1), `${secret}x`, 'x'.repeat(5000), ''])
      await expect(askWith(wrong)).rejects.toThrow(/^Unauthorized$/);
    await expect(ask({})).rejects.toThrow(/^Unauthorized$/);
    await expect(ask({ Authorization: `Basic ${secret}` })).rejects.toThrow(/^Unauthorized$/);
    expect(calls).toEqual([]);
  });

  it('refuses an unknown, an expired and a revoked token with API Gateway’s own 401', async () => {
    const { askWith, secret, at, operator, partnerId, token } = await setup();
    await expect(askWith(newToken())).rejects.toThrow(/^Unauthorized$/);
    at.now = new Date('2027-03-01T09:59:59.999Z');
    await askWith(secret);
    at.now = new Date('2027-03-01T10:00:00.000Z');
    await expect(askWith(secret)).rejects.toThrow(/^Unauthorized$/);
    at.now = start;
    await revokeToken(operator, partnerId, token.id);
    await expect(askWith(secret)).rejects.toThrow(/^Unauthorized$/);
  });

  it('lets both tokens in while one takes the other’s place', async () => {
    const { askWith, secret, at, operator, partnerId, token } = await setup();
    const rotated = await rotateToken(operator, { partnerId, tokenId: token.id });
    if (!rotated.ok) throw new Error(rotated.error.code);
    expect([(await askWith(secret)).principalId, (await askWith(rotated.value.secret)).principalId]).toEqual([partnerId, partnerId]);
    at.now = new Date('2026-03-02T10:00:00.000Z');
    await expect(askWith(secret)).rejects.toThrow(/^Unauthorized$/);
    expect((await askWith(rotated.value.secret)).principalId).toBe(partnerId);
  });

  it('lets a request in whose use cannot be noted, and says so in the log without the token', async () => {
    const { askWith, secret, partnerId, lines } = await setup();
    table.raw.middlewareStack.add(
      (next, context) => (args) =>
        context.commandName === 'UpdateItemCommand' ? Promise.reject(new Error('the table is away')) : next(args),
      { step: 'initialize', name: 'away', override: true },
    );
    try {
      expect((await askWith(secret)).principalId).toBe(partnerId);
    } finally {
      table.raw.middlewareStack.remove('away');
    }
    expect(lines.join()).toContain('the table is away');
    expect(lines.join()).not.toContain(secret.slice(4, 20));
  });
});
