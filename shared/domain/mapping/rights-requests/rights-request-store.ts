import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { OrganisationId, PartnerId, RightsRequestId } from '#shared/domain/ids.ts';
import type { RightsRequest } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { CustomerRelation, Partner, Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { SetUp } from '#shared/domain/set-up/set-up.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';

/** What is known of a partner at an organisation before it asks. */
export type RightsLook = {
  readonly partner: Partner;
  readonly relation: CustomerRelation;
  /** The last request, however it ended. */
  readonly last: RightsRequest | undefined;
  /** The one of the partner's people who asks; undefined: a token does. */
  readonly person: Person | undefined;
  readonly subscriptions: readonly Subscription[];
  readonly setUps: readonly SetUp[];
  /** Full administrators of the organisation, those who have signed in first. */
  readonly administrators: readonly Person[];
};

export type NewRightsRequest = {
  readonly request: RightsRequest;
  readonly last: RightsRequest | undefined;
  readonly event: Event;
  readonly emails: readonly Email[];
};

export type RightsAnswered = {
  readonly before: RightsRequest;
  readonly after: RightsRequest;
  readonly event: Event;
  readonly email: Email;
};

export type RightsLapsed = Omit<RightsAnswered, 'email'>;

/** Where requests for rights are kept. Whatever it writes, it writes all of or nothing of. */
export type RightsRequestStore = {
  /** Refuses with NOT_FOUND where the organisation is no customer of the partner's, and answers a repeat. */
  look(
    by: Pick<PartnerCaller, 'partnerId' | 'actor'>,
    organisationId: OrganisationId,
    asked: Receipt | undefined,
  ): Promise<Result<RightsLook, Refusal | Replay>>;
  /** The partner's last request. Refuses with NOT_FOUND where there is none, or no relation. One round trip. */
  last(by: Pick<PartnerCaller, 'partnerId'>, organisationId: OrganisationId): Promise<Result<RightsRequest, Refusal>>;
  /** Refuses with RIGHTS_REQUEST_OPEN where another was faster, RIGHTS_ALREADY_FULL or NOT_FOUND where the relation has changed. */
  ask(asked: NewRightsRequest, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** One of the organisation's requests; undefined where there is none of that id. One round trip. */
  find(organisationId: OrganisationId, id: RightsRequestId): Promise<RightsRequest | undefined>;
  /** With the rights, where they were granted. Refuses with CHANGED_SINCE_READ, and NOT_FOUND where there is no relation any longer. */
  answer(answered: RightsAnswered): Promise<Result<undefined, Refusal>>;
};

/** The same for the clock, which writes down that a request has lapsed. */
export type RightsLapses = {
  /** A partner's last request at an organisation; undefined where it has made none. */
  read(organisationId: OrganisationId, partnerId: PartnerId): Promise<RightsRequest | undefined>;
  /** False: somebody was faster, nothing was written. */
  lapse(lapsed: RightsLapsed): Promise<boolean>;
};
