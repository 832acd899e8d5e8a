import { type Operator, operatorEvent } from '#infra/cli/operator.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import type { PartnerId, TokenId } from '#shared/domain/ids.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { fitTogether, type Scope } from '#shared/domain/scopes.ts';
import { endOf, newToken, overlapHours, type StoredToken, type TokenRefusal, tokenDays } from '#shared/domain/token.ts';
import type { TokenStore } from '#shared/domain/token-store.ts';

export type TokenOperator = Operator & { readonly tokens: TokenStore };

/** A token that has just been made: the one moment at which its secret can be shown. */
export type Issued = { readonly token: StoredToken; readonly secret: string };

export type TokenWish = { readonly partnerId: PartnerId; readonly name: string; readonly scopes: readonly Scope[]; readonly days?: number };

function make({ newId, now }: TokenOperator, wish: TokenWish): Issued {
  const secret = newToken();
  const { partnerId, name, scopes, days = tokenDays } = wish;
  const at = now();
  const token: StoredToken = {
    id: newId('token'),
    partnerId,
    name,
    scopes: [...scopes],
    createdAt: iso(at),
    expiresAt: iso(addDays(at, days)),
    hash: tokenHash(secret),
    version: 1,
  };
  return { token, secret };
}

/** Makes a token under a name of which no token is valid. Refuses with TOKEN_NAME_IN_USE, SCOPES_NOT_OF_ACCOUNT or CHANGED_SINCE_READ. */
export async function createToken(operator: TokenOperator, wish: TokenWish): Promise<Result<Issued, TokenRefusal>> {
  if (!fitTogether(wish.scopes)) return refused({ code: 'SCOPES_NOT_OF_ACCOUNT' });
  const { tokens, nameVersions } = await operator.tokens.list(wish.partnerId);
  const valid = tokens.find(({ name, ...token }) => name === wish.name && endOf(token, operator.now()) === undefined);
  if (valid !== undefined) return refused({ code: 'TOKEN_NAME_IN_USE', tokenId: valid.id });
  const issued = make(operator, wish);
  const event = operatorEvent(operator, { type: 'token.created', partnerId: wish.partnerId, subject: { tokenId: issued.token.id } });
  const done = await operator.tokens.issue({ token: issued.token, nameVersion: nameVersions.get(wish.name), event });
  return done.ok ? ok(issued) : done;
}

export type Rotation = { readonly partnerId: PartnerId; readonly tokenId: TokenId; readonly overlapHours?: number; readonly days?: number };

function endedBy(old: StoredToken, issued: Issued, end: Date): StoredToken {
  const expiresAt = Date.parse(old.expiresAt) < end.getTime() ? old.expiresAt : iso(end);
  return { ...old, expiresAt, replacedBy: issued.token.id };
}

/**
 * Puts a new token of the same name and scopes in the place of one, which goes on for the overlap, so that its users can change
 * over. At most two tokens of a name are valid. Refuses with NO_SUCH_TOKEN, TOKEN_HAS_ENDED, ROTATION_UNDER_WAY (the token was
 * rotated already, or took the place of one that is still valid) or CHANGED_SINCE_READ.
 */
export async function rotateToken(operator: TokenOperator, rotation: Rotation): Promise<Result<Issued, TokenRefusal>> {
  const { partnerId, tokenId } = rotation;
  const { tokens, nameVersions } = await operator.tokens.list(partnerId);
  const old = tokens.find(({ id }) => id === tokenId);
  if (old === undefined) return refused({ code: 'NO_SUCH_TOKEN' });
  const at = operator.now();
  if (endOf(old, at) !== undefined) return refused({ code: 'TOKEN_HAS_ENDED' });
  const other = tokens.find(({ id, name, ...token }) => name === old.name && id !== old.id && endOf(token, at) === undefined);
  if (other !== undefined) {
    const until = old.expiresAt < other.expiresAt ? old.expiresAt : other.expiresAt;
    return refused({ code: 'ROTATION_UNDER_WAY', until });
  }
  const issued = make(operator, {
    partnerId,
    name: old.name,
    scopes: old.scopes,
    ...(rotation.days === undefined ? {} : { days: rotation.days }),
  });
  const end = new Date(at.getTime() + (rotation.overlapHours ?? overlapHours) * 3_600_000);
  const done = await operator.tokens.issue({
    token: issued.token,
    nameVersion: nameVersions.get(old.name),
    replaced: endedBy(old, issued, end),
    event: operatorEvent(operator, {
      type: 'token.rotated',
      partnerId,
      subject: { tokenId: issued.token.id },
      changed: ['expiresAt', 'replacedBy'],
    }),
  });
  return done.ok ? ok(issued) : done;
}

/** Ends a token at once; whoever holds it is refused within a minute. Done again, it changes nothing. Refuses with NO_SUCH_TOKEN or CHANGED_SINCE_READ. */
export async function revokeToken(
  operator: TokenOperator,
  partnerId: PartnerId,
  tokenId: TokenId,
): Promise<Result<StoredToken, TokenRefusal>> {
  const { tokens } = await operator.tokens.list(partnerId);
  const token = tokens.find(({ id }) => id === tokenId);
  if (token === undefined) return refused({ code: 'NO_SUCH_TOKEN' });
  if (token.revokedAt !== undefined) return ok(token);
  const revoked: StoredToken = { ...token, revokedAt: iso(operator.now()) };
  const done = await operator.tokens.revoke(
    revoked,
    operatorEvent(operator, { type: 'token.revoked', partnerId, subject: { tokenId }, changed: ['revokedAt'] }),
  );
  return done.ok ? ok(revoked) : done;
}
