import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { PartnerId } from '#shared/domain/ids.ts';

/** How far a partner has read: the position, and the time of which every later event is known to be younger. */
export type FeedCursor = { readonly position: number; readonly since: Date };

/** Authenticates a text for one purpose. */
export type Sign = (purpose: string, text: string) => string;

const payload = z.tuple([z.int().min(0), z.int()]);

function seal(sign: Sign, partnerId: PartnerId, text: string): string {
  return sign(`feed\0${partnerId}`, text);
}

/** A cursor as it is handed out: opaque, and good for this partner's feed only. */
export function writeFeedCursor(sign: Sign, partnerId: PartnerId, { position, since }: FeedCursor): string {
  const text = Buffer.from(JSON.stringify([position, Math.floor(since.getTime() / 1000)])).toString('base64url');
  return `${text}.${seal(sign, partnerId, text)}`;
}

/** Reads a cursor back; undefined for one that we did not hand out to this partner. */
export function readFeedCursor(sign: Sign, partnerId: PartnerId, cursor: string): FeedCursor | undefined {
  const [text = '', mark = '', ...more] = cursor.split('.');
  const [expected, given] = [Buffer.from(seal(sign, partnerId, text)), Buffer.from(mark)];
  if (more.length > 0 || expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  const [position, seconds] = payload.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  return { position, since: new Date(seconds * 1000) };
}
