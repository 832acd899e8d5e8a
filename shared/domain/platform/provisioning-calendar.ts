import type { OrganisationId, SubscriptionId, TrialId } from '#shared/domain/ids.ts';

/** Something from whose worker nothing has been heard; `due`: since when, as it is kept. */
export type StillProvisioning =
  | {
      readonly kind: 'set-up';
      readonly organisationId: OrganisationId;
      readonly sourceId: TrialId | SubscriptionId;
      readonly due: string;
    }
  | { readonly kind: 'upkeep'; readonly organisationId: OrganisationId; readonly due: string };

/** Set-ups that stand still, and organisations that a platform has still to be brought in line with. */
export type ProvisioningCalendar = {
  readonly shards: readonly number[];
  /** What is due at `at` or before. Two round trips a page. */
  due(
    shard: number,
    at: Date,
    after: string | undefined,
  ): Promise<{ readonly found: readonly StillProvisioning[]; readonly next: string | undefined }>;
  /** Notes that its worker is told; false: something was heard of it meanwhile, or another has told it. */
  noteWake(one: StillProvisioning, now: Date): Promise<boolean>;
};
