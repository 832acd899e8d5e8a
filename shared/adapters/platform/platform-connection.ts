import { Buffer } from 'node:buffer';
import * as z from 'zod';
import { checkedAddress } from '#shared/adapters/outgoing-address.ts';

/** How the platform of a data centre is reached: written by an operator, the secret encrypted at rest with the table (ADR 4). */
export const platformConnection = z.object({ url: z.string(), secret: z.string(), version: z.int() });

const leastBytes = 24;
const mostBytes = 64;

/** The address of a platform, without a query: what is asked for goes there by POST, or to a place below it. @throws otherwise. */
export function checkedPlatformUrl(text: string, local: boolean): URL {
  const url = checkedAddress(text, 'platform', local);
  if (url.search !== '' || url.hash !== '') throw new Error('The address of a platform has no query and no fragment.');
  return url;
}

/** A secret after Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. @throws otherwise. */
export function checkedSecret(text: string): string {
  const [, coded = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const { length } = Buffer.from(coded, 'base64');
  if (length < leastBytes || length > mostBytes)
    throw new Error(`A secret is whsec_ and ${leastBytes} to ${mostBytes} random bytes in base64.`);
  return text;
}
