import type { Actor } from '#shared/domain/actor.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId, Now, PartnerId, TokenId } from '#shared/domain/ids.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Scope } from '#shared/domain/scopes.ts';
import { endOf, newToken, overlapHours, type StoredToken, type TokenRefusal, tokenDays } from '#shared/domain/token.ts';
import type { TokenStore } from '#shared/domain/token-store.ts';

export type OperatorDeps = {
  readonly tokens: TokenStore;
  readonly newId: NewId;
  readonly now: Now;
  /** The operator's name, for the audit, and the id under which everything of this run can be found. */
  readonly operator: string;
  readonly requestId: string;
};

/** A token that has just been made: the one moment at which its secret can be shown. */
export type Issued = { readonly token: StoredToken; readonly secret: string };

export type TokenWish = { readonly partnerId: PartnerId; readonly name: string; readonly scopes: readonly Scope[]; readonly days?: number };

/** The audit's record of something that an operator did. */
export function operatorEvent(
  { newId, now, operator, requestId }: Omit<OperatorDeps, 'tokens'>,
  type: EventType,
  partnerId: PartnerId,
  subject: Event['subject'],
  changed: string[] = [],
): Event {
  const actor: Actor = { kind: 'operator', name: operator };
  return { id: newId('event'), type, at: iso(now()), partnerId, actor, requestId, subject, changed };
}

function make({ newId, now }: OperatorDeps, wish: TokenWish): Issued {
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

/** Makes a token under a name of which no token is valid. Refuses with TOKEN_NAME_IN_USE or CHANGED_SINCE_READ. */
export async function createToken(deps: OperatorDeps, wish: TokenWish): Promise<Result<Issued, TokenRefusal>> {
  const { tokens, nameVersions } = await deps.tokens.list(wish.partnerId);
  const valid = tokens.find(({ name, ...token }) => name === wish.name && endOf(token, deps.now()) === undefined);
  if (valid !== undefined) return refused({ code: 'TOKEN_NAME_IN_USE', tokenId: valid.id });
  const issued = make(deps, wish);
  const event = operatorEvent(deps, 'token.created', wish.partnerId, { tokenId: issued.token.id });
  const done = await deps.tokens.issue({ token: issued.token, nameVersion: nameVersions.get(wish.name), event });
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
export async function rotateToken(deps: OperatorDeps, rotation: Rotation): Promise<Result<Issued, TokenRefusal>> {
  const { partnerId, tokenId } = rotation;
  const { tokens, nameVersions } = await deps.tokens.list(partnerId);
  const old = tokens.find(({ id }) => id === tokenId);
  if (old === undefined) return refused({ code: 'NO_SUCH_TOKEN' });
  const at = deps.now();
  if (endOf(old, at) !== undefined) return refused({ code: 'TOKEN_HAS_ENDED' });
  const other = tokens.find(({ id, name, ...token }) => name === old.name && id !== old.id && endOf(token, at) === undefined);
  if (other !== undefined) {
    const until = old.expiresAt < other.expiresAt ? old.expiresAt : other.expiresAt;
    return refused({ code: 'ROTATION_UNDER_WAY', until });
  }
  const issued = make(deps, {
    partnerId,
    name: old.name,
    scopes: old.scopes,
    ...(rotation.days === undefined ? {} : { days: rotation.days }),
  });
  const end = new Date(at.getTime() + (rotation.overlapHours ?? overlapHours) * 3_600_000);
  const done = await deps.tokens.issue({
    token: issued.token,
    nameVersion: nameVersions.get(old.name),
    replaced: endedBy(old, issued, end),
    event: operatorEvent(deps, 'token.rotated', partnerId, { tokenId: issued.token.id }, ['expiresAt', 'replacedBy']),
  });
  return done.ok ? ok(issued) : done;
}

/** Ends a token at once; whoever holds it is refused within a minute. Done again, it changes nothing. Refuses with NO_SUCH_TOKEN or CHANGED_SINCE_READ. */
export async function revokeToken(deps: OperatorDeps, partnerId: PartnerId, tokenId: TokenId): Promise<Result<StoredToken, TokenRefusal>> {
  const { tokens } = await deps.tokens.list(partnerId);
  const token = tokens.find(({ id }) => id === tokenId);
  if (token === undefined) return refused({ code: 'NO_SUCH_TOKEN' });
  if (token.revokedAt !== undefined) return ok(token);
  const revoked: StoredToken = { ...token, revokedAt: iso(deps.now()) };
  const done = await deps.tokens.revoke(revoked, operatorEvent(deps, 'token.revoked', partnerId, { tokenId }, ['revokedAt']));
  return done.ok ? ok(revoked) : done;
}
