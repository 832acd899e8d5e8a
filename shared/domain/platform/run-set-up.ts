import { iso } from '#shared/domain/calendar.ts';
import { type DataCentre, dataCentre } from '#shared/domain/countries.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId, Now, OrganisationId, SubscriptionId, TrialId } from '#shared/domain/ids.ts';
import type { Holding } from '#shared/domain/platform/holding.ts';
import { answered, asked, isOpen, takenUp } from '#shared/domain/platform/part-progress.ts';
import { secondsUntil } from '#shared/domain/platform/patience.ts';
import type { FollowAnswer, PlatformOf } from '#shared/domain/platform/platform.ts';
import type { HeldSetUp, Part, ProvisioningStore, ReadParts } from '#shared/domain/platform/provisioning-store.ts';
import { requestFor } from '#shared/domain/platform/task-of.ts';
import type { PartProgress, SetUp } from '#shared/domain/set-up/set-up.ts';

export type RunSetUpDeps = {
  readonly store: ProvisioningStore;
  readonly platformOf: PlatformOf;
  readonly newId: NewId;
  readonly now: Now;
};

/** How a run is made: by whom, whether its message came before, and whether there is time for another call. */
export type ProvisioningRun = {
  readonly hand: string;
  readonly redelivered: boolean;
  readonly timeLeft: () => boolean;
};

/**
 * `again`: a new message is to be sent. `come-back`: this one is to be put off, another worker is at it. `done`: no message is
 * needed any more.
 */
export type ProvisioningOutcome =
  | { readonly kind: 'done'; readonly because: string }
  | { readonly kind: 'again' | 'come-back'; readonly afterSeconds: number };

/** Milliseconds that a worker has things to itself: longer than it may run. */
export const leaseFor = 100_000;

/** An event of a set-up, in the name of whoever submitted it. */
export function setUpEvent(setUp: SetUp, type: EventType, changed: readonly string[], requestId: string, at: Date, newId: NewId): Event {
  const { organisationId, partnerId, source } = setUp;
  return {
    id: newId('event'),
    type,
    at: iso(at),
    partnerId,
    actor: setUp.submittedBy ?? { kind: 'clock' },
    requestId,
    subject: {
      organisationId,
      setUpId: setUp.id,
      ...(source.kind === 'trial' ? { trialId: source.id } : { subscriptionId: source.id }),
    },
    changed: [...changed],
  };
}

/** A tenant is made in the data centre of its country of operation, everything else in the organisation's own (SS-4). */
function centreOf(part: Part, own: DataCentre): DataCentre {
  return part.kind === 'tenant' ? dataCentre.parse(part.thing.dataCentre) : own;
}

function newHolding(part: Part, own: DataCentre): Holding {
  const { id, organisationId, partnerId, source } = part.thing;
  return {
    id,
    kind: part.kind,
    organisationId,
    partnerId,
    source,
    dataCentre: centreOf(part, own),
    suspended: false,
    sequence: 0,
    version: 1,
  };
}

/** The note that the platform has made it, as it was asked for. */
function madeHolding(holding: Holding, part: Part, at: Date): Holding {
  return {
    ...holding,
    madeAt: holding.madeAt ?? iso(at),
    sequence: holding.sequence + 1,
    ...(part.kind === 'tenant' ? { telephony: part.thing.telephony } : {}),
    version: holding.version + 1,
  };
}

const never = new Date(8_640_000_000_000_000);

/**
 * Makes the parts of a set-up, a look at a time (SS-9). Every call to the platform is noted before it is made, and its answer after
 * it; whatever gets lost in between, the platform is asked again under the same key. A set-up becomes `active` only when every part of
 * it is; when none is left that could become so, `failed`.
 */
export function runSetUp({ store, platformOf, newId, now }: RunSetUpDeps) {
  type Named = { readonly organisationId: OrganisationId; readonly sourceId: TrialId | SubscriptionId };

  /** One look at a part: the part after it, or undefined when the set-up turned out to be another worker's. */
  async function look(held: HeldSetUp, part: Part, read: ReadParts, requestId: string): Promise<PartProgress | undefined> {
    const { round, organisationId } = held.setUp;
    const before = part.thing.progress;
    let holding = read.holdings.get(part.thing.id);

    async function noted(from: Part, after: PartProgress, next: Holding | undefined): Promise<Part | undefined> {
      const changes = after.state !== from.thing.progress.state;
      const event = changes ? setUpEvent(held.setUp, 'set_up.part_changed', [`${part.kind}.state`], requestId, now(), newId) : undefined;
      const both = next === undefined ? undefined : { before: holding, after: next };
      if (!(await store.note(held, { part: from, after, holding: both, event }))) return undefined;
      holding = next ?? holding;
      return withProgress(from, { ...after });
    }

    const follows = before.platformOperation !== undefined;
    const first = !follows ? asked(before, round, now()) : before.state !== 'provisioning' ? takenUp(before, round, now()) : undefined;
    const ready =
      first === undefined ? part : await noted(part, first, holding === undefined ? newHolding(part, read.dataCentre) : undefined);
    if (ready === undefined || ready.thing.progress.state === 'failed') return ready?.thing.progress;

    const platform = await platformOf(centreOf(part, read.dataCentre));
    const { platformOperation } = ready.thing.progress;
    const answer: FollowAnswer =
      platformOperation === undefined
        ? await platform.request({ organisationId, ...requestFor(part, ready.thing.progress, holding) })
        : await platform.follow(organisationId, platformOperation);
    const after = answered(ready.thing.progress, answer, round, now(), follows);
    const made = after.state === 'active' && holding !== undefined ? madeHolding(holding, part, now()) : undefined;
    return (await noted(ready, after, made))?.thing.progress;
  }

  async function finish(held: HeldSetUp, progress: readonly PartProgress[], requestId: string): Promise<ProvisioningOutcome> {
    const whole = progress.length === held.setUp.parts.length;
    const state = whole && progress.every((one) => one.state === 'active') ? 'active' : 'failed';
    const type = state === 'active' ? 'set_up.completed' : 'set_up.failed';
    const at = now();
    const event = setUpEvent(held.setUp, type, ['state'], requestId, at, newId);
    return (await store.end(held, { state, at, event })) ? { kind: 'done', because: state } : { kind: 'again', afterSeconds: 1 };
  }

  return async ({ organisationId, sourceId }: Named, run: ProvisioningRun): Promise<ProvisioningOutcome> => {
    const at = now();
    const taken = await store.take(organisationId, sourceId, { hand: run.hand, now: at, until: new Date(at.getTime() + leaseFor) });
    if (!taken.ok) {
      const { error } = taken;
      if (error.because === 'over') return { kind: 'done', because: 'over' };
      // Somebody else's message is on its way, unless this is the one, come once more.
      if (error.because === 'waits' && !run.redelivered) return { kind: 'done', because: 'waits' };
      return { kind: 'come-back', afterSeconds: secondsUntil(new Date(error.until), at) + 1 };
    }
    const held = { setUp: taken.value, hand: run.hand };
    const { round } = held.setUp;
    const read = await store.parts(held.setUp);
    const progress = new Map(read.parts.map(({ thing }) => [thing.id, thing.progress]));
    const open = read.parts.filter(({ thing }) => isOpen(thing.progress, round));
    // Those that were tried least come first, so that none waits behind one that is never answered.
    const inTurn = open.toSorted((a, b) => (a.thing.progress.tries?.count ?? 0) - (b.thing.progress.tries?.count ?? 0));
    for (const part of inTurn) {
      const { notBefore } = part.thing.progress;
      if (notBefore !== undefined && new Date(notBefore) > now()) continue;
      if (!run.timeLeft()) break;
      const after = await look(held, part, read, run.hand);
      if (after === undefined) {
        await store.release(held, now());
        return { kind: 'again', afterSeconds: 1 };
      }
      progress.set(part.thing.id, after);
    }
    const waiting = [...progress.values()].filter((one) => isOpen(one, round));
    if (waiting.length === 0) return finish(held, [...progress.values()], run.hand);
    const next = waiting.reduce((soonest, { notBefore }) => {
      const when = notBefore === undefined ? now() : new Date(notBefore);
      return when < soonest ? when : soonest;
    }, never);
    await store.release(held, next);
    return { kind: 'again', afterSeconds: secondsUntil(next, now()) };
  };
}

/** The same part, so far; its version is the one that was written. */
function withProgress(part: Part, progress: PartProgress): Part {
  switch (part.kind) {
    case 'tenant':
      return { kind: 'tenant', thing: { ...part.thing, progress, version: part.thing.version + 1 } };
    case 'site':
      return { kind: 'site', thing: { ...part.thing, progress, version: part.thing.version + 1 } };
    case 'location':
      return { kind: 'location', thing: { ...part.thing, progress, version: part.thing.version + 1 } };
  }
}
