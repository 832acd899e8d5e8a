import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Now, TrialId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import { customerPosition, isFiltering, matches, pageOf, stretchFor, type TrialFilter } from '#shared/domain/trial-filter.ts';
import type { Customer, CustomerPosition, Stretch, TrialDetails, TrialReader } from '#shared/domain/trial-store.ts';
import type { SeatsUsed } from '#shared/domain/users/seats.ts';

export type ReadTrialsDeps = { readonly reader: TrialReader; readonly now: Now };

/** A page that is asked for: its filter, its size and where it begins. */
export type PageRequest<P> = { readonly filter: TrialFilter; readonly limit: number; readonly after: P | undefined };

/** With the licences that are in use in its organisation. */
export type ListedTrial = { readonly trial: Trial; readonly used: SeatsUsed };
export type ListedCustomer = Customer & { readonly used: SeatsUsed };

/** A customer without a trial has no state; it is found by its company name. */
function customerMatches(filter: TrialFilter, { relation, trial }: Customer, now: Date): boolean {
  if (!isFiltering(filter)) return true;
  if (trial !== undefined) return matches(filter, trialAsOf(trial, now));
  return filter.states === undefined && relation.companyName.toLowerCase().includes(filter.search?.toLowerCase() ?? '');
}

/** What a partner sees of its trials and customers. Every state is the one that holds now, whether or not it has been recorded. */
export function readTrials({ reader, now }: ReadTrialsDeps) {
  return {
    async one({ partnerId }: PartnerCaller, id: TrialId): Promise<Result<TrialDetails, Refusal>> {
      const details = await reader.details(partnerId, id);
      return details === undefined ? refused({ code: 'NOT_FOUND' }) : ok(details);
    },
    async trials({ partnerId }: PartnerCaller, { filter, limit, after }: PageRequest<TrialId>): Promise<Stretch<ListedTrial, TrialId>> {
      const at = now();
      const stretch = await reader.trials(partnerId, stretchFor(filter, limit), after);
      const page = pageOf(
        stretch,
        limit,
        (trial) => matches(filter, trialAsOf(trial, at)),
        (looked) => looked.at(-1)?.id,
      );
      const used = await reader.seatsUsed(page.found);
      return { found: page.found.map((trial) => ({ trial, used: used(trial.organisationId) })), next: page.next };
    },
    async customers(
      { partnerId }: PartnerCaller,
      { filter, limit, after }: PageRequest<CustomerPosition>,
    ): Promise<Stretch<ListedCustomer, CustomerPosition>> {
      const at = now();
      const stretch = await reader.customers(partnerId, stretchFor(filter, limit), after);
      const matching = (customer: Customer) => customerMatches(filter, customer, at);
      const page = pageOf(stretch, limit, matching, (looked) => customerPosition(looked, after));
      const used = await reader.seatsUsed(page.found.flatMap(({ trial }) => trial ?? []));
      return { found: page.found.map((customer) => ({ ...customer, used: used(customer.relation.organisationId) })), next: page.next };
    },
  };
}
