import type { PartnerCaller } from '#shared/domain/actor.ts';
import { addDays } from '#shared/domain/calendar.ts';
import type { EventType } from '#shared/domain/event.ts';
import type { FeedEvent, FeedReader } from '#shared/domain/feed.ts';
import { type FeedCursor, readFeedCursor, type Sign, writeFeedCursor } from '#shared/domain/feed-cursor.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

export type ReadEventsDeps = {
  readonly feed: FeedReader;
  readonly sign: Promise<Sign>;
  readonly now: Now;
  /** Days for which a page of the feed is kept. */
  readonly keptDays: number;
};

export type EventsAsked = { readonly after?: string | undefined; readonly limit: number; readonly type?: EventType | undefined };
export type EventsRead = { readonly events: readonly FeedEvent[]; readonly next: string; readonly more: boolean };

/** Days before the end of its keeping from which a page may be gone: the table drops it within a few days of its date. */
const margin = 10;

/**
 * Reads a stretch of the caller's own feed. One round trip; a second one only where the feed's beginning may have been dropped for
 * its age, to go on with what is kept. Refuses with INVALID_CURSOR.
 */
export function readEvents({ feed, sign, now, keptDays }: ReadEventsDeps) {
  async function stretch(caller: PartnerCaller, from: FeedCursor | undefined, { limit, type }: EventsAsked) {
    const after = from?.position ?? 0;
    const read = await feed.read(caller.partnerId, after, limit, type);
    const mayBeDropped = from === undefined || from.since < addDays(now(), margin - keptDays);
    if (read.upTo > after || !mayBeDropped) return read;
    const first = await feed.firstKept(caller.partnerId, after);
    return first === undefined ? read : feed.read(caller.partnerId, first - 1, limit, type);
  }

  return async (caller: PartnerCaller, asked: EventsAsked): Promise<Result<EventsRead, Refusal>> => {
    const signed = await sign;
    const from = asked.after === undefined ? undefined : readFeedCursor(signed, caller.partnerId, asked.after);
    if (asked.after !== undefined && from === undefined) return refused({ code: 'INVALID_CURSOR', field: '?after' });
    const at = now();
    const { events, upTo, more } = await stretch(caller, from, asked);
    const last = events.at(-1);
    // With nothing more to read, whatever comes is younger than this moment; otherwise than the last event seen.
    const since = more ? new Date(last?.at ?? from?.since ?? 0) : at;
    return ok({ events, next: writeFeedCursor(signed, caller.partnerId, { position: upTo, since }), more });
  };
}
