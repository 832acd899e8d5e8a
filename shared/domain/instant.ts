import * as z from 'zod';

/** A moment as it is written everywhere: ISO 8601, UTC, milliseconds. */
export const instant = z.iso.datetime({ precision: 3 });
