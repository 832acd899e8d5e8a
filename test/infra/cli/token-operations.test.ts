import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken, revokeToken, rotateToken, type TokenOperator } from '#infra/cli/token-operations.ts';
import { dynamoTokenStore } from '#shared/adapters/dynamodb/tokens.ts';
import type { Result } from '#shared/domain/result.ts';
import { endOf, type TokenRefusal } from '#shared/domain/token.ts';
import type { TokenStore } from '#shared/domain/token-store.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOperator } from '#test/support/operator.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const start = new Date('2026-03-01T10:00:00.000Z');
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);

function setup() {
  const partnerId = newId('partner');
  const at = { now: start };
  const operator = anOperator(table, () => at.now);
  const valid = async () =>
    (await dynamoTokenStore(table).list(partnerId)).tokens.filter((token) => endOf(token, at.now) === undefined).map(({ id }) => id);
  const create = (name = 'crm') => createToken(operator, { partnerId, name, scopes: ['events:read'] });
  return { partnerId, operator, valid, create, at };
}

/** An operator of whom nobody goes on before all have read. */
function readingTogether(operator: TokenOperator, count: number): TokenOperator {
  const { promise: allHaveRead, resolve } = Promise.withResolvers<void>();
  let readers = 0;
  const list: TokenStore['list'] = async (partnerId) => {
    const found = await operator.tokens.list(partnerId);
    readers += 1;
    if (readers === count) resolve();
    await allHaveRead;
    return found;
  };
  return { ...operator, tokens: { ...operator.tokens, list } };
}

function value<T>(result: Result<T, TokenRefusal>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('tokens', () => {
  it('are made with a year to live, and of the secret only the hash is kept', async () => {
    const { create, partnerId } = setup();
    const { token, secret } = value(await create());
    expect(token.expiresAt).toBe('2027-03-01T10:00:00.000Z');
    const kept = await dynamoTokenStore(table).list(partnerId);
    expect(kept.tokens).toEqual([token]);
    expect(JSON.stringify([...kept.tokens])).not.toContain(secret.slice(4, 47));
  });

  it('have a name that stands for one valid token', async () => {
    const { create, operator, partnerId } = setup();
    const { token } = value(await create());
    expect(await create()).toEqual({ ok: false, error: { code: 'TOKEN_NAME_IN_USE', tokenId: token.id } });
    value(await create('other'));
    value(await revokeToken(operator, partnerId, token.id));
    value(await create());
  });

  it('are two during rotation, and one again after the overlap', async () => {
    const { create, operator, partnerId, valid, at } = setup();
    const old = value(await create()).token;
    const fresh = value(await rotateToken(operator, { partnerId, tokenId: old.id })).token;
    expect(await valid()).toEqual([old.id, fresh.id]);
    expect(fresh).toMatchObject({ name: 'crm', scopes: ['events:read'] });
    at.now = hours(24);
    expect(await valid()).toEqual([fresh.id]);
  });

  it('are never three: neither of the two can be rotated before the older one has ended', async () => {
    const { create, operator, partnerId, at } = setup();
    const old = value(await create()).token;
    const fresh = value(await rotateToken(operator, { partnerId, tokenId: old.id, overlapHours: 2 })).token;
    const refusal = { ok: false, error: { code: 'ROTATION_UNDER_WAY', until: '2026-03-01T12:00:00.000Z' } };
    expect(await rotateToken(operator, { partnerId, tokenId: old.id })).toEqual(refusal);
    expect(await rotateToken(operator, { partnerId, tokenId: fresh.id })).toEqual(refusal);
    at.now = hours(2);
    expect(await rotateToken(operator, { partnerId, tokenId: old.id })).toEqual({ ok: false, error: { code: 'TOKEN_HAS_ENDED' } });
    value(await rotateToken(operator, { partnerId, tokenId: fresh.id }));
  });

  it('of ten operators who create and ten who rotate the same at once, one is successful', async () => {
    const { operator, partnerId, valid } = setup();
    const wish = { partnerId, name: 'crm', scopes: [] };
    const together = () => readingTogether(operator, 10);
    const creating = together();
    const created = await Promise.all(Array.from({ length: 10 }, () => createToken(creating, wish)));
    expect(created.filter(({ ok }) => ok)).toHaveLength(1);
    const [only] = await valid();
    if (only === undefined) throw new Error('no token');
    const rotating = together();
    const rotated = await Promise.all(Array.from({ length: 10 }, () => rotateToken(rotating, { partnerId, tokenId: only })));
    expect(rotated.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await valid()).toHaveLength(2);
  });

  it('are revoked once and for all; doing it again changes nothing, and another partner’s cannot be', async () => {
    const { create, operator, partnerId, valid } = setup();
    const { token } = value(await create());
    const revoked = value(await revokeToken(operator, partnerId, token.id));
    expect(value(await revokeToken(operator, partnerId, token.id)).revokedAt).toBe(revoked.revokedAt);
    expect(await valid()).toEqual([]);
    expect(await revokeToken(operator, newId('partner'), token.id)).toEqual({ ok: false, error: { code: 'NO_SUCH_TOKEN' } });
  });
});
