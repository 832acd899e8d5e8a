import * as z from 'zod';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { type NoteId, noteId, type TrialId } from '#shared/domain/ids.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { NoteName, TrialNote } from '#shared/domain/trial-note.ts';
import { type TrialNotesDeps, trialNotes } from '#shared/domain/trial-notes.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { addNoteRoute, changeNoteRoute, listNotesRoute, readNoteRoute, removeNoteRoute } from './contract.ts';

const position = z.strictObject({ noteId });

function view({ partnerId: _partner, ...note }: TrialNote) {
  return note;
}

function shown(note: TrialNote, status = 200) {
  return { status, body: view(note), headers: { etag: etag(note.version) } };
}

function added(note: TrialNote) {
  const answer = shown(note, 201);
  return { ...answer, headers: { ...answer.headers, location: `/v1/trials/${note.trialId}/notes/${note.id}` } };
}

function nameOf(caller: PartnerCaller, params: { readonly trialId: TrialId; readonly noteId: NoteId }): NoteName {
  return { partnerId: caller.partnerId, trialId: params.trialId, id: params.noteId };
}

/** `sign` is awaited with the first list, so that its key can be loaded while the function starts. */
export function endpoints({ sign, ...deps }: TrialNotesDeps & { readonly sign: Promise<Sign> }) {
  const notes = trialNotes(deps);
  return [
    endpoint(listNotesRoute, async ({ caller, params, query }) => {
      const scope: CursorScope = { list: 'notes', owner: caller.partnerId, filter: { trialId: params.trialId } };
      const after = query.cursor === undefined ? ok(undefined) : readCursor(await sign, scope, position, query.cursor);
      if (!after.ok) return after;
      const found = await notes.list(caller, params.trialId, query.limit, after.value?.noteId);
      if (found === undefined) return refused({ code: 'NOT_FOUND' });
      const next = found.next === undefined ? {} : { next: writeCursor(await sign, scope, { noteId: found.next }) };
      return ok({ status: 200, body: { notes: found.found.map(view), ...next } });
    }),
    endpoint(addNoteRoute, async ({ caller, params, body, requestId, receipt }) =>
      answering(await notes.add({ caller, requestId }, params.trialId, body.text, (note) => receipt(added(note))), added),
    ),
    endpoint(readNoteRoute, async ({ caller, params }) => answering(await notes.read(nameOf(caller, params)), shown)),
    endpoint(changeNoteRoute, async ({ caller, params, body, requestId, ifMatch, receipt }) => {
      const request = { caller, requestId, ifMatch: ifMatch ?? 0, asked: receipt({ status: 200 }) };
      return answering(await notes.change(request, nameOf(caller, params), body.text, (note) => receipt(shown(note))), shown);
    }),
    endpoint(removeNoteRoute, async ({ caller, params, requestId, ifMatch, receipt }) => {
      const request = { caller, requestId, ifMatch: ifMatch ?? 0, asked: receipt({ status: 204 }) };
      return answering(await notes.remove(request, nameOf(caller, params)), () => ({ status: 204 }));
    }),
  ];
}
