import * as z from 'zod';
import { noteId, trialId } from '#shared/domain/ids.ts';
import { noteText, trialNote } from '#shared/domain/trial-note.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const noteView = z.strictObject(trialNote.omit({ partnerId: true }).shape).register(z.globalRegistry, { id: 'Note' });
const noteBody = z.strictObject({ text: noteText }).register(z.globalRegistry, { id: 'NoteText' });

const [reading, writing] = [
  { tag: 'Notes', access: { kind: 'partner', scope: 'trials:read' } },
  { tag: 'Notes', access: { kind: 'partner', scope: 'trials:write' } },
] as const;
const onTrial = z.strictObject({ trialId });
const onNote = z.strictObject({ trialId, noteId });

export const listNotesRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/trials/{trialId}/notes',
  operationId: 'listNotes',
  summary: 'List your notes on a trial',
  description: 'The newest first. The customer never sees them.',
  params: onTrial,
  query: z.strictObject(paging),
  answers: { 200: z.strictObject({ notes: z.array(noteView), next: nextCursor }).register(z.globalRegistry, { id: 'NotePage' }) },
  refusals: ['NOT_FOUND', 'INVALID_CURSOR'],
});

export const addNoteRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/trials/{trialId}/notes',
  operationId: 'addNote',
  summary: 'Add a note to a trial',
  params: onTrial,
  body: noteBody,
  answers: { 201: noteView },
  refusals: ['NOT_FOUND'],
});

export const readNoteRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/trials/{trialId}/notes/{noteId}',
  operationId: 'readNote',
  summary: 'Read a note',
  params: onNote,
  answers: { 200: noteView },
  refusals: ['NOT_FOUND'],
});

export const changeNoteRoute = route({
  ...writing,
  method: 'PUT',
  path: '/v1/trials/{trialId}/notes/{noteId}',
  operationId: 'changeNote',
  summary: 'Change a note',
  params: onNote,
  body: noteBody,
  answers: { 200: noteView },
  ifMatch: 'required',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ'],
});

export const removeNoteRoute = route({
  ...writing,
  method: 'DELETE',
  path: '/v1/trials/{trialId}/notes/{noteId}',
  operationId: 'removeNote',
  summary: 'Remove a note',
  params: onNote,
  answers: { 204: null },
  ifMatch: 'required',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ'],
});

export const contract = functionContract({
  name: 'trial-notes',
  purpose: 'Keeps a partner’s own notes on its trials.',
  trigger: { kind: 'http', routes: [listNotesRoute, addNoteRoute, readNoteRoute, changeNoteRoute, removeNoteRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
});
