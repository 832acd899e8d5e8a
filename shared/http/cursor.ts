import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

/** What a cursor belongs to: it opens nothing for another caller, list or filter. */
export type CursorScope = { readonly list: string; readonly owner: string; readonly filter: Readonly<Record<string, unknown>> };

/** Authenticates text for a purpose (`SystemKeys.sign`). */
export type Sign = (purpose: string, text: string) => string;

function purposeOf({ list, owner, filter }: CursorScope): string {
  const parts = Object.entries(filter).filter(([, value]) => value !== undefined);
  return JSON.stringify(['cursor', list, owner, parts.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** A cursor for a position in a list: readable by whoever holds it, usable only with the scope that it was made for. */
export function writeCursor(sign: Sign, scope: CursorScope, position: object): string {
  const text = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${text}.${sign(purposeOf(scope), text)}`;
}

/** The position in a cursor of ours for this scope; anything else is refused with INVALID_CURSOR. */
export function readCursor<S extends z.ZodType>(sign: Sign, scope: CursorScope, position: S, cursor: string): Result<z.output<S>, Refusal> {
  const invalid = refused<Refusal>({ code: 'INVALID_CURSOR', field: '?cursor' });
  const [text = '', signature = '', ...more] = cursor.split('.');
  const [expected, given] = [Buffer.from(sign(purposeOf(scope), text)), Buffer.from(signature)];
  if (more.length > 0 || expected.length !== given.length || !timingSafeEqual(expected, given)) return invalid;
  const parsed = position.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  return parsed.success ? ok(parsed.data) : invalid;
}

/** How a page of a list is asked for. */
export const paging = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'A whole number from 1 to 100.')
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .default(25)
    .register(z.globalRegistry, { type: 'integer', minimum: 1, maximum: 100, default: 25, description: 'At most this many on a page.' }),
  cursor: z
    .string()
    .max(1000)
    .optional()
    .register(z.globalRegistry, { description: 'The `next` of the page before, with the same filters.' }),
};

export const nextCursor = z.string().optional().register(z.globalRegistry, {
  description: 'Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next.',
});
