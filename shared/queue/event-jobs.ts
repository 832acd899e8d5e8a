import type { Event, EventType } from '#shared/domain/event.ts';
import { type JobId, jobId } from '#shared/domain/ids.ts';
import type { JobKind } from '#shared/domain/jobs/job.ts';
import type { JobMessage } from '#shared/queue/job-messages.ts';
import type { JobQueue } from '#shared/queue/job-queues.ts';
import type { ProvisioningMessage } from '#shared/queue/provisioning-messages.ts';
import type { WholesaleMessage } from '#shared/queue/wholesale-messages.ts';

/** A message that an event asks for; `afterSeconds`: what comes in between may go along. */
export type AskedJob =
  | { readonly queue: JobQueue; readonly message: JobMessage; readonly afterSeconds?: number }
  | { readonly queue: 'provisioning'; readonly message: ProvisioningMessage; readonly afterSeconds?: number }
  | { readonly queue: 'wholesale'; readonly message: WholesaleMessage; readonly afterSeconds?: number };

/** Kinds of job whose worker is told by the event of their creation: no job is without its message, none has a message without being. */
const queueOf: Readonly<Partial<Record<JobKind, JobQueue>>> = {
  sync: 'syncs',
  agents: 'syncs',
  import: 'imports',
  'dry-run': 'imports',
  undo: 'imports',
  export: 'imports',
};
/** An import is created as a place for a file, and started by being submitted. */
const beginsWith = (queue: JobQueue): EventType => (queue === 'imports' ? 'job.started' : 'job.created');

/** After these the portal may be behind; whether a sync is wanted the worker knows (SY-1). */
const changesUsers: ReadonlySet<EventType> = new Set<EventType>([
  'users.saved',
  'users.imported',
  'user.changed',
  'user.deactivated',
  'user.reactivated',
  'user.deleted',
]);
/** Seconds in which changes gather before a sync that they ask for begins. */
const gathersFor = 10;

/** The job that a change asks for has an id that follows from the change: a repeated message is the same job. */
function idAfter({ id }: Event): JobId {
  return jobId.parse(id.replace(/^evt_/, 'job_'));
}

function begun({ type, jobKind, subject }: Event): AskedJob[] {
  const queue = jobKind === undefined ? undefined : queueOf[jobKind];
  if (queue === undefined || jobKind === undefined || type !== beginsWith(queue)) return [];
  if (subject.organisationId === undefined || subject.jobId === undefined) return [];
  return [{ queue, message: { organisationId: subject.organisationId, jobId: subject.jobId, kind: jobKind, hop: 0 } }];
}

/** After these a platform has to be told of something, or may have to: what, its worker finds in the table. */
const concernsPlatform: ReadonlySet<EventType> = new Set<EventType>([
  'set_up.completed',
  'tenant.telephony_changed',
  'tenant.configuration_started',
  'trial.suspended',
  'trial.soft_deleted',
  'trial.extended',
  'trial.restored',
  'trial.purged',
  'trial.converted',
  'organisation.deleted',
  'location.created',
  'location.deleted',
]);

function provisioned({ type, subject: { organisationId, trialId, subscriptionId } }: Event): AskedJob[] {
  if (organisationId === undefined) return [];
  if (concernsPlatform.has(type)) return [{ queue: 'provisioning', message: { kind: 'upkeep', organisationId, hop: 0 } }];
  const sourceId = trialId ?? subscriptionId;
  if ((type !== 'set_up.submitted' && type !== 'set_up.retried') || sourceId === undefined) return [];
  return [{ queue: 'provisioning', message: { kind: 'set-up', organisationId, sourceId, hop: 0 } }];
}

/** After these a wholesale customer may have work for its worker; which, it finds in the table. What the worker itself has done asks for nothing. */
const concernsCustomer: ReadonlySet<EventType> = new Set<EventType>([
  'wholesale_customer.created',
  'wholesale_customer.changed',
  'wholesale_customer.status_changed',
  'wholesale_customer.approved',
  'wholesale_customer.deleted',
]);

function wholesale({ type, partnerId, actor, subject: { wholesaleCustomerId } }: Event): AskedJob[] {
  if (!concernsCustomer.has(type) || wholesaleCustomerId === undefined || actor.kind === 'clock') return [];
  return [{ queue: 'wholesale', message: { partnerId, customerId: wholesaleCustomerId, hop: 0 } }];
}

/** Messages to workers of jobs that these events ask for; of changes to users of one organisation, one for all. */
export function jobsAskedBy(events: readonly Event[]): AskedJob[] {
  const automatic = new Map<string, AskedJob>();
  for (const event of events) {
    const { organisationId } = event.subject;
    if (!changesUsers.has(event.type) || organisationId === undefined) continue;
    const message: JobMessage = { organisationId, jobId: idAfter(event), kind: 'sync', hop: 0 };
    automatic.set(organisationId, { queue: 'syncs', message, afterSeconds: gathersFor });
  }
  return [...events.flatMap(begun), ...events.flatMap(provisioned), ...events.flatMap(wholesale), ...automatic.values()];
}
