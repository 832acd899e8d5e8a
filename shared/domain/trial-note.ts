import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import type { Event } from '#shared/domain/event.ts';
import { type NoteId, noteId, type PartnerId, partnerId, type TrialId, trialId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Stretch } from '#shared/domain/trial-store.ts';

/** What a note says: 1–2,000 characters after trimming; lines may end, other control characters are not taken. */
export const noteText = z
  .string()
  .max(8000)
  .transform((text) => text.trim().normalize('NFC'))
  .refine((text) => [...text].length >= 1 && [...text].length <= 2000, 'Between 1 and 2,000 characters.')
  .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), 'No control characters but ends of lines and tabs.')
  .register(z.globalRegistry, { type: 'string', minLength: 1, maxLength: 2000, example: 'Wants to try Calling in April.' });

/** A partner's own note on one of its trials (TR-8). The customer never sees it. */
export const trialNote = z.object({
  id: noteId,
  partnerId,
  trialId,
  text: z.string(),
  author: actor,
  createdAt: instant,
  changedAt: instant,
  version: z.int(),
});
export type TrialNote = z.infer<typeof trialNote>;

export type NoteName = { readonly partnerId: PartnerId; readonly trialId: TrialId; readonly id: NoteId };
export type NoteChange = { readonly before: TrialNote; readonly after: TrialNote; readonly event: Event };

/** Where notes are kept: with the trial that they are on. */
export type NoteStore = {
  /** Refuses with NOT_FOUND where the partner has no such trial. One round trip. */
  add(note: TrialNote, event: Event, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** Refuses with NOT_FOUND, and answers a repeat. One round trip. */
  read(name: NoteName, asked?: Receipt): Promise<Result<TrialNote, Refusal | Replay>>;
  /** The newest first, after (older than) a note; undefined where the partner has no such trial. One round trip. */
  list(partnerId: PartnerId, trialId: TrialId, limit: number, after: NoteId | undefined): Promise<Stretch<TrialNote, NoteId> | undefined>;
  /** Refuses with CHANGED_SINCE_READ. One round trip. */
  change(change: NoteChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** Refuses with NOT_FOUND or CHANGED_SINCE_READ, and answers a repeat. One round trip. */
  remove(name: NoteName, version: number, event: Event, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
};
