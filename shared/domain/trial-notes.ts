import type { PartnerCaller } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, NoteId, Now, TrialId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import { ok } from '#shared/domain/result.ts';
import type { NoteName, NoteStore, TrialNote } from '#shared/domain/trial-note.ts';

export type TrialNotesDeps = { readonly notes: NoteStore; readonly newId: NewId; readonly now: Now };

/** Who asks, in which request, for which version of a note. */
export type NoteRequest = { readonly caller: PartnerCaller; readonly requestId: string };
export type NoteChangeRequest = NoteRequest & { readonly ifMatch: number; readonly asked: Receipt | undefined };

/** A partner's own notes on its trials (TR-8): whatever the state of the trial. */
export function trialNotes({ notes, newId, now }: TrialNotesDeps) {
  const event = (type: Event['type'], { caller, requestId }: NoteRequest, name: NoteName, changed: string[]): Event => ({
    id: newId('event'),
    type,
    at: iso(now()),
    partnerId: caller.partnerId,
    actor: caller.actor,
    requestId,
    subject: { trialId: name.trialId, noteId: name.id },
    changed,
  });

  return {
    async add(request: NoteRequest, trialId: TrialId, text: string, keep: Keep<TrialNote>): Promise<Outcome<TrialNote>> {
      const at = iso(now());
      const { partnerId, actor } = request.caller;
      const note: TrialNote = { id: newId('note'), partnerId, trialId, text, author: actor, createdAt: at, changedAt: at, version: 1 };
      const added = await notes.add(note, event('trial.note_added', request, note, []), keep(note));
      return added.ok ? ok(note) : added;
    },
    list: (caller: PartnerCaller, trialId: TrialId, limit: number, after: NoteId | undefined) =>
      notes.list(caller.partnerId, trialId, limit, after),
    read: (name: NoteName) => notes.read(name),
    /** Refuses with NOT_FOUND, or with CHANGED_SINCE_READ where the note is not of the version named. */
    async change(request: NoteChangeRequest, name: NoteName, text: string, keep: Keep<TrialNote>): Promise<Outcome<TrialNote>> {
      const read = await notes.read(name, request.asked);
      if (!read.ok) return read;
      const before = { ...read.value, version: request.ifMatch };
      if (before.version === read.value.version && before.text === text) return read;
      const after = { ...before, text, changedAt: iso(now()), version: before.version + 1 };
      // Another version than the one named is refused by the write itself, after the receipt: a repeat stays a repeat.
      const changed = await notes.change({ before, after, event: event('trial.note_changed', request, name, ['text']) }, keep(after));
      return changed.ok ? ok(after) : changed;
    },
    remove: (request: NoteChangeRequest, name: NoteName): Promise<Outcome<undefined>> =>
      notes.remove(name, request.ifMatch, event('trial.note_removed', request, name, []), request.asked),
  };
}
