import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { OrganisationId, PartnerId, TrialId } from '#shared/domain/ids.ts';
import type { CustomerRelation, Entitlement, Organisation, Partner, Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { TrialChange } from '#shared/domain/trial-change.ts';
import type { SeatsUsed } from '#shared/domain/users/seats.ts';

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

/** What is read before a change. */
export type TrialRead = {
  readonly trial: Trial;
  readonly partner: Partner;
  /** The trial's newest e-mails, newest first; empty unless asked for. */
  readonly emails: readonly Email[];
};

export type ReadOptions = {
  /** The receipt that the request would get, to recognise a repeat before any rule is looked at. */
  readonly asked?: Receipt | undefined;
  readonly emails?: boolean;
};

/** Licences in use in an organisation, as its seat ledger has them at this moment. */
export type ReadSeatsUsed = (of: readonly SeatsOf[]) => Promise<(id: OrganisationId) => SeatsUsed>;
/** Of which services of which organisation: those of its trial. */
export type SeatsOf = Pick<Trial, 'organisationId' | 'services'>;

/** Where trials are kept. Whatever it writes, it writes all of or nothing of. */
export type TrialStore = {
  /** Refuses with ADDRESS_NOT_AVAILABLE or COMPANY_NAME_TAKEN, and answers a repeat by its receipt. One round trip. */
  start(started: StartedTrial, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** Refuses with NOT_FOUND where the partner has no such trial, and answers a repeat. Strongly consistent, one round trip. */
  read(partnerId: PartnerId, id: TrialId, options?: ReadOptions): Promise<Result<TrialRead, Refusal | Replay>>;
  /** The answer to an earlier identical request, if there was one, or the refusal of its key; one round trip. */
  earlier(asked: Receipt): Promise<Refusal | Replay | undefined>;
  /** Refuses with CHANGED_SINCE_READ if somebody else has changed the trial in between. One round trip. */
  change(change: TrialChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
};

/** A trial with its e-mails, what is in use, and whether its administrator's address may be written to (EM-4). */
export type TrialDetails = {
  readonly trial: Trial;
  readonly emails: readonly Email[];
  readonly addressSuppressed: boolean;
  readonly used: SeatsUsed;
};

/** A stretch of a list, as it lies in the table; `next` is where the one after it begins. */
export type Stretch<T, P> = { readonly found: readonly T[]; readonly next: P | undefined };

export type Customer = { readonly relation: CustomerRelation; readonly trial: Trial | undefined };
export type CustomerPosition = { readonly organisationId: OrganisationId; readonly trialId?: TrialId | undefined };

/** What is read of trials without changing them; none of it spans partners. */
export type TrialReader = {
  /** Two round trips: trial and e-mails, then the seat ledger of the organisation, and whether an address is suppressed still. */
  details(partnerId: PartnerId, id: TrialId): Promise<TrialDetails | undefined>;
  /** At most `limit` of a partner's trials, the newest first, after (older than) a position. One round trip. */
  trials(partnerId: PartnerId, limit: number, after: TrialId | undefined): Promise<Stretch<Trial, TrialId>>;
  /** At most `limit` of a partner's customers with their trials, the newest first. One round trip; a second where ids lie askew. */
  customers(partnerId: PartnerId, limit: number, after: CustomerPosition | undefined): Promise<Stretch<Customer, CustomerPosition>>;
  /** Out of the seat ledgers of these organisations. One round trip. */
  readonly seatsUsed: ReadSeatsUsed;
};

/** A trial whose date has come, by the names that stand in the index of dates. */
export type DueTrial = { readonly partnerId: PartnerId; readonly id: TrialId };

/** The dates on which trials move. */
export type TrialCalendar = {
  readonly shards: readonly number[];
  /** The earliest due trials of a shard, after a position in it. What stands there and is no trial's name comes as undefined. */
  due(shard: number, at: Date, after: string | undefined): Promise<Stretch<DueTrial | undefined, string>>;
};
