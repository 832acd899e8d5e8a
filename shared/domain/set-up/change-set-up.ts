import { iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { partnerOf, planOf } from '#shared/domain/set-up/plan.ts';
import type { SetUp, SetUpSource } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { SetUpRead, SetUpStore, Submission } from '#shared/domain/set-up/set-up-store.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';

export type SetUpDeps = { readonly setUps: Pick<SetUpStore, 'read' | 'change'>; readonly newId: NewId; readonly now: Now };

/** One request about a set-up. Without `ifMatch` a change by somebody else in between makes it look again, not fail. */
export type SetUpRequest = {
  readonly by: SetUpCaller;
  readonly source: SetUpSource;
  readonly requestId: string;
  /** The version that the caller saw; 0: nobody had begun. */
  readonly ifMatch: number | undefined;
  /** A receipt of this very request, whatever its answer: a repeat is recognised by it. */
  readonly asked: Receipt | undefined;
  readonly keep: Keep<SetUpRead>;
};

/** What a move makes of a set-up, before ids are given. */
export type MovedSetUp = {
  readonly setUp: Omit<SetUp, 'version'>;
  readonly event: EventType;
  readonly changed: readonly string[];
  readonly submission?: Submission;
};

/** What a rule is given. `undefined`: nothing would change. */
export type DecideSetUp = (read: SetUpRead, now: Date) => Result<MovedSetUp | undefined, Refusal>;

const looks = 6;

/** A set-up that nobody has begun, for these services. */
export function newSetUp({ source, organisation }: SetUpRead, newId: NewId, now: Date): Omit<SetUp, 'version'> {
  return {
    id: newId('setUp'),
    organisationId: organisation.id,
    partnerId: partnerOf(source),
    source: source.kind === 'trial' ? { kind: 'trial', id: source.trial.id } : { kind: 'subscription', id: source.subscription.id },
    state: 'draft',
    later: [],
    draft: {},
    parts: [],
    round: 0,
    createdAt: iso(now),
  };
}

/** The services of a trial are set up while it waits for its customer or runs; there must be something to set up. */
export function mayBeSetUp({ source }: Pick<SetUpRead, 'source'>, now: Date): Result<undefined, Refusal> {
  if (planOf(source).setUp.length === 0) return refused({ code: 'NOTHING_TO_SET_UP' });
  if (source.kind === 'subscription') return ok(undefined);
  const { state } = trialAsOf(source.trial, now);
  return state === 'active' || state === 'awaiting_customer' ? ok(undefined) : refused({ code: 'TRIAL_NOT_RUNNING' });
}

function eventOf(read: SetUpRead, setUp: SetUp, moved: MovedSetUp, request: SetUpRequest, id: Event['id'], now: Date): Event {
  const { source } = read;
  return {
    id,
    type: moved.event,
    at: iso(now),
    partnerId: setUp.partnerId,
    actor: request.by.actor,
    requestId: request.requestId,
    subject: {
      organisationId: setUp.organisationId,
      setUpId: setUp.id,
      ...(source.kind === 'trial' ? { trialId: source.trial.id } : { subscriptionId: source.subscription.id }),
    },
    changed: [...moved.changed],
  };
}

/** What is read after a change has been written. */
function readAfter(read: SetUpRead, setUp: SetUp, submission: Submission | undefined): SetUpRead {
  if (submission === undefined) return { ...read, setUp };
  const { sites, locations, tenant, submissions } = submission;
  const [changedSites, changedLocations] = [new Set(sites.map(({ after }) => after.id)), new Set(locations.map(({ after }) => after.id))];
  return {
    ...read,
    setUp,
    tenant: tenant?.after ?? read.tenant,
    sites: [...read.sites.filter(({ id }) => !changedSites.has(id)), ...sites.map(({ after }) => after)],
    locations: [...read.locations.filter(({ id }) => !changedLocations.has(id)), ...locations.map(({ after }) => after)],
    submissions: submissions.after,
  };
}

/** The first look may have come just too early for the receipt of this very request, whose effect the rule now refuses. */
async function earlier(setUps: Pick<SetUpStore, 'read'>, { by, source, asked }: SetUpRequest): Promise<Refusal | Replay | undefined> {
  const again = asked === undefined ? undefined : await setUps.read(by, source, asked);
  return again === undefined || again.ok || again.error.code !== 'REPLAY' ? undefined : again.error;
}

/**
 * Carries a move of a set-up out: reads it with all that stands beside it, lets the rule decide, and writes what it decided with its
 * event. Two round trips.
 */
export async function changeSetUp(
  { setUps, newId, now }: SetUpDeps,
  request: SetUpRequest,
  decide: DecideSetUp,
): Promise<Outcome<SetUpRead>> {
  for (let look = 1; look <= looks; look++) {
    const at = now();
    const found = await setUps.read(request.by, request.source, request.asked);
    if (!found.ok) return found;
    const read = found.value;
    if (request.ifMatch !== undefined && request.ifMatch !== (read.setUp?.version ?? 0)) return refused({ code: 'CHANGED_SINCE_READ' });
    const allowed = mayBeSetUp(read, at);
    if (!allowed.ok) return allowed;
    const decided = decide(read, at);
    if (!decided.ok) return refused((await earlier(setUps, request)) ?? decided.error);
    if (decided.value === undefined) return ok(read);
    const { setUp: moved, submission } = decided.value;
    const after: SetUp = { ...moved, version: (read.setUp?.version ?? 0) + 1 };
    const event = eventOf(read, after, decided.value, request, newId('event'), at);
    const afterwards = readAfter(read, after, submission);
    const change = { source: read.source, before: read.setUp, after, event, at, ...(submission === undefined ? {} : { submission }) };
    const written = await setUps.change(request.by, change, request.keep(afterwards));
    if (written.ok) return ok(afterwards);
    if (written.error.code !== 'CHANGED_SINCE_READ' || request.ifMatch !== undefined) return written;
  }
  return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
}
