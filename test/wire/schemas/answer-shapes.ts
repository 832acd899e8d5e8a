import * as z from 'zod';

/** An id as clients read it: base64 of `ciscospark://us/KIND/…`, URL-safe, without padding. */
export function encodedId(...kinds: readonly string[]) {
  return z.string().refine(
    (id) => {
      if (!/^[\w-]+$/.test(id)) return false;
      const [, kind = ''] = /^ciscospark:\/\/us\/([A-Z_]+)\/[\w:.-]+$/.exec(Buffer.from(id, 'base64url').toString('latin1')) ?? [];
      return kinds.includes(kind);
    },
    `an id of ${kinds.join(' or ')}`,
  );
}

/** ISO 8601 in UTC with milliseconds. */
export const timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

export const wireError = z.strictObject({ errorCode: z.int().optional(), description: z.string() });

/** The body of every refusal: clients need `message`, `trackingId` and at least one description. */
export const errorBody = z.strictObject({ message: z.string().min(1), errors: z.array(wireError).min(1), trackingId: z.string().min(1) });

export const url = z.strictObject({ url: z.url() });
export const nothing = null;

export function itemsOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item) });
}
