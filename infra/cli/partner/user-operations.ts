import { columns, say } from '#infra/cli/output.ts';
import type { PartnerSession } from '#infra/cli/partner/partner-session.ts';
import { checkPlace, saveFile } from '#infra/cli/partner/saved-file.ts';
import { type Job, jobCodes, outcome, type Sync, sayEnded, waitFor } from '#infra/cli/partner/watched-job.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import type { components, operations } from '#shared/client/generated/api.ts';

type User = components['schemas']['User'];
export type UsersQuery = NonNullable<operations['listUsers']['parameters']['query']>;

async function* allUsers({ client, organisationId }: PartnerSession, query: UsersQuery): AsyncGenerator<User> {
  for (let cursor: string | undefined; ; ) {
    const { data } = await client.GET('/v1/organisations/{organisationId}/users', {
      params: { path: { organisationId }, query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
    });
    yield* data.users;
    cursor = data.next;
    if (cursor === undefined) return;
  }
}

/** Lists every user that the filters let through. */
export async function listUsers(session: PartnerSession, query: UsersQuery): Promise<void> {
  const users: User[] = [];
  for await (const user of allUsers(session, query)) users.push(user);
  const row = ({ id, email, state, licences, profile, invitation, sync }: User) => [
    id,
    email,
    state,
    licences.join(' '),
    profile ?? '',
    invitation?.state ?? '',
    sync.status + (sync.reason === undefined ? '' : ` (${sync.reason.code})`),
  ];
  const table = columns(['ID', 'E-MAIL', 'STATE', 'LICENCES', 'PROFILE', 'INVITATION', 'SYNC'], users.map(row));
  say(session, { users }, users.length === 0 ? ['No user is like that.'] : table);
}

async function idOf(session: PartnerSession, user: string): Promise<string> {
  if (!user.includes('@')) return user;
  const address = user.toLowerCase();
  for await (const { id, email } of allUsers(session, { search: address })) if (email === address) return id;
  throw new RefusedError('NOT_FOUND', `The organisation has no user ${user}.`);
}

/** Says what keeps a user from working, who has to do what, and what has happened so far. */
export async function explainUser(session: PartnerSession, user: string): Promise<void> {
  const userId = await idOf(session, user);
  const { data } = await session.client.GET('/v1/organisations/{organisationId}/users/{userId}/diagnosis', {
    params: { path: { organisationId: session.organisationId, userId } },
  });
  const findings = data.findings.flatMap(({ code, meaning, detail, actor, next }) => [
    `${code}: ${meaning}${detail === undefined ? '' : ` (${detail})`}`,
    `  ${actor === 'nobody' ? '' : `${actor}: `}${next.advice}`,
  ]);
  const story = data.story.map(({ at, what, row, detail = '' }) => [
    at,
    what.replaceAll('_', ' '),
    row === undefined ? detail : `row ${row}`,
  ]);
  say(session, data, [
    `${userId} is ${data.state.replaceAll('_', ' ')}; ${data.working ? 'nothing stands in the way.' : 'this stands in the way:'}`,
    ...findings,
    ...(story.length === 0 ? [] : ['', ...columns(['AT', 'WHAT', ''], story)]),
  ]);
}

/** Starts a sync, or joins the one that runs, and watches it if that was asked for. */
export async function syncUsers(session: PartnerSession, watch: boolean): Promise<void> {
  const { client, organisationId, commandFor } = session;
  const { data: job, response } = await client.POST('/v1/organisations/{organisationId}/syncs', { params: { path: { organisationId } } });
  const joined = response.status === 200;
  if (!watch) {
    say(session, job, [`${job.id} is ${job.state}${joined ? '; it ran already' : ''}.`, `Watch it: ${commandFor('users watch', job.id)}`]);
    return;
  }
  await watchSync(session, job, true);
}

export async function watchSync(session: PartnerSession, job: Pick<Sync, 'id' | 'organisationId'>, inLines: boolean): Promise<void> {
  const again = session.commandFor('users watch', job.id);
  const ended = await waitFor<Sync>(session, (how) => session.client.waitFor.sync(job, how), { unit: 'users', again, looks: inLines });
  const invalid = `Who is invalid, and why: ${session.commandFor('users list', '--sync', 'invalid')}`;
  sayEnded(session, ended, [`${ended.id} ${outcome(ended, 'users').join('\n')}`, ...(ended.progress.failed > 0 ? [invalid] : [])], inLines);
}

/** Has all users written into a file and fetches it; with a job, fetches what an earlier call has begun. */
export async function exportUsers(
  session: PartnerSession,
  file: string,
  { job, force }: { job?: string | undefined; force: boolean },
): Promise<void> {
  checkPlace(file, force);
  const { client, organisationId, commandFor } = session;
  const path = { organisationId };
  const begun = job ?? (await client.POST('/v1/organisations/{organisationId}/exports', { params: { path } })).data.id;
  const ended = await waitFor<Job>(session, (how) => client.waitFor.export({ id: begun, organisationId }, how), {
    unit: 'users',
    again: commandFor('users export', '--job', begun, '-o', file),
    looks: false,
  });
  if (ended.state !== 'completed') {
    sayEnded(session, ended, [`${ended.id} ${outcome(ended, 'users').join('\n')}`, 'Nothing was saved. Begin again.'], false);
    session.run.end(jobCodes.refused);
    return;
  }
  const at = { params: { path: { organisationId, jobId: begun } } };
  const bytes = await saveFile(await client.download('/v1/organisations/{organisationId}/exports/{jobId}/file', at), file);
  if (file === '-') return;
  say(session, { file, bytes, job: ended }, [`${file}: ${ended.progress.done} users. Imported unchanged, it changes nothing.`]);
}
