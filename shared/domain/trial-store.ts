import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { PartnerId, TrialId } from '#shared/domain/ids.ts';
import type { CustomerRelation, Entitlement, Organisation, Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Trial, TrialState } from '#shared/domain/trial.ts';

/** Everything that comes into being when a trial starts (TR-2). */
export type StartedTrial = {
  readonly trial: Trial;
  readonly organisation: Organisation;
  readonly administrator: Person;
  readonly entitlements: readonly Entitlement[];
  readonly relation: CustomerRelation;
  readonly welcome: Email;
  readonly event: Event;
};

/** A change of a trial that was read before. Every part is optional but the trial and the event. */
export type TrialChange = {
  readonly before: Trial;
  readonly after: Trial;
  readonly event: Event;
  readonly emails?: readonly Email[];
  readonly entitlements?: { readonly put: readonly Entitlement[]; readonly remove: readonly Entitlement['service'][] };
  /** Name and address become free, or are taken again (TR-13). */
  readonly claims?: 'free' | 'take';
};

export type TrialFilter = { readonly states?: readonly TrialState[]; readonly search?: string };
export type TrialPage = { readonly trials: readonly Trial[]; readonly next?: TrialId };

/** Where trials are kept. Whatever it writes, it writes all of or nothing of. */
export type TrialStore = {
  /** Refuses with ADDRESS_NOT_AVAILABLE or COMPANY_NAME_TAKEN, and answers a repeat by its receipt. One round trip. */
  start(started: StartedTrial, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  get(partnerId: PartnerId, id: TrialId): Promise<Trial | undefined>;
  /** Refuses with CHANGED_SINCE_READ if somebody else has changed the trial in between. One round trip. */
  change(change: TrialChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
};
