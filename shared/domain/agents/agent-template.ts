import { agentHeader, agentRow } from '#shared/domain/agents/agent-rows.ts';
import { type AgentsJob, agentFilesOf, mostAgents } from '#shared/domain/agents/agents-job.ts';
import type { AgentsRunStore } from '#shared/domain/agents/agents-store.ts';
import type { StoredFiles } from '#shared/domain/files.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { csvLine, csvMark } from '#shared/domain/imports/csv/csv-line.ts';
import type { Person } from '#shared/domain/people.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { lookUpAtMost, type Portal, type PortalFault } from '#shared/domain/syncs/portal.ts';
import { syncStatusOf } from '#shared/domain/syncs/sync-status.ts';
import { contactCenterProfileOf } from '#shared/domain/users/licences.ts';

export type TemplateDeps = {
  readonly store: Pick<AgentsRunStore, 'users'>;
  readonly files: StoredFiles;
  readonly portal: Portal;
  readonly shards: number;
  /** The shard of a user: a template may begin behind one. */
  readonly shardOf: (id: PersonId) => number;
};

/** An agent is in the template once the portal has it as it is: what is not synced cannot be filled in. */
export function isSyncedAgent(person: Person): boolean {
  const profile = contactCenterProfileOf(person);
  return profile !== undefined && profile !== 'administrator_only' && person.state !== 'replaced' && syncStatusOf(person) === 'valid';
}

/** Writes the template: a row for each synced agent as the portal has it, up to 5,000, or as many as there is time for; then `next` is set. */
export function writeTemplate({ store, files, portal, shards, shardOf }: TemplateDeps) {
  return async (
    job: AgentsJob,
    timeLeft: () => boolean,
  ): Promise<Result<{ readonly rows: number; readonly next?: PersonId }, PortalFault>> => {
    const writer = files.writer(agentFilesOf(job).template, 'text/csv; charset=utf-8');
    await writer.write(csvMark + csvLine(agentHeader()));
    let rows = 0;
    let next: PersonId | undefined;
    let after = job.after;
    for (let shard = after === undefined ? 0 : shardOf(after); shard < shards && next === undefined; ) {
      const page = await store.users(job.organisationId, shard, after, lookUpAtMost);
      const people = page.filter(isSyncedAgent);
      const found = await portal.agents(
        job.organisationId,
        people.map(({ id }) => id),
      );
      if (!found.ok) return found;
      const agents = people.flatMap(({ id }) => found.value.get(id) ?? []);
      await writer.write(agents.map((agent) => csvLine(agentRow(agent))).join(''));
      rows += agents.length;
      const last = page.at(-1)?.id;
      if (page.length < lookUpAtMost) [shard, after] = [shard + 1, undefined];
      else after = last;
      const full = rows > mostAgents - lookUpAtMost || !timeLeft();
      if (full && shard < shards) next = last ?? next;
    }
    await writer.end();
    return ok({ rows, ...(next === undefined ? {} : { next }) });
  };
}
