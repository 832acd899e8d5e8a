import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Now } from '#shared/domain/ids.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { endOf, isUseToBeNoted, isWellFormedToken } from '#shared/domain/token.ts';
import type { TokenReader } from '#shared/domain/token-store.ts';

export type AuthorizeDeps = { readonly tokens: TokenReader; readonly now: Now };

/** Why nobody was let in; for the log only, the caller is told nothing but 401. `tokenId` where the token is known. */
export type Unauthorized = {
  readonly because: 'no-bearer-token' | 'mistyped' | 'unknown' | 'expired' | 'revoked';
  readonly tokenId?: string;
};

const bearer = /^Bearer +([\x21-\x7e]+) *$/i;

/**
 * Resolves the value of an `Authorization` header to a caller: one read of the table, none for what cannot be a token, and at most
 * every ten minutes one write that notes the use.
 */
export function authorize({ tokens, now }: AuthorizeDeps) {
  return async (authorization: string | undefined): Promise<Result<PartnerCaller, Unauthorized>> => {
    const text = bearer.exec(authorization ?? '')?.[1];
    if (text === undefined) return refused({ because: 'no-bearer-token' });
    if (!isWellFormedToken(text)) return refused({ because: 'mistyped' });
    const hash = tokenHash(text);
    const token = await tokens.find(hash);
    if (token === undefined) return refused({ because: 'unknown' });
    const at = now();
    const end = endOf(token, at);
    if (end !== undefined) return refused({ because: end, tokenId: token.tokenId });
    if (isUseToBeNoted(token, at)) await tokens.noteUse(hash, at);
    return ok({ partnerId: token.partnerId, actor: { kind: 'token', id: token.tokenId }, scopes: token.scopes });
  };
}
