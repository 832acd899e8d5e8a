import * as z from 'zod';
import { iso } from '#shared/domain/calendar.ts';
import { instant } from '#shared/domain/instant.ts';

/** A new link is sent at most once in so many minutes, and so many times in 24 hours, to one address. */
const pauseMinutes = 5;
const mostPerDay = 10;

/** When links were asked for with one address, whether or not anybody has it; the last 24 hours, oldest first. */
export const linkRequests = z.object({ at: z.array(instant), version: z.int() });
export type LinkRequests = z.infer<typeof linkRequests>;

/** The requests with this one added; undefined when it comes too soon or is one too many. */
export function withRequest(found: LinkRequests | undefined, now: Date): LinkRequests | undefined {
  const recent = (found?.at ?? []).filter((at) => now.getTime() - Date.parse(at) < 86_400_000);
  const last = recent.at(-1);
  if (last !== undefined && now.getTime() - Date.parse(last) < pauseMinutes * 60_000) return undefined;
  if (recent.length >= mostPerDay) return undefined;
  return { at: [...recent, iso(now)], version: (found?.version ?? 0) + 1 };
}
