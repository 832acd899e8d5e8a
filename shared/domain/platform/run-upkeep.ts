import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now, OrganisationId } from '#shared/domain/ids.ts';
import { type Holding, keyOfWish, type Wish } from '#shared/domain/platform/holding.ts';
import { askAgainAt, secondsUntil } from '#shared/domain/platform/patience.ts';
import type { FollowAnswer, PlatformOf, PlatformTask } from '#shared/domain/platform/platform.ts';
import { leaseFor, type ProvisioningOutcome, type ProvisioningRun } from '#shared/domain/platform/run-set-up.ts';
import { taskOf } from '#shared/domain/platform/task-of.ts';
import type { UpkeepRead, UpkeepStep, UpkeepStore } from '#shared/domain/platform/upkeep-store.ts';
import {
  changedBy,
  denied,
  type Ended,
  fulfilled,
  isGivenUp,
  locationOf,
  nextWish,
  progressOfMaking,
  tenantOf,
} from '#shared/domain/platform/wishes.ts';
import type { PartFailure } from '#shared/domain/set-up/set-up.ts';

export type RunUpkeepDeps = {
  readonly store: UpkeepStore;
  readonly platformOf: PlatformOf;
  readonly newId: NewId;
  readonly now: Now;
};

/** Undefined: what was to be made was taken away in between. */
function taskFor(holding: Holding, wish: Wish, read: UpkeepRead): PlatformTask | undefined {
  const { id } = holding;
  switch (wish.kind) {
    case 'location': {
      const location = locationOf(holding, read);
      return location === undefined ? undefined : taskOf({ kind: 'location', thing: location });
    }
    case 'telephony':
      return { kind: 'telephony', id, telephony: wish.telephony };
    case 'chat':
      return { kind: 'chat', id, administratorId: wish.administratorId };
    case 'configuration':
      return { kind: 'configuration', id };
    case 'removal':
    case 'suspension':
    case 'resumption':
      return { kind: wish.kind, id };
  }
}

/** The wish is noted as under way before the platform hears of it. */
function begun(holding: Holding, wish: Wish): Holding {
  return { ...holding, work: { wish, tries: 0 }, version: holding.version + 1 };
}

function laterOn(holding: Holding, work: NonNullable<Holding['work']>, notBefore: Date | undefined): Holding {
  const { notBefore: _before, ...rest } = holding;
  return { ...rest, work, ...(notBefore === undefined ? {} : { notBefore: iso(notBefore) }), version: holding.version + 1 };
}

/** What one look at a holding came to: whether there may be more to do at once, or when there is. */
type Looked = 'more' | 'nothing' | 'lost' | Date;

/** What a thing came with, as events name it. */
function subjectOf(source: Holding['source']): Event['subject'] {
  switch (source.kind) {
    case 'trial':
      return { trialId: source.id };
    case 'subscription':
      return { subscriptionId: source.id };
    case 'wholesale':
      return { wholesaleCustomerId: source.id };
  }
}

/**
 * Brings platforms in line with an organisation, a look at a time: things follow their trial, a tenant what was wished for it (SS-11,
 * SS-12, SS-13). One wish a thing is under way, under one key until it has come to an end.
 */
export function runUpkeep({ store, platformOf, newId, now }: RunUpkeepDeps) {
  function eventOf(ended: Ended, holding: Holding, wish: Wish, location: UpkeepStep['location'], run: ProvisioningRun): Event | undefined {
    // Of sites and locations nothing is kept here that a suspension would change. A tenant that is removed has left the table before.
    const ofTenant = wish.kind === 'removal' ? holding.kind === 'tenant' : ended.tenant !== undefined;
    const tells = wish.kind === 'location' ? location !== undefined : ofTenant;
    if (ended.event === undefined || !tells) return undefined;
    const { organisationId, partnerId, source } = holding;
    return {
      id: newId('event'),
      type: ended.event,
      at: iso(now()),
      partnerId,
      actor: { kind: 'clock' },
      requestId: run.hand,
      subject: { organisationId, ...subjectOf(source), ...(location === undefined ? {} : { locationId: location.id }) },
      changed: [...changedBy[wish.kind]],
    };
  }

  async function end(
    ended: Ended,
    holding: Holding,
    wish: Wish,
    read: UpkeepRead,
    run: ProvisioningRun,
    location?: UpkeepStep['location'],
  ): Promise<Looked> {
    const event = eventOf(ended, holding, wish, location, run);
    const before = tenantOf(holding, read);
    const tenant = before === undefined || ended.tenant === undefined ? undefined : { before, after: ended.tenant };
    const written = await store.note(holding.organisationId, run.hand, {
      holding: { before: holding, after: ended.holding },
      ...(tenant === undefined ? {} : { tenant }),
      ...(location === undefined ? {} : { location }),
      ...(event === undefined ? {} : { event }),
    });
    return written ? 'more' : 'lost';
  }

  /** What becomes of the location that was to be made; nothing where it was taken away in between. */
  function making(holding: Holding, wish: Wish, read: UpkeepRead, said: 'done' | PartFailure, reference?: string): UpkeepStep['location'] {
    const location = wish.kind === 'location' ? locationOf(holding, read) : undefined;
    return location === undefined ? undefined : { id: location.id, progress: progressOfMaking(location.progress, said, reference, now()) };
  }

  async function note(before: Holding, after: Holding, run: ProvisioningRun): Promise<boolean> {
    return store.note(before.organisationId, run.hand, { holding: { before, after } });
  }

  async function heard(holding: Holding, answer: FollowAnswer, read: UpkeepRead, run: ProvisioningRun): Promise<Looked> {
    const { work } = holding;
    if (work === undefined) return 'nothing';
    const { operation: _operation, ...unasked } = work;
    const tenant = tenantOf(holding, read);
    switch (answer.kind) {
      case 'done':
        return end(
          fulfilled(holding, work.wish, tenant, now()),
          holding,
          work.wish,
          read,
          run,
          making(holding, work.wish, read, 'done', answer.reference),
        );
      case 'refused':
        return end(
          denied(holding, work.wish, tenant, answer.failure, now()),
          holding,
          work.wish,
          read,
          run,
          making(holding, work.wish, read, answer.failure),
        );
      case 'forgotten':
        return (await note(holding, laterOn(holding, unasked, undefined), run)) ? 'more' : 'lost';
      case 'accepted': {
        const at = askAgainAt(now(), 1, answer.afterSeconds);
        return (await note(holding, laterOn(holding, { ...work, tries: 0, operation: answer.operation }, at), run)) ? at : 'lost';
      }
      case 'unavailable': {
        const tries = work.tries + 1;
        if (isGivenUp(work.wish, tries)) {
          const failure = { code: 'PLATFORM_UNAVAILABLE', detail: answer.detail, actsNext: 'partner', nextAction: 'retry' } as const;
          // Whether it was done is not known: the same wish is asked for under the same key when somebody tries again.
          const { holding: after, ...ended } = denied(holding, work.wish, tenant, failure, now());
          const kept = after === undefined ? after : { ...after, sequence: holding.sequence };
          return end({ ...ended, holding: kept }, holding, work.wish, read, run);
        }
        const at = askAgainAt(now(), tries, answer.afterSeconds);
        return (await note(holding, laterOn(holding, { ...work, tries }, at), run)) ? at : 'lost';
      }
    }
  }

  async function look(holding: Holding, read: UpkeepRead, run: ProvisioningRun): Promise<Looked> {
    const { notBefore, work } = holding;
    if (notBefore !== undefined && new Date(notBefore) > now() && (work !== undefined || holding.failure !== undefined))
      return new Date(notBefore);
    if (work === undefined) {
      const wish = nextWish(holding, read, now());
      if (wish === undefined) return 'nothing';
      return (await note(holding, begun(holding, wish), run)) ? 'more' : 'lost';
    }
    const { organisationId } = holding;
    const task = taskFor(holding, work.wish, read);
    // Whether the platform had begun is not known: that it be removed is what is asked for next.
    if (task === undefined) return end(fulfilled(holding, work.wish, undefined, now()), holding, work.wish, read, run);
    const platform = await platformOf(holding.dataCentre);
    const answer =
      work.operation === undefined
        ? await platform.request({ organisationId, key: keyOfWish(holding, work.wish), task })
        : await platform.follow(organisationId, work.operation);
    return heard(holding, answer, read, run);
  }

  /** Looks at everything until nothing more can be done now; when something can be, or undefined: never. */
  async function through(organisationId: OrganisationId, run: ProvisioningRun): Promise<Date | undefined> {
    for (;;) {
      const read = await store.read(organisationId);
      const looked: Looked[] = [];
      for (const holding of read.holdings) {
        if (!run.timeLeft()) return now();
        looked.push(await look(holding, read, run));
      }
      if (looked.includes('lost')) return now();
      if (looked.includes('more')) continue;
      return looked.filter((one) => one instanceof Date).toSorted((a, b) => a.getTime() - b.getTime())[0];
    }
  }

  return async ({ organisationId }: { readonly organisationId: OrganisationId }, run: ProvisioningRun): Promise<ProvisioningOutcome> => {
    const at = now();
    const taken = await store.take(organisationId, { hand: run.hand, now: at, until: new Date(at.getTime() + leaseFor) });
    if (!taken.ok) return { kind: 'come-back', afterSeconds: secondsUntil(new Date(taken.error.until), at) + 1 };
    const next = await through(organisationId, run);
    await store.release(organisationId, run.hand, next);
    if (next === undefined) return { kind: 'done', because: 'in line' };
    // Somebody else's message comes soon enough.
    const { lookAt } = taken.value;
    const expected = lookAt !== undefined && new Date(lookAt) > now() && new Date(lookAt) <= next;
    if (expected && !run.redelivered) return { kind: 'done', because: 'waits' };
    return { kind: 'again', afterSeconds: Math.max(1, secondsUntil(next, now())) };
  };
}
