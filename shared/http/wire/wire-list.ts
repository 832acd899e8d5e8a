import * as z from 'zod';

/** A whole number in a query; what is no number, or out of bounds, is a fault of the parameter. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'A whole number.')
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** How many rows a list skips, and how many it gives at most. More than `cap` asked for is `cap`. */
export function offsetPaging(usual: number, cap: number) {
  return {
    offset: wholeNumber(0, 100_000_000).default(0),
    max: wholeNumber(1, 100_000_000)
      .default(usual)
      .transform((max) => Math.min(max, cap)),
  };
}

/** Yes or no in a query: `true` in any case, as Python's clients write it. */
export const trueOrFalse = z.stringbool({ truthy: ['true'], falsy: ['false'] });

/** The values of a parameter that may be repeated or joined by commas. */
export function severalOf<const V extends readonly string[]>(values: V) {
  return z
    .string()
    .transform((joined) => [...new Set(joined.split(',').map((one) => one.trim()))])
    .pipe(z.array(z.enum(values)));
}

/**
 * The address of a page of a list, absolute, with every filter of the first request. A comma is written as `%2C`: a client that splits the
 * header at commas must not find one.
 */
export function pageAddress(origin: string, path: string, parameters: Readonly<Record<string, string | number | undefined>>): string {
  const query = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return `${origin}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** The header that leads to the next page; no other link, and no parameter but `rel`. */
export function nextLink(address: string): { readonly link: string } {
  return { link: `<${address}>; rel="next"` };
}
