import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { jobItem, replaceJob } from '#shared/adapters/dynamodb/job-writes.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { mayChange, rightKey, rightOf, rightRefused } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { dynamoSyncPeople } from '#shared/adapters/dynamodb/sync-people.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Item, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { type AgentsJob, agentsJob } from '#shared/domain/agents/agents-job.ts';
import type { AgentsRunStore, AgentsStore } from '#shared/domain/agents/agents-store.ts';
import { personRef } from '#shared/domain/email.ts';
import type { JobId, Now, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { organisation, type Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';

type There = { readonly code: 'JOB_THERE' };

const parsedJob = (item: Item | undefined): AgentsJob | undefined => agentsJob.safeParse(item).data;

function lockWrites(table: Table, { task, organisationId, id }: AgentsJob): Write<Refusal>[] {
  if (task === 'template') return [];
  const item = itemOf('running-job', keys.running(organisationId, 'sync'), { jobId: id });
  return [create(table, item, (found) => ({ code: 'JOB_RUNNING', detail: `${String(found?.['jobId'])} is running.` }))];
}

/** Jobs with the agent template in DynamoDB, for whoever asks for them. */
export function dynamoAgentsStore(table: Table): AgentsStore {
  return {
    async start(by, job, event, keep) {
      // The job first: submitted twice, it is there, and that it holds its own lock is no refusal.
      const writes = [
        create<There>(table, jobItem(job, new Date(job.createdAt)), () => ({ code: 'JOB_THERE' })),
        ...lockWrites(table, job),
        ...changeRecord(table, event),
      ];
      const begun = await commit<There>(table, [...mayChange(table, by), ...writes], keep(job));
      if (begun.ok) return ok(job);
      if (begun.error.code !== 'JOB_THERE') return refused(begun.error);
      const found = parsedJob(await readItem(table, keys.job(job.organisationId, job.id)));
      return found === undefined ? refused({ code: 'NOT_FOUND' }) : ok(found);
    },
    async read(by, id) {
      const right = rightKey(by);
      const key = keys.job(by.organisationId, id);
      const found = await readItems(table, [key, ...(right === undefined ? [] : [right])]);
      const no = rightOf(by, right === undefined ? undefined : found(right), 'read');
      if (no !== undefined) return refused(no);
      const job = parsedJob(found(key));
      return job === undefined ? refused({ code: 'NOT_FOUND' }) : ok(job);
    },
    mayChange: (by) => rightRefused(table, by, 'change'),
  };
}

/** The same for the worker. */
export function dynamoAgentsJobs(table: Table, hashes: Promise<SystemKeys>, now: Now): AgentsRunStore {
  const people = dynamoSyncPeople(table);
  const replaced = (before: AgentsJob, after: AgentsJob): Write<'changed'> =>
    replaceJob(table, after, before.version, now(), () => 'changed');
  return {
    ...people,
    agentsJob: async (of: OrganisationId, id: JobId) => parsedJob(await readItem(table, keys.job(of, id))),
    async organisation(id) {
      const item = await readItem(table, keys.organisation(id));
      return item === undefined ? undefined : organisation.parse(item);
    },
    save: async (before, after) => (await transact<'changed'>(table, [replaced(before, after)])).ok,
    async finish(before, after, event) {
      const lock = {
        TableName: table.name,
        Key: keys.running(before.organisationId, 'sync'),
        ConditionExpression: 'jobId = :job',
        ExpressionAttributeValues: { ':job': before.id },
      };
      const given: Write<'changed'>[] = before.task === 'template' ? [] : [{ item: { Delete: lock }, refused: () => 'changed' }];
      return (await transact<'changed'>(table, [replaced(before, after), ...given, ...changeRecord(table, event)])).ok;
    },
    async byAddress(of, addresses) {
      if (addresses.length === 0) return new Map();
      const { addressHash } = await hashes;
      const claims = new Map(addresses.map((address) => [address, keys.addressClaim(addressHash(address))] as const));
      const wanted = new Map([...claims.values()].map((key) => [key.PK, key] as const));
      const found = await readItems(table, [...wanted.values()]);
      const ids = new Map<string, PersonId>();
      for (const [address, key] of claims) {
        const ref = personRef.safeParse(found(key)?.['person']);
        // Whoever holds the address elsewhere is nobody here.
        if (ref.success && ref.data.kind === 'organisation' && ref.data.organisationId === of) ids.set(address, ref.data.personId);
      }
      const there = await people.people(of, [...ids.values()]);
      return new Map(
        [...ids].flatMap(([address, id]): [string, Person][] => {
          const person = there.get(id);
          return person === undefined ? [] : [[address, person]];
        }),
      );
    },
  };
}
