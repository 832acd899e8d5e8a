import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import type { TokenId } from '#shared/domain/ids.ts';
import { partnerId, tokenId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { apiToken } from '#shared/domain/people.ts';
import { scope } from '#shared/domain/scopes.ts';

/** Days for which a new token is valid unless told otherwise. */
export const tokenDays = 365;
/** Hours for which the old token goes on beside the new one after a rotation, unless told otherwise. */
export const overlapHours = 24;
/** A token's last use is noted at most this often, in milliseconds. */
export const useNotedEvery = 600_000;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const prefix = 'hnd_';
const form = /^hnd_[0-9A-Za-z]{49}$/;

function base62(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest /= 62n) text = digits.charAt(Number(rest % 62n)) + text;
  return text;
}

function checksum(body: string): string {
  return base62(BigInt(crc32(body)), 6);
}

/**
 * A new secret token: `hnd_`, 43 characters that stand for 32 random bytes, and 6 that are a checksum (CRC32) of what precedes them.
 * Letters and digits only, so that a double click selects all of it; the prefix lets scanners of source code find a leaked one.
 */
export function newToken(bytes: Uint8Array = randomBytes(32)): string {
  const body = prefix + base62(BigInt(`0x${Buffer.from(bytes).toString('hex')}`), 43);
  return body + checksum(body);
}

/** Whether a text can be a token at all: a mistyped or cut one is recognised without asking the table. */
export function isWellFormedToken(text: string): boolean {
  return form.test(text) && checksum(text.slice(0, -6)) === text.slice(-6);
}

/** The name under which a token is kept and rotated, such as `crm-import`. */
export const tokenName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Lower-case letters, digits and hyphens, at most 40.');

/** A token as it is listed among its partner's. Of the secret only the hash is kept. */
export const storedToken = apiToken.extend({
  /** SHA-256 of the token, hex. */
  hash: z.string(),
  /** The token that takes this one's place; this one ends with the overlap. */
  replacedBy: tokenId.optional(),
  version: z.int(),
});
export type StoredToken = z.infer<typeof storedToken>;

/** What a look-up by the token's hash finds: all that is needed to let a request in. */
export const tokenLookup = z.object({
  tokenId,
  partnerId,
  scopes: z.array(scope),
  expiresAt: instant,
  revokedAt: instant.optional(),
  lastUsedAt: instant.optional(),
});
export type TokenLookup = z.infer<typeof tokenLookup>;

/** Why a token that is known lets nobody in; undefined when it does. */
export function endOf(token: Pick<TokenLookup, 'expiresAt' | 'revokedAt'>, now: Date): 'revoked' | 'expired' | undefined {
  if (token.revokedAt !== undefined) return 'revoked';
  return Date.parse(token.expiresAt) <= now.getTime() ? 'expired' : undefined;
}

/** Whether this use is to be noted: the last one noted lies ten minutes back, or there was none. */
export function isUseToBeNoted(token: Pick<TokenLookup, 'lastUsedAt'>, now: Date): boolean {
  return token.lastUsedAt === undefined || now.getTime() - Date.parse(token.lastUsedAt) >= useNotedEvery;
}

/** Why a token could not be made, rotated or revoked. */
export type TokenRefusal =
  | { readonly code: 'TOKEN_NAME_IN_USE'; readonly tokenId: TokenId }
  | { readonly code: 'NO_SUCH_TOKEN' }
  | { readonly code: 'TOKEN_HAS_ENDED' }
  | { readonly code: 'SCOPES_NOT_OF_ACCOUNT' }
  | { readonly code: 'ROTATION_UNDER_WAY'; readonly until: string }
  | { readonly code: 'CHANGED_SINCE_READ' };
