import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { interruptible } from '#infra/cli/commands/run.ts';
import { say } from '#infra/cli/output.ts';
import type { PartnerSession } from '#infra/cli/partner/partner-session.ts';
import { progressOf } from '#infra/cli/partner/progress.ts';
import { checkPlace, saveFile, sizeOfFile } from '#infra/cli/partner/saved-file.ts';
import { type Job, outcome, sayEnded, waitFor } from '#infra/cli/partner/watched-job.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import type { components } from '#shared/client/generated/api.ts';

export type Mode = components['schemas']['ImportSubmission']['mode'];
export type ImportWish = { readonly mode?: Mode | undefined; readonly dryRun: boolean; readonly watch: boolean };

const rows = 'rows';
/** The largest file that the API takes (IM-15). */
const mostBytes = 150 * 1024 * 1024;

/** @throws RefusedError that names both modes: which of them is meant cannot be guessed. */
export function modeOf({ mode, dryRun }: ImportWish): Mode {
  if (mode !== undefined) return mode;
  if (dryRun) return 'add';
  throw new RefusedError(
    'MODE_MISSING',
    'Say --mode add (FALSE takes no licence away) or --mode add-and-remove (FALSE takes licences away). There is no default; --dry-run shows what would happen.',
  );
}

function watchAgain({ commandFor }: PartnerSession, { id }: { readonly id: string }): string {
  return commandFor('users watch', id);
}

/** What can be done next, for each way in which an import can have ended. */
function nextOf(session: PartnerSession, job: Job): string[] {
  const { commandFor } = session;
  const fetchErrors = `${commandFor('users errors', job.id)} -o errors.csv`;
  if (job.kind === 'dry-run') {
    const again = commandFor('users submit', job.of ?? job.id, '--mode', job.mode ?? 'add', '--watch');
    return ['Nothing has been changed.', ...(job.hasErrorFile ? [`Rows that would be refused: ${fetchErrors}`] : []), `To do it: ${again}`];
  }
  if (job.state === 'rejected') return ['Nothing of the file was done. Correct it and import it again.'];
  return [
    ...(job.hasErrorFile ? [`Rows that were not done, ready to be corrected and imported: ${fetchErrors}`] : []),
    ...(job.kind === 'import' && job.progress.done > 0 ? [`To take it back: ${commandFor('users undo', job.id, '--watch')}`] : []),
  ];
}

function dryRunLines({ seatsNeeded = {}, invitations }: Job): string[] {
  const seats = Object.entries(seatsNeeded).map(([service, count]) => `${service} ${count}`);
  return [
    ...(seats.length === 0 ? [] : [`Licences that it would take: ${seats.join(', ')}`]),
    ...(invitations === undefined ? [] : [`Invitations that it would send: ${invitations}`]),
  ];
}

/** Watches an import, a dry run or an undoing to its end. */
export async function watchImport(session: PartnerSession, job: Pick<Job, 'id' | 'organisationId'>, inLines: boolean): Promise<void> {
  const ended = await waitFor<Job>(session, (how) => session.client.waitFor.import(job, how), {
    unit: rows,
    again: watchAgain(session, job),
    looks: inLines,
  });
  sayEnded(session, ended, [`${ended.id} ${outcome(ended, rows).join('\n')}`, ...dryRunLines(ended), ...nextOf(session, ended)], inLines);
}

/** Has a job of its own shown to its end, or says how to do that. */
async function follow(session: PartnerSession, job: Job, { watch, dryRun }: Pick<ImportWish, 'watch' | 'dryRun'>): Promise<void> {
  if (watch || dryRun) return watchImport(session, job, watch);
  say(session, job, [`${job.id} is ${job.state}.`, `Watch it: ${watchAgain(session, job)}`]);
}

/** Submits a file that is uploaded. */
export async function submitImport(session: PartnerSession, jobId: string, wish: ImportWish): Promise<void> {
  const mode = modeOf(wish);
  const { data } = await session.client.POST('/v1/organisations/{organisationId}/imports/{jobId}/submit', {
    params: { path: { organisationId: session.organisationId, jobId } },
    body: { mode, ...(wish.dryRun ? { dryRun: true } : {}) },
  });
  await follow(session, data, wish);
}

/** Uploads a file piece by piece, submits it, and watches it if that was asked for. */
export async function importFile(session: PartnerSession, file: string, wish: ImportWish): Promise<void> {
  modeOf(wish);
  const size = await sizeOfFile(file);
  if (size > mostBytes) throw new RefusedError('FILE_TOO_LARGE', `${file} has more than 150 MB. Split it, each part with the header.`);
  const { data } = await session.client.POST('/v1/organisations/{organisationId}/imports', {
    params: { path: { organisationId: session.organisationId } },
    body: { fileName: basename(file) },
  });
  const upload = 'upload' in data ? data.upload : undefined;
  if (upload === undefined) throw new Error('The API gives no place for the file.');
  const progress = progressOf(session);
  try {
    const onProgress = (sent: number) =>
      progress.show({ label: 'uploading', unit: 'kB', done: Math.ceil(sent / 1024), total: Math.ceil(size / 1024) });
    await interruptible(
      () => 'Nothing has been imported.',
      async (signal) => session.client.upload(upload, await openAsBlob(file), { onProgress, signal }),
    );
  } finally {
    progress.end();
  }
  await submitImport(session, data.job.id, wish);
}

/** Starts the undoing of an import: what it made is unmade, what was changed since is kept and listed. */
export async function undoImport(session: PartnerSession, jobId: string, watch: boolean): Promise<void> {
  const { data } = await session.client.POST('/v1/organisations/{organisationId}/imports/{jobId}/undo', {
    params: { path: { organisationId: session.organisationId, jobId } },
  });
  await follow(session, data, { watch, dryRun: false });
}

export async function cancelImport(session: PartnerSession, jobId: string): Promise<void> {
  const { data } = await session.client.POST('/v1/organisations/{organisationId}/imports/{jobId}/cancel', {
    params: { path: { organisationId: session.organisationId, jobId } },
  });
  say(session, data, [
    `${data.id} is ${data.state}: it stops after the rows that it is at. What is done stays done.`,
    `To take that back as well, once it has stopped: ${session.commandFor('users undo', data.id)}`,
  ]);
}

/** Fetches the rows that were not done, in the sender's own columns. */
export async function fetchErrors(session: PartnerSession, jobId: string, file: string, force: boolean): Promise<void> {
  checkPlace(file, force);
  const path = { organisationId: session.organisationId, jobId };
  const { data: job } = await session.client.GET('/v1/organisations/{organisationId}/imports/{jobId}', { params: { path } });
  if (!job.hasErrorFile) {
    say(session, { file: null, failed: job.progress.failed }, [`${jobId} has no file of errors: ${outcome(job, rows).join(' ')}`]);
    return;
  }
  const bytes = await saveFile(
    await session.client.download('/v1/organisations/{organisationId}/imports/{jobId}/errors', { params: { path } }),
    file,
  );
  if (file === '-') return;
  say(session, { file, bytes, failed: job.progress.failed }, [
    `${file}: ${job.progress.failed} rows with the reason of each. Correct them and import the file as it is.`,
  ]);
}
