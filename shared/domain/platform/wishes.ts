import { iso } from '#shared/domain/calendar.ts';
import type { EventType } from '#shared/domain/event.ts';
import type { Holding, Wish } from '#shared/domain/platform/holding.ts';
import { mostTries } from '#shared/domain/platform/patience.ts';
import type { UpkeepRead } from '#shared/domain/platform/upkeep-store.ts';
import type { Location, PartFailure, PartProgress, Tenant } from '#shared/domain/set-up/set-up.ts';
import type { TrialState } from '#shared/domain/trial.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';

type Fate = 'runs' | 'suspended' | 'gone';

/** What the services of a trial come to with it; a subscription took over those of a converted one. */
const fateOf: Readonly<Record<TrialState, Fate>> = {
  awaiting_customer: 'runs',
  active: 'runs',
  converted: 'runs',
  suspended: 'suspended',
  soft_deleted: 'suspended',
  purged: 'gone',
};

function fate({ source }: Holding, { trials, deleted }: UpkeepRead, now: Date): Fate {
  if (deleted) return 'gone';
  const trial = source.kind === 'trial' ? trials.get(source.id) : undefined;
  return trial === undefined ? 'runs' : fateOf[trialAsOf(trial, now).state];
}

/** The location that a holding is of, where it came by itself. */
export function locationOf({ id, madeBy }: Holding, { locations }: UpkeepRead): Location | undefined {
  return madeBy === 'upkeep' ? locations.get(id) : undefined;
}

/** Whether it is a location that came by itself and was taken away again. */
function isTakenAway(holding: Holding, read: UpkeepRead): boolean {
  return holding.madeBy === 'upkeep' && locationOf(holding, read) === undefined;
}

/** The tenant that a holding is of. */
export function tenantOf({ id }: Holding, { tenant }: UpkeepRead): Tenant | undefined {
  return tenant?.id === id ? tenant : undefined;
}

function tenantWish(holding: Holding, tenant: Tenant): Wish | undefined {
  const { telephony, configuration, chat } = tenant;
  if (telephony !== holding.telephony) return { kind: 'telephony', telephony };
  if (configuration.state === 'configuring') return { kind: 'configuration' };
  return chat.state === 'setting_up' && chat.administratorId !== undefined
    ? { kind: 'chat', administratorId: chat.administratorId }
    : undefined;
}

/**
 * What is next to be asked of the platform about a thing, so that it is there as it shall be: it follows its trial (suspended,
 * resumed, removed); a tenant has the telephony, configuration and chat that were wished for. Undefined: nothing.
 */
export function nextWish(holding: Holding, read: UpkeepRead, now: Date): Wish | undefined {
  const wanted = fate(holding, read, now);
  if (wanted === 'gone' || isTakenAway(holding, read)) return { kind: 'removal' };
  if (holding.madeAt === undefined) return holding.madeBy === 'upkeep' ? { kind: 'location' } : undefined;
  if ((wanted === 'suspended') !== holding.suspended) return { kind: wanted === 'suspended' ? 'suspension' : 'resumption' };
  const tenant = tenantOf(holding, read);
  return wanted === 'suspended' || tenant === undefined ? undefined : tenantWish(holding, tenant);
}

/** What a wish that has come to an end leaves: the thing at the platform, its tenant here, and what is told of it. */
export type Ended = { readonly holding: Holding | undefined; readonly tenant: Tenant | undefined; readonly event: EventType | undefined };

function over({ work: _work, notBefore: _before, failure: _failure, ...rest }: Holding): Holding {
  return { ...rest, sequence: rest.sequence + 1, version: rest.version + 1 };
}

/** A wish that the platform has fulfilled. */
export function fulfilled(holding: Holding, wish: Wish, tenant: Tenant | undefined, now: Date): Ended {
  const since = iso(now);
  const next = over(holding);
  const change = (fields: Partial<Tenant>) => (tenant === undefined ? undefined : { ...tenant, ...fields, version: tenant.version + 1 });
  switch (wish.kind) {
    case 'removal':
      // What was never made is not told of.
      return { holding: undefined, tenant: undefined, event: holding.madeAt === undefined ? undefined : 'tenant.deleted' };
    case 'location':
      return { holding: { ...next, madeAt: since }, tenant: undefined, event: 'location.changed' };
    case 'suspension':
      return { holding: { ...next, suspended: true }, tenant: change({ suspendedAt: since }), event: 'tenant.suspended' };
    case 'resumption': {
      const after = tenant === undefined ? undefined : { ...awake(tenant), version: tenant.version + 1 };
      return { holding: { ...next, suspended: false }, tenant: after, event: 'tenant.resumed' };
    }
    case 'telephony':
      return { holding: { ...next, telephony: wish.telephony }, tenant: undefined, event: undefined };
    case 'configuration':
      return { holding: next, tenant: change({ configuration: { state: 'configured', since } }), event: 'tenant.configured' };
    case 'chat':
      return {
        holding: next,
        tenant: change({ chat: { state: 'ready', since, administratorId: wish.administratorId } }),
        event: 'tenant.configured',
      };
  }
}

function awake({ suspendedAt: _at, ...tenant }: Tenant): Tenant {
  return tenant;
}

/** Milliseconds after which a suspension, resumption or removal that was refused is asked for again: it cannot be left undone. */
const askedAgainAfter = 3_600_000;

/** A wish that the platform has refused: the tenant says why, and who acts next. Telephony stays as the platform has it. */
export function denied(holding: Holding, wish: Wish, tenant: Tenant | undefined, failure: PartFailure, now: Date): Ended {
  const since = iso(now);
  const next = over(holding);
  const change = (fields: Partial<Tenant>) => (tenant === undefined ? undefined : { ...tenant, ...fields, version: tenant.version + 1 });
  switch (wish.kind) {
    case 'removal':
    case 'suspension':
    case 'resumption':
    case 'location':
      return {
        holding: { ...next, failure, notBefore: iso(new Date(now.getTime() + askedAgainAfter)) },
        tenant: undefined,
        event: undefined,
      };
    case 'telephony':
      return {
        holding: next,
        // Somebody may have wished for another meanwhile: that one is asked for next.
        tenant:
          tenant?.telephony === wish.telephony && holding.telephony !== undefined
            ? change({ telephony: holding.telephony, telephonyFailure: failure })
            : undefined,
        event: 'tenant.configuration_failed',
      };
    case 'configuration':
      return {
        holding: next,
        tenant: change({ configuration: { state: 'failed', since, failure } }),
        event: 'tenant.configuration_failed',
      };
    case 'chat':
      return {
        holding: next,
        tenant: change({ chat: { state: 'failed', since, failure, administratorId: wish.administratorId } }),
        event: 'tenant.configuration_failed',
      };
  }
}

/** Whether a wish that was never answered is given up: somebody waits for these, and may ask for them again. */
export function isGivenUp(wish: Wish, tries: number): boolean {
  return tries >= mostTries && (wish.kind === 'configuration' || wish.kind === 'chat');
}

export const changedBy: Readonly<Record<Wish['kind'], readonly string[]>> = {
  removal: [],
  location: ['progress'],
  suspension: ['suspendedAt'],
  resumption: ['suspendedAt'],
  telephony: ['telephony'],
  configuration: ['configuration'],
  chat: ['chat'],
};

/** How far a location is, after the platform has answered the wish that it be made. */
export function progressOfMaking(
  before: PartProgress,
  answer: 'done' | PartFailure,
  reference: string | undefined,
  now: Date,
): PartProgress {
  const { failure: _failure, ...rest } = before;
  const common = { ...rest, since: iso(now), attempts: before.attempts + 1 };
  if (answer !== 'done') return { ...common, state: 'failed', failure: answer, refusals: (before.refusals ?? 0) + 1 };
  return { ...common, state: 'active', ...(reference === undefined ? {} : { platformReference: reference }) };
}
