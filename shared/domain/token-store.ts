import type { Event } from '#shared/domain/event.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { Result } from '#shared/domain/result.ts';
import type { StoredToken, TokenLookup, TokenRefusal } from '#shared/domain/token.ts';

/** A partner's tokens, and for each name the count of changes that guards it. */
export type TokensOfPartner = {
  readonly tokens: readonly StoredToken[];
  /** Absent for a name that was never used. */
  readonly nameVersions: ReadonlyMap<string, number>;
};

/** A new token under a name whose version was read before; with the token that it replaces, as that is to be from now on. */
export type TokenIssue = {
  readonly token: StoredToken;
  readonly nameVersion: number | undefined;
  readonly replaced?: StoredToken;
  readonly event: Event;
};

/** Where operators keep tokens. Each change is one transaction with its event. */
export type TokenStore = {
  list(partnerId: PartnerId): Promise<TokensOfPartner>;
  /** Refuses with CHANGED_SINCE_READ when the name has been used in between. */
  issue(issue: TokenIssue): Promise<Result<undefined, TokenRefusal>>;
  /** Ends a token that was read before, from now on. */
  revoke(token: StoredToken, event: Event): Promise<Result<undefined, TokenRefusal>>;
};

/** What the authorizer needs: one look-up, and a note that must not get in anybody's way. */
export type TokenReader = {
  /** One strongly consistent read by the token's hash. */
  find(hash: string): Promise<TokenLookup | undefined>;
  /** Notes a use, unless a later one was noted already. Never throws: a request does not fail for a note. */
  noteUse(hash: string, at: Date): Promise<void>;
};
