import type * as z from 'zod';

/** Reads a function's settings from its environment, once, at start: a wrong deployment fails before it serves anything. */
export function settingsFrom<S extends z.ZodType>(schema: S): z.output<S> {
  return schema.parse(process.env);
}
