import type { DataCentre } from '#shared/domain/countries.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { PartFailure } from '#shared/domain/set-up/set-up.ts';

/** What the platform behind makes or does for an organisation; `id` is ours, and the same for every repeat. */
export type PlatformTask =
  | {
      readonly kind: 'tenant';
      readonly id: string;
      readonly country: string;
      readonly platform: string;
      readonly telephony: string;
      readonly subdomain: string;
      readonly timeZone: string;
    }
  | {
      readonly kind: 'site';
      readonly id: string;
      readonly name: string;
      readonly timeZone: string;
      readonly earlyRelease: boolean;
      readonly licences: number;
    }
  | {
      readonly kind: 'location';
      readonly id: string;
      readonly name: string;
      readonly country: string;
      readonly addressLine1: string;
      readonly addressLine2?: string;
      readonly city: string;
      readonly state?: string;
      readonly postalCode?: string;
      readonly timeZone: string;
      readonly announcementLanguage: string;
      readonly emailLanguage: string;
    }
  /** A site that is there has so many licences from now on. */
  | { readonly kind: 'licences'; readonly id: string; readonly licences: number }
  /** Completes a tenant's configuration (SS-13). */
  | { readonly kind: 'configuration'; readonly id: string }
  /** Sets a tenant's chat up, on behalf of a full administrator of the customer (SS-11). */
  | { readonly kind: 'chat'; readonly id: string; readonly administratorId: string }
  | { readonly kind: 'telephony'; readonly id: string; readonly telephony: string }
  | { readonly kind: 'suspension' | 'resumption' | 'removal'; readonly id: string };

/**
 * A task for one organisation. What was removed is never made again under the same id: a request that was late must not bring it back.
 * `key`: the idempotency key, the same for every repeat of this very wish.
 */
export type PlatformRequest = { readonly organisationId: OrganisationId; readonly key: string; readonly task: PlatformTask };

export type PlatformAnswer =
  | { readonly kind: 'done'; readonly reference: string }
  /** Accepted; asked about under `operation`, not before `afterSeconds`. */
  | { readonly kind: 'accepted'; readonly operation: string; readonly afterSeconds: number }
  /** It will not be done as it was asked for; asking again changes nothing before somebody has acted. */
  | { readonly kind: 'refused'; readonly failure: PartFailure }
  /** Nothing is known; to be asked again, with the same key. */
  | { readonly kind: 'unavailable'; readonly detail: string; readonly afterSeconds?: number };

/** Of an operation the platform may also say that it knows none of that name: the wish is to be asked for again, with its key. */
export type FollowAnswer = PlatformAnswer | { readonly kind: 'forgotten' };

/** The platform of a data centre. Neither call throws for what a network does. */
export type Platform = {
  /** Asks for something to be done; repeated with the same key it is done once and answered as before. */
  request(request: PlatformRequest): Promise<PlatformAnswer>;
  /** Where an accepted request stands. */
  follow(organisationId: OrganisationId, operation: string): Promise<FollowAnswer>;
};

/** The platform that serves a data centre: one that an operator connected, otherwise the embedded one. */
export type PlatformOf = (centre: DataCentre) => Promise<Platform>;
