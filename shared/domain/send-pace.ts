import type { Refusal } from '#shared/domain/refusals.ts';

const hour = 3_600_000;

/** The refusal of what may be asked for again at `until` (epoch milliseconds). */
export function tooSoon(until: number, now: Date): Refusal {
  return { code: 'RESEND_TOO_SOON', retryAfterSeconds: Math.ceil((until - now.getTime()) / 1000) };
}

/** The refusal of one more, when `limit` of these instants lie within the last 24 hours. */
export function tooManyToday(instants: readonly string[], limit: number, now: Date): Refusal | undefined {
  const today = instants.map(Date.parse).filter((at) => at > now.getTime() - 24 * hour);
  const oldest = today.sort((a, b) => b - a)[limit - 1];
  return oldest === undefined ? undefined : tooSoon(oldest + 24 * hour, now);
}
